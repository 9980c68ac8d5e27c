// Sections of the authenticator's own forms as the ConfigMap that would say the same.
import type { BackEnd } from "../../schema/back-end.ts";
import { awsAuthWith, mapOf } from "../model/config-map.ts";
import type { SourceDocument } from "../model/reading.ts";
import type { Member, Place } from "../model/value.ts";

/** @param data The sections. What nobody wrote is said at `at`. */
export function asAwsAuth(
  name: string,
  backEnd: BackEnd,
  data: readonly Member[],
  at: Place,
): SourceDocument {
  return { name, at, backEnd, content: awsAuthWith(mapOf(data, at), at) };
}
