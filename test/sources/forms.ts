// One map, written in every form in which people keep mappings.
import { stringify } from "yaml";

export interface WrittenRole {
  readonly rolearn: string;
  readonly username?: string;
  readonly groups?: readonly string[];
}

export interface WrittenUser {
  readonly userarn: string;
  readonly username?: string;
  readonly groups?: readonly string[];
}

export interface WrittenMap {
  readonly roles: readonly WrittenRole[];
  readonly users: readonly WrittenUser[];
  readonly accounts: readonly string[];
}

export interface WrittenForm {
  readonly file: string;
  readonly text: string;
  /** Files beside it. */
  readonly beside?: Readonly<Record<string, string>>;
}

export interface Form {
  /** The name of the source; `manifest` for a ConfigMap. */
  readonly source: string;
  /** What it is called in a test. */
  readonly name: string;
  /** What of a map it cannot hold. */
  readonly lacks?: readonly ("accounts" | "users")[];
  /** Whether it stands for all of aws-auth. Then all rules are asked. */
  readonly isWhole: boolean;
  readonly write: (map: WrittenMap) => WrittenForm;
}

function yaml(value: unknown): string {
  return stringify(value, { defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN", lineWidth: 0 });
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** As yamlencode writes it. */
function sectionsOf({ roles, users, accounts }: WrittenMap): Record<string, string> {
  return {
    ...(roles.length === 0 ? {} : { mapRoles: yaml(roles) }),
    ...(users.length === 0 ? {} : { mapUsers: yaml(users) }),
    ...(accounts.length === 0 ? {} : { mapAccounts: yaml(accounts) }),
  };
}

function listsOf({ roles, users, accounts }: WrittenMap): Record<string, unknown> {
  return {
    ...(roles.length === 0 ? {} : { mapRoles: roles }),
    ...(users.length === 0 ? {} : { mapUsers: users }),
    ...(accounts.length === 0 ? {} : { mapAccounts: accounts }),
  };
}

const METADATA = { name: "aws-auth", namespace: "kube-system" };

export function manifestOf(map: WrittenMap): string {
  return stringify(
    { apiVersion: "v1", kind: "ConfigMap", metadata: METADATA, data: sectionsOf(map) },
    { blockQuote: "literal", lineWidth: 0 },
  );
}

function plan(type: string, after: unknown): string {
  return json({
    format_version: "1.2",
    terraform_version: "1.9.8",
    planned_values: { root_module: {} },
    resource_changes: [
      {
        address: `${type}.aws_auth`,
        mode: "managed",
        type,
        name: "aws_auth",
        provider_name: "registry.terraform.io/hashicorp/kubernetes",
        change: { actions: ["create"], before: null, after, after_unknown: {}, after_sensitive: {} },
      },
    ],
  });
}

/** An entry of the forms that have one list for roles and users. */
function identities({ roles, users }: WrittenMap): Record<string, unknown>[] {
  return [
    ...roles.map(({ rolearn, ...entry }) => ({ arn: rolearn, ...entry })),
    ...users.map(({ userarn, ...entry }) => ({ arn: userarn, ...entry })),
  ];
}

/** A value as Terraform's language writes it. */
function hcl(value: unknown, indent = "    "): string {
  if (typeof value === "string") return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.map((item) => `${inner}${hcl(item, inner)},\n`);
    return items.length === 0 ? "[]" : `[\n${items.join("")}${indent}]`;
  }
  const members = Object.entries(Object(value)).map(
    ([key, each]) => `${inner}${key} = ${hcl(each, inner)}\n`,
  );
  return `{\n${members.join("")}${indent}}`;
}

function hclResource(data: readonly string[]): string {
  return `resource "kubernetes_config_map" "aws_auth" {
  metadata {
    name      = "aws-auth"
    namespace = "kube-system"
  }

  data = {
${data.join("")}  }
}
`;
}

export const forms: readonly Form[] = [
  {
    source: "manifest",
    name: "a ConfigMap",
    isWhole: true,
    write: (map) => ({ file: "aws-auth.yaml", text: manifestOf(map) }),
  },
  {
    source: "terraform-plan",
    name: "a plan with kubernetes_config_map_v1",
    isWhole: true,
    write: (map) => ({
      file: "plan.json",
      text: plan("kubernetes_config_map_v1", { metadata: [METADATA], data: sectionsOf(map) }),
    }),
  },
  {
    source: "terraform-plan",
    name: "a plan with kubernetes_manifest",
    isWhole: true,
    write: (map) => ({
      file: "manifest-plan.json",
      text: plan("kubernetes_manifest", {
        manifest: { apiVersion: "v1", kind: "ConfigMap", metadata: METADATA, data: sectionsOf(map) },
      }),
    }),
  },
  {
    source: "terraform-plan",
    name: "a plan with kubectl_manifest",
    isWhole: true,
    write: (map) => ({
      file: "kubectl-plan.json",
      text: plan("kubectl_manifest", { yaml_body: manifestOf(map) }),
    }),
  },
  {
    source: "terraform-state",
    name: "a state file",
    isWhole: true,
    write: (map) => ({
      file: "terraform.tfstate",
      text: json({
        version: 4,
        terraform_version: "1.9.8",
        serial: 1,
        lineage: "11112222-3333-4444-5555-666677778888",
        outputs: {},
        resources: [
          {
            mode: "managed",
            type: "kubernetes_config_map",
            name: "aws_auth",
            provider: 'provider["registry.terraform.io/hashicorp/kubernetes"]',
            instances: [{ schema_version: 0, attributes: { metadata: [METADATA], data: sectionsOf(map) } }],
          },
        ],
      }),
    }),
  },
  {
    source: "terraform",
    name: "Terraform with yamlencode",
    isWhole: true,
    write: (map) => ({
      file: "main.tf",
      text: hclResource(
        Object.entries(listsOf(map)).map(([name, list]) => `    ${name} = yamlencode(${hcl(list)})\n`),
      ),
    }),
  },
  {
    source: "terraform",
    name: "Terraform with heredocs",
    isWhole: true,
    write: (map) => ({
      file: "heredoc.tf",
      text: hclResource(
        Object.entries(sectionsOf(map)).map(([name, text]) => `    ${name} = <<-EOT\n${text}    EOT\n`),
      ),
    }),
  },
  {
    source: "terraform",
    name: "Terraform with locals and variables",
    isWhole: true,
    write: (map) => ({
      file: "aws-auth.tf",
      text: hclResource(
        Object.keys(listsOf(map)).map(
          (name) => `    ${name} = yamlencode(concat(local.${name}, var.none))\n`,
        ),
      ),
      beside: {
        "locals.tf": `locals {\n${Object.entries(listsOf(map))
          .map(([name, list]) => `  ${name} = ${hcl(list, "  ")}\n`)
          .join("")}}\n`,
        "variables.tf": 'variable "none" {\n  default = []\n}\n',
      },
    }),
  },
  {
    source: "terraform",
    name: "the inputs of a Terraform module",
    isWhole: false,
    write: ({ roles, users, accounts }) => ({
      file: "eks.tf",
      text: `module "eks" {
  source  = "terraform-aws-modules/eks/aws"
  version = "~> 19.0"

  manage_aws_auth_configmap = true
  aws_auth_roles    = ${hcl(roles, "  ")}
  aws_auth_users    = ${hcl(users, "  ")}
  aws_auth_accounts = ${hcl(accounts, "  ")}
}
`,
    }),
  },
  {
    source: "cloudformation",
    name: "a template of the CDK",
    isWhole: true,
    write: (map) => {
      const data: Record<string, string> = {};
      for (const [key, value] of Object.entries(listsOf(map))) data[key] = JSON.stringify(value);
      const manifest = [{ apiVersion: "v1", kind: "ConfigMap", metadata: METADATA, data }];
      return {
        file: "stack.template.json",
        text: json({
          Resources: {
            AwsAuth: {
              Type: "Custom::AWSCDK-EKS-KubernetesResource",
              Properties: {
                ServiceToken: "arn:aws:lambda:eu-west-1:111122223333:function:provider",
                Manifest: JSON.stringify(manifest),
                ClusterName: "prod",
                Overwrite: true,
              },
            },
          },
        }),
      };
    },
  },
  {
    source: "cloudformation",
    name: "a template in YAML with a manifest's text",
    isWhole: true,
    write: (map) => ({
      file: "aws-auth.yaml",
      text: `Resources:\n  AwsAuth:\n    Type: Custom::KubeManifest\n    Properties:\n      Manifest: !Sub |\n${manifestOf(map).replaceAll(/^(?=.)/gm, "        ")}`,
    }),
  },
  {
    source: "eksctl",
    name: "an eksctl ClusterConfig",
    isWhole: false,
    write: (map) => ({
      file: "cluster.yaml",
      text: yaml({
        apiVersion: "eksctl.io/v1alpha5",
        kind: "ClusterConfig",
        metadata: { name: "prod", region: "eu-west-1" },
        iamIdentityMappings: [...identities(map), ...map.accounts.map((account) => ({ account }))],
      }),
    }),
  },
  {
    source: "iam-identity-mapping",
    name: "IAMIdentityMappings",
    lacks: ["accounts"],
    isWhole: false,
    write: (map) => ({
      file: "identity-mappings.yaml",
      text: identities(map)
        .map((spec, index) =>
          yaml({
            apiVersion: "iamauthenticator.k8s.aws/v1alpha1",
            kind: "IAMIdentityMapping",
            metadata: { name: `identity-${index}` },
            spec,
          }),
        )
        .join("---\n"),
    }),
  },
  {
    source: "kops",
    name: "a kops Cluster",
    lacks: ["accounts"],
    isWhole: false,
    write: (map) => ({
      file: "kops.yaml",
      text: yaml({
        apiVersion: "kops.k8s.io/v1alpha2",
        kind: "Cluster",
        metadata: { name: "prod.example.com" },
        spec: { authentication: { aws: { backendMode: "CRD", identityMappings: identities(map) } } },
      }),
    }),
  },
  {
    source: "cluster-api",
    name: "a control plane of Cluster API",
    lacks: ["accounts"],
    isWhole: false,
    write: (map) => ({
      file: "control-plane.yaml",
      text: yaml({
        apiVersion: "controlplane.cluster.x-k8s.io/v1beta2",
        kind: "AWSManagedControlPlane",
        metadata: { name: "prod" },
        spec: { iamAuthenticatorConfig: listsOf({ ...map, accounts: [] }) },
      }),
    }),
  },
  {
    source: "eks-anywhere",
    name: "an AWSIamConfig of EKS Anywhere",
    lacks: ["accounts"],
    isWhole: false,
    write: ({ roles, users }) => ({
      file: "iam-config.yaml",
      text: yaml({
        apiVersion: "anywhere.eks.amazonaws.com/v1alpha1",
        kind: "AWSIamConfig",
        metadata: { name: "prod" },
        spec: {
          awsRegion: "eu-west-1",
          backendMode: ["EKSConfigMap"],
          mapRoles: roles.map(({ rolearn: roleARN, ...entry }) => ({ roleARN, ...entry })),
          mapUsers: users.map(({ userarn: userARN, ...entry }) => ({ userARN, ...entry })),
        },
      }),
    }),
  },
  {
    source: "crossplane",
    name: "an Object of Crossplane",
    isWhole: true,
    write: (map) => ({
      file: "object.yaml",
      text: yaml({
        apiVersion: "kubernetes.crossplane.io/v1alpha2",
        kind: "Object",
        metadata: { name: "aws-auth" },
        spec: {
          forProvider: {
            manifest: { apiVersion: "v1", kind: "ConfigMap", metadata: METADATA, data: sectionsOf(map) },
          },
        },
      }),
    }),
  },
  {
    source: "server-config",
    name: "a server's configuration",
    isWhole: false,
    write: (map) => ({ file: "server.yaml", text: yaml({ clusterID: "prod", server: listsOf(map) }) }),
  },
  {
    source: "server-config",
    name: "a server's configuration in a ConfigMap",
    isWhole: false,
    write: (map) => ({
      file: "authenticator.yaml",
      text: yaml({
        apiVersion: "v1",
        kind: "ConfigMap",
        metadata: { name: "aws-iam-authenticator", namespace: "kube-system" },
        data: { "config.yaml": yaml({ clusterID: "prod", server: listsOf(map) }) },
      }),
    }),
  },
  {
    source: "dynamic-file",
    name: "a DynamicFile document",
    isWhole: false,
    write: (map) => ({
      file: "entries.json",
      text: json({ LastUpdatedDateTime: "1700000000", Version: "1", ...listsOf(map) }),
    }),
  },
  {
    source: "pulumi",
    name: "a state of Pulumi",
    isWhole: true,
    write: (map) => ({
      file: "stack.json",
      text: json({
        version: 3,
        deployment: {
          manifest: { time: "2026-01-01T00:00:00Z", magic: "", version: "v3.140.0" },
          resources: [
            {
              urn: "urn:pulumi:prod::eks::kubernetes:core/v1:ConfigMap::aws-auth",
              custom: true,
              id: "kube-system/aws-auth",
              type: "kubernetes:core/v1:ConfigMap",
              inputs: { apiVersion: "v1", kind: "ConfigMap", metadata: METADATA, data: sectionsOf(map) },
              outputs: { apiVersion: "v1", kind: "ConfigMap", metadata: METADATA, data: sectionsOf(map) },
            },
          ],
        },
      }),
    }),
  },
  {
    source: "kustomize",
    name: "a kustomization with files",
    isWhole: true,
    write: (map) => ({
      file: "kustomization.yaml",
      text: yaml({
        apiVersion: "kustomize.config.k8s.io/v1beta1",
        kind: "Kustomization",
        namespace: "kube-system",
        generatorOptions: { disableNameSuffixHash: true },
        configMapGenerator: [
          { name: "aws-auth", files: Object.keys(sectionsOf(map)).map((name) => `${name}=${name}.yaml`) },
        ],
      }),
      beside: Object.fromEntries(
        Object.entries(sectionsOf(map)).map(([name, text]) => [`${name}.yaml`, text]),
      ),
    }),
  },
  {
    source: "markdown",
    name: "a block of Markdown",
    isWhole: true,
    write: (map) => ({
      file: "access.md",
      text: `# Who gets in\n\nApply this:\n\n\`\`\`yaml\n${manifestOf(map)}\`\`\`\n`,
    }),
  },
  {
    source: "shell",
    name: "a heredoc of a script",
    isWhole: true,
    write: (map) => ({
      file: "deploy.sh",
      text: `#!/bin/bash\nset -e\ncat <<'EOF' | kubectl apply -f -\n${manifestOf(map)}EOF\n`,
    }),
  },
];
