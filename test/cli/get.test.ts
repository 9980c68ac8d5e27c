import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type AwsAuth, parseAwsAuth } from "../../src/exports/index.ts";
import { manifest, run } from "./command.ts";

const example = ["get", "--file", "examples/aws-auth.yaml"];

describe("get", () => {
  it("lists every mapping in a table", () => {
    const { status, stdout, stderr } = run(example);
    const cells = stdout
      .trimEnd()
      .split("\n")
      .map((line) => line.split(/ {2,}/));
    expect(cells).toEqual([
      ["SECTION", "INDEX", "IDENTITY", "USERNAME", "GROUPS"],
      [
        "mapRoles",
        "0",
        "arn:aws:iam::111122223333:role/eks-node",
        "system:node:{{EC2PrivateDNSName}}",
        "system:bootstrappers,system:nodes",
      ],
      [
        "mapRoles",
        "1",
        "arn:aws:iam::111122223333:role/AWSReservedSSO_PlatformAdmin_0123456789abcdef",
        "sso:{{SessionName}}",
        "platform-admins",
      ],
      [
        "mapRoles",
        "2",
        "arn:aws:iam::111122223333:role/github-actions-deploy",
        "ci:github-actions",
        "deployers",
      ],
      ["mapUsers", "0", "arn:aws:iam::111122223333:user/break-glass", "break-glass", "platform-admins"],
      ["mapAccounts", "0", "444455556666", "<its own ARN>", "<none>"],
    ]);
    expect(stderr).toBe("");
    expect(status).toBe(0);
  });

  it("counts accounts by their places, and lists none behind one that cannot be read", () => {
    const listed = (mapAccounts: string) => {
      const { stdout } = run(["get", "--file", "-"], Buffer.from(manifest({ mapAccounts })));
      return stdout
        .split("\n")
        .slice(1, -1)
        .map((line) => line.split(/ {2,}/).slice(1, 3).join(" "));
    };
    expect(listed('- [x]\n- "111122223333"\n')).toEqual(["1 111122223333"]);
    expect(listed('- "111122223333"\n- !!int x\n- "444455556666"\n')).toEqual(["0 111122223333"]);
    expect(listed('- "111122223333"\n- ""\n')).toEqual(["0 111122223333", '1 ""']);
  });

  it("shows sso entries, empty names and names with commas for what they are", () => {
    const document = manifest({
      mapRoles: `
- sso: { permissionSetName: Admin, accountID: "111122223333", partition: aws-cn }
  groups: ["", "a,b"]
`,
    });
    const { stdout } = run(["get", "--file", "-"], document);
    expect(stdout.split("\n")[1]?.split(/ {2,}/)).toEqual([
      "mapRoles",
      "0",
      "sso Admin in 111122223333 (aws-cn)",
      '""',
      '"","a,b"',
    ]);
  });

  it("prints what the library has read with --format json", () => {
    const { status, stdout } = run([...example, "--format", "json"]);
    const file = "examples/aws-auth.yaml";
    expect(JSON.parse(stdout)).toEqual(parseAwsAuth(readFileSync(file, "utf8"), { file }));
    expect(status).toBe(0);
  });

  it("writes sections as blocks of text with --format yaml", () => {
    const { stdout } = run(
      ["get", "--file", "-", "--format", "yaml"],
      manifest({ mapAccounts: "[444455556666]" }),
    );
    expect(stdout).toBe(`apiVersion: v1
kind: ConfigMap
metadata:
  name: aws-auth
  namespace: kube-system
data:
  mapAccounts: |
    - "444455556666"
`);
  });

  it("lists what is left where a section is lost, and ends with 2", () => {
    const document = manifest({ mapRoles: "- rolearn: {{x}}", mapAccounts: '- "444455556666"' });
    const { status, stdout, stderr } = run(["get", "--file", "-"], document);
    expect(stdout).toContain("444455556666");
    expect(stderr).toMatch(/^<stdin>:8:\d+: error: mapRoles is lost as a whole: .+\n$/);
    expect(status).toBe(2);
  });

  it("writes no manifest without the section that is lost", () => {
    const document = manifest({ mapRoles: "- rolearn: {{x}}", mapAccounts: '- "444455556666"' });
    const { status, stdout, stderr } = run(["get", "--file", "-", "--format", "yaml"], document);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/^<stdin>:8:\d+: error: mapRoles is lost as a whole: .+\n$/);
    expect(status).toBe(2);
  });
});

describe("get on real manifests", () => {
  const folder = "test/fixtures/real-world";
  it.each(readdirSync(folder))("writes %s so that it reads back as the same mappings", (name) => {
    const text = readFileSync(`${folder}/${name}`, "utf8");
    const before = parseAwsAuth(text);
    const { stdout } = run(["get", "--file", `${folder}/${name}`, "--format", "yaml"]);
    if (before.problems.some(({ lost }) => lost === "document" || lost === "section")) {
      expect(stdout).toBe("");
    } else expect(withoutPlaces(parseAwsAuth(stdout))).toEqual({ ...withoutPlaces(before), problems: [] });
  });
});

function withoutPlaces({ roles, users, accounts, problems }: AwsAuth) {
  return {
    roles: roles.map(({ roleArn, sso, username, groups }) => ({ roleArn, sso, username, groups })),
    users: users.map(({ userArn, username, groups }) => ({ userArn, username, groups })),
    accounts,
    problems,
  };
}
