// The ARN that was meant by a text which no identity can have, and the form of one where that is not clear.

import type { SectionName } from "../../document/problem.ts";
import type { LintArn } from "../../document/section.ts";
import { isAccountId, MAX_NAME_LENGTH, refusedInName } from "../../identity/iam-name.ts";
import { meantArn } from "../../identity/meant-identity.ts";
import { readWrittenArn, type WrittenArn } from "../../identity/written-arn.ts";
import { partitions } from "../../schema/entries.ts";
import { nearest } from "../../text/spelling.ts";
import { oncePerText } from "../engine/known-texts.ts";

const KNOWN: ReadonlySet<string> = new Set(partitions);

/** The partition that was meant by a text; undefined where that is not clear. */
export function meantPartition(text: string): string | undefined {
  const partition = text.toLowerCase();
  if (KNOWN.has(partition)) return partition;
  return /gov/.test(partition) ? "aws-us-gov" : nearest(partition, partitions);
}

/** The ARN to write in place of a text, also where its partition, service or kind is misspelt. */
export const rightArn: (written: string) => string | undefined = oncePerText(
  (written) => meantArn(written) ?? fromParts(readWrittenArn(written)),
);

function fromParts({
  isArn,
  parts,
  partition,
  service,
  account,
  kind,
  kindAt,
}: WrittenArn): string | undefined {
  const resource = parts[5];
  const meant = meantPartition(partition);
  const meantKind = nearest(kind, KINDS, 1);
  if (!isArn || resource === undefined || meant === undefined || meantKind === undefined) return undefined;
  const of = service === "sts" ? "sts" : "iam";
  const named = resource.text.slice(kindAt.end - resource.start);
  return meantArn(`arn:${meant}:${of}::${account}:${meantKind}${named}`);
}

const KINDS = ["role", "user", "assumed-role"] as const;

/** The parts of the ARN that was meant; those of what is written where that is not clear. */
export function meantReading({ value, reading }: LintArn): WrittenArn {
  if (CLEAR.has(reading.kind) && reading.region === "" && KNOWN.has(reading.partition)) return reading;
  const right = rightArn(value);
  return right === undefined ? reading : readWrittenArn(right);
}

const CLEAR: ReadonlySet<string> = new Set(["role", "user", "assumed-role", "root"]);

/** `arn:aws:iam::<account>:role/<name>`, with those of the pieces that the text has. */
export function arnForm(arn: WrittenArn, section: SectionName): string {
  const { clean, partition, account } = arn;
  const written = /[:/](role|user)[:/]/i.exec(clean)?.[1]?.toLowerCase();
  const kind = written ?? (section === "mapUsers" ? "user" : "role");
  const digits = isAccountId(account) ? account : /(?<!\d)\d{12}(?!\d)/.exec(clean)?.[0];
  return `arn:${meantPartition(partition) ?? "aws"}:iam::${digits ?? "<account>"}:${kind}/${nameIn(arn) ?? "<name>"}`;
}

/** The name of the role or user in a text; undefined where it has none that IAM would take. */
function nameIn({ clean, parts, service, name }: WrittenArn): string | undefined {
  const isBare = parts.length === 1;
  const last = service === "iam" || isBare ? clean.slice(clean.search(/[^:/]*$/)) : "";
  const found = name === "" ? last : name;
  const isName = found !== "" && refusedInName(found) === undefined && !/^(?:arn|root|\d{12})$/i.test(found);
  return isName && found.length <= MAX_NAME_LENGTH ? found : undefined;
}
