// What an answer by aws-auth and access entries says besides the username and groups, for people.
import { describePolicy } from "../../access/formats/words.ts";
import { isUnsaid } from "../../access-entries/read/unknown-parts.ts";
import type {
  AccessResolution,
  AccessSource,
  MatchedBy,
  SourceAnswer,
} from "../../exports/access-entries.ts";
import type { AccessEntry } from "../../schema/access-entry.ts";
import { messageLine, showName } from "./messages.ts";

/** The names of the sources in messages. */
export const SOURCE_NAMES: Readonly<Record<AccessSource, string>> = {
  "access-entries": "access entries",
  "aws-auth": "aws-auth",
};

const MATCHED: Readonly<Record<MatchedBy, string>> = {
  "user-id": "by its unique id",
  name: "by account and name; a role that was made anew has the same name and another id",
};

export function matchedWords(matchedBy: MatchedBy): string {
  return MATCHED[matchedBy];
}

/** `arn:aws:iam::…:role/x, type EC2_LINUX (FILE:LINE)`. */
export function entryWords(entry: AccessEntry): string {
  const { principalArn, type, origin } = entry;
  const { file, range } = origin ?? {};
  const line = range === undefined ? "" : `:${range.start.line}`;
  const place = file === undefined || file === "" ? "" : ` (${showName(file)}${line})`;
  const isKnown = !isUnsaid(entry, "type");
  return `${showName(principalArn)}, type ${isKnown ? showName(type) : "not known"}${place}`;
}

/** One for each policy of the entry. */
export function policyWords({ policies, holes = [] }: AccessEntry): string[] {
  const isOpen = holes.some(({ field }) => field === "policies");
  // The placeholder for policies of which nothing was said has no scope.
  const said = policies.filter(({ scope }) => !isOpen || scope.type !== "" || scope.namespaces.length > 0);
  return [
    ...said.map((policy) => messageLine(describePolicy(policy))),
    ...(isOpen ? [said.length === 0 ? "<not known>" : "<not all known>"] : []),
  ];
}

/** Whom the source that does not count would have made of the identity. */
export function otherWords(resolution: SourceAnswer): string {
  if (resolution.mapped === null) return "not known";
  if (!resolution.mapped) return `nothing (${resolution.reason})`;
  const { username, groups, accessEntry } = resolution;
  const policies = accessEntry === undefined ? [] : policyWords(accessEntry);
  const has = groups.length === 0 ? "no groups" : `groups ${groups.map(showName).join(", ")}`;
  const and = policies.length === 0 ? "" : `, policies ${policies.join("; ")}`;
  return `username ${showName(username)}, ${has}${and}`;
}

/** One line for each thing that public sources do not settle. */
export function doubtWords({ doubts = [] }: Pick<AccessResolution, "doubts">): string[] {
  return doubts.map(({ what, source }) => messageLine(`${what} (${source})`));
}
