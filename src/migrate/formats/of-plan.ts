// A plan as what formats write: each entry with the reasons of its line, and what became of the other lines.
import { entryTypeOf } from "../../access-entries/entry-types.ts";
import type { AccessEntry } from "../../schema/access-entry.ts";
import { lineName, linePlace, lineSubject } from "../line-place.ts";
import type { MigrationPlan, MigrationVerdict } from "../plan.ts";
import { describeReason } from "../reason-words.ts";
import type { Migration } from "./migration.ts";

/** What a plan does not say. */
export interface FormatOptions {
  /** The name of the EKS cluster. Default: the plan's. */
  readonly clusterName?: string;
  /** The cluster's region. Default: the plan's. */
  readonly region?: string;
  /** What the file of the map is called, where the map does not say it. Default: `aws-auth`. */
  readonly file?: string;
}

/** @throws TypeError where neither the plan nor the options name the cluster. */
export function migrationOf(plan: MigrationPlan, options: FormatOptions): Migration {
  const { clusterName = plan.clusterName, region = plan.region, file = "aws-auth" } = options;
  if (clusterName === undefined)
    throw new TypeError("clusterName is missing, in the options and in the plan");
  return {
    clusterName,
    ...(region === undefined ? {} : { region }),
    accountId: plan.accountId,
    entries: plan.entries.map((entry) => ({
      entry: asSent(entry),
      comments: plan.verdicts
        .filter((each) => each.entry?.principalArn === entry.principalArn)
        .flatMap((each) => said(each, file)),
    })),
    bindings: plan.bindings,
    comments: [...plan.remarks.map(sentence), ...notMade(plan, file)],
  };
}

/** As EKS takes it: a type for nodes has its own username and groups. */
function asSent(entry: AccessEntry): AccessEntry {
  const { principalArn, type, username, groups, policies } = entry;
  const isOpen = entryTypeOf(type)?.isOpen === true;
  const own = isOpen && username !== undefined ? { username: username.toWellFormed() } : {};
  return {
    principalArn: principalArn.toWellFormed(),
    type,
    ...own,
    groups: isOpen ? [...new Set(groups.map((group) => group.toWellFormed()))] : [],
    policies,
  };
}

function said(verdict: MigrationVerdict, file: string): string[] {
  const { mapping, reasons } = verdict;
  return [`${lineName(mapping)}, ${linePlace(mapping, file)}`, ...reasons.map(sentence)];
}

function notMade({ verdicts, existing }: MigrationPlan, file: string): string[] {
  const impossible = verdicts
    .filter(({ verdict }) => verdict === "impossible")
    .map(
      ({ mapping, reasons }) =>
        `Not here: ${lineName(mapping)}, ${linePlace(mapping, file)}, ${lineSubject(mapping)}. ${reasons.map(sentence).join(" ")}`,
    );
  const there = existing
    .filter(({ state }) => state !== "not-in-plan")
    .map(({ entry: { principalArn }, state }) =>
      state === "same"
        ? `Not here, since the cluster has it already: ${principalArn}. Keep it where it is managed.`
        : `Not here, since the cluster has another entry: ${principalArn}.`,
    );
  return [...impossible, ...there];
}

function sentence(reason: Parameters<typeof describeReason>[0]): string {
  const words = describeReason(reason);
  return /[.!?]$/.test(words) ? words : `${words}.`;
}
