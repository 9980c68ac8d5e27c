// Says why an identity becomes who it is, and what nearly matched it.
import type { BackEndExplanation } from "../../../exports/sources.ts";
import { toJson } from "../../../text/printable.ts";
import { ask, askedAs, type IdentityQuestion } from "../../input/identity-question.ts";
import type { Outcome } from "../../output/outcome.ts";
import { answer, holeLines, missLines, stepLines } from "./lines.ts";

export interface ExplainCommandOptions extends IdentityQuestion {
  readonly format: "text" | "json";
}

export async function runExplain(options: ExplainCommandOptions): Promise<Outcome> {
  const asked = await ask(options);
  if (asked.access !== undefined) {
    const { explainAccess } = await import("./access.ts");
    return explainAccess(asked, options.format);
  }
  const { mapper, caller, documentOf, remarks, statusOf } = asked;
  const explanation = mapper.explain(askedAs(caller));
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
