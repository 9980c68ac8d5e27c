// Texts that rules know, one or two of each kind.
import { isAccountId } from "../../identity/iam-name.ts";
import type { DocumentTexts } from "./document-texts.ts";
import type { HoleRole } from "./hole-place.ts";

export const NODE_GROUPS = ["system:bootstrappers", "system:nodes"];
export const NODE_NAME = "system:node:{{EC2PrivateDNSName}}";

/** What is tried as the whole text of a role. Those of the document come last. */
export function wholeTexts(role: HoleRole, texts: DocumentTexts): string[] {
  switch (role) {
    case "arn":
      return [...arnsIn(texts.accounts.find(isAccountId) ?? "111122223333"), ...texts.arns];
    case "username":
      return [...USERNAMES, ...texts.usernames];
    case "group":
      return [...GROUPS, ...texts.groups];
    case "account":
      return ["999988887777", "123456789012", "11112222333", "x", ...texts.accounts];
    case "key":
      return ["rolearn", "userarn", "username", "groups", "sso", "x", "mapRoles", "mapUsers", "mapAccounts"];
    default:
      return ["x", "aws-auth", "kube-system", "true"];
  }
}

function arnsIn(account: string): string[] {
  const iam = `arn:aws:iam::${account}`;
  return [
    `${iam}:user/x`,
    `${iam}:role/dev`,
    `${iam}:role/eks-node-group`,
    `${iam}:role/AWSReservedSSO_Admins_0123456789abcdef`,
    `${iam}:role/team/x`,
    `${iam}:root`,
    `arn:aws:sts::${account}:assumed-role/x/y`,
    `${iam}:instance-profile/x`,
    `${iam}:role/aws-service-role/eks.amazonaws.com/AWSServiceRoleForAmazonEKS`,
    `arn:aws-cn:iam::${account}:role/x`,
    `${iam}:role/x*`,
    ` ${iam}:role/x`,
    "x",
    "<%= x %>",
    "<ARN of instance role (not instance profile)>",
  ];
}

const USERNAMES = [
  `<${NODE_NAME}>`,
  NODE_NAME,
  "system:node:{{SessionName}}",
  "system:node:<no value>",
  "{{SessionName}}",
  "x:{{SessionName}}",
  "admin",
  "system:masters",
  "{{ SessionName }}",
  "{{{{SessionName}}}}",
  "<<SessionName>>",
  "{{AccessKeyID}}",
  "{{SessionName",
  "a*",
  " x",
  "<USERNAME>",
  "<%= x %>",
];

const GROUPS = [
  "<system:nodes>",
  "system:bootstrappers - system:nodes",
  "system:nodes - system:bootstrappers",
  "system:masters",
  "system:nodes",
  "system:bootstrappers",
  "system:node-proxier",
  "eks:kube-proxy-windows",
  "system:master",
  "cluster-admin",
  "view",
  "{{SessionName}}",
  "a*",
  " x",
  "<GROUP>",
  "<%= x %>",
];
