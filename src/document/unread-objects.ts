// Objects in a text that hold mappings and that the reference never reads: those of another name, namespace or kind.
import { rangeOf } from "../go-yaml/range.ts";
import { fullName } from "../objects/objects.ts";
import { locateIn, type Position } from "../text/position.ts";
import { AWS_AUTH_NAME, AWS_AUTH_NAMESPACE, type ManifestObject, readManifest } from "./manifest.ts";

export interface UnreadObject {
  readonly message: string;
  readonly start: Position;
}

/**
 * They are no problem of what `parseAwsAuth` reads, which is complete without them. But whoever wrote them may think that
 * they count.
 */
export function unreadObjects(text: string): UnreadObject[] {
  const locate = locateIn(text);
  return readManifest(text)
    .objects.filter(({ isAwsAuth, looksLikeAwsAuth }) => looksLikeAwsAuth && !isAwsAuth)
    .map((object) => ({
      message: notRead(object),
      start: locate(object.chunk.base + rangeOf(object.value.node)[0]),
    }));
}

export function notRead(object: ManifestObject): string {
  const { kind = "ConfigMap" } = object;
  const isOtherKind = kind !== "ConfigMap";
  const read = `${isOtherKind ? "the ConfigMap " : ""}${AWS_AUTH_NAMESPACE}/${AWS_AUTH_NAME}`;
  return `${kind} ${fullName(object)} is not read by the authenticator; it reads ${read} alone`;
}
