// Forms besides the ConfigMap in which manifests map IAM identities, and the signs of each. The documentation of each tool is
// named beside it.
import {
  AN_ARN,
  BUILT,
  ENTRIES,
  IN_A_CONFIGMAP,
  type KnownForm,
  LIVE,
  NAME,
  RENDERED,
  SECTION,
} from "./form.ts";
import { describeMappingKind } from "./mapping-kind.ts";

/** The more particular ones first. */
export const MANIFEST_FORMS: readonly KnownForm[] = [
  // https://github.com/kubernetes-sigs/aws-iam-authenticator (pkg/mapper/dynamicfile, pkg/mapper/crd, cmd). mapping-kind.ts
  // knows the first two by their values; these signs are for texts that no parser takes.
  {
    what: describeMappingKind("dynamic-file"),
    how: IN_A_CONFIGMAP,
    languages: ["manifest"],
    signs: [/\bLastUpdatedDateTime\b["']?[ \t]*:/i, /\bmap(?:Roles|Users)\b["']?[ \t]*:/i, AN_ARN],
  },
  {
    what: describeMappingKind("server-config"),
    how: IN_A_CONFIGMAP,
    languages: ["manifest"],
    signs: [/^[ \t]*server:/m, /^[ \t]+map(?:Roles|Users)[ \t]*:/im, AN_ARN],
  },
  {
    what: "an IAMIdentityMapping",
    isObject: true,
    how: IN_A_CONFIGMAP,
    languages: ["manifest", "template"],
    signs: [/^[ \t-]*"?kind"?:[ \t]*["']?IAMIdentityMapping\b/m, /\barn["']?[ \t]*:/i],
  },
  // https://schema.eksctl.io/
  {
    what: "an eksctl ClusterConfig with iamIdentityMappings",
    isObject: true,
    how: LIVE,
    languages: ["manifest", "template", "shell"],
    signs: [
      /\bClusterConfig\b/,
      /\biamIdentityMappings\b["']?[ \t]*:/,
      /\b(?:arn|account|serviceName)["']?[ \t]*:/i,
    ],
  },
  {
    what: "an eksctl ClusterConfig with access entries",
    isObject: true,
    how: ENTRIES,
    languages: ["manifest", "template", "shell"],
    signs: [/\bClusterConfig\b/, /\baccessEntries\b["']?[ \t]*:/, /\bprincipalARN\b/],
  },
  // https://kops.sigs.k8s.io/authentication/, https://cluster-api-aws.sigs.k8s.io/
  {
    what: "a kops Cluster with identityMappings",
    isObject: true,
    how: "kops makes IAMIdentityMappings of it, which are not linted",
    languages: ["manifest", "template"],
    signs: [/\bkops\.k8s\.io\//, /\bidentityMappings\b["']?[ \t]*:/, /\barn["']?[ \t]*:/i],
  },
  {
    what: "a control plane of Cluster API with an iamAuthenticatorConfig",
    isObject: true,
    how: LIVE,
    languages: ["manifest", "template"],
    signs: [/\bAWSManagedControlPlane\b/, /\biamAuthenticatorConfig\b["']?[ \t]*:/, AN_ARN],
  },
  // https://docs.aws.amazon.com/eks/latest/userguide/access-entries.html
  {
    what: "access entries in CloudFormation",
    isObject: true,
    how: ENTRIES,
    languages: ["manifest", "template"],
    signs: [/\bAWS::EKS::AccessEntry\b/, /\bPrincipalArn\b/],
  },
  {
    what: "an AccessEntry",
    isObject: true,
    how: ENTRIES,
    languages: ["manifest", "template"],
    signs: [/^[ \t-]*"?kind"?:[ \t]*["']?AccessEntry\b/m, /\bprincipalArn/i],
  },
  // https://docs.aws.amazon.com/cli/latest/reference/eks/describe-access-entry.html
  {
    what: "access entries as EKS answers them",
    how: ENTRIES,
    languages: ["manifest"],
    signs: [/\baccessEntryArn["']?[ \t]*:/, /\bprincipalArn\b/],
  },
  {
    what: "access entries as 'aws-auth-map migrate' writes them",
    how: ENTRIES,
    languages: ["manifest"],
    signs: [/"entries"[ \t]*:/, /"principalArn"[ \t]*:/, /"policies"[ \t]*:/],
  },
  {
    what: "aws-auth in a template of the CDK",
    how: LIVE,
    languages: ["manifest"],
    signs: [/\bCustom::AWSCDK-EKS-KubernetesResource\b/, NAME, SECTION],
  },
  // https://developer.hashicorp.com/terraform/internals/json-format
  {
    what: "Terraform's plan or state with aws-auth",
    how: LIVE,
    languages: ["manifest", "template"],
    signs: [/"(?:terraform|format)_version"/, NAME, SECTION],
  },
  {
    what: "Terraform's plan or state with access entries",
    how: ENTRIES,
    languages: ["manifest", "template"],
    signs: [/"(?:terraform|format)_version"/, /"aws_eks_access_entry"/],
  },
  // Manifests that are not whole yet
  {
    what: "a generator of aws-auth",
    how: BUILT,
    languages: ["manifest"],
    signs: [/\bconfigMapGenerator[ \t]*:/, NAME],
  },
  {
    what: "a kustomization that renames aws-auth",
    how: BUILT,
    languages: ["manifest"],
    signs: [/^["']?name(?:Prefix|Suffix)["']?[ \t]*:/m, /^["']?(?:resources|bases)["']?[ \t]*:/m, NAME],
  },
  {
    what: "a list of entries",
    isObject: true,
    how: "lint the ConfigMap that it goes into",
    languages: ["manifest", "template"],
    // At the beginning of a document.
    signs: [
      /(?:^|\n---.*\n)(?:[ \t]*\r?\n)*(?:---.*\n(?:[ \t]*\r?\n)*)?(?:-[ \t]+["']?\w+["']?[ \t]*:|\[\s*\{)/,
      /(?:^|\n---.*\n)(?:[ \t]*\r?\n)*(?:---.*\n(?:[ \t]*\r?\n)*)?(?:-|\[\s*\{)[^[\]{}]{0,400}["' \t](?:rolearn|userarn)["']?[ \t]*:/i,
    ],
  },
  {
    what: "a template of aws-auth",
    how: RENDERED,
    languages: ["manifest", "template"],
    signs: [/\{\{-?[ \t]*(?:[.$]|if\b|range\b|with\b|include\b|toYaml\b|end\b)|\{%/, SECTION, AN_ARN],
  },
  {
    what: "a template of aws-auth",
    how: "lint what it renders to",
    languages: ["template"],
    signs: [SECTION, AN_ARN],
  },
];
