// What a back end of the authenticator serves of a document.
import type { AwsAuth } from "../document/aws-auth.ts";
import type { BackEnd } from "../schema/back-end.ts";
import { readDynamicFile } from "./authenticator/read-dynamic-file.ts";
import type { SourceDocument, SourceReading } from "./model/reading.ts";
import { readAwsAuth } from "./read-aws-auth.ts";

export interface Served {
  readonly backEnd: BackEnd;
  readonly awsAuth: AwsAuth;
  /** Why the reference refuses all of it: part of a sentence. Absent where it does not. */
  readonly refused?: string;
}

/** The slips for which a back end takes nothing of a document. */
const REFUSALS: ReadonlySet<string> = new Set(["server-does-not-start", "dynamic-file-refused"]);

/** @param source The name of the source that read it. */
export function servedOf(document: SourceDocument, reading: SourceReading, source: string): Served {
  const { backEnd = "EKSConfigMap", at } = document;
  const read = backEnd === "DynamicFile" ? readDynamicFile : readAwsAuth;
  const slip = reading.slips?.find(
    (each) => REFUSALS.has(each.code) && each.at.start >= at.start && each.at.start <= at.end,
  );
  const { what } = slip?.data ?? {};
  return {
    backEnd,
    awsAuth: read(document, reading, source),
    ...(what === undefined ? {} : { refused: String(what) }),
  };
}
