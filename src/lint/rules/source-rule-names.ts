// The names of the rules about the forms in which mappings are kept besides a manifest. A configuration can set them wherever
// it is read; the rules themselves are loaded only where such a form is linted.

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

const known: ReadonlySet<string> = new Set(sourceRuleNames);

export function isSourceRule(name: string): boolean {
  return known.has(name);
}
