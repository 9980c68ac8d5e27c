// What each power is, in words, and why it is as good as cluster-admin.
import type { Power, PowerCode } from "./power.ts";

/** Each text goes on after "can". */
const WORDS: Readonly<Record<PowerCode, string>> = {
  "does-everything": "do everything",
  "escalates-roles": "write rights into a role that it does not have itself (escalate)",
  "binds-roles": "bind itself to a role with rights that it does not have itself (bind)",
  impersonates:
    "act as another user, group or ServiceAccount (impersonate), such as the group system:masters",
  "impersonates-constrained":
    "act as others, for the actions of its impersonate-on verbs (Kubernetes 1.36 and later)",
  "edits-aws-auth": "write aws-auth, and so map any role to system:masters",
  "issues-tokens": "get a token of a strong ServiceAccount",
  "makes-token-secrets": "create a Secret for a token of a strong ServiceAccount, and read the token",
  "reads-secrets": "read Secrets in which tokens and credentials of controllers are",
  "runs-pods": "run its own containers as a strong ServiceAccount",
  "enters-pods": "run commands in pods of strong ServiceAccounts",
  "reaches-kubelets": "run commands in every pod by the kubelets, past admission and audit",
  "changes-admission": "have its own webhook or policy see or rewrite what others create",
  "lifts-pod-security":
    "take the label of Pod Security off a namespace, and run pods there that own their node",
  "mounts-nodes": "make a volume of a node's disk (hostPath), and mount it in a pod",
  "approves-certificates": "request a client certificate with a name that it chooses, and approve it",
  "signs-certificates": "write a client certificate into a request",
  "moves-pods": "have pods of others start on a node that it holds",
  "serves-apis": "answer requests for an API in place of the API server",
  "commands-operators": "have an operator with more rights apply what it writes",
};

/** `can write aws-auth, and so map any role to system:masters, in kube-system`; `may be able to …` where it depends. */
export function powerWords({
  code,
  certainty,
  namespace,
}: Pick<Power, "code" | "certainty" | "namespace">): string {
  const can = certainty === "certain" ? "can" : "may be able to";
  return `${can} ${WORDS[code]}${namespace === undefined ? "" : `, in ${namespace}`}`;
}
