// For what the API server refuses an RBAC object.
// Source: https://github.com/kubernetes/kubernetes/blob/v1.34.4/pkg/apis/rbac/validation/validation.go
import {
  type AnyRbacObject,
  type PolicyRule,
  RBAC_GROUP,
  type RbacSubject,
  type RoleRef,
} from "../schema/rbac.ts";
import { shorten } from "../text/shorten.ts";
import { selectorMatches } from "./label-selector.ts";
import { type Fault, refused } from "./problem.ts";

export function faultsOf(object: AnyRbacObject): Fault[] {
  const { kind, metadata } = object;
  const unnamed =
    metadata.name === ""
      ? [refused("missing-name", `a ${kind} has no name: write metadata.name`, ["metadata"])]
      : ofName(metadata.name, ["metadata", "name"]);
  switch (kind) {
    case "Role":
      return [...unnamed, ...object.rules.flatMap((rule, index) => ofRule(rule, true, index))];
    case "ClusterRole":
      return [
        ...unnamed,
        ...object.rules.flatMap((rule, index) => ofRule(rule, false, index)),
        ...ofAggregation(object.aggregationRule),
      ];
    case "RoleBinding":
    case "ClusterRoleBinding": {
      const kinds = kind === "RoleBinding" ? ["Role", "ClusterRole"] : ["ClusterRole"];
      return [
        ...unnamed,
        ...ofRoleRef(object.roleRef, kinds),
        ...object.subjects.flatMap((subject, index) =>
          ofSubject(subject, kind === "ClusterRoleBinding", index),
        ),
      ];
    }
  }
}

/** Roles and bindings may have nearly any name: it must be one part of a URL's path. */
function ofName(name: string, path: readonly (string | number)[]): Fault[] {
  if (name !== "." && name !== ".." && !/[/%]/.test(name)) return [];
  const message = `${shorten(name)} cannot be the name of a role or a binding: it must not be . or .., and have no / or %`;
  return [refused("bad-name", message, path)];
}

function ofRule(rule: PolicyRule, isInRole: boolean, index: number): Fault[] {
  const { verbs, apiGroups = [], resources = [], resourceNames = [], nonResourceURLs = [] } = rule;
  const path = ["rules", index];
  const faults: Fault[] = [];
  if (verbs.length === 0)
    faults.push(refused("missing-verbs", "a rule has no verbs: write at least one", path));
  if (nonResourceURLs.length === 0) {
    if (apiGroups.length === 0) {
      const advice = 'write at least one, "" for the core group';
      faults.push(refused("missing-api-groups", `a rule for resources has no apiGroups: ${advice}`, path));
    }
    if (resources.length === 0) {
      faults.push(refused("missing-resources", "a rule has no resources: write at least one", path));
    }
    return faults;
  }
  const at = [...path, "nonResourceURLs"];
  if (isInRole) {
    const message = "a Role cannot have nonResourceURLs: they belong to no namespace. Write a ClusterRole";
    faults.push(refused("url-in-role", message, at));
  }
  if (apiGroups.length + resources.length + resourceNames.length > 0) {
    const message = "a rule has both nonResourceURLs and resources: write two rules";
    faults.push(refused("mixed-rule", message, at));
  }
  return faults;
}

function ofAggregation(rule: (AnyRbacObject & { readonly kind: "ClusterRole" })["aggregationRule"]): Fault[] {
  if (rule === undefined) return [];
  const path = ["aggregationRule", "clusterRoleSelectors"];
  const { clusterRoleSelectors } = rule;
  if (clusterRoleSelectors.length === 0) {
    return [
      refused(
        "missing-selectors",
        "an aggregationRule has no clusterRoleSelectors: write at least one",
        path,
      ),
    ];
  }
  return clusterRoleSelectors.flatMap((selector, index) =>
    selectorMatches(selector) === undefined
      ? [refused("selector", "a selector's operator does not go with its values", [...path, index])]
      : [],
  );
}

function ofRoleRef({ apiGroup, kind, name }: RoleRef, kinds: readonly string[]): Fault[] {
  if (name === "" && kind === "") {
    return [refused("missing-role-ref", "a binding has no roleRef: write the kind and name of its role", [])];
  }
  const faults: Fault[] = [];
  if (name === "") faults.push(refused("missing-role-ref", "a roleRef has no name", ["roleRef"]));
  else faults.push(...ofName(name, ["roleRef", "name"]));
  if (!kinds.includes(kind)) {
    faults.push(
      refused("role-ref-kind", `a roleRef's kind must be ${kinds.join(" or ")}`, ["roleRef", "kind"]),
    );
  }
  if (apiGroup !== undefined && apiGroup !== RBAC_GROUP) {
    faults.push(
      refused("role-ref-group", `a roleRef's apiGroup must be ${RBAC_GROUP}`, ["roleRef", "apiGroup"]),
    );
  }
  return faults;
}

function ofSubject(
  { kind, apiGroup, name, namespace }: RbacSubject,
  isOfCluster: boolean,
  index: number,
): Fault[] {
  const path = ["subjects", index];
  const faults: Fault[] = [];
  if (name === "") faults.push(refused("subject-name", "a subject has no name", path));
  if (kind === "ServiceAccount" && name !== "" && (name.length > 253 || !SUBDOMAIN.test(name))) {
    const message = `${shorten(name)} cannot be the name of a ServiceAccount: write lower-case letters, digits, - and .`;
    faults.push(refused("subject-name", message, [...path, "name"]));
  }
  const group = kind === "ServiceAccount" ? "" : RBAC_GROUP;
  if (kind !== "ServiceAccount" && kind !== "User" && kind !== "Group") {
    const message = "a subject's kind must be User, Group or ServiceAccount";
    faults.push(refused("subject-kind", message, [...path, "kind"]));
  } else if (apiGroup !== undefined && apiGroup !== group) {
    const message = `the apiGroup of a ${kind} must be ${group === "" ? '""' : group}`;
    faults.push(refused("subject-group", message, [...path, "apiGroup"]));
  }
  if (kind === "ServiceAccount" && isOfCluster && namespace === undefined) {
    const message = "a ServiceAccount in a ClusterRoleBinding has no namespace: write it";
    faults.push(refused("subject-namespace", message, path));
  }
  return faults;
}

/** https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#dns-subdomain-names */
const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
