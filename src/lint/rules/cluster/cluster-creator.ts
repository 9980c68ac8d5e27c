import { meantIdentity } from "../../../identity/meant-identity.ts";
import { MASTERS } from "../../../identity/node-groups.ts";
import { defineRule } from "../../engine/rule.ts";
import { namedGroups } from "../../knowledge/holder-words.ts";
import { isMeantToHave } from "../../knowledge/node-roles.ts";

/**
 * Sources: https://docs.aws.amazon.com/eks/latest/userguide/auth-configmap.html (the creator has system:masters, and is in
 * no visible configuration), https://docs.aws.amazon.com/eks/latest/userguide/access-entries.html (an access entry
 * counts before aws-auth), https://github.com/aws/containers-roadmap/issues/1209 (a creator who was locked out so).
 */
export const clusterCreator = defineRule({
  name: "cluster-creator",
  description: "an entry that makes the cluster's creator something less than an administrator",
  level: "warning",
  fixes: false,
  messages: {
    "loses-admin": ({ groups }: { groups: readonly string[] }) =>
      `this may take the admin rights away that the cluster's creator has without an entry: with it, the creator would be in ${theseAlone(groups)}; delete the entry, since the creator needs none`,
    "stays-admin": ({ groups }: { groups: readonly string[] }) =>
      `this does not limit the cluster's creator to ${theseAlone(groups)}: EKS gives the creator an access entry as an administrator, unless the cluster was made without one, and access entries count before aws-auth; change the access entry, and delete this one`,
  },
  check({ entries }, report, _, { cluster: { creator, authenticationMode } = {} }) {
    if (creator === undefined || authenticationMode === "API") return;
    const identity = meantIdentity(creator);
    for (const entry of entries) {
      const { arn } = entry;
      if (arn === undefined || meantIdentity(arn.value) !== identity) continue;
      if (isMeantToHave(entry, MASTERS)) continue;
      const found = authenticationMode === "API_AND_CONFIG_MAP" ? "stays-admin" : "loses-admin";
      const groups = entry.groups.map(({ value }) => value);
      report(arn.span, { found, groups }, { field: "groups" });
    }
  },
});

function theseAlone(groups: readonly string[]): string {
  return groups.length === 0 ? "no group" : `${namedGroups(groups)} alone`;
}
