// Documents and the identities that they are asked for: at least one for each sentence that an explanation can say.
import type { CallerIdentity, MapperOptions } from "../../src/exports/index.ts";

export interface ExplanationCase {
  readonly about: string;
  /** What stands in mapRoles, unless it is a whole text: lines. */
  readonly document: string | { readonly [section: string]: string };
  readonly identity: string | CallerIdentity;
  readonly options?: MapperOptions;
}

export const role = (name: string, account = "111122223333") => `arn:aws:iam::${account}:role/${name}`;
export const user = (name: string, account = "111122223333") => `arn:aws:iam::${account}:user/${name}`;
export const session = (name: string, account = "111122223333", of = "alice@x.io") =>
  `arn:aws:sts::${account}:assumed-role/${name}/${of}`;

const ROOT = "arn:aws:iam::111122223333:root";
const NODE = session("node", undefined, "i-0123456789abcdef0");
const SSO = "AWSReservedSSO_Dev_0123456789abcdef";
const entry = (arn: string, rest = "") => `- rolearn: ${arn}\n  username: u\n${rest}`;
const sso = (name: string, account = "111122223333", rest = "") =>
  `- sso: {permissionSetName: ${name}, accountID: "${account}"${rest}}\n  username: u\n`;
const on: MapperOptions = { ssoRoleMatch: true };

const decisions: ExplanationCase[] = [
  {
    about: "a role's session, by the one entry among others",
    document: `${entry(role("ops"))}${entry(role("dev"), "  groups: [a, b]\n")}${sso("Dev")}`,
    identity: session("dev"),
  },
  {
    about: "the same with the feature gate on",
    document: `${entry(role("ops"))}${entry(role("dev"))}${sso("Dev")}`,
    identity: session("dev"),
    options: on,
  },
  {
    about: "a role's own ARN, in another case, with groups that need filling in",
    document: entry(
      role("DEV"),
      '  groups: ["{{AccountID}}", "<<AccountID>>", "g-{{AccountID}}-{{AccountID}}"]\n',
    ),
    identity: role("dev"),
  },
  {
    about: "templates of a session without a name, and without an access key",
    document: `- rolearn: ${role("dev")}\n  username: "{{SessionName}}{{SessionNameRaw}}{{AccessKeyID}}"\n`,
    identity: role("dev"),
  },
  {
    about: "templates of a session with a plain name, and with an access key",
    document: `- rolearn: ${role("dev")}\n  username: "{{SessionName}}:{{AccessKeyID}}"\n  groups: ["x{{SessionNameRaw}}y"]\n`,
    identity: { Arn: session("dev"), Account: "111122223333", UserId: "AROA:bob", AccessKeyId: "ASIA1" },
  },
  {
    about: "templates in angle brackets where braces alone count",
    document: `- rolearn: ${role("dev")}\n  username: "<<SessionName>>{{SessionName}}"\n`,
    identity: session("dev"),
    options: { templateDelimiters: "braces" },
  },
  {
    about: "a name that no node has, among other templates",
    document: `- rolearn: ${role("node")}\n  username: "{{AccountID}}:{{EC2PrivateDNSName}}"\n  groups: ["{{SessionName}}", "<<EC2PrivateDNSName>>"]\n`,
    identity: NODE,
  },
  {
    about: "a name of a node, for somebody who is none",
    document: `- rolearn: ${role("node")}\n  username: "system:node:{{EC2PrivateDNSName}}"\n`,
    identity: session("node"),
  },
  {
    about: "a node with a DNS name",
    document: `- rolearn: ${role("node")}\n  username: "system:node:{{EC2PrivateDNSName}}"\n  groups: ["system:nodes"]\n`,
    identity: NODE,
    options: { ec2PrivateDnsName: () => "ip-1.internal" },
  },
  {
    about: "a reserved prefix, one of two",
    document: `- rolearn: ${role("dev")}\n  username: "aws:{{SessionName}}"\n`,
    identity: session("dev"),
    options: { reservedUsernamePrefixes: ["system:", "aws:"] },
  },
  {
    about: "no reserved prefix",
    document: entry(role("dev")),
    identity: session("dev"),
    options: { reservedUsernamePrefixes: ["system:", "aws:"] },
  },
  {
    about: "a user, by the one entry among others",
    document: {
      mapRoles: entry(role("dev")),
      mapUsers: `- userarn: ${user("ann")}\n  username: ann\n- userarn: ${user("bob")}\n  username: bob\n  groups: [x]`,
    },
    identity: { Arn: user("bob"), Account: "111122223333", UserId: "AIDA" },
  },
  {
    about: "the same role twice, and the same ARN in mapUsers",
    document: {
      mapRoles: entry(role("dev")) + entry(role("dev")),
      mapUsers: `- userarn: ${role("dev")}\n  username: u`,
    },
    identity: session("dev"),
  },
  {
    about: "the same user twice",
    document: {
      mapUsers: `- userarn: ${user("bob")}\n  username: a\n- userarn: ${user("bob")}\n  username: b`,
    },
    identity: user("bob"),
  },
  {
    about: "the same user in two spellings, of which either may count",
    document: {
      mapUsers: `- userarn: ${user("bob")}\n  username: a\n- userarn: ${user("BOB")}\n  username: b`,
    },
    identity: user("bob"),
  },
  { about: "an sso entry", document: sso("Ops") + sso("Dev"), identity: session(SSO), options: on },
  {
    about: "an sso entry and a rolearn for the same role",
    document: sso("Dev") + entry(role(SSO)),
    identity: session(SSO),
    options: on,
  },
  {
    about: "an sso entry that does not count, and the rolearn that does",
    document: sso("Dev") + entry(role(SSO)),
    identity: session(SSO),
  },
  {
    about: "an account that is listed, twice",
    document: { mapAccounts: '- "111122223333"\n- "444455556666"\n- "111122223333"' },
    identity: session("dev"),
  },
  {
    about: "an account that is not the one listed",
    document: { mapAccounts: '- "444455556666"' },
    identity: user("bob"),
  },
  {
    about: "an account that is none of the two listed",
    document: { mapAccounts: '- "444455556666"\n- "777788889999"', mapUsers: `- userarn: ${user("xyz")}` },
    identity: user("bob"),
  },
  { about: "the root user", document: { mapAccounts: '- "111122223333"' }, identity: ROOT },
  {
    about: "a federated user",
    document: { mapAccounts: '- "111122223333"' },
    identity: "arn:aws:sts::111122223333:federated-user/bob",
  },
  {
    about: "an Account beside the ARN's",
    document: { mapAccounts: '- "444455556666"' },
    identity: { Arn: session("dev"), Account: "444455556666", UserId: "AROA:bob" },
  },
  { about: "text that is no ARN", document: entry(role("dev")), identity: "dev" },
  { about: "an ARN in white space", document: entry(role("dev")), identity: `\u200b${role("dev")} ` },
  {
    about: "an ARN that lacks a colon",
    document: entry(role("dev")),
    identity: "arn:aws:iam:111122223333:role/dev",
  },
  {
    about: "an ARN with a colon too many, and one for a slash",
    document: entry(role("dev")),
    identity: "arn:aws:iam:::111122223333:role:dev",
  },
  {
    about: "an ARN in capitals",
    document: entry(role("dev")),
    identity: "ARN:AWS:IAM::111122223333:ROLE/dev",
  },
  {
    about: "an ARN in quotes",
    document: entry(role("dev")),
    identity: "'arn:aws:iam::111122223333:role/dev'",
  },
  {
    about: "a session of the wrong service",
    document: entry(role("dev")),
    identity: "arn:aws:iam::111122223333:assumed-role/dev/alice",
  },
  {
    about: "a user of the wrong service",
    document: entry(role("dev")),
    identity: "arn:aws:sts::111122223333:user/ops/ann",
  },
  {
    about: "a federated user with a colon",
    document: entry(role("dev")),
    identity: "arn:aws:iam::111122223333:federated-user:ann",
  },
  {
    about: "a root with a colon too many",
    document: entry(role("dev")),
    identity: "arn:aws:iam:::111122223333:root",
  },
  {
    about: "an instance profile",
    document: entry(role("dev")),
    identity: "arn:aws:iam::111122223333:instance-profile/dev",
  },
  {
    about: "a partition that is none, and too few colons",
    document: entry(role("dev")),
    identity: "arn:awsx:iam:111122223333:role/dev",
  },
  {
    about: "a session without a name, and too few colons",
    document: entry(role("dev")),
    identity: "arn:aws:sts:111122223333:assumed-role/dev",
  },
  { about: "a token", document: entry(role("dev")), identity: "k8s-aws-v1.aHR0cHM6" },
  {
    about: "an account of thirteen digits",
    document: entry(role("dev")),
    identity: role("dev", "1111222233334"),
  },
  { about: "an account with a letter", document: entry(role("dev")), identity: role("dev", "x111122223333") },
  {
    about: "an ARN behind something else",
    document: entry(`x${role("dev")}`),
    identity: session("dev"),
  },
  { about: "white space around no ARN", document: entry(role("dev")), identity: " dev " },
  { about: "no ARN at all", document: entry(role("dev")), identity: {} as CallerIdentity },
  {
    about: "a caller with an ARN in white space",
    document: entry(role("dev")),
    identity: { Arn: ` ${role("dev")}` },
  },
  {
    about: "a UserId that is no session's",
    document: entry(role("dev")),
    identity: { Arn: session("dev"), UserId: "AROA" },
  },
];

/** The entry alone, and the role `dev`. */
const differing: readonly (readonly [about: string, written: string, identity?: string])[] = [
  ["a role with a path", role("team/dev")],
  ["a role without the path that was asked for", role("dev"), role("team/dev")],
  ["a session's ARN", session("dev")],
  ["an instance profile", "arn:aws:iam::111122223333:instance-profile/x/dev"],
  ["a user", user("dev")],
  ["a user with a path", user("x/dev"), user("dev")],
  ["another account", role("dev", "999999999999")],
  ["an account of 13 digits behind a good one", role("dev", "1111222233334")],
  ["an account of 13 digits in front of a good one", role("dev", "x111122223333")],
  ["no account", role("dev", "")],
  ["an identity whose account is no account", role("team/dev", "abc"), role("dev", "abc")],
  ["another partition", role("dev").replace("aws", "aws-cn")],
  ["another partition and name", role("dex").replace("aws", "aws-cn")],
  ["another account and name", role("dex", "999999999999")],
  ["a region", role("dev").replace("::", ":us-east-1:")],
  ["another service", role("dev").replace("iam", "sts")],
  ["another service of another kind", session("dev").replace("sts", "iam")],
  ["one letter", role("dew")],
  ["a letter less", role("de")],
  ["two letters of three", role("dxx")],
  ["two letters of eight", role("developx"), session("deve10px")],
  ["two letters of seven", role("develxx"), session("develop")],
  ["three letters of twelve", role("developer-xx"), session("developxr-yy")],
  ["four letters of sixteen", role("developers-abcdE"), session("developers-wxyz1")],
  ["swapped letters", role("dve")],
  ["swapped letters and another", role("dvee"), session("devx")],
  ["swapped letters in front of others", role("edvel"), session("devel")],
  ["letters that stand one place off", role("evel1"), session("1evel")],
  ["two letters at all", role("cd"), session("ci")],
  ["the name alone", "dev"],
  ["the name alone, with space around it", '" dev "'],
  ["nothing but space, for the root user", '" "', ROOT],
  ["another name alone", "dex"],
  ["no arn: in front", role("dev").slice(4)],
  ["a colon too few", role("dev").replace("::", ":")],
  ["a colon too few, and a letter", role("dex").replace("::", ":")],
  ["a colon too many", role("dev").replace(":role", "::role")],
  ["space around it", `"${role("dev")} "`],
  ["quotes inside", `"'${role("dev")}'"`],
  ["quotes inside another ARN", `"'${role("other")}'"`],
  ["a zero-width space and another case", `"${role("D\\u200bEV")}"`],
  ["the root user", ROOT],
  ["the root user of another account", ROOT.replace("1111", "9999")],
  ["the root user, for the root user of another account", ROOT, ROOT.replace("1111", "9999")],
  ["a wildcard", `"${role("d*")}"`],
  ["a wildcard for all", `"${role("*")}"`],
  ["a wildcard at the start", `"${role("*v")}"`],
  ["wildcards around a piece", `"${role("*e*")}"`],
  [
    "wildcards whose pieces are in another order",
    `"${role("*v*d*")}"`,
    session("dev-dev".replace("-dev", "")),
  ],
  ["wildcards whose pieces lie over each other", `"${role("dev*vel")}"`, session("devel")],
  ["wildcards whose middle lies over the end", `"${role("de*ev*v")}"`, session("deev")],
  ["a wildcard that matches nothing", `"${role("x*")}"`],
  ["a wildcard that ends in something else", `"${role("d*x")}"`],
  ["a wildcard in another account", `"${role("d*", "999999999999")}"`],
  ["wildcards for the account too", `"${role("d*", "*")}"`],
  ["a wildcard of users", `"${user("d*")}"`],
  ["a wildcard that is very long", `"${role(`d${"*".repeat(600)}`)}"`],
  ["wildcards that leave nothing over", `"${role("d*e*v")}"`],
  ["letters of which only the first is its neighbour's", role("qrz"), session("pqz")],
  ["letters of which only the second is its neighbour's", role("rpz"), session("pqz")],
  ["a letter in front of arn:", `x${role("dev")}`],
  ["another permission set's suffix", role("AWSReservedSSO_Dev_fedcba9876543210"), session(SSO)],
  ["another permission set", role("AWSReservedSSO_Devops_fedcba9876543210"), session(SSO)],
  ["a permission set of four letters more", role("AWSReservedSSO_Devs_0123456789abcdef"), session(SSO)],
  ["a permission set's name alone", role("AWSReservedSSO_Dev"), session(SSO)],
  ["another role altogether", role("operations")],
];

const elsewhere: ExplanationCase[] = [
  { about: "an sso entry behind the gate", document: sso("Dev"), identity: session(SSO) },
  { about: "an sso entry of another account", document: sso("Dev", "999999999999"), identity: session(SSO) },
  {
    about: "an sso entry of another account, the gate on",
    document: sso("Dev", "999999999999"),
    identity: session(SSO),
    options: on,
  },
  {
    about: "an sso entry of another partition",
    document: sso("Dev", undefined, ", partition: aws-cn"),
    identity: session(SSO),
  },
  {
    about: "an sso entry a letter off, the gate on",
    document: sso("Des"),
    identity: session(SSO),
    options: on,
  },
  { about: "another sso entry", document: sso("Operations"), identity: session(SSO) },
  { about: "an sso entry, for another role", document: sso("dev"), identity: session("dev") },
  { about: "an sso entry, for a user of such a name", document: sso("Dev"), identity: user(SSO) },
  {
    about: "a dropped sso entry, for such a role",
    document: `- sso: {permissionSetName: Dev}\n`,
    identity: session(SSO),
  },
  {
    about: "a dropped sso entry, for another role",
    document: `- sso: {permissionSetName: Dev}\n`,
    identity: session("dev"),
  },
  { about: "a dropped entry without an ARN", document: "- username: u\n", identity: session("dev") },
  {
    about: "dropped entries: one has another ARN in it, one has none",
    document: `- role_arn: ${role("operations")}\n- username: u\n`,
    identity: session("dev"),
  },
  { about: "an entry under another key", document: `- role_arn: ${role("dev")}\n`, identity: session("dev") },
  { about: "the same with a path", document: `- role_arn: ${role("team/dev")}\n`, identity: session("dev") },
  {
    about: "a user under another key",
    document: { mapUsers: `- arn: ${user("bob")}` },
    identity: user("bob"),
  },
  { about: "the root user under another key", document: { mapUsers: `- arn: ${ROOT}` }, identity: ROOT },
  {
    about: "a role in mapUsers",
    document: { mapUsers: `- rolearn: ${role("dev")}` },
    identity: session("dev"),
  },
  { about: "a user in mapRoles", document: `- userarn: ${user("bob")}\n`, identity: user("bob") },
  {
    about: "another account's ARN under another key",
    document: `- role_arn: ${role("dev", "999999999999")}\n`,
    identity: session("dev"),
  },
  {
    about: "another partition's ARN under another key",
    document: `- role_arn: ${role("dev").replace("aws", "aws-cn")}\n`,
    identity: session("dev"),
  },
  {
    about: "a comment, a comment with a path, and an entry with a path",
    document: `# - rolearn: ${role("dev")}\n# - rolearn: ${role("team/dev")}\n${entry(role("team/dev"))}`,
    identity: session("dev"),
  },
  {
    about: "a section that is lost",
    document: `- rolearn: ${role("dev")}\n  username: {{SessionName}}\n`,
    identity: session("dev"),
  },
  {
    about: "two that are equally near: by their lines",
    document: {
      mapUsers: entry(role("dex")).replace("rolearn", "userarn"),
      mapRoles: entry(role("dew")) + entry(role("dez")),
    },
    identity: session("dev"),
  },
  {
    about: "accounts of which the rest is lost",
    document: { mapAccounts: '- "444455556666"\n- !!int x\n- "111122223333"\n' },
    identity: session("dev"),
  },
  {
    about: "an entry whose dash was forgotten, so that the ARN is replaced by the next one's",
    document: `${entry(role("dev"))}${entry(role("ops")).replace("-", " ")}`,
    identity: session("dev"),
  },
  {
    about: "a section that is lost, and a path",
    document: `- rolearn: ${role("team/dev")}\n  username: {{SessionName}}\n`,
    identity: session("dev"),
  },
  {
    about: "a section that is a list, as it stands",
    document: `data:\n  mapRoles:\n  - rolearn: ${role("dev")}\n`,
    identity: session("dev"),
  },
  {
    about: "a document that is lost",
    document: `data:\n  mapRoles: |\n      - rolearn: ${role("dev")}\n    - x\n`,
    identity: session("dev"),
  },
  {
    about: "a line behind the end of the list, and one with a path",
    document: `data:\n  mapRoles: |2\n      - rolearn: ${role("x")}\n    - rolearn: ${role("dev")}\n    - rolearn: ${role("team/dev")}\n`,
    identity: session("dev"),
  },
  {
    about: "a section of another name, and a path",
    document: { maproles: `- rolearn: ${role("dev")}\n- rolearn: ${role("team/dev")}`, mapUsers: "[]" },
    identity: session("dev"),
  },
  {
    about: "an annotation",
    document: `metadata: {name: aws-auth, annotations: {last: "x ${role("dev")}"}}\ndata:\n  mapRoles: "[]"\n`,
    identity: session("dev"),
  },
  {
    about: "another ConfigMap's annotation, with a path",
    document: `metadata: {name: aws-auth, annotations: {last: "x ${role("team/dev")}"}}\ndata:\n  mapRoles: "[]"\n`,
    identity: session("dev"),
  },
  {
    about: "an account without its zero",
    document: { mapAccounts: "- 12345678901" },
    identity: role("dev", "012345678901"),
  },
  {
    about: "accounts with hyphens, space and more",
    document: {
      mapAccounts: `- 1111-2222-3333\n- " 111122223333"\n- "${" ".repeat(40)}111122223333"\n- "\\u200b111122223333"`,
    },
    identity: role("dev"),
  },
  {
    about: "what stands in two places with the same words, once each",
    document: entry(role("team/dev")) + entry(role("team/dev")),
    identity: session("dev"),
  },
  {
    about: "an ARN of more than 300 letters",
    document: entry(role(`${"x/".repeat(200)}dev`)),
    identity: session("dev"),
  },
  {
    about: "an annotation, an entry with a path, and another account: the nearest first",
    document: `metadata: {name: aws-auth, annotations: {last: "${role("dev")}"}}\ndata:\n  mapRoles: |\n    - rolearn: ${role("dev", "999999999999")}\n    - rolearn: ${role("team/dev")}\n`,
    identity: session("dev"),
  },
  {
    about: "behind the end of the list, and an entry with a path: the nearest first",
    document: `data:\n  mapRoles: |2\n      - rolearn: ${role("team/dev")}\n    - rolearn: ${role("dev")}\n`,
    identity: session("dev"),
  },
  {
    about: "a section of another name, and an entry with a path: the nearest first",
    document: { mapRoles: entry(role("team/dev")), maproles: entry(role("dev")) },
    identity: session("dev"),
  },
  {
    about: "an sso entry and a rolearn, each a letter off: the nearest first",
    document: `${sso("Des")}${entry(role("AWSReservedSSO_Dew_0123456789abcdef"))}`,
    identity: session(SSO),
  },
  {
    about: "a dropped entry, a dropped sso entry, another account and a lost section: the nearest first",
    document: {
      mapRoles: `- username: u\n- sso: {permissionSetName: Dev}\n${entry(role(SSO, "999999999999"))}`,
      mapUsers: "- x: [\n",
    },
    identity: session(SSO),
  },
  {
    about: "a dropped entry without an ARN, in front of one with another ARN",
    document: `- username: u\n- role_arn: ${role("operations")}\n`,
    identity: session("dev"),
  },
  {
    about: "a dropped entry that is another ARN",
    document: `- ${role("operations")}\n`,
    identity: session("dev"),
  },
  { about: "a section that is lost, nobody knows where", document: '{"a": 1}', identity: session("dev") },
  {
    about: "what stands twice in one line, once",
    document: `# ${role("dev")} or ${role("dev")}\n${entry(role("x"))}`,
    identity: session("dev"),
  },
  {
    about: "accounts of 40 characters and more",
    document: {
      mapAccounts: `- "${" ".repeat(28)}111122223333"\n- "${" ".repeat(29)}111122223333"\n- "${"x".repeat(41)}"`,
    },
    identity: role("dev"),
  },
  {
    about: "an account of zeros, and an item of nothing but white space",
    document: { mapAccounts: `- "${" ".repeat(50)}"\n- " "\n- "-"` },
    identity: role("dev", "000000000000"),
  },
  {
    about: "an identity with a character that cannot be seen",
    document: entry(role("dev")),
    identity: session("d\u200bev"),
  },
];

export const explanationCases: readonly ExplanationCase[] = [
  ...decisions,
  ...differing.map(([about, written, identity = session("dev")]) => ({
    about,
    document: entry(written),
    identity,
  })),
  ...elsewhere,
];
