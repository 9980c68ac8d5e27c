// Access entries are linted alike in every form in which they are read.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entryForms, type WrittenEntry } from "../../access-entries/read/entry-forms.ts";
import { randomEntries } from "../../access-entries/read/random-entries.ts";
import { lintEntries } from "./lint-entries.ts";

const ROLE = "arn:aws:iam::111122223333:role";
const POLICY = "arn:aws:eks::aws:cluster-access-policy";
const CLUSTER = { type: "cluster", namespaces: [] };

const entry = (parts: Partial<WrittenEntry>): WrittenEntry => ({
  principalArn: `${ROLE}/team/ops`,
  type: "STANDARD",
  username: "ops",
  groups: [],
  policies: [],
  ...parts,
});

/** What is wrong, and the rule that says so. eksctl refuses some of it itself. */
const FAULTS: Readonly<Record<string, readonly WrittenEntry[]>> = {
  "access-entry-principal": [
    entry({ principalArn: "arn:aws:sts::111122223333:assumed-role/ops/me" }),
    entry({ principalArn: `${ROLE}/*` }),
  ],
  "access-entry-service-role": [
    entry({ principalArn: `${ROLE}/aws-service-role/x.amazonaws.com/AWSServiceRoleForX` }),
  ],
  "access-entry-sso-path": [entry({ principalArn: `${ROLE}/AWSReservedSSO_Ops_0123456789abcdef` })],
  "access-entry-reserved-name": [
    entry({ username: "eks:ops" }),
    entry({ principalArn: `${ROLE}/dev`, groups: ["a", "iam:dev"] }),
  ],
  "access-entry-template": [entry({ username: "ops-{{SessionName}}" })],
  "access-entry-session-group": [entry({ groups: ["team:{{SessionName}}"] })],
  "access-entry-standard-node": [entry({ username: "system:node:{{EC2PrivateDNSName}}" })],
  "access-entry-node-principal": [
    { principalArn: "arn:aws:iam::111122223333:user/ann", type: "EC2_LINUX", groups: [], policies: [] },
  ],
  "access-policy-arn": [
    entry({ policies: [{ policyArn: "arn:aws:iam::aws:policy/AdministratorAccess", scope: CLUSTER }] }),
    entry({
      principalArn: `${ROLE}/dev`,
      policies: [
        { policyArn: "arn:aws-cn:eks::aws:cluster-access-policy/AmazonEKSViewPolicy", scope: CLUSTER },
      ],
    }),
  ],
  "access-scope": [
    entry({
      policies: [
        { policyArn: `${POLICY}/AmazonEKSViewPolicy`, scope: { type: "namespace", namespaces: [] } },
        { policyArn: `${POLICY}/AmazonEKSEditPolicy`, scope: { type: "cluster", namespaces: ["dev"] } },
      ],
    }),
  ],
  "unknown-access-policy": [
    entry({ policies: [{ policyArn: `${POLICY}/AmazonSomethingElsePolicy`, scope: CLUSTER }] }),
  ],
  "duplicate-access-entry": [
    entry({ principalArn: `${ROLE}/ops` }),
    entry({ principalArn: `${ROLE}/a/OPS` }),
  ],
  "access-entry-type": [entry({ type: "standard" })],
};

/** What EKS has taken is not wrong: a state says the same as an answer. */
const written = entryForms.filter(({ isAnswer, name }) => !isAnswer && !/state$/.test(name));

describe.each(Object.entries(FAULTS))("%s", (rule, entries) => {
  it("is found in every form, in the same words", async () => {
    const said = await Promise.all(
      written
        .filter(({ name }) => !isRefusedBefore(rule, name))
        .map(async ({ name, write }) => {
          const findings = await lintEntries(write(entries));
          const own = findings.filter((finding) => finding.rule === rule);
          return [
            name,
            own.map(({ severity, message }) => `${severity} ${unplaced(message)}`).sort(),
          ] as const;
        }),
    );
    const [, first = []] = said[0] ?? [];
    expect(first.length).toBe(rule === "duplicate-access-entry" ? 1 : countOf(entries, rule));
    for (const [name, messages] of said) expect([name, messages]).toEqual([name, first]);
  });
});

/** eksctl refuses it itself, and `eksctl-refuses` says so. */
function isRefusedBefore(rule: string, form: string): boolean {
  return rule === "access-entry-type" && form.startsWith("eksctl");
}

function unplaced(message: string): string {
  return message.replace(/\bline \d+\b/g, "line N");
}

function countOf(entries: readonly WrittenEntry[], rule: string): number {
  return rule === "access-scope" ? 2 : entries.length;
}

describe.each(entryForms)("entries that EKS takes, as $name", ({ write }) => {
  it("bring no finding", async () => {
    await fc.assert(
      fc.asyncProperty(randomEntries, async (entries) => {
        expect(await lintEntries(write(entries))).toEqual([]);
      }),
      { seed: 20, numRuns: 20 },
    );
  });
});
