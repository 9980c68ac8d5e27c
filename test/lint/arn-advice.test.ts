// Advice about ARNs, tried in maps in which many entries are for few identities, each written in another wrong way.
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Finding } from "../../src/lint/engine/finding.ts";
import { lint } from "../../src/lint/lint.ts";
import { faultsOf } from "./followed.ts";

const A = "111122223333";
const SSO = "AWSReservedSSO_Admin_0123456789abcdef";

const roleArns = (name: string) => [
  `arn:aws:iam::${A}:role/${name}`,
  `arn:aws:iam::${A}:role/team/${name}`,
  `arn:aws:iam::${A}:role/${name.toUpperCase()}`,
  `arn:aws:sts::${A}:assumed-role/${name}/s`,
  `arn:aws:sts::${A}:assumed-role/${name}/*`,
  `arn:aws:sts::${A}:assumed-role/${name}`,
  `arn:aws:iam:${A}:role/${name}`,
  `arn:aws:iam:::${A}:role/team/${name}`,
  `arn:aws:iam::${A}::role/${name}`,
  `arn:aws:iam:eu-west-1:${A}:role/${name}`,
  `arn:aws:iam::eu-west-1:${A}:role/${name}`,
  `arn:aws:iam::${A}:role:${name}`,
  `arn:aws:iam::${A}:roles/${name}`,
  `arn:aws:ec2::${A}:role/${name}`,
  `arn:aws-usgov:iam::${A}:role/${name}`,
  `arn:aws:iam::1111-2222-3333:role/${name}`,
  `aws:iam::${A}:role/${name}`,
  `'"arn:aws:iam::${A}:role/${name}"'`,
  `arn:aws:iam::${A}:role/${name},`,
  `"arn:aws:iam::${A}:role/${name} "`,
  `arn:aws:iam::11122223333:role/${name}`,
  `arn:aws-cn:iam::${A}:role/${name}`,
];

const userArns = (name: string) => [
  `arn:aws:iam::${A}:user/${name}`,
  `arn:aws:iam::${A}:user/team/${name}`,
  `arn:aws:iam:${A}:user/${name}`,
  `arn:aws:iam:eu-west-1:${A}:user/${name}`,
  `arn:aws:iam::${A}::user/${name}`,
  `arn:aws:iam::${A}:user:${name}`,
  `arn:aws:iam::${A}:users/${name}`,
  `arn:aws:sts::${A}:user/${name}`,
  `arn:aws:iam::eu-west-1:user/${name}`,
];

const others = [`arn:aws:iam:${A}:root`, `arn:aws:iam::${A}:root`, "dev", `arn:aws:iam::${A}:group/dev`];

const arn = fc.constantFrom(
  ...roleArns("app"),
  ...roleArns(SSO),
  ...userArns("ann"),
  ...userArns("bob"),
  ...others,
);
const username = fc.constantFrom(
  "dev",
  "ann",
  '"dev:{{SessionName}}"',
  "system:node:{{EC2PrivateDNSName}}",
  "system:node:{{SessionName}}",
);
const groups = fc.constantFrom(
  "[viewers]",
  "[deployers, viewers]",
  "[system:bootstrappers, system:nodes]",
  "[system:masters]",
);
const entry = fc
  .tuple(arn, username, groups, fc.boolean())
  .map(([written, name, of, isFlow]) => (key: string) => {
    const fields = [`${key}: ${written}`, `username: ${name}`, `groups: ${of}`];
    return isFlow ? `    - {${fields.join(", ")}}\n` : `    - ${fields.join("\n      ")}\n`;
  });
const entries = fc.array(entry, { maxLength: 4 });
const account = fc.constantFrom(
  A,
  `"${A}"`,
  "1111-2222-3333",
  `arn:aws:iam::${A}:root`,
  "11122223333",
  '"444455556666"',
);

const map = fc
  .tuple(entries, entries, fc.array(account, { maxLength: 3 }))
  .map(([roles, users, accounts]) => {
    const section = (name: string, items: readonly string[]) =>
      items.length === 0 ? "" : `  ${name}: |\n${items.join("")}`;
    return `data:\n${section(
      "mapRoles",
      roles.map((write) => write("rolearn")),
    )}${section(
      "mapUsers",
      users.map((write) => write("userarn")),
    )}${section(
      "mapAccounts",
      accounts.map((item) => `    - ${item}\n`),
    )}`;
  });

/** Whether a map is meant to have nodes at all says nothing about its ARNs. */
const OPTIONS = { config: { rules: { "no-node-role": "off" } } } as const;

const isAboutArns = ({ rule }: Finding) =>
  /arn|role-path|sso|partition|account|shared-username|stray-whitespace/.test(rule);

it("brings no finding, and mends the one that gives it", () => {
  fc.assert(
    fc.property(map, (text) => {
      const before = lint(text, OPTIONS);
      for (const finding of before.filter(isAboutArns)) {
        expect(faultsOf(text, before, finding, OPTIONS).join("\n\n")).toBe("");
      }
    }),
    { numRuns: 200 },
  );
});
