// Says whether an identity may do something, and how it comes to that.
import type { CanResult } from "../../../exports/access-entries.ts";
import { toJson } from "../../../text/printable.ts";
import { readAction } from "../../input/action-question.ts";
import { dnsNames } from "../../input/ec2-dns-names.ts";
import { readCallerIdentity } from "../../input/read-caller-identity.ts";
import { accessFrom, type RightsSources, readRightsSources } from "../../input/rights-question.ts";
import { table } from "../../output/messages.ts";
import { type ExitStatus, exitStatus, type Outcome } from "../../output/outcome.ts";
import { actionWords, stepRows } from "../../output/right-lines.ts";
import type { CanCommandOptions } from "./options.ts";

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
  let isNameMissing = false;
  const names = dnsNames(options.ec2DnsNames, () => {
    isNameMissing = true;
  });
  const answered = accessFrom(sources, names).can(who, action);
  const result = isNameMissing ? { ...answered, answer: "unknown" as const } : settled(answered, sources);
  return {
    result:
      format === "json" ? toJson({ ...result, action }) : describe(result, actionWords(action), sources.name),
    remarks: [...sources.remarks, ...remarks],
    status: STATUS[result.answer],
  };
}

/**
 * Whoever has no entry may have one in a section that could not be read. Where RBAC is not given, a role may be bound to the
 * username alone.
 */
function settled(result: CanResult, { sectionLost, input }: RightsSources): CanResult {
  const { answer, chain } = result;
  if (answer !== "no") return result;
  const isOut = chain.some(({ step }) => step === "not-mapped");
  if (isOut) return sectionLost ? { ...result, answer: "unknown" } : result;
  if (input.rbac !== undefined) return result;
  const doubt = {
    step: "rbac",
    isGiven: false,
    answer: "unknown",
    why: "groups-may-be-bound",
    groups: [],
  } as const;
  return { answer: "unknown", chain: [...chain.filter(({ step }) => step !== "rbac"), doubt] };
}

const STATUS: Readonly<Record<CanResult["answer"], ExitStatus>> = {
  yes: exitStatus.mapped,
  no: exitStatus.notMapped,
  unknown: exitStatus.couldNotRun,
};

function describe({ answer, chain }: CanResult, action: string, name: string): string {
  return `${answer}: ${action}\n${table(chain.flatMap((step) => stepRows(step, name)).map((row) => ["", ...row]))}`;
}
