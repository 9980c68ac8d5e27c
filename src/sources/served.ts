// What a back end of the authenticator serves of a document.
import type { AwsAuth } from "../document/aws-auth.ts";
import type { BackEnd } from "../schema/back-end.ts";
import { readDynamicFile } from "./authenticator/read-dynamic-file.ts";
import type { SourceDocument, SourceReading } from "./model/reading.ts";
import type { Place } from "./model/value.ts";
import { readAwsAuth } from "./read-aws-auth.ts";

export interface Served {
  readonly backEnd: BackEnd;
  readonly awsAuth: AwsAuth;
  /** Why the reference refuses all of it: part of a sentence. Absent where it does not. */
  readonly refused?: string;
}

const REFUSALS: ReadonlySet<string> = new Set(["server-does-not-start", "dynamic-file-refused"]);

/** The slips of a document for which its back end takes nothing of it, with what each says: part of a sentence. */
export function refusalsOf(
  { at }: Pick<SourceDocument, "at">,
  { slips = [] }: Pick<SourceReading, "slips">,
): { readonly at: Place; readonly what: string }[] {
  return slips
    .filter(({ code }) => REFUSALS.has(code))
    .filter((slip) => slip.at.start >= at.start && slip.at.start <= at.end)
    .map(({ at: place, data: { what } = {} }) => ({ at: place, what: String(what) }));
}

/** @param source The name of the source that read it. */
export function servedOf(document: SourceDocument, reading: SourceReading, source: string): Served {
  const { backEnd = "EKSConfigMap" } = document;
  const read = backEnd === "DynamicFile" ? readDynamicFile : readAwsAuth;
  const awsAuth = read(document, reading, source);
  const [refusal] = refusalsOf(document, reading);
  if (refusal === undefined) return { backEnd, awsAuth };
  // They say what a ConfigMap would lose.
  return { backEnd, awsAuth: { ...awsAuth, problems: [] }, refused: refusal.what };
}
