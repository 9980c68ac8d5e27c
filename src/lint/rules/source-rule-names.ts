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

export const formRuleNames = [...sourceRuleNames, ...accessEntryRuleNames] as const;

const known: ReadonlySet<string> = new Set(formRuleNames);

export function isFormRule(name: string): boolean {
  return known.has(name);
}
