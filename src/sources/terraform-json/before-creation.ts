// What a resource takes over when it is created.
import type { SourceDocument } from "../model/reading.ts";
import { given, isMember, literalOf, memberOf, type Place, type SourceValue } from "../model/value.ts";
import { objectIn } from "./manifests.ts";

/** They are created over what is there: the one takes over its keys by force, the other one applies a manifest. */
const TAKING_OVER: ReadonlySet<string> = new Set(["kubernetes_config_map_v1_data", "kubectl_manifest"]);

export function takesOver(type: string): boolean {
  return TAKING_OVER.has(type);
}

/**
 * The keys of a document as the cluster has them before it is created. A plan says that only where it has read the ConfigMap
 * as a data source.
 *
 * @param live The data of the cluster's aws-auth, where it is known.
 */
export function beforeCreation(document: SourceDocument, live: SourceValue | undefined): SourceDocument {
  const object = document.content.kind === "text" ? objectIn(document.content) : document.content;
  return { ...document, isPart: true, content: withLiveData(object ?? document.content, live) };
}

function withLiveData(object: SourceValue, live: SourceValue | undefined): SourceValue {
  const data = memberOf(object, "data");
  if (object.kind !== "map" || data?.kind !== "map") return object;
  const members = data.members.flatMap((each): (typeof data.members)[number][] => {
    if (!isMember(each)) {
      const hole = { ...each.hole, expression: "(data before the plan)", why: "reference" } as const;
      return live?.kind === "map" ? [...live.members] : [{ ...each, hole }];
    }
    const key = literalOf(each.key) ?? "data";
    const { at } = each.value;
    // A key that is not there gives nothing. Without the key, the section would be one that the resource leaves to others.
    const value = live === undefined ? notSaid(key, at) : (memberOf(live, key) ?? given("", at));
    return [{ key: each.key, value }];
  });
  return {
    ...object,
    members: object.members.map((each) =>
      isMember(each) && literalOf(each.key) === "data"
        ? { key: each.key, value: { ...data, members } }
        : each,
    ),
  };
}

function notSaid(key: string, at: Place): SourceValue {
  return {
    kind: "hole",
    hole: { shape: "value", expression: `(${key} before the plan)`, why: "reference" },
    at,
  };
}
