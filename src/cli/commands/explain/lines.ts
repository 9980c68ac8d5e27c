// The lines in which `explain` tells an answer, its steps, and what nearly matched.
import type { EntryRef, ExplainStep, HoleReason, NearMiss, ResolutionHole } from "../../../exports/index.ts";
import { messageLine, showName } from "../../output/messages.ts";

/** A denial, or whom somebody becomes, in one line. */
export function answer(
  resolution:
    | { readonly mapped: true; readonly username: string; readonly groups: readonly string[] }
    | { readonly mapped: false | null; readonly reason: string; readonly message: string },
): string[] {
  if (resolution.mapped === null) return [`unknown: ${messageLine(resolution.message)}`];
  if (!resolution.mapped) return [`not mapped (${resolution.reason}): ${messageLine(resolution.message)}`];
  const { username, groups } = resolution;
  const inGroups = groups.length === 0 ? "none" : groups.map(showName).join(", ");
  return [`mapped: username ${showName(username)}, groups ${inGroups}`];
}

const TITLES: Readonly<Record<ExplainStep["step"], string>> = {
  arn: "ARN",
  session: "session",
  mode: "mode",
  "access-entry": "access entry",
  entry: "entry",
  accounts: "mapAccounts",
  username: "username",
  "reserved-prefixes": "reserved prefixes",
  groups: "groups",
};

/** In front of lines that belong to the one above them. */
const INDENT = " ".repeat(5);

export function stepLines(
  { step, input, output, why, entry, accessEntry, rivals = [], shadowed = [], templates = [] }: ExplainStep,
  document: string,
): string[] {
  const place =
    entry !== undefined
      ? ` (${at(document, entry.line)})`
      : accessEntry === undefined
        ? ""
        : placeOf(accessEntry);
  const entryAt = ({ section, index, line }: EntryRef) => `${section}[${index}] (${at(document, line)})`;
  const change =
    input === output
      ? showName(input)
      : step === "session"
        ? showName(output)
        : `${showName(input)} -> ${showName(output)}`;
  return [
    `  ${TITLES[step]}: ${messageLine(change)}${place}`,
    `${INDENT}${messageLine(why)}`,
    ...templates.map(
      ({ template, value, from }) => `${INDENT}${template} is ${showName(value)}: ${messageLine(from)}`,
    ),
    ...rivals.map(
      (ref) => `${INDENT}${entryAt(ref)} is for the same identity, and may be taken instead, at random`,
    ),
    ...shadowed.map((ref) => `${INDENT}${entryAt(ref)} is for the same identity, but is not used`),
  ];
}

const WHY: Readonly<Record<HoleReason, string>> = {
  reference: "its value is somewhere else",
  "after-apply": "it is known only after the apply",
  secret: "it is a secret",
  expression: "it is computed, which is not followed",
  undocumented: "AWS does not say what it makes of it",
  refused: "AWS refuses it, so what is there is something else, or nothing",
};

export function holeLines({ section, index, accessEntry, field, expression, why }: ResolutionHole): string[] {
  const more = section === "mapAccounts" ? "accounts" : "entries";
  const ofEntry = accessEntry === undefined ? "" : `the access entry for ${showName(accessEntry)}`;
  const where =
    accessEntry !== undefined
      ? field === undefined
        ? ofEntry
        : `${field} of ${ofEntry}`
      : field === undefined
        ? `more ${more} of ${section ?? "any section"}`
        : `${field} of ${section}[${index}]`;
  return [`  ${showName(expression)}: ${where}`, `${INDENT}not known: ${WHY[why]}`];
}

export function missLines(
  { message, fix, line, accessEntry }: NearMiss,
  index: number,
  document: string,
): string[] {
  const place =
    line !== undefined ? ` (${at(document, line)})` : accessEntry === undefined ? "" : placeOf(accessEntry);
  return [`  ${index + 1}. ${messageLine(message)}${place}`, `${INDENT}${messageLine(fix)}`];
}

function at(document: string, line: number | undefined): string {
  return line === undefined ? document : `${document}:${line}`;
}

/** ` (FILE:LINE)`; empty where an entry's place is not known. */
function placeOf({ file, line }: NonNullable<ExplainStep["accessEntry"]>): string {
  return file === undefined || file === "" ? "" : ` (${at(showName(file), line)})`;
}
