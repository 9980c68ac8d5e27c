// The words in which `can` and `who-can` tell what gives a right, or why it is not known.
import { describePolicy } from "../../access/formats/words.ts";
import type { CanStep, HolderReason } from "../../exports/access-entries.ts";
import {
  bootstrapVersion,
  fullNameOf,
  type PolicyRule,
  type RbacAction,
  type RuleGrant,
} from "../../exports/rbac.ts";
import type { Origin } from "../../schema/entries.ts";
import { entryWords } from "./access-lines.ts";
import { messageLine, showName } from "./messages.ts";

/** Rows of a label and its words, in the order in which one comes to the answer. */
export function stepRows(step: CanStep | HolderReason, document: string): string[][] {
  switch (step.step) {
    case "identity": {
      const { arn, canonicalArn, sessionName } = step;
      const session = sessionName === "" ? [] : [["session:", showName(sessionName)]];
      return [
        ...(arn === canonicalArn ? [] : [["identity:", showName(arn)]]),
        ["ARN:", showName(canonicalArn)],
        ...session,
      ];
    }
    case "access-entry":
      return [["entry:", `access entry ${entryWords(step.accessEntry)}`]];
    case "mapping": {
      const { kind, index, source, origin } = step.mapping;
      const section = kind === "user" ? "mapUsers" : "mapRoles";
      const name = origin?.file === undefined ? document : showName(origin.file);
      const line = source === undefined ? "" : `:${source.start.line}`;
      return [["entry:", `${section}[${index}] (${name}${line})`]];
    }
    case "account":
      return [["entry:", `mapAccounts, which lists ${showName(step.accountId)} (${document})`]];
    case "user":
      return [
        ["username:", showName(step.username)],
        ["groups:", step.groups.map(showName).join(", ") || "<none>"],
      ];
    case "not-mapped":
      return [["reason:", messageLine(`${step.reason}: ${step.message}`)]];
    case "identity-unknown":
      return "message" in step
        ? [["unknown:", messageLine(step.message)]]
        : [
            [
              "unknown:",
              `its entry depends on ${step.holes.map(({ expression }) => showName(expression)).join(", ") || "which of several entries is taken"}`,
            ],
          ];
    case "system:masters":
      return [["group:", "system:masters may do everything"]];
    case "policy": {
      const name = messageLine(describePolicy(step.policy));
      if (step.answer === "yes")
        return [
          ["policy:", name],
          ["rule:", ruleWords(step.rule)],
        ];
      return [["policy:", `${name}: ${POLICY_WORDS[step.why]}`]];
    }
    case "more-policies":
      return [["unknown:", "the access entry may have more policies"]];
    case "rbac":
      return rbacRows(step);
    case "node-authorizer":
      return [["unknown:", "it is a node, and Kubernetes gives nodes rights by the pods that run on them"]];
  }
}

const POLICY_WORDS: Readonly<Record<Extract<HolderReason, { step: "policy"; why: string }>["why"], string>> =
  {
    "no-rule": "it has no rule for this",
    "other-namespace": "it holds in other namespaces",
    "no-namespace": "it holds in namespaces, and this is not in one",
    "unpublished-rules": "unknown, since AWS does not publish its rules",
    "unknown-policy": "unknown, since no policy of this name is known",
    "not-a-policy": "unknown, since it is not the ARN of an access policy",
    "unknown-value": "unknown, since its value is not known",
    refused: "unknown, since EKS refuses it as it is written",
  };

function rbacRows(step: Extract<HolderReason, { step: "rbac" }>): string[][] {
  switch (step.answer) {
    case "yes":
      return grantRows(step);
    case "no":
      return [["RBAC:", "no rule of a role that is bound to this username or these groups allows it"]];
    case "unknown":
      return [
        [
          "unknown:",
          step.why === "rbac-is-partial"
            ? "some of the RBAC could not be read, and a binding may be in it"
            : `RBAC is not given (--rbac), and a role may be bound to ${step.groups.map(showName).join(", ") || "this username"}`,
        ],
      ];
  }
}

export function grantRows({ binding, subject, role, rule }: RuleGrant): string[][] {
  return [
    ["binding:", `${bindingWords({ binding, subject })}${placeOf(binding.origin)}`],
    ["role:", `${objectName(role)}${placeOf(role.origin)}`],
    ["rule:", ruleWords(rule)],
  ];
}

/** `RoleBinding dev/pods to Group devs`. */
export function bindingWords({ binding, subject }: Pick<RuleGrant, "binding" | "subject">): string {
  const { kind, name, namespace } = subject;
  const full = kind === "ServiceAccount" && namespace !== undefined ? `${namespace}/${name}` : name;
  return `${objectName(binding)} to ${messageLine(kind)} ${showName(full)}`;
}

export function objectName({ kind, metadata }: RuleGrant["role"] | RuleGrant["binding"]): string {
  const { name, namespace } = metadata;
  return `${kind} ${showName(namespace === undefined ? name : `${namespace}/${name}`)}`;
}

export function placeOf(origin: Origin | undefined): string {
  if (origin === undefined) return ` (Kubernetes ${bootstrapVersion} has it)`;
  const { file, range } = origin;
  if (file === undefined) return "";
  return ` (${showName(file)}${range === undefined ? "" : `:${range.start.line}`})`;
}

/** `get, list on pods, pods/log`; `get on pods named web`; `get on URLs /healthz`. */
export function ruleWords({
  verbs,
  apiGroups = [],
  resources = [],
  resourceNames = [],
  nonResourceURLs = [],
}: PolicyRule): string {
  const groups = apiGroups.map((group) =>
    group === "" ? "the core group" : group === "*" ? "every group" : group,
  );
  const names = resourceNames.length === 0 ? "" : ` named ${resourceNames.join(", ")}`;
  const what =
    resources.length > 0
      ? `${resources.join(", ")} of ${groups.join(", ")}${names}`
      : `URLs ${nonResourceURLs.join(", ")}`;
  return messageLine(`${verbs.join(", ")} on ${what}`);
}

/** `create pods/exec in namespace dev`. */
export function actionWords(action: RbacAction): string {
  if (action.resource === undefined) return messageLine(`${action.verb} ${action.nonResourceURL}`);
  const { verb, resource, apiGroup = "", subresource = "", name = "", namespace = "" } = action;
  const full = fullNameOf({ plural: resource, group: apiGroup });
  const where = namespace === "" ? "in the whole cluster" : `in namespace ${namespace}`;
  return messageLine(
    `${verb} ${full}${subresource === "" ? "" : `/${subresource}`}${name === "" ? "" : ` ${name}`} ${where}`,
  );
}
