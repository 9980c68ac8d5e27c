// Sections with mistakes of every kind, for properties about positions and fixes.
import fc from "fast-check";

const arns = [
  "arn:aws:iam::111122223333:role/role-N",
  "arn:aws:iam::111122223333:role/team/role-N",
  "arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Admin_000000000000000N",
  "arn:aws:sts::111122223333:assumed-role/role-N/session",
  "arn:aws:iam::111122223333:user/user-N",
  "arn:aws:iam::111122223333:instance-profile/node-N",
  "arn:aws:iam::us-west-2:role/role-N",
  "arn:aws:iam::88888888888::role/role-N",
  "arn:aws:iam::111122223333:role/*",
  "arn:aws-cn:iam::111122223333:role/role-N",
  "arn:aws:iam::111122223333:root",
  "arn:aws:iam::111122223333:role/shared",
  "ARN:aws:iam::111122223333:role/Shared",
  '"arn:aws:iam::111122223333:role/role-N "',
  '"arn:aws:iam::111122223333:role/\\u200brole-N"',
  "'arn:aws:iam::111122223333:role/it''s-N'",
  "<ARN of instance role N>",
  "arn:aws:iam::111122223333:role/гole-N",
  "12",
];

const usernames = [
  "user-N",
  "shared",
  "system:node:{{EC2PrivateDNSName}}",
  "system:node:{{SessionName}}",
  '"{{SessionName}}"',
  "sso:{{ SessionName }}-N",
  "sso:{{Session}}-N",
  "sso:<<SessionName>>-N",
  "sso:{{SessionName}-N",
  "key:{{AccessKeyID}}-N",
  '"user-N "',
  '"user\\u00a0N"',
  "аdmin-N",
  "eks:user-N",
  "",
  "~",
  "yes",
  "0123",
  "[user-N]",
];

const groups = [
  "[system:bootstrappers, system:nodes]",
  "[system:bootstrappers, system:nodes, system:node-proxier]",
  "[system:masters]",
  "[system:master, viewers]",
  "[viewers, viewers]",
  '["viewers ", ""]',
  "[12, yes]",
  "[~]",
  "viewers",
  "system:bootstrappers, system:nodes",
  '["{{SessionName}}-N"]',
  "[]",
  "\n  - system:bootstrappers\n    - system:nodes",
  "\n  - viewers # a comment\n  - editors\n  - viewers",
  "\n    - system:bootstrappers\n    - system:nodes\n    - viewers",
];

const extras = [
  "",
  "",
  "",
  "\n  role_arn: x",
  "\n  Groups: [other]",
  "\n  userName: other-N",
  "\n  username: again-N",
  "\n  group: [x]",
  "\n  # a comment",
  "\n",
];

const arnKeys = ["rolearn", "rolearn", "rolearn", "userarn", "roleARN", "role_arn", '"rolearn"', "rolarn"];

const entry = fc
  .record({
    key: fc.constantFrom(...arnKeys),
    arn: fc.constantFrom(...arns),
    username: fc.constantFrom(...usernames),
    groups: fc.constantFrom(...groups),
    extra: fc.constantFrom(...extras),
  })
  .map((parts) => {
    const { key, arn, username, groups: list, extra } = parts;
    return `- ${key}: ${arn}\n  username: ${username}\n  groups: ${list}${extra}\n`;
  });

const oddities = fc.constantFrom(
  "- just-text-N\n",
  "- sso: {permissionSetName: Admin, accountID: '111122223333'}\n  username: sso-N\n",
  "- sso: {permissionSetName: Admin, accountID: 111122223333}\n  username: sso-N\n",
  "- rolearn: x\n  sso: {permissionSetName: Admin, accountID: '111122223333'}\n",
  "- username: nobody-N\n  groups: [viewers]\n",
  "# aws-auth-map-disable-next-line role-path\n",
  "- {rolearn: 'arn:aws:iam::111122223333:role/a/flow-N', username: flow-N, groups: [a, a]}\n",
  "- &anchor-N {rolearn: 'arn:aws:iam::111122223333:role/anchor-N', username: 12}\n- *anchor-N\n",
  "---\n",
);

const breaking = fc.constantFrom(
  "- rolearn: arn:aws:iam::111122223333:role/role-N\n  username: {{SessionName}}\n",
  "- rolearn: arn:aws:iam::111122223333:role/role-N\n  username: @user\n  groups: [{{AccountID}}, b]\n",
  "- rolearn: arn:aws:iam::111122223333:role/role-N\n  username: .inf\n",
  "- rolearn: arn:aws:iam::111122223333:role/role-N\n username: x\n",
  '- rolearn: "arn:aws:iam::111122223333:role/role-N\n',
);

const items = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: entry },
    { weight: 4, arbitrary: oddities },
    { weight: 1, arbitrary: breaking },
  ),
  { minLength: 1, maxLength: 6 },
);

/** The text of a mapRoles or mapUsers section, mostly with mistakes in it; `N` numbers make most texts unique. */
export const section: fc.Arbitrary<string> = fc.tuple(items, fc.boolean()).map(([list, isIndented]) => {
  const text = list.map((item, index) => item.replaceAll(/\bN\b|(?<=-)N|(?<=0)N/g, String(index))).join("");
  // Sometimes the first item stands further right than the others.
  return isIndented && list.length > 1 ? `  ${text.replace(/\n(?=[^-])/g, "\n  ")}` : text;
});

export const accountsSection: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom('"111122223333"', "111122223333", "012345678912", "1234", "XXXXXXXXXXXX", "[a]", "~"),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((list) => list.map((item) => `- ${item}\n`).join(""));
