// What a rule is about, which is also the folder that its file is in.
import { accessEntryRuleNames, rbacRuleNames, sourceRuleNames } from "./source-rule-names.ts";

/** What a rule is about. */
export type Category = keyof typeof RULES;

const RULES = {
  "access-entry": accessEntryRuleNames,
  arn: [
    "arn-section",
    "assumed-role-arn",
    "duplicate-arn",
    "instance-profile-arn",
    "invalid-arn",
    "mixed-partitions",
    "role-path",
    "root-arn",
    "sso-entry",
    "sso-role-suffix",
    "sso-twins",
    "wildcard-arn",
  ],
  cluster: [
    "authentication-mode",
    "cluster-creator",
    "cluster-partition",
    "node-account",
    "node-trust",
    "unknown-identity",
  ],
  document: [
    "configmap-deletion",
    "configmap-in-two-files",
    "configmap-name",
    "configmap-size",
    "dedented-entry",
    "extra-document",
    "immutable-configmap",
    "last-applied-drift",
    "placeholder",
    "section-alone",
    "section-name",
    "section-not-list",
    "section-not-text",
    "section-writers",
    "server-metadata",
    "several-configmaps",
    "unread-key",
    "unused-suppression",
    "yaml-syntax",
  ],
  entry: [
    "arn-and-sso",
    "confusable-character",
    "duplicate-group",
    "duplicate-key",
    "empty-group",
    "folded-item",
    "key-case",
    "literal-wildcard",
    "missing-arn",
    "missing-username",
    "misspelt-group",
    "no-groups",
    "shared-username",
    "stray-whitespace",
    "unknown-key",
    "wrong-type",
  ],
  policy: ["allowed-accounts", "allowed-groups", "denied-arns", "required-mapping"],
  privilege: [
    "account-id",
    "cluster-role-as-node",
    "duplicate-account",
    "map-accounts",
    "neighbour-node-role",
    "no-node-role",
    "nobody",
    "node-extra-groups",
    "node-role",
    "only-nodes",
    "person-as-node",
    "reserved-username",
    "role-as-group",
    "service-account-role",
    "sso-only-admins",
    "system-masters",
    "unknown-system-group",
    "unquoted-account-id",
  ],
  rbac: rbacRuleNames,
  source: sourceRuleNames,
  template: [
    "access-key-template",
    "angle-template",
    "bare-session-name",
    "nested-template",
    "session-in-group",
    "session-in-user",
    "unbalanced-template",
    "unknown-template",
    "unquoted-template",
  ],
} as const satisfies Record<string, readonly string[]>;

const categories = new Map(
  (Object.keys(RULES) as Category[]).flatMap((category) =>
    RULES[category].map((rule): [string, Category] => [rule, category]),
  ),
);

/** Every rule has one: a test compares this list with the folders. */
export function categoryOf(rule: string): Category | undefined {
  return categories.get(rule);
}
