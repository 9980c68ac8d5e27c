import { describe, expect, it } from "vitest";
import { createMapper, type RoleInput } from "../../src/exports/index.ts";
import { type ParsedArn, readArn } from "../../src/identity/arn.ts";
import { ClaimIndex, ssoPattern } from "../../src/mapping/contest.ts";
import { EntryIndex } from "../../src/mapping/entry-index.ts";
import { KnownSessions } from "../../src/mapping/known-sessions.ts";
import { partitions, type SsoMatch } from "../../src/schema/entries.ts";
import { ACCOUNT, entries, resolve, roleArn, sessionOf, usernameIn } from "./sessions.ts";

const role = (name: string, username: string) => ({ roleArn: roleArn(name), username });
const user = (userArn: string, username: string) => ({ userArn, username });
const userArn = (name: string) => `arn:aws:iam::${ACCOUNT}:user/${name}`;
const on = { ssoRoleMatch: true };

describe("duplicates", () => {
  it("in mapRoles leave the last one, with its own groups and not those of the first", () => {
    const roles = [
      { ...role("A", "first"), groups: ["system:masters"] },
      role("B", "between"),
      { ...role("A", "last"), groups: ["viewers"] },
    ];
    expect(resolve({ roles }, sessionOf("A"))).toMatchObject({
      username: "last",
      groups: ["viewers"],
      mapping: { index: 2 },
    });
    expect(usernameIn(resolve({ roles }, sessionOf("B")))).toBe("between");
  });

  it("in mapRoles are those that differ in case, in every part of the ARN", () => {
    const roles = [
      role("Admin", "first"),
      { roleArn: `ARN:AWS:IAM::${ACCOUNT}:ROLE/ADMIN`, username: "last" },
    ];
    for (const name of ["Admin", "ADMIN", "admin"])
      expect(usernameIn(resolve({ roles }, sessionOf(name)))).toBe("last");
    expect(usernameIn(resolve({ roles: [...roles].reverse() }, sessionOf("Admin")))).toBe("first");
  });

  it("in mapUsers leave the last one", () => {
    const users = [user(userArn("bob"), "first"), user(userArn("bob"), "last")];
    expect(usernameIn(resolve({ users }, userArn("bob")))).toBe("last");
  });

  it("in mapUsers that differ in case give the one further down, for each spelling", () => {
    const users = [user(userArn("Bob"), "first"), user(userArn("bob"), "last")];
    for (const name of ["Bob", "bob", "BOB"])
      expect(usernameIn(resolve({ users }, userArn(name)))).toBe("last");
  });

  it("in both sections leave that of mapRoles, whatever the ARN names", () => {
    for (const arn of [roleArn("A"), userArn("bob"), `arn:aws:iam::${ACCOUNT}:root`]) {
      const found = resolve(
        { roles: [{ roleArn: arn, username: "role" }], users: [user(arn, "user")] },
        { Arn: arn },
      );
      expect(usernameIn(found)).toBe("role");
    }
  });

  it("in both sections leave that of mapRoles though only that of mapUsers is spelled like the identity", () => {
    const roles = [{ roleArn: userArn("BOB"), username: "role" }];
    expect(usernameIn(resolve({ roles, users: [user(userArn("bob"), "user")] }, userArn("bob")))).toBe(
      "role",
    );
  });
});

describe("duplicates of which the reference takes one at random", () => {
  it("give the one further down, though an earlier spelling was taken up again", () => {
    const users = [
      user(userArn("Bob"), "first"),
      user(userArn("bob"), "second"),
      user(userArn("Bob"), "third"),
    ];
    expect(usernameIn(resolve({ users }, userArn("Bob")))).toBe("third");
    const roles = [role("s", "first"), role("ſ", "second"), role("s", "third")];
    expect(usernameIn(resolve({ roles }, roleArn("s")))).toBe("third");
  });
});

describe("which section an ARN may stand in", () => {
  it("is either, whatever kind of identity the ARN names", () => {
    const federated = `arn:aws:sts::${ACCOUNT}:federated-user/bob`;
    for (const arn of [roleArn("A"), userArn("bob"), `arn:aws:iam::${ACCOUNT}:root`, federated]) {
      expect(usernameIn(resolve({ roles: [{ roleArn: arn, username: "u" }] }, { Arn: arn }))).toBe("u");
      expect(usernameIn(resolve({ users: [user(arn, "u")] }, { Arn: arn }))).toBe("u");
    }
  });

  it("is mapUsers for a role too, and its sessions find it", () => {
    const users = [user(roleArn("A"), "{{SessionName}}")];
    expect(usernameIn(resolve({ users }, sessionOf("A")))).toBe("alice");
  });
});

describe("spellings in another case", () => {
  it.each([
    ["the Kelvin sign", "\u212AARL", "karl"],
    ["the long s", "\u017Fam", "SAM"],
    ["both", "\u212A\u017F", "ks"],
    ["Greek with a final sigma", "ΟΔΟΣ", "οδος"],
    ["the Ohm sign", "\u2126", "ω"],
    ["Deseret, beyond the basic plane", "\u{10400}", "\u{10428}"],
  ])("are equal by Unicode simple folding: %s", (_, one, other) => {
    for (const [written, asked] of [
      [one, other],
      [other, one],
    ] as const) {
      expect(usernameIn(resolve({ roles: [role(written, "u")] }, sessionOf(asked)))).toBe("u");
      expect(usernameIn(resolve({ users: [user(userArn(written), "u")] }, userArn(asked)))).toBe("u");
    }
  });

  it.each([
    ["ß", "ss"],
    ["ı", "i"],
    ["ı", "I"],
    ["ﬁ", "fi"],
    ["é", "e\u0301"],
    ["é", "e"],
  ])("are no others: %s is not %s", (one, other) => {
    expect(usernameIn(resolve({ roles: [role(one, "u")] }, sessionOf(other)))).toBe("denied: not-mapped");
    expect(usernameIn(resolve({ roles: [role(other, "u")] }, sessionOf(one)))).toBe("denied: not-mapped");
  });

  it("keep the canonical ARN in the identity's own case", () => {
    expect(resolve({ roles: [role("ADMIN", "u")] }, sessionOf("aDmIn")).identity?.canonicalArn).toBe(
      roleArn("aDmIn"),
    );
  });
});

describe("an entry that no identity finds", () => {
  it.each([
    ["a region", `arn:aws:iam:us-east-1:${ACCOUNT}:role/A`],
    ["the service sts", `arn:aws:sts::${ACCOUNT}:role/A`],
    ["an assumed-role ARN", sessionOf("A").Arn],
    ["a role path", roleArn("team/A")],
    ["a slash at the end", roleArn("A/")],
    ["a wildcard for the name", roleArn("*")],
    ["a wildcard for a part of it", roleArn("A*")],
    ["a wildcard for the account", "arn:aws:iam::*:role/A"],
    ["a space behind", `${roleArn("A")} `],
    ["a space in front", ` ${roleArn("A")}`],
    ["a line break behind", `${roleArn("A")}\n`],
    ["another account", "arn:aws:iam::444455556666:role/A"],
    ["the role's name alone", "A"],
    ["nothing but the account", ACCOUNT],
  ])("has %s", (_, arn) => {
    const mappings = { roles: [{ roleArn: arn, username: "u" }], users: [user(arn, "u")] };
    expect(usernameIn(resolve(mappings, sessionOf("A")))).toBe("denied: not-mapped");
  });

  it("does not keep a later plain one from being found", () => {
    const roles = [role("team/A", "path"), role("*", "wildcard"), role("A", "plain"), role("A ", "space")];
    expect(usernameIn(resolve({ roles }, sessionOf("A")))).toBe("plain");
  });
});

describe("a region in an identity's ARN", () => {
  it("is not in a session's canonical ARN, so the role's entry is found", () => {
    const Arn = `arn:aws:sts:us-east-1:${ACCOUNT}:assumed-role/A/alice`;
    expect(usernameIn(resolve({ roles: [role("A", "u")] }, { Arn }))).toBe("u");
  });

  it("stays in a role's own ARN, so only an entry with that region is found", () => {
    const Arn = `arn:aws:iam:us-east-1:${ACCOUNT}:role/A`;
    expect(usernameIn(resolve({ roles: [role("A", "u")] }, { Arn }))).toBe("denied: not-mapped");
    expect(usernameIn(resolve({ roles: [{ roleArn: Arn, username: "u" }] }, { Arn }))).toBe("u");
  });
});

describe("partitions", () => {
  it.each(partitions)("keep roles of one name apart: %s", (partition) => {
    const roles = partitions.map((each) => ({ roleArn: roleArn("A", each), username: each }));
    expect(usernameIn(resolve({ roles }, sessionOf("A", "alice", partition)))).toBe(partition);
    const others = roles.filter(({ username }) => username !== partition);
    expect(usernameIn(resolve({ roles: others }, sessionOf("A", "alice", partition)))).toBe(
      "denied: not-mapped",
    );
  });

  it("keep accounts apart that only a separator would tell from one", () => {
    const roles = [{ roleArn: "arn:aws:iam::aws-cn:role/A", username: "u" }];
    expect(usernameIn(resolve({ roles }, "arn:aws-cn:sts:::assumed-role/A/s"))).toBe("denied: not-mapped");
  });
});

describe("sso entries", () => {
  const sso = (permissionSetName: string, partition?: SsoMatch["partition"]) => ({
    sso: { permissionSetName, accountId: ACCOUNT, ...(partition === undefined ? {} : { partition }) },
    username: permissionSetName,
  });
  const ssoSession = (name: string, partition = "aws") =>
    sessionOf(`AWSReservedSSO_${name}`, "alice", partition);

  it("match nothing where the feature gate is off, which it is unless asked for", () => {
    const roles = [sso("Admin")];
    expect(usernameIn(resolve({ roles }, ssoSession("Admin_01")))).toBe("denied: not-mapped");
    expect(usernameIn(resolve({ roles }, ssoSession("Admin_01"), { ssoRoleMatch: false }))).toBe(
      "denied: not-mapped",
    );
    expect(usernameIn(resolve({ roles }, ssoSession("Admin_01"), on))).toBe("Admin");
  });

  it("leave rolearn entries and users to be found while the gate is on", () => {
    const mappings = { roles: [sso("Admin"), role("A", "a")], users: [user(userArn("bob"), "bob")] };
    expect(usernameIn(resolve(mappings, sessionOf("A"), on))).toBe("a");
    expect(usernameIn(resolve(mappings, userArn("bob"), on))).toBe("bob");
  });

  it.each([
    ["Admin_0123456789abcdef", "Admin"],
    ["ADMIN_01", "Admin"],
    ["Admin_", "Admin"],
    ["Admin_a_b_c", "Admin"],
    ["Admin", "denied: not-mapped"],
    ["Admin2_01", "denied: not-mapped"],
    ["XAdmin_01", "denied: not-mapped"],
    ["_01", "denied: not-mapped"],
    ["", "denied: not-mapped"],
  ])("match AWSReservedSSO_%s: %s", (name, username) => {
    expect(usernameIn(resolve({ roles: [sso("Admin")] }, ssoSession(name), on))).toBe(username);
  });

  it("match a role that is reserved for Identity Center and no other", () => {
    for (const name of [
      "Admin_01",
      "SSO_Admin_01",
      "xAWSReservedSSO_Admin_01",
      "team/AWSReservedSSO_Admin_01",
    ])
      expect(usernameIn(resolve({ roles: [sso("Admin")] }, sessionOf(name), on))).toBe("denied: not-mapped");
  });

  it("match the account that they name and no other", () => {
    const other = { sso: { permissionSetName: "Admin", accountId: "444455556666" }, username: "u" };
    expect(usernameIn(resolve({ roles: [other] }, ssoSession("Admin_01"), on))).toBe("denied: not-mapped");
  });

  it("match the ARN's account, whatever Account says", () => {
    const identity = { ...ssoSession("Admin_01"), Account: "444455556666" };
    expect(usernameIn(resolve({ roles: [sso("Admin")] }, identity, on))).toBe("Admin");
  });

  it.each([
    ["Read_Only", "Read_Only_01"],
    ["_", "__01"],
    ["__", "___01"],
    ["a_b_c_d", "a_b_c_d_01"],
    ["A+=,.@-_9", "A+=,.@-_9_01"],
    ["x".repeat(32), `${"x".repeat(32)}_01`],
    [`${"x_".repeat(15)}xx`, `${"x_".repeat(15)}xx_0_1`],
  ])("may be called %s", (permissionSetName, roleName) => {
    expect(usernameIn(resolve({ roles: [sso(permissionSetName)] }, ssoSession(roleName), on))).toBe(
      permissionSetName,
    );
  });

  it("give the longest name that fits, in either order", () => {
    const roles = [sso("Read"), sso("Read_Only"), sso("Read_Only_All")];
    for (const order of [roles, [...roles].reverse()]) {
      expect(usernameIn(resolve({ roles: order }, ssoSession("Read_Only_All_01"), on))).toBe("Read_Only_All");
      expect(usernameIn(resolve({ roles: order }, ssoSession("Read_Only_Some_01"), on))).toBe("Read_Only");
      expect(usernameIn(resolve({ roles: order }, ssoSession("Read_Any_01"), on))).toBe("Read");
    }
  });

  it("that are duplicates leave the last one, whatever the case of their names", () => {
    const roles = [sso("Admin"), { ...sso("ADMIN"), username: "last" }];
    expect(usernameIn(resolve({ roles }, ssoSession("Admin_01"), on))).toBe("last");
  });

  it("stand behind a rolearn for the same role, and before mapUsers", () => {
    const mappings = { roles: [sso("Admin")], users: [user(roleArn("AWSReservedSSO_Admin_01"), "user")] };
    expect(usernameIn(resolve(mappings, ssoSession("Admin_01"), on))).toBe("Admin");
    expect(usernameIn(resolve(mappings, ssoSession("Admin_01")))).toBe("user");
    const roles = [role("AWSReservedSSO_Admin_01", "rolearn"), sso("Admin")];
    expect(usernameIn(resolve({ roles }, ssoSession("Admin_01"), on))).toBe("rolearn");
    expect(usernameIn(resolve({ roles }, ssoSession("Admin_02"), on))).toBe("Admin");
  });

  it.each(partitions)("match the partition that they name: %s", (partition) => {
    const roles = [sso("Admin", partition)];
    for (const each of partitions) {
      expect(usernameIn(resolve({ roles }, ssoSession("Admin_01", each), on))).toBe(
        each === partition ? "Admin" : "denied: not-mapped",
      );
    }
  });

  it("mean aws where they name no partition", () => {
    const roles = [sso("Admin"), { ...sso("Admin", "aws"), username: "explicit" }];
    expect(usernameIn(resolve({ roles }, ssoSession("Admin_01"), on))).toBe("explicit");
    expect(usernameIn(resolve({ roles: [sso("Admin")] }, ssoSession("Admin_01", "aws-cn"), on))).toBe(
      "denied: not-mapped",
    );
  });

  it("do not match a role ARN with a region", () => {
    const Arn = `arn:aws:iam:us-east-1:${ACCOUNT}:role/AWSReservedSSO_Admin_01`;
    expect(usernameIn(resolve({ roles: [sso("Admin")] }, { Arn }, on))).toBe("denied: not-mapped");
  });
});

describe("a session of a role whose ARN is unusual", () => {
  it.each([
    [
      "with a path that the session's has too",
      "111122223333:role/team/A",
      "111122223333:assumed-role/team/A/s",
    ],
    ["without a name", "111122223333:role/", "111122223333:assumed-role//s"],
    ["with an account that is none", "a/b:role/A", "a/b:assumed-role/A/s"],
  ])("finds the entry of a role %s", (_, role, session) => {
    const roles = [{ roleArn: `arn:aws:iam::${role}`, username: "u" }];
    expect(usernameIn(resolve({ roles }, { Arn: `arn:aws:sts::${session}` }))).toBe("u");
  });

  it.each([
    ["with a region", "arn:aws:iam:us-east-1:111122223333:role/A", "111122223333:assumed-role/A/s"],
    ["of another account", "arn:aws:iam::444455556666:role/A", "111122223333:assumed-role/A/s"],
    ["of another partition", "arn:aws-cn:iam::111122223333:role/A", "111122223333:assumed-role/A/s"],
    ["whose name begins alike", "arn:aws:iam::111122223333:role/A/s", "111122223333:assumed-role/A/s"],
    ["that is no role", "arn:aws:iam::111122223333:user/A", "111122223333:assumed-role/A/s"],
  ])("does not find the entry of one %s", (_, roleArn, session) => {
    const found = resolve({ roles: [{ roleArn, username: "u" }] }, { Arn: `arn:aws:sts::${session}` });
    expect(found).toMatchObject({ mapped: false, reason: "not-mapped" });
  });
});

describe("sso entries as the reference keeps them", () => {
  it("are patterns, in the partition aws where none is given", () => {
    const sso = { permissionSetName: "Dev_A", accountId: ACCOUNT };
    expect(ssoPattern(sso)).toBe(`arn:aws:iam::${ACCOUNT}:role/awsreservedsso_dev_a_*`);
    expect(ssoPattern({ ...sso, partition: "aws-cn" })).toBe(
      `arn:aws-cn:iam::${ACCOUNT}:role/awsreservedsso_dev_a_*`,
    );
  });

  it("may match one role together, the longest name first", () => {
    const roles = ["A", "A_B", "B"].map((permissionSetName, index) => ({
      kind: "sso" as const,
      sso: { permissionSetName, accountId: ACCOUNT },
      username: permissionSetName,
      groups: [],
      index,
    }));
    const parsed = readArn(roleArn("AWSReservedSSO_a_B_0123456789abcdef")) as ParsedArn;
    const namesOn = (arn: ParsedArn, ssoRoleMatch = true) =>
      new ClaimIndex(roles, [], ssoRoleMatch).claimsOn(arn).roles.map(({ username }) => username);
    expect(namesOn(parsed)).toEqual(["A", "A_B"]);
    expect(new EntryIndex(roles, [], true, ({ username }) => username).find(parsed)).toBe("A_B");
    expect(namesOn(readArn(roleArn("Dev")) as ParsedArn)).toEqual([]);
    expect(namesOn(parsed, false)).toEqual([]);
  });
});

describe("a session that has been here", () => {
  const session = (name: string) => `arn:aws:sts::${ACCOUNT}:assumed-role/${name}/alice`;
  const parsed = (arn: string) => readArn(arn) as ParsedArn;

  it("is found by its ARN as STS writes it, up to the session's name", () => {
    const sessions = new KnownSessions<string>();
    expect(sessions.find(session("Dev"))).toBeUndefined();
    sessions.remember(parsed(session("Dev")), roleArn("Dev"), "dev");
    sessions.remember(parsed(session("team/Ops")), roleArn("team/Ops"), "ops");
    expect(sessions.find(session("Dev").replace("alice", "bob"))).toEqual({
      entry: "dev",
      type: "assumed-role",
      canonicalArn: roleArn("Dev"),
      partition: "aws",
      accountId: ACCOUNT,
    });
    expect(sessions.find(session("team/Ops"))?.entry).toBe("ops");
    for (const arn of [session("dev"), session("Ops"), roleArn("Dev"), session("Dev/x"), "Dev", ""])
      expect(sessions.find(arn)).toBeUndefined();
  });

  it.each([
    ["in another spelling than the entry's", session("DEV"), roleArn("Dev")],
    ["that an sso entry is for", session("AWSReservedSSO_Dev_01"), undefined],
    ["with a region in the entry's ARN", session("Dev"), `arn:aws:iam:us-east-1:${ACCOUNT}:role/Dev`],
    ["of a role itself, which has none", roleArn("Dev"), roleArn("Dev")],
    ["of a user", userArn("bob"), userArn("bob")],
  ])("is not remembered %s, so that no more is kept than the document has entries", (_, arn, written) => {
    const sessions = new KnownSessions<string>();
    sessions.remember(parsed(arn), written, "entry");
    expect(sessions.find(arn)).toBeUndefined();
    expect(sessions.find(session("Dev"))).toBeUndefined();
  });

  it("with a region in its ARN is remembered as STS writes the others", () => {
    const sessions = new KnownSessions<string>();
    sessions.remember(parsed(session("Dev").replace("sts::", "sts:us-east-1:")), roleArn("Dev"), "dev");
    expect(sessions.find(session("Dev"))?.entry).toBe("dev");
  });

  it("gets the same answer the second time, whoever asked in between", () => {
    const roles = [
      role("Dev", "{{SessionName}}-first"),
      role("dev", "{{SessionName}}-dev"),
      { roleArn: roleArn("Region").replace("iam::", "iam:us-east-1:"), username: "region" },
      role("\u212a", "kelvin"),
    ];
    const mapper = createMapper({ roles: entries<RoleInput>(roles), users: [], accounts: [] });
    const asked = ["Dev", "dev", "DEV", "Region", "\u212a", "K", "Nobody"].map((name) => sessionOf(name));
    const answers = () => asked.map((identity) => mapper.resolve(identity));
    const first = answers();
    expect(first.map(usernameIn)).toEqual([
      "alice-dev",
      "alice-dev",
      "alice-dev",
      "denied: not-mapped",
      "kelvin",
      "kelvin",
      "denied: not-mapped",
    ]);
    expect(answers()).toEqual(first);
    expect(usernameIn(mapper.resolve(sessionOf("Dev", "bob")))).toBe("bob-dev");
  });
});
