import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  createMapper,
  explanationSchema,
  type MapperOptions,
  parseAwsAuth,
} from "../../src/exports/index.ts";
import { role, session } from "./explanation-cases.ts";

/** A patch with these sections; each is a list of lines. */
function manifest(sections: Readonly<Record<string, string>>): string {
  const blocks = Object.entries(sections).map(
    ([name, text]) => `  ${name}: |\n${text.trim().replace(/^(?=.)/gm, "    ")}\n`,
  );
  return `data:\n${blocks.join("")}`;
}

function explain(
  text: string,
  identity: Parameters<ReturnType<typeof createMapper>["explain"]>[0],
  options?: MapperOptions,
) {
  const explanation = createMapper(parseAwsAuth(text), options).explain(identity);
  expect(explanationSchema.parse(JSON.parse(JSON.stringify(explanation)))).toBeTruthy();
  return explanation;
}

/** The first near miss, as `kind, line: message => fix`. */
function nearest(text: string, identity: string): string {
  const [miss] = explain(text, identity).nearMisses;
  return miss === undefined ? "nothing" : `${miss.kind}, ${miss.line ?? "-"}: ${miss.message} => ${miss.fix}`;
}

describe("explain", () => {
  it("tells each decision that led to an answer", () => {
    const text = manifest({
      mapRoles: `
- rolearn: ${role("dev")}
  username: old
- rolearn: ${role("DEV")}
  username: "{{AccountID}}:{{SessionName}}"
  groups: [a, "g-<<SessionNameRaw>>"]`,
      mapUsers: `- userarn: ${role("dev")}`,
    });
    const { resolution, steps, nearMisses } = explain(
      text,
      { Arn: session("dev"), Account: "111122223333", UserId: "AROA:bob@x.io" },
      { reservedUsernamePrefixes: ["system:"] },
    );
    expect(resolution).toMatchObject({ username: "111122223333:bob-x.io", groups: ["a", "g-bob@x.io"] });
    expect(nearMisses).toEqual([]);
    expect(steps.map(({ step, input, output }) => [step, input, output])).toEqual([
      ["arn", session("dev"), role("dev")],
      ["session", "AROA:bob@x.io", "account 111122223333, session bob@x.io"],
      ["entry", role("dev"), "mapRoles[1]"],
      ["username", "{{AccountID}}:{{SessionName}}", "111122223333:bob-x.io"],
      ["reserved-prefixes", "111122223333:bob-x.io", "allowed"],
      ["groups", "a, g-<<SessionNameRaw>>", "a, g-bob@x.io"],
    ]);
    expect(steps[2]).toMatchObject({
      entry: { section: "mapRoles", index: 1, line: 5 },
      shadowed: [
        { section: "mapRoles", index: 0, line: 3 },
        { section: "mapUsers", index: 0, line: 9 },
      ],
      why: "its rolearn is this ARN (case does not matter); several entries are for this role: the last one counts, and groups are not combined; mapRoles is searched before mapUsers",
    });
    expect(steps[3]?.templates).toEqual([
      { template: "{{AccountID}}", value: "111122223333", from: "the identity's account" },
      {
        template: "{{SessionName}}",
        value: "bob-x.io",
        from: "the session's name, bob@x.io, with each @ replaced by -",
      },
    ]);
    expect(steps[5]?.templates).toEqual([
      { template: "<<SessionNameRaw>>", value: "bob@x.io", from: "the session's name" },
    ]);
  });

  it("tells where a username is refused", () => {
    const text = manifest({ mapRoles: `- rolearn: ${role("node")}\n  username: "n:{{EC2PrivateDNSName}}"` });
    const node = "arn:aws:sts::111122223333:assumed-role/node/i-0123456789abcdef0";
    const named = { ec2PrivateDnsName: () => "ip-1.internal" };
    expect(explain(text, node).steps.at(-1)).toMatchObject({
      step: "username",
      output: "refused",
      why: "the private DNS name of i-0123456789abcdef0 is not known: no ec2PrivateDnsName option was given",
    });
    expect(explain(text, session("node")).steps.at(-1)).toMatchObject({ output: "refused" });
    expect(explain(text, node, named).steps.at(-2)).toMatchObject({
      output: "n:ip-1.internal",
      templates: [
        { value: "ip-1.internal", from: "the private DNS name of the instance i-0123456789abcdef0" },
      ],
    });
    const reserved = explain(text, node, { ...named, reservedUsernamePrefixes: ["x:", "n:"] });
    expect(reserved.resolution).toMatchObject({ mapped: false, reason: "reserved-username" });
    expect(reserved.steps.at(-1)).toEqual({
      step: "reserved-prefixes",
      input: "n:ip-1.internal",
      output: "refused",
      why: "it starts with the reserved prefix n:",
    });
    expect(reserved.nearMisses).toEqual([]);
  });

  it("tells of entries of which the authenticator takes one at random, and of those that count for nothing", () => {
    const user = "arn:aws:iam::111122223333:user/";
    const text = manifest({
      mapUsers: `- userarn: ${user}bob\n- userarn: ${user}BOB\n- userarn: ${user}bob\n  username: b`,
    });
    const { steps } = explain(text, `${user}bob`);
    expect(steps[2]).toMatchObject({
      output: "mapUsers[2]",
      why: "its userarn is this ARN (case does not matter); several entries are for this user: the last one counts, and groups are not combined; the authenticator takes one of these entries at random, at each login",
      rivals: [{ section: "mapUsers", index: 1, line: 4 }],
      shadowed: [{ section: "mapUsers", index: 0, line: 3 }],
    });
  });

  it("tells of entries that only Unicode folding makes equal, and of sso entries beside a role", () => {
    const folded = manifest({ mapRoles: `- rolearn: ${role("op\u017f")}\n- rolearn: ${role("ops")}` });
    expect(explain(folded, session("ops")).steps[2]).toMatchObject({
      output: "mapRoles[1]",
      rivals: [{ section: "mapRoles", index: 0 }],
    });
    const name = "AWSReservedSSO_Dev_0123456789abcdef";
    const sso = manifest({
      mapRoles: `- sso: {permissionSetName: Dev, accountID: "111122223333"}\n- rolearn: ${role(name)}`,
      mapUsers: `- userarn: ${role(name)}`,
    });
    expect(explain(sso, session(name), { ssoRoleMatch: true }).steps[2]).toMatchObject({
      output: "mapRoles[1]",
      rivals: [{ section: "mapRoles", index: 0 }],
      shadowed: [{ section: "mapUsers", index: 0 }],
    });
  });

  it("tells what mapAccounts says, and what an entry would have given", () => {
    const text = manifest({ mapRoles: `- rolearn: ${role("team/dev")}`, mapAccounts: '- "111122223333"' });
    const { steps, nearMisses, resolution } = explain(text, session("dev"));
    expect(resolution).toMatchObject({ mapped: true, via: "account" });
    expect(steps.slice(2).map(({ step, output }) => [step, output])).toEqual([
      ["entry", "none"],
      ["accounts", "listed"],
    ]);
    expect(steps.at(-1)?.entry).toEqual({ section: "mapAccounts", index: 0, line: 5 });
    expect(nearMisses.map(({ kind }) => kind)).toEqual(["role-path"]);
  });

  it.each([
    ["bogus", "arn", []],
    [`${role("dev")}\n`, "arn", []],
    [` ${role("dev")}`, "arn", ["identity"]],
    [undefined as unknown as string, "arn", []],
    [{ Arn: session("dev"), UserId: "no colon" }, "session", []],
  ])("says what is malformed about %j", (identity, step, misses) => {
    const explanation = explain(manifest({ mapRoles: `- rolearn: ${role("x")}` }), identity);
    if (explanation.resolution.mapped || explanation.resolution.reason !== "malformed-identity") return;
    expect(explanation.steps.at(-1)).toMatchObject({ step, output: "malformed" });
    expect(explanation.nearMisses.map(({ kind }) => kind)).toEqual(misses);
  });
});

describe("what nearly matched", () => {
  const roles = (entry: string) => manifest({ mapRoles: entry });

  it.each([
    ["a role with a path", role("team/dev"), "role-path", "it has a path, which STS leaves out"],
    [
      "a session's ARN",
      session("dev"),
      "assumed-role-arn",
      "that is a session, but sessions are looked up by their role's ARN",
    ],
    [
      "an instance profile",
      "arn:aws:iam::111122223333:instance-profile/dev",
      "instance-profile-arn",
      "an instance signs in as",
    ],
    [
      "another account",
      role("dev", "999999999999"),
      "account",
      "that is account 999999999999, not 111122223333",
    ],
    [
      "another partition",
      role("dev").replace("aws", "aws-cn"),
      "partition",
      "that is partition aws-cn, not aws",
    ],
    ["a few letters", role("daf-role"), "spelling", "2 characters differ", "dev-role"],
    ["a letter of a short name", role("devs"), "spelling", "one character differs"],
    [
      "letters that are swapped",
      role("dve"),
      "spelling",
      "two characters are swapped => write arn:aws:iam::111122223333:role/dev if that is who was meant",
    ],
    [
      "a region",
      role("dev").replace("::", ":us-east-1:"),
      "spelling",
      "it has region us-east-1, but an identity's ARN has none",
    ],
    ["another service", role("dev").replace("iam", "sts"), "spelling", "its service is sts, not iam"],
    ["a colon too few", role("dev").replace("::", ":"), "spelling", "one character differs"],
    ["a colon too many", role("dev").replace(":role", "::role"), "spelling", "one character differs"],
    ["no ARN's start", role("dev").replace("arn:", ""), "spelling", "4 characters differ"],
    ["the name alone", "dev", "spelling", "that is a name, but entries are matched by ARN"],
    [
      "an account id of eleven digits",
      role("dev", "11112222333"),
      "account",
      "account '11112222333' is not a 12-digit id => write arn",
    ],
    [
      "a region for the account",
      role("dev", "us-west-2"),
      "account",
      "account 'us-west-2' is not a 12-digit id",
    ],
    ["white space", `"${role("dev")} "`, "white-space", `for '${role("dev")} ': it contains white space`],
    ["a wildcard", `"${role("d*")}"`, "wildcard", "'*' is not a wildcard"],
    ["the root user", "arn:aws:iam::111122223333:root", "account-root", "only the account's root user"],
    ["a user", "arn:aws:iam::111122223333:user/dev", "kind", "that is a user, not a role"],
    [
      "another suffix",
      role("AWSReservedSSO_Dev_0123456789abcdef"),
      "sso-suffix",
      "the suffix differs",
      "AWSReservedSSO_Dev_fedcba9876543210",
    ],
  ])("is %s", (_, written, kind, message, name = "dev") => {
    const said = nearest(roles(`- rolearn: ${written}`), session(name));
    expect(said).toContain(`${kind}, 3: mapRoles[0] is for `);
    expect(said).toContain(message);
  });

  it.each([
    ["two letters", role("ci"), "cd"],
    ["more letters than a slip has", role("admin"), "audit"],
    [
      "what stands around a permission set",
      role("AWSReservedSSO_Dev_0123456789abcdef"),
      "AWSReservedSSO_Ops_fedcba9876543210",
    ],
  ])("is not the name that differs by %s", (_, written, name) => {
    expect(nearest(roles(`- rolearn: ${written}`), session(name))).toBe("nothing");
  });

  it("says several differences of one entry together", () => {
    expect(
      nearest(roles(`- rolearn: "${session("dev").replace("aws", "aws-cn")} "`), session("dev")),
    ).toMatch(
      /^partition, 3: .* it contains white space, quotes or invisible characters; that is a session, but sessions are looked up by their role's ARN; that is partition aws-cn, not aws => write arn:aws:iam::111122223333:role\/dev$/,
    );
  });

  it("is an sso entry behind the feature gate", () => {
    const text = roles("- sso: {permissionSetName: Dev, accountID: '111122223333'}\n  username: a");
    const identity = session("AWSReservedSSO_Dev_0123456789abcdef");
    expect(nearest(text, identity)).toMatch(
      /^sso-gate, 3: mapRoles\[0\] is for permission set Dev, .* => write rolearn: /,
    );
    expect(explain(text, identity, { ssoRoleMatch: true }).nearMisses).toEqual([]);
  });

  it("is an sso entry of another account or another spelling, whether the gate is on or off", () => {
    const entry = (name: string, account: string) =>
      roles(`- sso: {permissionSetName: ${name}, accountID: '${account}'}`);
    const identity = session("AWSReservedSSO_Dev_0123456789abcdef");
    expect(nearest(entry("Dev", "999999999999"), identity)).toMatch(
      /^account, 3: mapRoles\[0\] is for permission set Dev in account 999999999999: that is account .*; also, 'sso' entries work only .* => add an entry with rolearn: arn/,
    );
    const [miss] = explain(entry("Devs", "111122223333"), identity, { ssoRoleMatch: true }).nearMisses;
    expect(miss).toMatchObject({
      kind: "spelling",
      message: expect.stringMatching(/: one character differs$/),
    });
    expect(nearest(entry("Ops", "111122223333"), identity)).toBe("nothing");
  });

  it("is an entry without an ARN that is dropped, of sso for those roles alone", () => {
    const text = roles("- sso: {permissionSetName: Dev, accountID: 111122223333}\n- username: a");
    const dropped = explain(text, session("AWSReservedSSO_Dev_0123456789abcdef")).nearMisses;
    expect(dropped.map(({ kind, line }) => [kind, line])).toEqual([
      ["dropped-entry", 3],
      ["dropped-entry", 4],
    ]);
    expect(dropped[0]?.message).toContain("line 3: mapRoles[0] is dropped: sso.accountID");
    expect(nearest(text, session("dev"))).toMatch(/^dropped-entry, 4: line 4: mapRoles\[1\] has no rolearn/);
    expect(nearest(roles(`- role_arn: ${role("ops")}`), session("dev"))).toBe("nothing");
  });

  it("says where an entry belongs that stands in the other section", () => {
    const key = (section: string, text: string, identity: string) =>
      nearest(manifest({ [section]: text }), identity);
    const user = "arn:aws:iam::111122223333:user/dev";
    expect(key("mapUsers", `- rolearn: ${role("dev")}`, session("dev"))).toContain(
      `=> move the entry into the list of mapRoles, with rolearn: ${role("dev")}`,
    );
    expect(key("mapRoles", `- userarn: ${user}`, user)).toContain(
      `=> move the entry into the list of mapUsers, with userarn: ${user}`,
    );
    expect(key("mapUsers", `- arn: ${user}`, user)).toContain(
      `=> write the entry again, with userarn: ${user}`,
    );
  });

  it("does not call the root user what it is asked for", () => {
    const root = "arn:aws:iam::111122223333:root";
    const said = nearest(manifest({ mapUsers: `# - userarn: ${root}` }), root);
    expect(said).toMatch(/^unread, 3: .* it is in a comment => /);
    expect(nearest(manifest({ mapUsers: `- userarn: ${root.replace("1111", "9999")}` }), root)).toMatch(
      /^account/,
    );
  });

  it.each([
    ["under a key that is ignored", `- role_arn: ${role("dev")}`, "under 'role_arn'"],
    ["in an entry that is dropped", `- rolearn: ${role("dev")}\n  sso: {}`, "has both rolearn and sso"],
    ["in a comment", `- rolearn: ${role("x")}\n# - rolearn: ${role("dev")}`, "it is in a comment"],
    [
      "in a section that is lost",
      `- rolearn: ${role("dev")}\n  username: {{SessionName}}`,
      "mapRoles is lost as a whole",
    ],
    ["with a path besides", `- role_arn: ${role("team/dev")}`, "also, it has a path, which STS leaves out"],
  ])("stands %s", (_, entry, message) => {
    const said = nearest(manifest({ mapRoles: entry }), session("dev"));
    expect(said).toMatch(/^unread, \d+: /);
    expect(said).toContain(message);
  });

  it("stands behind the end of the list", () => {
    const text = `data:\n  mapRoles: |2\n      - rolearn: ${role("x")}\n    - rolearn: ${role("dev")}\n`;
    expect(nearest(text, session("dev"))).toContain(
      "it comes after the end of the mapRoles list => move the entry into the list of mapRoles",
    );
  });

  it("stands in a section that is ignored, in a file and in data", () => {
    const entry = `- rolearn: ${role("dev")}`;
    expect(nearest(manifest({ maproles: entry, mapUsers: "[]" }), session("dev"))).toContain(
      "it is under 'maproles', which is ignored => rename the key to mapRoles",
    );
    const mapper = createMapper(parseAwsAuth({ maproles: entry, mapUsers: "" }));
    expect(mapper.explain(session("dev")).nearMisses).toMatchObject([{ kind: "unread", line: 1 }]);
  });

  it("is a section that is lost, wherever the entry may stand", () => {
    const text = manifest({ mapRoles: "- rolearn: x\n\tusername: y" });
    expect(nearest(text, session("dev"))).toMatch(
      /^lost-section, 4: line 4: mapRoles is lost as a whole: .* => fix it; /,
    );
  });

  it("is an account that is compared as text", () => {
    const text = manifest({ mapAccounts: "- 12345678901" });
    expect(nearest(text, role("dev", "012345678901"))).toBe(
      "map-accounts, 3: mapAccounts[0] is '12345678901', but account ids are compared as text => write \"012345678901\"",
    );
  });

  it("finds an account's place behind an item that is dropped, and none in accounts without places", () => {
    const text = manifest({ mapAccounts: "- [1]\n- 12345678901" });
    expect(nearest(text, role("dev", "012345678901"))).toContain("map-accounts, 4: mapAccounts[1] is");
    const mapper = createMapper({ roles: [], users: [], accounts: ["12345678901"] });
    expect(mapper.explain(role("dev", "012345678901")).nearMisses).toMatchObject([{ index: 0 }]);
  });

  it("is nothing where nothing is alike", () => {
    const text = roles(
      `- rolearn: ${role("ops")}\n- rolearn: ${role("dev", "999999999999").replace("dev", "dex")}`,
    );
    expect(nearest(text, session("dev"))).toBe("nothing");
  });

  it("is at most ten things, the nearest first", () => {
    const others = Array.from(
      { length: 30 },
      (_, i) => `- rolearn: ${role("dev", String(200000000000 + i))}\n`,
    );
    const text = roles(`${others.join("")}- rolearn: ${role("team/dev")}`);
    const { nearMisses } = explain(text, session("dev"));
    expect(nearMisses).toHaveLength(10);
    expect(nearMisses[0]?.kind).toBe("role-path");
  });
});

it("names no line of an entry, a user or an account whose place nobody knows", () => {
  const mapper = createMapper({
    roles: [{ roleArn: role("dev"), username: "u", groups: [], index: 3 }],
    users: [],
    accounts: ["444455556666"],
  });
  const entryOf = (identity: string) => mapper.explain(identity).steps.find(({ entry }) => entry)?.entry;
  expect(Object.entries(entryOf(session("dev")) ?? {})).toEqual([
    ["section", "mapRoles"],
    ["index", 3],
  ]);
  expect(Object.entries(entryOf(role("x", "444455556666")) ?? {})).toEqual([
    ["section", "mapAccounts"],
    ["index", 0],
  ]);
});

it("explains any document and any identity", () => {
  const name = fc.constantFrom(
    "dev",
    "Dev",
    "team/dev",
    "*",
    " dev",
    "AWSReservedSSO_A_0123456789abcdef",
    "d{{",
  );
  const arn = fc.oneof(
    name.map((text) => role(text)),
    name.map((text) => session(text)),
    fc.string(),
  );
  const entry = fc.record({
    rolearn: arn,
    username: fc.constantFrom("{{SessionName}}", "a", "{{EC2PrivateDNSName}}"),
    groups: fc.array(fc.string()),
  });
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 4 }), arn, fc.boolean(), (entries, identity, isBroken) => {
      const mapper = createMapper(
        parseAwsAuth({ mapRoles: JSON.stringify(entries) + (isBroken ? "}" : "") }),
      );
      const explanation = mapper.explain(identity);
      expect(explanation.resolution).toEqual(mapper.resolve(identity));
      expect(explanation.steps.length).toBeGreaterThan(0);
      if (explanation.resolution.mapping !== undefined) expect(explanation.nearMisses).toEqual([]);
    }),
  );
});
