import { describe, expect, it } from "vitest";
import { createMapper, type RoleInput } from "../../src/exports/index.ts";
import { EntryCompiler, writtenEntry } from "../../src/mapping/compiled-entry.ts";
import { entries, roleArn, sessionOf } from "./sessions.ts";

describe("entries that share what is compiled", () => {
  const lists = [
    ["a", "b"],
    ["a,b"],
    ['a","b'],
    ["b", "a"],
    ["a", "b", ""],
    [],
    [""],
    ["{{SessionName}}", "a"],
    ["{{SessionNameRaw}}", "a"],
    ["{{ SessionName }}", "a"],
    ["\ud800"],
    ["\\ud800"],
    ["\ufffd"],
  ];
  const roles = entries<RoleInput>(
    [...lists, ...lists].map((groups, index) => ({
      roleArn: roleArn(`R${index}`),
      username: groups.join("|"),
      groups,
    })),
  );
  const mapper = createMapper({ roles, users: [], accounts: [] });

  it("keep groups apart that only look alike, each in its own order", () => {
    const filled = (text: string) =>
      text.replace("{{SessionName}}", "a-b").replace("{{SessionNameRaw}}", "a@b");
    roles.forEach((role, index) => {
      expect(mapper.resolve(sessionOf(`R${index}`, "a@b"))).toMatchObject({
        username: filled(role.username),
        groups: role.groups.map(filled),
        mapping: role,
      });
    });
  });

  it("keep a session's values to themselves", () => {
    const answers = ["alice", "bob", "alice"].map((session) => mapper.resolve(sessionOf("R7", session)));
    expect(answers.map((answer) => answer.mapped && answer.groups)).toEqual([
      ["alice", "a"],
      ["bob", "a"],
      ["alice", "a"],
    ]);
  });

  it("ask for a DNS name only where their own username or groups need it", () => {
    const groups = ["a"];
    const dnsGroups = ["{{EC2PrivateDNSName}}"];
    const dns = createMapper({
      roles: entries<RoleInput>([
        { roleArn: roleArn("Node"), username: "{{EC2PrivateDNSName}}", groups },
        { roleArn: roleArn("Plain"), username: "u", groups },
        { roleArn: roleArn("Groups"), username: "u", groups: dnsGroups },
      ]),
      users: [],
      accounts: [],
    });
    const outcomes = ["Node", "Plain", "Groups"].map((name) => dns.resolve(sessionOf(name)).mapped);
    expect(outcomes).toEqual([false, true, false]);
  });
});

describe("a refusal", () => {
  it("tells the entry that it comes from, and an identity without one tells none", () => {
    const roles = entries<RoleInput>([
      { roleArn: roleArn("Reserved"), username: "system:x" },
      { roleArn: roleArn("Node"), username: "{{EC2PrivateDNSName}}" },
    ]);
    const mapper = createMapper(
      { roles, users: [], accounts: [] },
      { reservedUsernamePrefixes: ["system:"] },
    );
    expect(mapper.resolve(sessionOf("Reserved"))).toMatchObject({ mapping: { kind: "role", ...roles[0] } });
    expect(mapper.resolve(sessionOf("Node"))).toMatchObject({ mapping: { kind: "role", ...roles[1] } });
    expect(mapper.resolve(sessionOf("Node", "i-01234567"))).toMatchObject({
      mapping: { kind: "role", ...roles[1] },
    });
    expect(mapper.resolve(sessionOf("Nobody"))).not.toHaveProperty("mapping");
  });
});

describe("what is compiled once", () => {
  const compiler = new EntryCompiler("both");
  const compile = (username: string, groups: readonly string[], index = 0) =>
    compiler.compile(writtenEntry({ kind: "role", roleArn: roleArn(`R${index}`), username, groups, index }));

  it("is the username's template, and the groups of a list", () => {
    const [first, second] = [compile("u:{{SessionName}}", ["a"]), compile("u:{{SessionName}}", ["a"], 1)];
    expect(second.username).toBe(first.username);
    expect(second.groups).toBe(first.groups);
    expect(second.mapping).not.toEqual(first.mapping);
  });

  it("has no templates where no group holds one", () => {
    expect(compile("u", ["a", "b"]).groups).toEqual({
      templates: undefined,
      plain: ["a", "b"],
      needsDnsName: false,
    });
    expect(compile("u", ["a", "{{EC2PrivateDNSName}}"])).toMatchObject({
      groups: { templates: ["a", expect.anything()], needsDnsName: true },
      needsDnsName: true,
    });
  });
});

describe("a mapping that a program changes after its mapper was built", () => {
  it("does not reach the mapper, though the entry has not been asked for yet", () => {
    const role = { roleArn: roleArn("R"), username: "before", groups: ["viewers"] };
    const mapper = createMapper({ roles: entries<RoleInput>([role]), users: [], accounts: [] });
    role.username = "system:admin";
    role.groups.push("system:masters");
    expect(mapper.resolve(sessionOf("R"))).toMatchObject({ username: "before", groups: ["viewers"] });
  });

  it("does not reach it where it is whole either", () => {
    const whole = {
      kind: "role" as const,
      index: 0,
      roleArn: roleArn("R"),
      username: "before",
      groups: ["a"],
    };
    const mapper = createMapper({ roles: [whole], users: [], accounts: [] });
    whole.username = "system:admin";
    whole.groups.push("system:masters");
    whole.roleArn = roleArn("Other");
    expect(mapper.resolve(sessionOf("R"))).toMatchObject({ username: "before", groups: ["a"] });
    expect(mapper.resolve(sessionOf("Other"))).toMatchObject({ mapped: false });
  });
});
