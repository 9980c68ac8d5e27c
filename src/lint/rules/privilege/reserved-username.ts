import { partOf } from "../../../document/nodes.ts";
import { defineRule } from "../../engine/rule.ts";
import { hasNodeGroup, nodeKind } from "../../knowledge/node-roles.ts";

const RESERVED = /^(?:system|eks|aws|amazon|iam):/;

/** https://docs.aws.amazon.com/eks/latest/userguide/set-custom-username.html */
export const reservedUsername = defineRule({
  name: "reserved-username",
  description: "a username with a prefix that Kubernetes or AWS keeps for itself",
  level: "warning",
  fixes: false,
  check({ entries }, report) {
    for (const entry of entries) {
      const { username } = entry;
      const prefix = RESERVED.exec(username?.value ?? "")?.[0];
      if (username === undefined || prefix === undefined) continue;
      // A node's username is one of them, and node-role tells where it was meant to be one.
      if (nodeKind(entry) !== undefined || hasNodeGroup(entry)) continue;
      const whose =
        prefix === "system:"
          ? "belong to Kubernetes' own components, and whoever has one gets its rights"
          : "belong to AWS, and EKS takes none of them in an access entry";
      report(partOf(username, 0, prefix.length), `usernames in '${prefix}' ${whose}; choose another prefix`);
    }
  },
});
