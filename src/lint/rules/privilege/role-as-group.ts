import { readPolicyName } from "../../../identity/access-policies.ts";
import { shorten } from "../../../text/shorten.ts";
import { oncePerText } from "../../engine/known-texts.ts";
import { defineRule, type Said } from "../../engine/rule.ts";
import { asItLooks } from "../../knowledge/characters.ts";
import { meantGroups } from "../../knowledge/meant-groups.ts";

/** ClusterRoles of every cluster for people. A group of one's own may have the same name, and then be bound by it. */
const FOR_PEOPLE: ReadonlySet<string> = new Set(["cluster-admin", "admin", "edit", "view"]);

/** ClusterRoles in `system:` that are not groups too. */
const SYSTEM_ROLES: ReadonlySet<string> = new Set([
  "auth-delegator",
  "basic-user",
  "discovery",
  "heapster",
  "kube-aggregator",
  "kube-dns",
  "kubelet-api-admin",
  "node-bootstrapper",
  "node-problem-detector",
  "persistent-volume-provisioner",
  "public-info-viewer",
  "service-account-issuer-discovery",
  "volume-scheduler",
]);
const SYSTEM_ROLE_PREFIX = /^system:(?:aggregate-to-|certificates\.k8s\.io:|controller:)./;
/** Users in `system:`; there are ClusterRoles of these names, too. */
const SYSTEM_USERS: ReadonlySet<string> = new Set([
  "kube-controller-manager",
  "kube-proxy",
  "kube-scheduler",
]);

interface Named {
  readonly group: string;
}

interface OfPolicy extends Named {
  readonly policy: string;
  readonly clusterRole: string | undefined;
}

const words = {
  policy: ({ group, policy, clusterRole }: OfPolicy) => {
    const entry = "give the role an access entry with that policy";
    const advice =
      clusterRole === undefined
        ? entry
        : `bind a group of your own to the ClusterRole ${clusterRole}, or ${entry}`;
    return `'${shorten(group)}' gives no rights: ${shorten(policy)} is an access policy of EKS, which counts for access entries only; ${advice}`;
  },
  "iam-policy": ({ group, policy }: OfPolicy) =>
    `'${shorten(group)}' gives no rights: ${shorten(policy)} is an IAM policy, which counts in AWS and not in Kubernetes; write a group of your own that a binding names`,
  "iam-arn": ({ group }: Named) =>
    `'${shorten(group)}' gives no rights: it is an ARN of IAM, and no binding names one as a group; write a group of your own that a binding names`,
  "cluster-admin": roleForPeople,
  "role-for-people": roleForPeople,
  "system-role": ({ group }: Named) =>
    `'${shorten(group)}' is the name of a ClusterRole, not of a group: it gives no rights unless a binding names it as a group; bind that ClusterRole to a group of your own, and write this`,
  "system-user": ({ group }: Named) =>
    `'${shorten(group)}' is the name of a user of Kubernetes, not of a group: it gives no rights unless a binding names it as a group; bind the ClusterRole of that name to a group of your own, and write this`,
};

function roleForPeople({ group }: Named): string {
  return `'${shorten(group)}' is also the name of a ClusterRole, and that role does not come with the name: as a group it has only the rights that a binding gives to a group '${shorten(group)}'; make sure that there is one`;
}

/** https://kubernetes.io/docs/reference/access-authn-authz/rbac/#default-roles-and-role-bindings */
export const roleAsGroup = defineRule({
  name: "role-as-group",
  description: "the name of a ClusterRole or of an EKS access policy where a group belongs",
  level: "warning",
  fixes: false,
  messages: words,
  yieldsTo: [{ rule: "node-extra-groups", at: "place" }],
  check({ entries }, report, _options, { neighbours }) {
    for (const { groups } of entries) {
      for (const { value, span } of groups) {
        const said = MAY_BE_NAMED.test(value) ? whatIsNamed(value) : undefined;
        if (said === undefined || neighbours?.boundGroups.has(value)) continue;
        report(span, said, { field: "groups", severity: SEVERITIES[said.found] });
      }
    }
  },
});

/** Nobody binds a group by a policy's name. Of the other names it hangs on bindings, which are usual for `admin`, `edit` and `view`. */
const SEVERITIES = {
  policy: "error",
  "iam-policy": "error",
  "iam-arn": "error",
  "cluster-admin": "warning",
  "role-for-people": "info",
  "system-role": "warning",
  "system-user": "warning",
} as const;

/** What each of the names holds, or a letter that looks like one of these. Most groups have none, and are looked at no further. */
const MAY_BE_NAMED = /admin|edit|view|policy|system|arn:|[^ -~]/i;

const whatIsNamed = oncePerText((value): Said<typeof words> | undefined => {
  // White space and look-alike letters do not hide what was meant.
  const bare = asItLooks(value).replace(/^[\s<\p{Cf}]+|[\s>\p{Cf}]+$/gu, "");
  for (const group of meantGroups(bare)) {
    const said = ofName(group);
    if (said !== undefined) return said;
  }
  return undefined;
});

const IAM_ARN = /^arn:[\w-]+:(?:iam|sts)::\d*:(?:group|role|user|assumed-role)\//i;

function ofName(group: string): Said<typeof words> | undefined {
  if (group === "cluster-admin") return { found: "cluster-admin", group };
  if (FOR_PEOPLE.has(group)) return { found: "role-for-people", group };
  const policy = readPolicyName(group);
  if (policy !== undefined) {
    const { name, of, clusterRole } = policy;
    return { found: of === "iam" ? "iam-policy" : "policy", group, policy: name, clusterRole };
  }
  if (IAM_ARN.test(group)) return { found: "iam-arn", group };
  if (!group.startsWith("system:")) return undefined;
  const name = group.slice("system:".length);
  if (SYSTEM_USERS.has(name)) return { found: "system-user", group };
  return SYSTEM_ROLES.has(name) || SYSTEM_ROLE_PREFIX.test(group)
    ? { found: "system-role", group }
    : undefined;
}
