// The names of the rules about the forms in which mappings are kept besides a manifest, and about access entries, which stand
// in such forms. A configuration can set them wherever it is read; the rules themselves are loaded only where such a form is
// linted.

export const sourceRuleNames = [
  "access-policy-associations",
  "dynamic-file-refused",
  "eksctl-refuses",
  "generated-name-prefix",
  "generated-name-suffix",
  "iam-role-path",
  "identity-mapping-order",
  "kops-unquoted-username",
  "server-does-not-start",
  "unknown-field",
  "unused-mappings",
] as const;

export const accessEntryRuleNames = [
  "access-entry-hides-mapping",
  "access-entry-mode",
  "access-entry-node-principal",
  "access-entry-principal",
  "access-entry-reserved-name",
  "access-entry-service-role",
  "access-entry-session-group",
  "access-entry-sso-path",
  "access-entry-standard-node",
  "access-entry-template",
  "access-entry-type",
  "access-entry-type-refuses",
  "access-policy-arn",
  "access-scope",
  "duplicate-access-entry",
  "unknown-access-policy",
] as const;

/** Loaded only where a run has RBAC. */
export const rbacRuleNames = [
  "arn-as-user",
  "at-sign-in-subject",
  "cluster-scoped-in-role",
  "everyone-bound",
  "group-case",
  "missing-role",
  "namespaced-cluster-binding",
  "old-rbac-version",
  "rbac-refused",
  "resource-group",
  "resource-name",
  "role-name-as-group",
  "subject-kind",
  "template-in-subject",
  "template-only-user",
  "unbound-group",
  "unknown-verb",
  "unmapped-subject",
] as const;

export const formRuleNames = [...sourceRuleNames, ...accessEntryRuleNames, ...rbacRuleNames] as const;

const known: ReadonlySet<string> = new Set(formRuleNames);

export function isFormRule(name: string): boolean {
  return known.has(name);
}
