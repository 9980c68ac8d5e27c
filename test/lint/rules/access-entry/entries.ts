// Access entries, written in the forms in which people keep them, and what rules find in each.
import { expect } from "vitest";
import { stringify } from "yaml";
import type { Finding } from "../../../../src/lint/engine/finding.ts";
import type { LintOptions } from "../../../../src/lint/lint-options.ts";
import { lintForm } from "../../../sources/lint-form.ts";

export interface WrittenPolicy {
  readonly arn: string;
  readonly scope?: { readonly type: string; readonly namespaces?: readonly string[] };
}

export interface WrittenEntry {
  readonly principal: string;
  readonly type?: string;
  readonly username?: string;
  readonly groups?: readonly string[];
  readonly policies?: readonly WrittenPolicy[];
}

export const ROLE = "arn:aws:iam::111122223333:role";
export const POLICY = "arn:aws:eks::aws:cluster-access-policy";
export const ADMIN: WrittenPolicy = {
  arn: `${POLICY}/AmazonEKSClusterAdminPolicy`,
  scope: { type: "cluster" },
};

type Language = "hcl" | "json" | "yaml";

/** Each takes what EKS takes. eksctl, which checks more itself, has tests of its own. */
export const FORMS = {
  terraform: { language: "hcl", write: terraform },
  cloudformation: { language: "yaml", write: cloudformation },
  ack: { language: "yaml", write: ack },
  "terraform-module": { language: "hcl", write: terraformModule },
} as const satisfies Readonly<
  Record<string, { readonly language: Language; write(entries: readonly WrittenEntry[]): string }>
>;

function terraform(entries: readonly WrittenEntry[]): string {
  return entries.map((entry, index) => resource(entry, index)).join("\n");
}

function resource({ principal, type, username, groups, policies = [] }: WrittenEntry, index: number): string {
  const fields = { principal_arn: principal, type, user_name: username, kubernetes_groups: groups };
  const own = `resource "aws_eks_access_entry" "entry_${index}" {\n  cluster_name = "prod"\n${assigned(fields)}}\n`;
  const others = policies.map(({ arn, scope }, item) => {
    const block = scope === undefined ? "" : `  access_scope {\n${assigned({ ...scope })}  }\n`;
    return `resource "aws_eks_access_policy_association" "entry_${index}_${item}" {\n  cluster_name = "prod"\n${assigned({ principal_arn: principal, policy_arn: arn })}${block}}\n`;
  });
  return [own, ...others].join("\n");
}

function assigned(fields: Readonly<Record<string, unknown>>): string {
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `  ${key} = ${JSON.stringify(value)}\n`)
    .join("");
}

function terraformModule(entries: readonly WrittenEntry[]): string {
  const object = Object.fromEntries(
    entries.map(({ principal, type, username, groups, policies = [] }, index) => [
      `entry_${index}`,
      {
        principal_arn: principal,
        type,
        user_name: username,
        kubernetes_groups: groups,
        policy_associations: Object.fromEntries(
          policies.map(({ arn, scope }, item) => [`p${item}`, { policy_arn: arn, access_scope: scope }]),
        ),
      },
    ]),
  );
  const value = JSON.stringify(object, null, 2).replace(/"(\w+)":/g, "$1 =");
  return `module "eks" {\n  source       = "terraform-aws-modules/eks/aws"\n  cluster_name = "prod"\n  access_entries = ${value}\n}\n`;
}

function cloudformation(entries: readonly WrittenEntry[]): string {
  const resources = entries.map(({ principal, type, username, groups, policies = [] }, index) => [
    `Entry${index}`,
    {
      Type: "AWS::EKS::AccessEntry",
      Properties: {
        ClusterName: "prod",
        PrincipalArn: principal,
        Type: type,
        Username: username,
        KubernetesGroups: groups,
        AccessPolicies: policies.map(({ arn, scope }) => ({
          PolicyArn: arn,
          AccessScope: scope && { Type: scope.type, Namespaces: scope.namespaces },
        })),
      },
    },
  ]);
  return yaml({ Resources: Object.fromEntries(resources) });
}

function ack(entries: readonly WrittenEntry[]): string {
  const objects = entries.map(({ principal, type, username, groups, policies = [] }, index) =>
    yaml({
      apiVersion: "eks.services.k8s.aws/v1alpha1",
      kind: "AccessEntry",
      metadata: { name: `entry-${index}` },
      spec: {
        clusterName: "prod",
        principalARN: principal,
        type,
        username,
        kubernetesGroups: groups,
        accessPolicies: policies.map(({ arn, scope }) => ({ policyARN: arn, accessScope: scope })),
      },
    }),
  );
  return objects.join("---\n");
}

function yaml(value: unknown): string {
  return stringify(JSON.parse(JSON.stringify(value)), { lineWidth: 0, aliasDuplicateObjects: false });
}

/** The findings in each form. */
export async function findingsInForms(
  entries: readonly WrittenEntry[],
  options: LintOptions = {},
): Promise<readonly { form: string; language: Language; text: string; findings: Finding[] }[]> {
  return await Promise.all(
    Object.entries(FORMS).map(async ([form, { language, write }]) => {
      const text = write(entries);
      return { form, language, text, findings: await lintForm(text, language, undefined, options) };
    }),
  );
}

/** What `rule` says of these entries, behind the text that it points at: the same in each form. */
export async function told(
  rule: string,
  entries: WrittenEntry | readonly WrittenEntry[],
  options: LintOptions = {},
): Promise<string[]> {
  const list = "principal" in entries ? [entries] : entries;
  const all = (await findingsInForms(list, options)).map(({ form, text, findings }) => ({
    form,
    told: findings
      .filter((finding) => finding.rule === rule)
      .map(({ start, end, severity, message }) => `${severity} at ${text.slice(start, end)}: ${message}`),
  }));
  const [first] = all;
  for (const each of all) expect(each.told, each.form).toEqual(first?.told);
  return first?.told ?? [];
}

/** The text in each form once what a finding of `rule` advises is written. */
export async function advisedBy(rule: string, entry: WrittenEntry, options: LintOptions = {}) {
  return (await findingsInForms([entry], options)).map(({ text, findings }) => {
    const { fix, suggestion } = findings.find((finding) => finding.rule === rule) ?? {};
    return (fix ?? suggestion)?.edits.map((edit) => `${text.slice(edit.start, edit.end)} => ${edit.text}`);
  });
}
