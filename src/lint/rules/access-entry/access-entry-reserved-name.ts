import { MASTERS } from "../../../identity/node-groups.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { refusedWith } from "../../knowledge/access-entries.ts";

interface Reserved {
  readonly name: string;
  readonly prefix: string;
}

/** Everyone who is let in has it. https://kubernetes.io/docs/reference/access-authn-authz/rbac/ */
const EVERYONE = "system:authenticated";

/** https://docs.aws.amazon.com/eks/latest/userguide/creating-access-entries.html */
export const accessEntryReservedName = defineRule({
  name: "access-entry-reserved-name",
  description: "a username or a group of an access entry with a prefix that EKS keeps for itself",
  level: "error",
  fixes: false,
  messages: {
    username: ({ name, prefix }: Reserved) =>
      `EKS refuses the username '${shorten(name)}' in an access entry, since it begins with ${prefix}; choose another name, and write it into the bindings of this user`,
    group: ({ name, prefix }: Reserved) =>
      `EKS refuses the group '${shorten(name)}' in an access entry, since it begins with ${prefix}; choose another name, and write it into the bindings of this group`,
    masters: () =>
      `EKS refuses the group ${MASTERS} in an access entry; delete it, and associate the policy AmazonEKSClusterAdminPolicy with the scope cluster`,
    everyone: () =>
      `EKS refuses the group ${EVERYONE} in an access entry; delete it: everyone who is let in is in it`,
    case: ({ name, prefix }: Reserved) =>
      `EKS refuses names that begin with ${prefix} in an access entry, and may take no account of case; choose another name than '${shorten(name)}'`,
  },
  yieldsTo: [{ rule: "access-entry-standard-node", at: "entry" }],
  check(_document, report, _options, { accessEntries }) {
    for (const { refusal, of, span } of refusedWith(
      accessEntries,
      "username-reserved-prefix",
      "group-reserved-prefix",
    )) {
      const { prefix } = refusal.data;
      const name = refusal.code === "group-reserved-prefix" ? refusal.data.group : (of.entry.username ?? "");
      if (refusal.isUnsure === true) {
        report(span, { found: "case", name, prefix }, { severity: "warning" });
      } else if (refusal.code === "username-reserved-prefix")
        report(span, { found: "username", name, prefix });
      else if (name === MASTERS) report(span, { found: "masters" });
      else if (name === EVERYONE) report(span, { found: "everyone" });
      else report(span, { found: "group", name, prefix });
    }
  },
});
