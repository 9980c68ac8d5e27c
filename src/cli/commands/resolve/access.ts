// Says who an identity becomes by aws-auth and access entries together, and which of them decided.
import type { AccessExplanation } from "../../../exports/access-entries.ts";
import { toJson } from "../../../text/printable.ts";
import type { AccessSources } from "../../input/access-sources.ts";
import type { AskedAccess } from "../../input/asked.ts";
import { askedAs } from "../../input/identity-question.ts";
import {
  doubtWords,
  entryWords,
  matchedWords,
  otherWords,
  policyWords,
  SOURCE_NAMES,
} from "../../output/access-lines.ts";
import { messageLine, showName, table } from "../../output/messages.ts";
import type { Outcome } from "../../output/outcome.ts";
import {
  describeAccount,
  describeEntry,
  type ResolveCommandOptions,
  rowsOf,
  tokenReview,
} from "./resolve.ts";

export function resolveAccess(
  { access, sources, caller, remarks, statusOf }: AskedAccess,
  format: ResolveCommandOptions["format"],
): Outcome {
  const resolution = access.resolve(caller);
  const status = statusOf(resolution);
  switch (format) {
    case "text":
      return { result: describe(access.explain(askedAs(caller)), sources), remarks, status };
    case "json":
      return { result: toJson({ ...resolution, problems: sources.awsAuth.problems }), remarks, status };
    case "tokenreview": {
      const mapped = resolution.mapped === true ? { ...resolution, via: "mapping" as const } : undefined;
      return { result: tokenReview(mapped), remarks, status };
    }
  }
}

function describe({ resolution, why, other }: AccessExplanation, sources: AccessSources): string {
  const { accessEntry, matchedBy, source, identity } = resolution;
  const policies = accessEntry === undefined ? [] : policyWords(accessEntry);
  const decided =
    source === undefined
      ? [["source:", `none: ${messageLine(why)}`]]
      : [["source:", `${SOURCE_NAMES[source]}: ${messageLine(why)}`]];
  const rows = [
    ...(resolution.mapped === true ? rowsOf(resolution) : [["reason:", resolution.reason]]),
    ...labelled("policies:", policies),
    ...entryRows(resolution, sources),
    ...(matchedBy === undefined ? [] : [["matched:", matchedWords(matchedBy)]]),
    ...decided,
    ...(other === undefined
      ? []
      : [
          [
            "other:",
            `${SOURCE_NAMES[other.source]} would give ${otherWords(other.resolution)}: ${messageLine(other.why)}`,
          ],
        ]),
    ...labelled("doubt:", doubtWords(resolution)),
    ...(identity === undefined ? [] : [["identity:", showName(identity.canonicalArn)]]),
  ];
  if (resolution.mapped === true) return table(rows);
  const answer = resolution.mapped === null ? "unknown" : "not mapped";
  return `${answer}: ${messageLine(resolution.message)}\n${table(rows)}`;
}

/** Where the answer is written. */
function entryRows(
  { accessEntry, source, ...resolution }: AccessExplanation["resolution"],
  { document, awsAuth }: AccessSources,
): string[][] {
  if (accessEntry !== undefined) return [["entry:", entryWords(accessEntry)]];
  if (source !== "aws-auth" || document === undefined) return [];
  const { name } = document;
  if ("mapping" in resolution && resolution.mapping !== undefined) {
    return [["entry:", describeEntry(resolution.mapping, name)]];
  }
  if (resolution.mapped !== true) return [];
  return [["entry:", describeAccount(resolution.identity.accountId, { name, awsAuth })]];
}

function labelled(label: string, lines: readonly string[]): string[][] {
  return lines.map((line, index) => [index === 0 ? label : "", line]);
}
