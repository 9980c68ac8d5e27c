import type { LintEntry } from "../../../document/section.ts";
import { meantIdentity } from "../../../identity/meant-identity.ts";
import { MASTERS } from "../../../identity/node-groups.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import type { NeighbourServiceAccount } from "../../engine/surroundings.ts";
import { isMeantToHave, isNodes } from "../../knowledge/node-roles.ts";

/** https://docs.aws.amazon.com/eks/latest/userguide/iam-roles-for-service-accounts.html */
export const serviceAccountRole = defineRule({
  name: "service-account-role",
  description: "the role of a ServiceAccount that is mapped as a node, or to system:masters",
  level: "error",
  fixes: false,
  messages: {
    node: (account: Account) =>
      `this role is a node's here, and ${toPods(account)}: such a pod can act as a node, and read the Secrets of all pods on it; give the pods a role of their own`,
    masters: (account: Account) =>
      `this role is in ${MASTERS}, and ${toPods(account)}: whoever gets into such a pod can do anything in the cluster; give the pods a role with fewer rights`,
  },
  check({ entries }, report, _, { neighbours }) {
    const accounts = neighbours?.serviceAccounts ?? [];
    if (accounts.length === 0) return;
    const byRole = new Map<string, NeighbourServiceAccount>();
    for (const account of accounts) {
      const role = meantIdentity(account.roleArn);
      if (!byRole.has(role)) byRole.set(role, account);
    }
    for (const entry of entries) {
      const { arn } = entry;
      const account = arn && byRole.get(meantIdentity(arn.value));
      const found = rightsOf(entry);
      if (arn === undefined || account === undefined || found === undefined) continue;
      const { name, file, line } = account;
      const severity = found === "node" ? "error" : "warning";
      report(arn.span, { found, name, file, line }, { field: "arn", severity });
    }
  },
});

type Account = Pick<NeighbourServiceAccount, "name" | "file" | "line">;

function toPods({ name, file, line }: Account): string {
  return `the ServiceAccount ${shorten(name)} gives it to its pods (${shorten(file)}:${line})`;
}

function rightsOf(entry: LintEntry): "node" | "masters" | undefined {
  if (isMeantToHave(entry, MASTERS)) return "masters";
  return isNodes(entry).meant ? "node" : undefined;
}
