// Advice about access entries is followed: it brings no finding that was not there before. And no value of what is not known
// makes a finding untrue.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../../src/lint/engine/finding.ts";
import { allRules } from "../../../src/lint/rules/all-rules.ts";
import { applyEdits } from "../../../src/text/edit.ts";
import { entryForms, type WrittenEntry } from "../../access-entries/read/entry-forms.ts";
import { advised } from "../followed.ts";
import { lintEntries } from "./lint-entries.ts";

const ROLE = "arn:aws:iam::111122223333:role";
const POLICY = "arn:aws:eks::aws:cluster-access-policy";

const principalArn = fc.constantFrom(
  `${ROLE}/ops`,
  `${ROLE}/team/OPS`,
  `${ROLE}/eks-node-group`,
  `${ROLE}/AWSReservedSSO_Ops_0123456789abcdef`,
  `${ROLE}/aws-service-role/x.amazonaws.com/AWSServiceRoleForX`,
  `${ROLE}/*`,
  "arn:aws:sts::111122223333:assumed-role/ops/me",
  "arn:aws:iam::111122223333:user/ann",
  "arn:aws:iam::111122223333:root",
  "arn:aws:iam:us-east-1:111122223333:role/ops",
  "arn:aws-cn:iam::111122223333:role/ops",
  "ops",
);
const type = fc.constantFrom(
  ...["STANDARD", "STANDARD", "STANDARD", "EC2_LINUX", "EC2_Linux", "EC2", "FARGATE_LINUX", "X"],
);
const username = fc.constantFrom(
  ...["ops", "ops-{{SessionName}}", "{{SessionNameRaw}}", "system:x", "System:x", "eks-{{SessionName}}"],
  "system:node:{{EC2PrivateDNSName}}",
  "ops:{{AccountID}}:{{SessionName}}",
  "{{AccountID}}",
);
const group = fc.constantFrom(
  ...["dev", "system:masters", "system:authenticated", "system:nodes", "IAM:x", "{{SessionName}}"],
  "team-{{AccountID}}",
);
const policyArn = fc.constantFrom(
  `${POLICY}/AmazonEKSViewPolicy`,
  `${POLICY}/AmazonEKSViewPolicies`,
  `${POLICY}/AmazonOtherPolicy`,
  "AmazonEKSViewPolicy",
  "View",
  "arn:aws:iam::aws:policy/AmazonEKSClusterPolicy",
  "arn:aws:iam::aws:policy/AmazonEKSViewPolicy",
  "arn:aws-us-gov:eks::aws:cluster-access-policy/AmazonEKSEditPolicy",
);
const scope = fc.record({
  type: fc.constantFrom("cluster", "namespace", "Cluster", "namespaces", "all"),
  namespaces: fc.constantFrom<readonly string[]>([], ["dev"]),
});

const entry: fc.Arbitrary<WrittenEntry> = fc.record(
  {
    principalArn,
    type,
    username,
    groups: fc.uniqueArray(group, { maxLength: 2 }),
    policies: fc.array(fc.record({ policyArn, scope }), { maxLength: 2 }),
  },
  { requiredKeys: ["principalArn", "type", "groups", "policies"] },
);

const entries = fc.array(entry, { minLength: 1, maxLength: 3 });
/** Those that people write: nobody changes a plan or a state. */
const forms = entryForms.filter(({ isAnswer, name }) => !isAnswer && !/(?:plan|state)$/.test(name));

const countOf = (findings: readonly Finding[], rule: string) =>
  findings.filter((each) => each.rule === rule).length;

describe.each(forms)("advice about wrong entries, as $name", ({ write }) => {
  it("mends what it is about, and brings nothing else", async () => {
    let followed = 0;
    await fc.assert(
      fc.asyncProperty(entries, async (all) => {
        const text = write(all);
        const before = await lintEntries(text);
        for (const finding of before) {
          const edits = advised(finding);
          if (edits === undefined) continue;
          followed++;
          const { text: mended } = applyEdits(text, edits);
          const after = await lintEntries(mended);
          const worse = after.filter(({ rule }) => countOf(after, rule) > countOf(before, rule));
          expect({ finding, mended, worse }).toEqual({ finding, mended, worse: [] });
          expect({ finding, mended, count: countOf(after, finding.rule) }).toEqual({
            finding,
            mended,
            count: countOf(before, finding.rule) - 1,
          });
        }
      }),
      { seed: 20, numRuns: 60 },
    );
    expect(followed).toBeGreaterThan(5);
  });
});

/** The text of each value in a template of CloudFormation: a parameter in place of some of them. */
const holes = fc.record({
  principalArn: fc.boolean(),
  type: fc.boolean(),
  username: fc.boolean(),
  groups: fc.boolean(),
  policyArn: fc.boolean(),
  scope: fc.boolean(),
});

const stack = (written: WrittenEntry, at: Partial<Record<string, boolean>>) => {
  const or = (name: string, value: unknown) => (at[name] === true ? `!Ref ${name}` : JSON.stringify(value));
  const policies = written.policies.map(
    ({ policyArn: arn, scope: { type: kind, namespaces } }) =>
      `        - PolicyArn: ${or("policyArn", arn)}\n          AccessScope: ${or("scope", { Type: kind, Namespaces: namespaces })}\n`,
  );
  return `Resources:
  Entry:
    Type: AWS::EKS::AccessEntry
    Properties:
      ClusterName: prod
      PrincipalArn: ${or("principalArn", written.principalArn)}
      Type: ${or("type", written.type)}
${written.username === undefined ? "" : `      Username: ${or("username", written.username)}\n`}      KubernetesGroups: ${or("groups", written.groups)}
${policies.length === 0 ? "" : `      AccessPolicies:\n${policies.join("")}`}`;
};

it("what is found where something is not known is found by every value", async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(entry, entry, holes, async (one, other, at) => {
      const open = await lintEntries(stack(one, at));
      found += open.length;
      // The known parts of the one, with what the other has in the places of what is not known.
      const filled: WrittenEntry = {
        principalArn: at.principalArn ? other.principalArn : one.principalArn,
        type: at.type ? other.type : one.type,
        groups: at.groups ? other.groups : one.groups,
        ...(one.username === undefined
          ? {}
          : { username: at.username ? (other.username ?? "") : one.username }),
        policies: one.policies.map((each, index) => ({
          policyArn: at.policyArn ? (other.policies[index]?.policyArn ?? `${POLICY}/X`) : each.policyArn,
          scope: at.scope
            ? (other.policies[index]?.scope ?? { type: "cluster", namespaces: [] })
            : each.scope,
        })),
      };
      const known = new Set((await lintEntries(stack(filled, {}))).map(({ rule }) => rule));
      // Beside what only some values make wrong, a finding may be superfluous.
      const untrue = open.filter(({ rule }) => !known.has(rule) && !isSuperfluous(rule, known));
      expect({ filled, untrue: untrue.map(({ rule, message }) => `${rule}: ${message}`) }).toEqual({
        filled,
        untrue: [],
      });
    }),
    { seed: 20, numRuns: 400 },
  );
  expect(found).toBeGreaterThan(100);
});

/** What a type refuses, or an unknown one, is refused whatever it says. */
const OF_TYPES = ["access-entry-type-refuses", "access-entry-type"];

function isSuperfluous(rule: string, known: ReadonlySet<string>): boolean {
  if (OF_TYPES.some((each) => known.has(each))) return true;
  return allRules.some(
    ({ name, yieldsTo = [] }) => name === rule && yieldsTo.some((each) => known.has(each.rule)),
  );
}
