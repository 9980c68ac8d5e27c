import { partOf } from "../../../document/nodes.ts";
import type { LintEntry } from "../../../document/section.ts";
import { arnOfPrincipal, iamAccountOf } from "../../../identity/iam-index.ts";
import { meantIdentity } from "../../../identity/meant-identity.ts";
import type { WrittenArn } from "../../../identity/written-arn.ts";
import { fold } from "../../../text/fold.ts";
import { defineRule } from "../../engine/rule.ts";
import type { IamRoles } from "../../engine/surroundings.ts";
import { tryOtherArn } from "../../knowledge/arns.ts";
import { arnAdvice, type Holder } from "../../knowledge/holder-words.ts";
import { meantPartition } from "../../knowledge/meant-arn.ts";
import { nodeKind } from "../../knowledge/node-roles.ts";
import { linesOf } from "../../knowledge/places.ts";
import { canBeNode } from "../../knowledge/role-trust.ts";

/** https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html */
export const clusterPartition = defineRule({
  name: "cluster-partition",
  description: "an ARN of another AWS partition than the cluster's, which no one there has",
  level: "error",
  fixes: false,
  messages: {
    "other-partition": ({ partition, cluster }: Partitions) =>
      `${noOne(partition, cluster)}; write the ARN of an identity in ${cluster}, or delete the entry`,
    "own-account": ({ partition, cluster, ...advice }: Partitions & Advice) =>
      `${noOne(partition, cluster)}, though the account is the cluster's own; ${arnAdvice(advice)}`,
  },
  check(document, report, _, { cluster = {}, iamRoles }) {
    const { partition: expected, account, creator } = cluster;
    if (expected === undefined) return;
    const lineOf = linesOf(document);
    for (const entry of document.entries) {
      const { arn } = entry;
      const at = arn?.reading.parts[1];
      if (arn === undefined || at === undefined) continue;
      // Also of a misspelt one: once it is mended, it is this.
      const partition = meantPartition(arn.reading.partition);
      if (partition === undefined || partition === expected) continue;
      const span = partOf(arn, at.start, at.end);
      const said = { partition, cluster: expected };
      const right = arn.reading.account === account ? inPartition(expected, arn.reading) : undefined;
      // The creator needs no entry, and one can take rights away.
      const isCreators =
        right !== undefined && creator !== undefined && meantIdentity(right) === meantIdentity(creator);
      if (right === undefined || isCreators || isDoubtful(entry, expected, iamRoles)) {
        report(span, { found: "other-partition", ...said }, { field: "arn" });
      } else {
        const { holder, ...remark } = tryOtherArn(entry, right, lineOf);
        report(span, { found: "own-account", ...said, right, holder }, { ...remark, field: "arn" });
      }
    }
  },
});

/** Without a role's path, which another rule would find. All sessions of a role are more than one session. */
function inPartition(partition: string, { kind, account, path, name }: WrittenArn): string | undefined {
  if ((kind !== "role" && kind !== "user") || name === "") return undefined;
  return arnOfPrincipal({ kind, partition, account, path, name });
}

/** Whether the list of the account's roles has no such role or user, or one that is not for a node. */
function isDoubtful(entry: LintEntry, partition: string, iamRoles: IamRoles | undefined): boolean {
  const reading = entry.arn?.reading;
  const index = iamRoles && reading && iamAccountOf(iamRoles, { partition, account: reading.account });
  if (index === undefined || reading === undefined) return false;
  const there = reading.kind === "role" ? index.role(reading.name) : index.user(reading.name);
  if (there === undefined) return reading.kind === "role" ? index.hasAllRoles : index.hasAllUsers;
  const node = nodeKind(entry).meant;
  return (
    (there.kind === "user" && fold(there.path) !== fold(reading.path)) ||
    (node !== undefined && !canBeNode(there.trust, node))
  );
}

interface Advice {
  readonly right: string;
  readonly holder: Holder | undefined;
}

interface Partitions {
  readonly partition: string;
  /** The cluster's. */
  readonly cluster: string;
}

function noOne(partition: string, cluster: string): string {
  return `this matches no one: it is in partition ${partition}, and the cluster is in ${cluster}, where credentials of ${partition} are not valid`;
}
