// Says whether an identity may do something, and how it comes to that.
import type { CanResult } from "../../../exports/access-entries.ts";
import { toJson } from "../../../text/printable.ts";
import { type ActionWords, readAction } from "../../input/action-question.ts";
import { readCallerIdentity } from "../../input/read-caller-identity.ts";
import { accessFrom, type RightsQuestion, readRightsSources } from "../../input/rights-question.ts";
import { table } from "../../output/messages.ts";
import { type ExitStatus, exitStatus, type Outcome } from "../../output/outcome.ts";
import { actionWords, stepRows } from "../../output/right-lines.ts";

export interface CanCommandOptions extends RightsQuestion {
  readonly identity: { readonly arn: string } | { readonly path: string };
  readonly accessKeyId: string | undefined;
  /** Undefined: all that the identity may do is listed. */
  readonly asked: ActionWords | undefined;
  readonly namespace: string | undefined;
  readonly format: "text" | "json";
}

export async function runCan(options: CanCommandOptions): Promise<Outcome> {
  const sources = await readRightsSources(options);
  const { identity, accessKeyId, asked, format } = options;
  const caller = "arn" in identity ? { Arn: identity.arn } : await readCallerIdentity(identity.path);
  const who = accessKeyId === undefined ? caller : { ...caller, AccessKeyId: accessKeyId };
  if (asked === undefined) {
    const { listRights } = await import("./list.ts");
    return listRights(sources, who, options);
  }
  const { action, remarks } = readAction(asked, sources.resources);
  const result = settled(accessFrom(sources).can(who, action), sources.sectionLost);
  return {
    result:
      format === "json" ? toJson({ ...result, action }) : describe(result, actionWords(action), sources.name),
    remarks: [...sources.remarks, ...remarks],
    status: STATUS[result.answer],
  };
}

/** Whoever has no entry may have one in a section that could not be read. */
export function settled(result: CanResult, sectionLost: boolean): CanResult {
  const isOut = result.chain.some(({ step }) => step === "not-mapped");
  return sectionLost && isOut ? { ...result, answer: "unknown" } : result;
}

const STATUS: Readonly<Record<CanResult["answer"], ExitStatus>> = {
  yes: exitStatus.mapped,
  no: exitStatus.notMapped,
  unknown: exitStatus.couldNotRun,
};

function describe({ answer, chain }: CanResult, action: string, name: string): string {
  return `${answer}: ${action}\n${table(chain.flatMap((step) => stepRows(step, name)).map((row) => ["", ...row]))}`;
}
