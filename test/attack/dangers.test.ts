// What a pull request may try so that `diff --fail-on dangerous` lets a grant pass.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isSeq, parse, parseDocument, stringify } from "yaml";
import { diffAccess } from "../../src/exports/diff.ts";
import { parseAwsAuth } from "../../src/exports/index.ts";
import { manifest, repository, run, temporaryFolder } from "../cli/command.ts";

const folder = temporaryFolder();
const role = (name: string, account = "111122223333") => `arn:aws:iam::${account}:role/${name}`;
const NODE = {
  rolearn: role("node"),
  username: "system:node:{{EC2PrivateDNSName}}",
  groups: ["system:bootstrappers", "system:nodes"],
};
const ANN = { userarn: "arn:aws:iam::111122223333:user/ann", username: "ann", groups: ["system:masters"] };
const DEV = { rolearn: role("dev"), username: "dev", groups: ["viewers"] };

interface Map {
  readonly roles?: readonly object[];
  readonly users?: readonly object[];
  readonly accounts?: readonly string[];
}

function write(name: string, { roles = [NODE, DEV], users = [ANN], accounts = [] }: Map): string {
  const sections = { mapRoles: roles, mapUsers: users, mapAccounts: accounts };
  const text = Object.entries(sections).map(([key, list]): [string, string] => [key, stringify(list)]);
  return folder.write(name, manifest(Object.fromEntries(text)));
}

const old = write("old.yaml", {});

/** The status of the gate, and the dangers that are left. */
function gate(after: string, ...options: string[]): { status: number | null; dangers: string[] } {
  const { status, stdout } = run([
    "diff",
    old,
    after,
    "--format",
    "json",
    "--fail-on",
    "dangerous",
    ...options,
  ]);
  const { changes, dormant = [] } = JSON.parse(stdout);
  const dangers = [...changes, ...dormant].flatMap((each: { dangers: string[] }) => each.dangers);
  return { status, dangers: [...new Set<string>(dangers)] };
}

describe("a change that is dangerous ends with 1, and is accepted by its name alone:", () => {
  it.each<[what: string, danger: string, map: Map]>([
    ["system:masters", "gains-system-masters", { roles: [NODE, { ...DEV, groups: ["system:masters"] }] }],
    [
      "a group that a session can make system:masters",
      "gains-system-masters",
      { roles: [NODE, { ...DEV, groups: ["system:{{SessionName}}"] }] },
    ],
    ...[
      "system:kube-controller-manager",
      "system:kube-scheduler",
      "system:serviceaccount:kube-system:clusterrole-aggregation-controller",
      "system:{{SessionName}}",
      "system:node:{{SessionName}}",
      "system:node:ip-10-0-0-1.ec2.internal",
      "eks:node-manager",
    ].map((username): [string, string, Map] => [
      `the username ${username}`,
      "system-identity",
      { roles: [NODE, { ...DEV, username, groups: ["system:nodes"] }] },
    ]),
    ...[
      "system:nodes",
      "system:bootstrappers",
      "system:serviceaccounts:kube-system",
      "kubeadm:cluster-admins",
      "eks:cluster-bootstrap",
    ].map((group): [string, string, Map] => [
      `the group ${group}`,
      "system-identity",
      { roles: [NODE, { ...DEV, groups: [group] }] },
    ]),
    ...["{{SessionName}}", "{{SessionNameRaw}}", "{{SessionName}}@example.com"].map(
      (username): [string, string, Map] => [
        `the username ${username}`,
        "chosen-identity",
        { roles: [NODE, { ...DEV, username }] },
      ],
    ),
    [
      "the group {{SessionName}}",
      "chosen-identity",
      { roles: [NODE, { ...DEV, groups: ["{{SessionName}}"] }] },
    ],
    ["the username of another", "takes-username", { roles: [NODE, { ...DEV, username: "ann" }] }],
    [
      "a username that can be another's",
      "takes-username",
      { roles: [NODE, { ...DEV, username: "a{{SessionName}}" }] },
    ],
    ["an account", "account-opened", { accounts: ["111122223333"] }],
    ["a foreign account", "new-account", { accounts: ["999988887777"] }],
    ["a foreign role", "new-account", { roles: [NODE, DEV, { ...DEV, rolearn: role("x", "999988887777") }] }],
    [
      "a foreign role that matches no one yet",
      "new-account",
      { roles: [NODE, DEV, { rolearn: role("a/x", "999988887777"), username: "x" }] },
    ],
    [
      "a foreign role in an entry that is not read yet",
      "new-account",
      { roles: [NODE, DEV, { role_arn: role("x", "999988887777"), username: "x" }] },
    ],
    [
      "the root user",
      "root-user",
      { users: [ANN, { userarn: "arn:aws:iam::111122223333:root", username: "r" }] },
    ],
    ["a node's whole entry", "node-role-gained", { roles: [NODE, { ...NODE, rolearn: role("dev") }] }],
    [
      "an administrator who matches no one yet",
      "dormant-masters",
      { roles: [NODE, DEV, { ...DEV, rolearn: role("a/x"), username: "x", groups: ["system:masters"] }] },
    ],
    [
      "an administrator whose entry another one replaces",
      "dormant-masters",
      { roles: [NODE, { ...DEV, groups: ["system:masters"] }, DEV] },
    ],
    ["the last people", "last-people-lost", { roles: [NODE], users: [] }],
    ["the last administrators", "last-people-lost", { users: [] }],
    ["everyone", "last-people-lost", { roles: [], users: [] }],
    ["the nodes", "node-role-lost", { roles: [DEV] }],
    ["an administrator", "loses-system-masters", { users: [{ ...ANN, groups: [] }] }],
  ])("%s (%s)", (_, danger, map) => {
    const after = write("new.yaml", map);
    const { status, dangers } = gate(after);
    expect(dangers).toContain(danger);
    expect(status).toBe(1);
    expect(gate(after, "--accept", dangers.join()).status).toBe(0);
  });

  it("and no other name accepts it, nor does one of several", () => {
    const after = write("new.yaml", { users: [] });
    const { dangers } = gate(after);
    expect(dangers).toEqual(["last-people-lost", "loses-system-masters"]);
    for (const danger of dangers) {
      expect(gate(after, "--accept", danger).status).toBe(1);
      expect(run(["diff", old, after, "--fail-on", danger]).status).toBe(1);
      expect(run(["diff", old, after, "--fail-on", danger, "--accept", danger]).status).toBe(0);
    }
    expect(run(["diff", old, after, "--fail-on", "new-account,root-user"]).status).toBe(0);
    expect(gate(after, "--accept", dangers[0] ?? "", "--accept", dangers[1] ?? "").status).toBe(0);
  });

  it("a section that is lost (section-lost)", () => {
    const broken = folder.write(
      "broken.yaml",
      manifest({ mapRoles: "- {rolearn: a", mapUsers: stringify([ANN]) }),
    );
    expect(run(["diff", old, broken, "--fail-on", "section-lost"]).status).toBe(1);
    expect(run(["diff", broken, broken, "--fail-on", "dangerous"]).status).toBe(1);
    expect(run(["diff", broken, broken, "--fail-on", "dangerous", "--accept", "section-lost"]).status).toBe(
      0,
    );
  });
});

it("a change that is not dangerous ends with 0", () => {
  for (const username of ["developer", "dev:{{SessionName}}", "sso:{{SessionNameRaw}}"]) {
    const after = write("new.yaml", { roles: [NODE, { ...DEV, username }] });
    expect(run(["diff", old, after, "--fail-on", "dangerous"])).toMatchObject({ status: 0, stderr: "" });
  }
});

it("names of dangers that do not exist, and --accept where every change fails, are refused", () => {
  const misspelt = run(["diff", old, old, "--fail-on", "gain-system-masters"]);
  expect(misspelt).toMatchObject({ status: 2, stdout: "" });
  expect(misspelt.stderr).toContain(
    "there is no danger 'gain-system-masters'; did you mean 'gains-system-masters'?",
  );
  expect(run(["diff", old, old, "--fail-on", "dangerous", "--accept", "new-account,all"]).status).toBe(2);
  expect(run(["diff", old, old, "--fail-on", ""]).status).toBe(2);
  expect(run(["diff", old, old, "--accept", "new-account"]).stderr).toContain("add --fail-on dangerous");
});

it("says what is accepted, and no longer marks it", () => {
  const after = write("new.yaml", { roles: [NODE, { ...DEV, username: "ann" }] });
  const options = ["--fail-on", "dangerous", "--accept", "takes-username"];
  const { stdout } = run(["diff", old, after, ...options]);
  expect(stdout).toContain(
    `   username changes  ${role("dev")}\n     accepted: gets ann, the username of ${ANN.userarn}\n`,
  );
  expect(stdout).toContain("1 access change: ");
  expect(run(["diff", old, after, ...options, "--format", "markdown"]).stdout).toContain("(accepted: gets ");
  expect(JSON.parse(run(["diff", old, after, ...options, "--format", "json"]).stdout)).toMatchObject({
    dangerous: 0,
  });
});

describe("a harmless edit of a real manifest is marked nowhere:", () => {
  const real = `${repository}/test/fixtures/real-world`;

  it.each(readdirSync(real))("%s", (file) => {
    const text = readFileSync(`${real}/${file}`, "utf8");
    const marked = (after: string) => {
      const { changes, dormant = [] } = diffAccess(parseAwsAuth(text), parseAwsAuth(after));
      return [...changes, ...dormant].filter(({ dangers }) => dangers.length > 0);
    };
    expect(marked(`# reviewed\n${text}`)).toEqual([]);
    expect(marked(text.replace(/(^|\n)( *)- (rolearn|userarn):/g, "$1$2# who\n$2- $3:"))).toEqual([]);
    for (const edit of [reversed, renamed]) expect(marked(withSections(text, edit))).toEqual([]);
  });

  type Entries = { groups?: unknown[]; username?: string }[];

  const reversed = (entries: Entries) => entries.toReversed();

  const renamed = (entries: Entries) => {
    const own = (group: unknown) => (String(group).includes(":") ? group : `${String(group)}-renamed`);
    return entries.map((entry) =>
      Array.isArray(entry.groups) ? { ...entry, groups: entry.groups.map(own) } : entry,
    );
  };

  /** The manifest with each section that is a list of entries changed by `edit`. */
  function withSections(text: string, edit: (entries: Entries) => Entries): string {
    const document = parseDocument(text);
    for (const name of ["mapRoles", "mapUsers"]) {
      const section = document.getIn(["data", name]);
      if (typeof section !== "string" || !isSeq(parseDocument(section).contents)) continue;
      document.setIn(["data", name], stringify(edit(parse(section))));
    }
    return document.toString();
  }
});
