// Forms in which Terraform, scripts and programs map IAM identities, and the signs of each.
import { AN_ARN, ENTRIES, type KnownForm, LIVE, NAME, SECTION } from "./form.ts";

/** The more particular ones first. */
export const CODE_FORMS: readonly KnownForm[] = [
  {
    what: "aws-auth in Terraform",
    how: LIVE,
    languages: ["terraform"],
    signs: [
      /\bresource[ \t]+"(?:kubernetes_config_map|kubernetes_manifest|kubectl_manifest)\w*"|"(?:kubernetes_config_map|kubernetes_manifest|kubectl_manifest)\w*"[ \t]*:/,
      NAME,
      SECTION,
    ],
  },
  {
    what: "aws-auth in Terraform",
    how: LIVE,
    languages: ["terraform"],
    signs: [SECTION, /\b(?:rolearn|userarn)\b/i],
  },
  {
    what: "mapped identities in Terraform",
    how: LIVE,
    languages: ["terraform"],
    signs: [/\b(?:aws_auth_(?:roles|users)|map_(?:roles|users))"?[ \t]*[=:]/, AN_ARN],
  },
  {
    what: "mapped identities in Terraform",
    how: LIVE,
    languages: ["terraform"],
    signs: [
      /\bvariable[ \t]+"(?:aws_auth|map)_(?:roles|users)"/,
      /\b(?:rolearn|userarn)"?[ \t]*[=:][ \t]*"arn:/,
    ],
  },
  {
    what: "mapped identities in Terraform",
    how: LIVE,
    languages: ["terraform"],
    // With a value: the type of a variable has such keys too.
    signs: [/\b(?:rolearn|userarn)"?[ \t]*[=:][ \t]*(?!(?:string|any|optional)\b)["$\w]/i],
  },
  {
    what: "access entries in Terraform",
    how: ENTRIES,
    languages: ["terraform"],
    signs: [
      /\bresource[ \t]+"aws_eks_access_entry"|"aws_eks_access_entry"[ \t]*:|\baccess_entries"?[ \t]*[=:]/,
      /\bprincipal_arn\b/,
    ],
  },
  // Scripts, also those in the steps of a pipeline
  {
    what: "a script that calls eksctl create iamidentitymapping",
    how: LIVE,
    languages: ["shell", "manifest", "template"],
    signs: [/\beksctl[ \t]+create[ \t]+iamidentitymapping\b/, /[ \t]--arn\b/],
  },
  {
    what: "a script that creates access entries",
    how: ENTRIES,
    languages: ["shell", "manifest", "template"],
    signs: [/\baws[ \t]+eks[ \t]+create-access-entry\b/, /[ \t]--principal-arn\b/],
  },
  {
    what: "a script that writes aws-auth",
    how: LIVE,
    languages: ["shell"],
    // One that reads it looks for the word alone.
    signs: [NAME, /\b(?:rolearn|userarn)\\*["']?[ \t]*:/i],
  },
  // Programs: the CDK and Pulumi
  {
    what: "a program that maps identities (the CDK's AwsAuth)",
    how: LIVE,
    languages: ["program"],
    signs: [
      /\b(?:get_?)?aws_?auth(?:\(\))?[!?]?\.add_?(?:role_?mapping|user_?mapping|masters_?role|account)[ \t]*\(/i,
    ],
  },
  {
    what: "a program that maps identities (the CDK's AwsAuth)",
    how: LIVE,
    languages: ["program"],
    signs: [/\beks\.(?:Fargate)?Cluster\b/, /\bmasters(?:R|_r)ole["']?[ \t]*[:=]/],
  },
  {
    what: "a program that maps identities (Pulumi's role mappings)",
    how: LIVE,
    languages: ["program"],
    signs: [/\b(?:roleMappings|userMappings|role_mappings|user_mappings)["']?[ \t]*[:=]/, AN_ARN],
  },
  {
    what: "a program that creates access entries",
    how: ENTRIES,
    languages: ["program"],
    signs: [
      /\b(?:new[ \t]+|eks\.)(?:[\w.]{1,60}\.)?(?:Cfn)?AccessEntry[ \t]*\(|\bgrant_?access[ \t]*\(/i,
      /\bprincipal(?:_a|A)rn\b|\bAccessPolicy\b/,
    ],
  },
  {
    what: "a program that writes aws-auth",
    how: LIVE,
    languages: ["program"],
    signs: [/["'`]aws-auth["'`]/, /\bmap(?:Roles|Users)\b["']?[ \t]*[:=]/, AN_ARN],
  },
];
