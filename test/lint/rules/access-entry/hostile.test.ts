// What an entry says is repeated in messages, whatever it is.
import { expect, it } from "vitest";
import { lintEntries } from "../../entries/lint-entries.ts";

const LONG = "x".repeat(100_000);
const NOISE = "\u001b[31m\u0007\u202e\n::error::";
const SCOPE = { type: "cluster", namespaces: [] };

const entry = (parts: object) => ({
  principalArn: "arn:aws:iam::111122223333:role/ops",
  type: "STANDARD",
  groups: [],
  policies: [],
  ...parts,
});

const all = [NOISE, LONG].flatMap((text) => [
  entry({ principalArn: text }),
  entry({ principalArn: `arn:aws:iam::111122223333:role/${text}` }),
  entry({ principalArn: `arn:aws:iam::${text}:role/node`, type: "EC2_LINUX" }),
  entry({ principalArn: `arn:${text}:iam::111122223333:role/ops` }),
  entry({ principalArn: `arn:aws:iam::111122223333:role/node-${text}` }),
  entry({ principalArn: `arn:aws:sts::111122223333:assumed-role/${text}/me` }),
  entry({ type: text }),
  entry({ type: "EC2_LINUX", username: text, groups: [text] }),
  entry({ username: `system:${text}`, groups: [`eks:${text}`] }),
  entry({ username: `system:node:${text}`, groups: ["system:nodes"] }),
  entry({ username: `${text}{{SessionName}}` }),
  entry({ policies: [{ policyArn: text, scope: SCOPE }] }),
  entry({ policies: [{ policyArn: `arn:aws:iam::aws:policy/${text}`, scope: SCOPE }] }),
  entry({ policies: [{ policyArn: `arn:aws:eks::aws:cluster-access-policy/${text}`, scope: SCOPE }] }),
  entry({
    policies: [{ policyArn: `arn:${text}:eks::aws:cluster-access-policy/AmazonEKSViewPolicy`, scope: SCOPE }],
  }),
  entry({
    policies: [
      {
        policyArn: "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy",
        scope: { type: text, namespaces: [] },
      },
    ],
  }),
]);

it("messages are one short line, without control characters", async () => {
  const config = { cluster: { account: "444455556666", partition: "aws-cn" } };
  for (const each of all) {
    const found = await lintEntries(JSON.stringify({ entries: [each] }), "plan.json", { config });
    expect(found.length, JSON.stringify(each).slice(0, 200)).toBeGreaterThan(0);
    for (const { message, rule } of found) {
      expect(message.length, `${rule}: ${message.slice(0, 200)}`).toBeLessThan(600);
      expect([...message].every((character) => character >= " " && character !== "\u007f")).toBe(true);
    }
  }
});
