// Says why an identity becomes who it is, and what nearly matched it.
import type { EntryRef, ExplainStep, HoleReason, NearMiss, ResolutionHole } from "../../../exports/index.ts";
import type { BackEndExplanation, BackEndResolution } from "../../../exports/sources.ts";
import { toJson } from "../../../text/printable.ts";
import { ask, type IdentityQuestion } from "../../input/identity-question.ts";
import { messageLine, showName } from "../../output/messages.ts";
import type { Outcome } from "../../output/outcome.ts";

export interface ExplainCommandOptions extends IdentityQuestion {
  readonly format: "text" | "json";
}

export async function runExplain(options: ExplainCommandOptions): Promise<Outcome> {
  const { mapper, caller, documentOf, remarks, statusOf } = await ask(options);
  // Where an ARN alone was typed, the explanation is about that ARN.
  const isArn =
    caller.UserId === undefined && caller.Account === undefined && caller.AccessKeyId === undefined;
  const explanation = mapper.explain(isArn ? caller.Arn : caller);
  const { name, awsAuth } = documentOf(explanation.resolution);
  return {
    result:
      options.format === "json"
        ? toJson({ ...explanation, problems: awsAuth.problems })
        : describeExplanation(explanation, name),
    remarks,
    status: statusOf(explanation.resolution),
  };
}

/** For people: the answer, each decision, and what nearly matched. */
export function describeExplanation(
  { resolution, steps, nearMisses }: BackEndExplanation,
  document: string,
): string {
  const lines = [
    ...answer(resolution),
    ...(resolution.backEnd === undefined ? [] : [`by the back end ${resolution.backEnd}`]),
    ...(steps.length === 0 ? [] : ["", "how it came about:"]),
    ...steps.flatMap((step) => stepLines(step, document)),
    ...(resolution.mapped === null
      ? ["", "what it depends on:", ...resolution.holes.flatMap(holeLines)]
      : []),
  ];
  if (nearMisses.length > 0) {
    lines.push(
      "",
      "what nearly matched:",
      ...nearMisses.flatMap((miss, index) => missLines(miss, index, document)),
    );
  } else if (steps.length > 0 && !resolution.mapped && resolution.reason === "not-mapped") {
    lines.push("", "nothing in the document is similar");
  }
  return `${lines.join("\n")}\n`;
}

function answer(resolution: BackEndResolution): string[] {
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

function stepLines(
  { step, input, output, why, entry, rivals = [], shadowed = [], templates = [] }: ExplainStep,
  document: string,
): string[] {
  const place = entry === undefined ? "" : ` (${at(document, entry.line)})`;
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

function holeLines({ section, index, field, expression, why }: ResolutionHole): string[] {
  const more = section === "mapAccounts" ? "accounts" : "entries";
  const where =
    field === undefined ? `more ${more} of ${section ?? "any section"}` : `${field} of ${section}[${index}]`;
  return [`  ${showName(expression)}: ${where}`, `${INDENT}not known: ${WHY[why]}`];
}

function missLines({ message, fix, line }: NearMiss, index: number, document: string): string[] {
  const place = line === undefined ? "" : ` (${at(document, line)})`;
  return [`  ${index + 1}. ${messageLine(message)}${place}`, `${INDENT}${messageLine(fix)}`];
}

function at(document: string, line: number | undefined): string {
  return line === undefined ? document : `${document}:${line}`;
}
