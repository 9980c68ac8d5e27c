import { expect, it } from "vitest";
import { followed } from "../../followed.ts";
import { listOf, role, trusts } from "../../iam-lists.ts";
import { expectFindings, expectSilent, findingsOf, roles } from "../../marked.ts";

const RULE = "node-trust";
const IAM = "arn:aws:iam::111122223333";
const allow = (Principal: unknown, Action: unknown = "sts:AssumeRole") => ({
  Statement: { Effect: "Allow", Principal, Action },
});
const iamRoles = listOf([
  role("node", trusts("ec2.amazonaws.com", "ssm.amazonaws.com")),
  role("node-cn", trusts("ec2.amazonaws.com.cn")),
  role("cluster", trusts("eks.amazonaws.com")),
  role("pods", trusts("eks-fargate-pods.amazonaws.com")),
  role("hybrid", trusts("rolesanywhere.amazonaws.com")),
  role("person", allow({ AWS: `${IAM}:root` })),
  role("anyone", allow("*")),
  role("unknown"),
  role("encoded", encodeURIComponent(JSON.stringify(trusts("eks.amazonaws.com")))),
]);
const node = (
  name: string,
  username = "{{EC2PrivateDNSName}}",
  groups = "system:bootstrappers, system:nodes",
) => roles(`- rolearn: ${IAM}:role/${name}\n  username: system:node:${username}\n  groups: [${groups}]`);
const marked = (name: string, username?: string) =>
  node(name, username).replace(`${IAM}:role/${name}`, `«${IAM}:role/${name}»`);

it.each(["cluster", "encoded"])("finds a node's role that no EC2 instance can use: %s", (name) => {
  const [finding] = expectFindings(
    RULE,
    marked(name),
    ["its trust policy lets eks.amazonaws.com assume it, and not ec2.amazonaws.com"],
    undefined,
    iamRoles,
  );
  expect(finding?.severity).toBe("error");
});

it("finds a role of Fargate, or of hybrid nodes, with an EC2 instance's username", () => {
  const proxied = node("pods", undefined, "system:bootstrappers, system:nodes, system:node-proxier");
  for (const [name, text] of [
    ["pods on Fargate", proxied],
    ["hybrid nodes", node("hybrid")],
  ] as const) {
    const [finding] = findingsOf(RULE, text, undefined, iamRoles);
    expect(finding?.message).toContain(`is for ${name}`);
    expect(finding?.message).toMatch(/write system:node:\{\{SessionName\}\}$/);
    if (finding) expect(followed(text, finding, { iamRoles })).toContain("system:node:{{SessionName}}");
  }
  const [finding] = findingsOf(RULE, node("pods"), undefined, iamRoles);
  expect(finding?.message).toContain(", and add system:node-proxier to the groups");
  expect(finding?.suggestion).toBeUndefined();
});

it("finds that no machine can use a role with a session's name, and warns where others can", () => {
  const [error] = expectFindings(
    RULE,
    marked("cluster", "{{SessionName}}"),
    ["neither EC2 instances nor Fargate nor hybrid nodes"],
    undefined,
    iamRoles,
  );
  expect(error?.severity).toBe("error");
  const [warning] = expectFindings(
    RULE,
    marked("person", "{{SessionName}}"),
    ["lets other identities assume it"],
    undefined,
    iamRoles,
  );
  expect(warning?.severity).toBe("warning");
  expect(findingsOf(RULE, node("person"), undefined, iamRoles)[0]?.severity).toBe("error");
});

it("is silent about roles that machines can use, and about what is not known", () => {
  for (const name of ["node", "node-cn", "anyone", "unknown", "missing"]) {
    expectSilent(RULE, node(name), undefined, iamRoles);
  }
  for (const name of ["node", "pods", "hybrid"]) {
    expectSilent(RULE, node(name, "{{SessionName}}"), undefined, iamRoles);
  }
  expectSilent(RULE, node("cluster").replace("system:node:", "dev:"), undefined, iamRoles);
  expectSilent(RULE, node("cluster"));
});

it.each<[what: string, policy: unknown]>([
  ["no policy", "%7B%7"],
  ["text that is no JSON", "ec2.amazonaws.com"],
  ["a policy without statements", { Version: "2012-10-17" }],
  [
    "all but some",
    { Statement: [{ Effect: "Allow", NotPrincipal: { AWS: "x" }, Action: "sts:AssumeRole" }] },
  ],
  ["any action", allow({ Service: "ec2.amazonaws.com" }, "*")],
  [
    "all actions but some",
    { Statement: [{ Effect: "Allow", NotAction: "x", Principal: { Service: "ec2.amazonaws.com" } }] },
  ],
])("is silent about %s", (_, policy) => {
  expectSilent(RULE, node("node"), undefined, listOf([role("node", policy)]));
});

it.each<[what: string, policy: unknown]>([
  [
    "a denial",
    {
      Statement: [{ Effect: "Deny", Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" }],
    },
  ],
  ["another action", allow({ Service: "ec2.amazonaws.com" }, ["sts:TagSession"])],
  ["an empty policy", { Statement: [] }],
])("takes %s for no way in", (_, policy) => {
  expectFindings(RULE, marked("node"), ["lets no one assume it"], undefined, listOf([role("node", policy)]));
});
