// Access entries, written in every form that parseAccessEntries reads.
import { stringify } from "yaml";

export interface WrittenEntry {
  readonly principalArn: string;
  readonly type: string;
  readonly username?: string;
  readonly groups: readonly string[];
  readonly policies: readonly WrittenPolicy[];
}

export interface WrittenPolicy {
  readonly policyArn: string;
  readonly scope: { readonly type: string; readonly namespaces: readonly string[] };
}

export interface EntryForm {
  readonly name: string;
  /** Whether all fields are always there, as in an answer of EKS. */
  readonly isAnswer: boolean;
  readonly write: (entries: readonly WrittenEntry[]) => string;
}

export const CLUSTER = "prod";
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
// In YAML 1.1, `yes` is no text.
const yaml = (value: unknown) => stringify(value, { lineWidth: 0, version: "1.1" });

const described = (
  { principalArn, type, username, groups }: WrittenEntry,
  createdAt: string | number = "2025-04-14T22:45:48.097000+00:00",
) => ({
  clusterName: CLUSTER,
  principalArn,
  kubernetesGroups: groups,
  accessEntryArn: `arn:aws:eks:eu-west-1:111122223333:access-entry/${CLUSTER}/role/111122223333/x/0`,
  createdAt,
  tags: {},
  username,
  type,
});

const associated = ({ policies }: WrittenEntry) =>
  policies.map(({ policyArn, scope }) => ({ policyArn, accessScope: scope, associatedAt: 1703141217.018 }));

const associations = (entry: WrittenEntry) => ({
  associatedAccessPolicies: associated(entry),
  clusterName: CLUSTER,
  principalArn: entry.principalArn,
});

const answers = (entries: readonly WrittenEntry[]) =>
  entries.flatMap((entry, index) => [
    { accessEntry: described(entry, index % 2 === 0 ? 1703141217.018 : undefined) },
    associations(entry),
  ]);

const own = <Value>(value: Value | undefined, key: string) => (value === undefined ? {} : { [key]: value });

const kubernetes = (group: string, kind: string, spec: unknown, name: string) => ({
  apiVersion: group,
  kind,
  metadata: { name },
  spec,
});

const attributes = ({ principalArn, type, username, groups }: WrittenEntry) => ({
  cluster_name: CLUSTER,
  principal_arn: principalArn,
  type,
  ...own(username, "user_name"),
  kubernetes_groups: groups,
});

/** Each entry, and each of its policies, as a resource of its own. */
const terraform = (entries: readonly WrittenEntry[]) =>
  entries.flatMap((entry, index) => [
    { address: `aws_eks_access_entry.e${index}`, type: "aws_eks_access_entry", values: attributes(entry) },
    ...entry.policies.map(({ policyArn, scope }, item) => ({
      address: `aws_eks_access_policy_association.e${index}_${item}`,
      type: "aws_eks_access_policy_association",
      values: {
        cluster_name: CLUSTER,
        principal_arn: entry.principalArn,
        policy_arn: policyArn,
        access_scope: [scope],
      },
    })),
  ]);

const urn = (type: string, name: string) => `urn:pulumi:dev::shop::${type}::${name}`;

const pulumi = (type: string, name: string, inputs: unknown) => ({
  urn: urn(type, name),
  custom: true,
  type,
  inputs,
  outputs: {},
});

const camel = (entry: WrittenEntry, arnKey: string, usernameKey: string, policyKey: string) => ({
  [arnKey]: entry.principalArn,
  type: entry.type,
  ...own(entry.username, usernameKey),
  kubernetesGroups: entry.groups,
  accessPolicies: entry.policies.map(({ policyArn, scope }) => ({
    [policyKey]: policyArn,
    accessScope: scope,
  })),
});

const template = (entries: readonly WrittenEntry[]) => ({
  AWSTemplateFormatVersion: "2010-09-09",
  Resources: Object.fromEntries(
    entries.map(({ principalArn, type, username, groups, policies }, index) => [
      `Entry${index}`,
      {
        Type: "AWS::EKS::AccessEntry",
        Properties: {
          ClusterName: CLUSTER,
          PrincipalArn: principalArn,
          Type: type,
          ...own(username, "Username"),
          KubernetesGroups: groups,
          AccessPolicies: policies.map(({ policyArn, scope }) => ({
            PolicyArn: policyArn,
            AccessScope: { Type: scope.type, Namespaces: scope.namespaces },
          })),
        },
      },
    ]),
  ),
});

export const entryForms: readonly EntryForm[] = [
  { name: "answers one after another", isAnswer: true, write: (all) => answers(all).map(json).join("") },
  {
    name: "answers, one on a line, the last one first",
    isAnswer: true,
    write: (all) =>
      answers(all)
        .reverse()
        .map((each) => JSON.stringify(each))
        .join("\n"),
  },
  { name: "answers in a list", isAnswer: true, write: (all) => json(answers(all)) },
  { name: "answers as YAML", isAnswer: true, write: (all) => answers(all).map(yaml).join("") },
  {
    name: "a bundle",
    isAnswer: true,
    write: (all) =>
      json({
        cluster: { name: CLUSTER, accessConfig: { authenticationMode: "API" } },
        accessEntries: all.map((entry) => ({
          ...described(entry),
          associatedAccessPolicies: associated(entry),
        })),
      }),
  },
  {
    name: "the entries of this library",
    isAnswer: false,
    write: (all) => json(all.map((entry) => ({ cluster: CLUSTER, ...entry }))),
  },
  { name: "CloudFormation as JSON", isAnswer: false, write: (all) => json(template(all)) },
  { name: "CloudFormation as YAML", isAnswer: false, write: (all) => yaml(template(all)) },
  {
    name: "Terraform's plan",
    isAnswer: false,
    write: (all) =>
      json({
        format_version: "1.2",
        terraform_version: "1.9.8",
        planned_values: { root_module: {} },
        resource_changes: terraform(all).map(({ address, type, values }) => ({
          address,
          mode: "managed",
          type,
          name: address.split(".")[1],
          change: { actions: ["create"], before: null, after: values, after_unknown: {} },
        })),
      }),
  },
  {
    name: "Terraform's state",
    isAnswer: false,
    write: (all) =>
      json({
        format_version: "1.0",
        terraform_version: "1.9.8",
        values: {
          root_module: { resources: terraform(all).map((each) => ({ ...each, mode: "managed" })) },
        },
      }),
  },
  {
    name: "eksctl's ClusterConfig",
    isAnswer: false,
    write: (all) =>
      yaml({
        apiVersion: "eksctl.io/v1alpha5",
        kind: "ClusterConfig",
        metadata: { name: CLUSTER, region: "eu-west-1" },
        accessConfig: {
          accessEntries: all.map((each) => camel(each, "principalARN", "kubernetesUsername", "policyARN")),
        },
      }),
  },
  {
    name: "ACK",
    isAnswer: false,
    write: (all) =>
      all
        .map((each, index) => {
          const spec = { clusterName: CLUSTER, ...camel(each, "principalARN", "username", "policyARN") };
          return `---\n${yaml(kubernetes("eks.services.k8s.aws/v1alpha1", "AccessEntry", spec, `e${index}`))}`;
        })
        .join(""),
  },
  {
    name: "Crossplane",
    isAnswer: false,
    write: (all) =>
      all
        .flatMap((entry, index) => [
          kubernetes(
            "eks.aws.upbound.io/v1beta1",
            "AccessEntry",
            {
              forProvider: {
                clusterName: CLUSTER,
                principalArn: entry.principalArn,
                type: entry.type,
                ...own(entry.username, "userName"),
                kubernetesGroups: entry.groups,
              },
            },
            `e${index}`,
          ),
          ...entry.policies.map(({ policyArn, scope }, item) =>
            kubernetes(
              "eks.aws.upbound.io/v1beta1",
              "AccessPolicyAssociation",
              {
                forProvider: {
                  clusterName: CLUSTER,
                  principalArn: entry.principalArn,
                  policyArn,
                  accessScope: [scope],
                },
              },
              `e${index}-${item}`,
            ),
          ),
        ])
        .map((each) => `---\n${yaml(each)}`)
        .join(""),
  },
  {
    name: "Pulumi's state",
    isAnswer: false,
    write: (all) =>
      json({
        version: 3,
        deployment: {
          resources: all.flatMap((entry, index) => [
            pulumi("aws:eks/accessEntry:AccessEntry", `e${index}`, {
              clusterName: CLUSTER,
              principalArn: entry.principalArn,
              type: entry.type,
              ...own(entry.username, "userName"),
              kubernetesGroups: entry.groups,
            }),
            ...entry.policies.map(({ policyArn, scope }, item) =>
              pulumi("aws:eks/accessPolicyAssociation:AccessPolicyAssociation", `e${index}-${item}`, {
                clusterName: CLUSTER,
                principalArn: entry.principalArn,
                policyArn,
                accessScope: scope,
              }),
            ),
          ]),
        },
      }),
  },
];
