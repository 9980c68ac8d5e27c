// What the verbs of constrained impersonation allow: to act as others, for some actions. On by default since Kubernetes 1.36.
// Source: https://github.com/kubernetes/apiserver/blob/v0.36.1/pkg/endpoints/filters/impersonation/mode.go
import type { PolicyRule } from "../../schema/rbac.ts";
import { coversResource, isIn } from "../rule.ts";
import type { PowerCertainty } from "./power.ts";

/** A mode, and the resource that says whom one may be. A pod's own node (`associated-node`) can do no more than nodes. */
const MODES = [
  { mode: "user-info", resource: "users" },
  { mode: "serviceaccount", resource: "serviceaccounts" },
  { mode: "arbitrary-node", resource: "nodes" },
] as const;

export interface Impersonated {
  /** What one may do as others, as rules of one's own. */
  readonly inCluster: readonly PolicyRule[];
  readonly here: readonly PolicyRule[];
  /** The rule that says as whom. */
  readonly rule: PolicyRule;
  /** The rules that say what. */
  readonly also: readonly PolicyRule[];
  /** `depends` where it is only as somebody with a certain name, or as a node. */
  readonly certainty: PowerCertainty;
}

/** Undefined where one may act as no one. A rule with all verbs has these too, but it needs nobody else. */
export function impersonatedRules(
  inCluster: readonly PolicyRule[],
  here: readonly PolicyRule[],
): Impersonated | undefined {
  const found = MODES.flatMap(({ mode, resource }) => {
    const whom = [...inCluster, ...(mode === "serviceaccount" ? here : [])].filter(
      ({ verbs, apiGroups = [], resources = [] }) =>
        verbs.includes(`impersonate:${mode}`) &&
        isIn(apiGroups, "authentication.k8s.io") &&
        resources.some((written) => coversResource(written, resource, "")),
    );
    const rule = whom.find(isForAll) ?? whom[0];
    const what = { inCluster: actionsOf(inCluster, mode), here: actionsOf(here, mode) };
    const also = [...what.inCluster, ...what.here].map(({ written }) => written);
    if (rule === undefined || also.length === 0) return [];
    const certainty: PowerCertainty = isForAll(rule) && mode !== "arbitrary-node" ? "certain" : "depends";
    const as = (actions: readonly Action[]) => actions.map(({ allowed }) => allowed);
    return { inCluster: as(what.inCluster), here: as(what.here), rule, also, certainty };
  });
  return found.find(({ certainty }) => certainty === "certain") ?? found[0];
}

function isForAll({ resourceNames = [] }: PolicyRule): boolean {
  return resourceNames.length === 0;
}

interface Action {
  readonly written: PolicyRule;
  readonly allowed: PolicyRule;
}

function actionsOf(rules: readonly PolicyRule[], mode: string): Action[] {
  const prefix = `impersonate-on:${mode}:`;
  return rules.flatMap((written) => {
    const verbs = written.verbs.flatMap((verb) => (verb.startsWith(prefix) ? verb.slice(prefix.length) : []));
    return verbs.length === 0 ? [] : { written, allowed: { ...written, verbs } };
  });
}
