// Says why an identity becomes who it is by aws-auth and access entries together.
import type { AccessExplanation } from "../../../exports/access-entries.ts";
import { toJson } from "../../../text/printable.ts";
import type { AccessSources } from "../../input/access-sources.ts";
import type { AskedAccess } from "../../input/asked.ts";
import { askedAs } from "../../input/identity-question.ts";
import {
  doubtWords,
  matchedWords,
  otherWords,
  policyWords,
  SOURCE_NAMES,
} from "../../output/access-lines.ts";
import { messageLine } from "../../output/messages.ts";
import type { Outcome } from "../../output/outcome.ts";
import type { ExplainCommandOptions } from "./explain.ts";
import { answer, holeLines, missLines, stepLines } from "./lines.ts";

export function explainAccess(
  { access, sources, caller, remarks, statusOf }: AskedAccess,
  format: ExplainCommandOptions["format"],
): Outcome {
  const explanation = access.explain(askedAs(caller));
  return {
    result:
      format === "json"
        ? toJson({ ...explanation, problems: sources.awsAuth.problems })
        : describe(explanation, sources),
    remarks,
    status: statusOf(explanation.resolution),
  };
}

function describe(explanation: AccessExplanation, { document, name }: AccessSources): string {
  const { resolution, why, steps, other, nearMisses } = explanation;
  const { source, accessEntry, matchedBy } = resolution;
  const file = document?.name ?? name;
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ["", title, ...lines];
  const policies = accessEntry === undefined ? [] : policyWords(accessEntry);
  const isNothingNear =
    nearMisses.length === 0 && resolution.mapped === false && resolution.reason === "not-mapped";
  const lines = [
    ...answer(resolution),
    ...policies.map((policy) => `with the access policy ${policy}`),
    source === undefined ? messageLine(why) : `by ${SOURCE_NAMES[source]}: ${messageLine(why)}`,
    ...(matchedBy === undefined ? [] : [`the entry was matched ${matchedWords(matchedBy)}`]),
    ...section(
      "how it came about:",
      steps.flatMap((step) => stepLines(step, file)),
    ),
    ...section("what it depends on:", resolution.mapped === null ? resolution.holes.flatMap(holeLines) : []),
    ...(other === undefined
      ? []
      : section(`what ${SOURCE_NAMES[other.source]} would give:`, [
          `  ${otherWords(other.resolution)}`,
          `     does not count: ${messageLine(other.why)}`,
        ])),
    ...section(
      "what public sources do not settle:",
      doubtWords(resolution).map((line) => `  ${line}`),
    ),
    ...section(
      "what nearly matched:",
      nearMisses.flatMap((miss, index) => missLines(miss, index, file)),
    ),
    ...(isNothingNear ? ["", "nothing that is read is similar"] : []),
  ];
  return `${lines.join("\n")}\n`;
}
