// Grants that look like something else: to diff, to lint's policies, or to --fix.
import { describe, expect, it } from "vitest";
import { createMapper, parseAwsAuth } from "../../src/exports/index.ts";
import { manifest, run, temporaryFolder } from "../cli/command.ts";

const folder = temporaryFolder();
const role = (name: string) => `arn:aws:iam::111122223333:role/${name}`;
const NODE = `- rolearn: ${role("node")}
  username: system:node:{{EC2PrivateDNSName}}
  groups: [system:bootstrappers, system:nodes]
`;
const DEV = `- {rolearn: '${role("dev")}', username: dev, groups: [viewers]}\n`;
const ANN = "- {userarn: 'arn:aws:iam::111122223333:user/ann', username: ann, groups: [admins]}\n";
const text = manifest({ mapRoles: NODE + DEV, mapUsers: ANN });
const old = folder.write("old.yaml", text);
const policies = folder.write(
  "policies.yaml",
  `rules:
  system-masters: error
  allowed-groups: {groups: {"system:masters": ["${role("break-glass")}"]}}
`,
);

const diff = (after: string, ...options: string[]) =>
  run(["diff", old, folder.write("new.yaml", after), "--fail-on", "dangerous", ...options]);
const lint = (after: string) =>
  run(["lint", "--config", policies, "--max-warnings", "0", folder.write("new.yaml", after)]);

const INNER = `{apiVersion: v1, kind: ConfigMap, metadata: {name: aws-auth, namespace: kube-system}, data: {mapRoles: "[{rolearn: '${role("dev")}', username: dev, groups: ['system:masters']}]"}}`;

describe("items make a list of any object, as for kubectl:", () => {
  it.each([
    ["in the ConfigMap itself", `${text}items: [${INNER}]\n`],
    ["brought by a merge", `x: &x {items: [${INNER}]}\n<<: *x\n${text}`],
    ["in an object of another kind", `${text}---\nkind: Secret\nitems: [${INNER}]\n`],
  ])("%s", (_, after) => {
    const ending = diff(after);
    expect(ending.status).not.toBe(0);
    expect(lint(after)).toMatchObject({ status: 1, stdout: expect.stringContaining("  system-masters") });
  });

  it("and what are no items are nothing that could be applied", () => {
    expect(diff(`${text}items: {a: b}\n`).status).toBe(2);
    expect(diff(`${text}items: null\n`).status).toBe(2);
  });
});

describe("templates within templates are filled one after another, as by the reference:", () => {
  const eve = (username: string, group: string) =>
    manifest({
      mapRoles: NODE + DEV,
      mapUsers: `${ANN}- {userarn: 'arn:aws:iam::111122223333:user/eve', username: '${username}', groups: ['${group}']}\n`,
    });

  it.each([
    ["eve", "sys{{SessionName{{SessionName}}Raw}}tem:masters", "eve", "system:masters"],
    ["sys{{SessionName{{SessionName}}Raw}}tem:kube-scheduler", "viewers", "system:kube-scheduler", "viewers"],
    ["an{{SessionName{{SessionName}}Raw}}n", "viewers", "ann", "viewers"],
    ["{{{{SessionName}}SessionNameRaw}}eve", "viewers", "eve", "viewers"],
    ["a{{Account{{SessionName}}ID}}", "viewers", "a{{AccountID}}", "viewers"],
  ])("%s in %s", (username, group, becomes, inGroup) => {
    const after = eve(username, group);
    const answer = createMapper(parseAwsAuth(after)).resolve("arn:aws:iam::111122223333:user/eve");
    expect(answer).toMatchObject({ mapped: true, username: becomes, groups: [inGroup] });
    const isDangerous = /^system:|^ann$/.test(becomes) || inGroup === "system:masters";
    expect(diff(after).status).toBe(isDangerous ? 1 : 0);
    if (inGroup === "system:masters") expect(lint(after).stdout).toContain("  allowed-groups");
  });

  it("of a role, whose session could make anything of it", () => {
    const after = manifest({
      mapRoles: `${NODE}- {rolearn: '${role("dev")}', username: 'x{{{{SessionName}}}}'}\n`,
      mapUsers: ANN,
    });
    expect(diff(after).stdout).toContain("its sessions choose a name or group");
  });
});

describe("<<…>> is plain text to the reference, and what is dangerous by that reading is marked:", () => {
  it.each([
    [
      "a user whom a template seems to refuse",
      "",
      "- {userarn: 'arn:aws:iam::111122223333:user/eve', username: 'system:kube-scheduler', groups: ['<<EC2PrivateDNSName>>']}\n",
    ],
    ["nodes that no longer join", "<<EC2PrivateDNSName>>", ""],
  ])("%s", (_, template, users) => {
    const roles = (template === "" ? NODE : NODE.replace("{{EC2PrivateDNSName}}", template)) + DEV;
    const after = manifest({ mapRoles: roles, mapUsers: ANN + users });
    expect(diff(after).status).toBe(1);
    expect(diff(after, "--template-delimiters", "braces").status).toBe(1);
  });

  it("and nothing else is told twice", () => {
    const angled = folder.write(
      "angled.yaml",
      text.replace("username: dev", "username: 'dev:<<SessionName>>'"),
    );
    const after = text.replace("username: dev", "username: 'dev:<<SessionName>>x'");
    const { stdout, status } = run([
      "diff",
      angled,
      folder.write("new.yaml", after),
      "--fail-on",
      "dangerous",
    ]);
    expect(status).toBe(0);
    expect(stdout).toContain("1 access change: ");
  });
});

it.each(["a'b/eve", 'a"b/eve', "\\x7f/eve"])("a user's path may hold what looks like a slip: %s", (name) => {
  const after = manifest({
    mapRoles: NODE + DEV,
    mapUsers: `${ANN}- {userarn: "arn:aws:iam::111122223333:user/${name.replace('"', '\\"')}", username: "ann"}\n`,
  });
  expect(diff(after).status).toBe(1);
  const woken = after.replace('userarn: "', 'userarn: " ');
  const [before, fixed] = [folder.write("f.yaml", woken), run(["lint", "--fix", "-"], woken).stdout];
  expect(run(["diff", before, folder.write("g.yaml", fixed), "--fail-on", "dangerous"]).status).toBe(0);
});

it("takes the ARN of a federated user of an opened account for somebody's username", () => {
  const open = (users: string) =>
    manifest({ mapRoles: NODE + DEV, mapUsers: ANN + users, mapAccounts: '- "444455556666"' });
  const before = folder.write("open.yaml", open(""));
  for (const arn of ["arn:aws:sts::444455556666:federated-user/eve", "arn:aws:iam::444455556666:user/eve"]) {
    const after = folder.write(
      "new.yaml",
      open(`- {userarn: 'arn:aws:iam::111122223333:user/eve', username: '${arn}'}\n`),
    );
    expect(run(["diff", before, after, "--fail-on", "takes-username"]).status, arn).toBe(1);
  }
});
