import { describe, expect, it } from "vitest";
import { createMapper, type MapperOptions, type RoleInput, type UserInput } from "../../src/exports/index.ts";
import { ACCOUNT, entries, roleArn, sessionOf, usernameIn } from "./sessions.ts";

const INSTANCE = "i-0123456789abcdef0";
const sso = { permissionSetName: "Dev", accountId: ACCOUNT };
const nothing = { roles: [], users: [], accounts: [] };
const nodes = {
  ...nothing,
  roles: entries<RoleInput>([
    { roleArn: roleArn("Node"), username: "system:node:{{EC2PrivateDNSName}}", groups: ["system:nodes"] },
    { roleArn: roleArn("Plain"), username: "plain" },
  ]),
};
const node = sessionOf("Node", INSTANCE);

const mapperWith = (ec2PrivateDnsName: NonNullable<MapperOptions["ec2PrivateDnsName"]>) =>
  createMapper(nodes, { ec2PrivateDnsName });

describe("the look-up of a DNS name", () => {
  it("is given the instance's id, and only where an entry needs it", async () => {
    const asked: string[] = [];
    const mapper = mapperWith((id) => {
      asked.push(id);
      return "ip-1";
    });
    mapper.resolve(sessionOf("Plain", INSTANCE));
    mapper.resolve(sessionOf("Node", "alice"));
    mapper.resolve(sessionOf("Nobody", INSTANCE));
    await mapper.resolveAsync(sessionOf("Plain", INSTANCE));
    expect(asked).toEqual([]);
    mapper.resolve(node);
    await mapper.resolveAsync(sessionOf("Node", "i-01234567"));
    expect(asked).toEqual([INSTANCE, "i-01234567"]);
  });

  it("may be a promise for resolveAsync, whose answer is that of resolve for the value itself", async () => {
    const now = mapperWith(() => "ip-1").resolve(node);
    expect(now).toMatchObject({ username: "system:node:ip-1", groups: ["system:nodes"] });
    expect(await mapperWith(async () => "ip-1").resolveAsync(node)).toEqual(now);
    expect(await mapperWith(() => "ip-1").resolveAsync(node)).toEqual(now);
  });

  it("that is a promise makes resolve refuse and name resolveAsync", () => {
    expect(mapperWith(async () => "ip-1").resolve(node)).toMatchObject({
      mapped: false,
      reason: "template",
      message: `the private DNS name of ${INSTANCE} is not known: ec2PrivateDnsName returned a promise; use resolveAsync`,
      identity: { sessionName: INSTANCE },
    });
  });

  it.each([
    ["an Error", new Error("throttled"), "throttled"],
    ["a text", "throttled", "throttled"],
    ["undefined", undefined, "undefined"],
    ["an object", { code: 5 }, "[object Object]"],
  ])("that throws %s is a refusal with what was thrown, now and later", async (_, thrown, message) => {
    const refusal = {
      mapped: false,
      reason: "template",
      message: `the private DNS name of ${INSTANCE} could not be looked up: ${message}`,
    };
    const throwing = mapperWith(() => {
      throw thrown;
    });
    expect(throwing.resolve(node)).toMatchObject(refusal);
    expect(await throwing.resolveAsync(node)).toMatchObject(refusal);
    expect(await mapperWith(() => Promise.reject(thrown)).resolveAsync(node)).toMatchObject(refusal);
  });

  it("that finds no instance is a refusal that says so, now and later", async () => {
    const refusal = {
      mapped: false,
      reason: "template",
      message: expect.stringMatching(/: ec2PrivateDnsName found none$/),
    };
    expect(mapperWith(() => undefined).resolve(node)).toMatchObject(refusal);
    expect(await mapperWith(() => undefined).resolveAsync(node)).toMatchObject(refusal);
    expect(await mapperWith(async () => undefined).resolveAsync(node)).toMatchObject(refusal);
  });

  it("that is missing is a refusal that names the option, now and later", async () => {
    const refusal = { reason: "template", message: expect.stringContaining("no ec2PrivateDnsName option") };
    expect(createMapper(nodes).resolve(node)).toMatchObject(refusal);
    expect(await createMapper(nodes).resolveAsync(node)).toMatchObject(refusal);
  });

  it("that failed once is made again the next time", () => {
    const answers = [undefined, "ip-1"];
    const mapper = mapperWith(() => answers.shift());
    expect(usernameIn(mapper.resolve(node))).toBe("denied: template");
    expect(usernameIn(mapper.resolve(node))).toBe("system:node:ip-1");
  });

  it("of two sessions at once does not mix them up", async () => {
    const mapper = mapperWith((id) =>
      id === INSTANCE ? new Promise((done) => setTimeout(() => done("slow"), 5)) : Promise.resolve("fast"),
    );
    const both = [mapper.resolveAsync(node), mapper.resolveAsync(sessionOf("Node", "i-01234567"))];
    expect((await Promise.all(both)).map(usernameIn)).toEqual(["system:node:slow", "system:node:fast"]);
  });

  it("does not fall through to the account where it is refused", () => {
    const mapper = createMapper({ ...nodes, accounts: [ACCOUNT] });
    expect(usernameIn(mapper.resolve(node))).toBe("denied: template");
    expect(mapper.resolve(sessionOf("Nobody"))).toMatchObject({ via: "account" });
  });

  it("counts with the reserved prefixes, which are compared with the filled username", () => {
    const options = { ec2PrivateDnsName: () => "ip-1", reservedUsernamePrefixes: ["system:node:ip-"] };
    expect(usernameIn(createMapper(nodes, options).resolve(node))).toBe("denied: reserved-username");
  });
});

describe("resolveAsync", () => {
  it("answers as resolve does where nothing is looked up", async () => {
    const mapper = createMapper({ ...nodes, accounts: ["444455556666"] });
    const callers = [
      sessionOf("Plain"),
      sessionOf("Node", "alice"),
      sessionOf("Nobody"),
      { ...sessionOf("Nobody"), Account: "444455556666" },
      "no ARN",
    ];
    for (const caller of callers) expect(await mapper.resolveAsync(caller)).toEqual(mapper.resolve(caller));
  });
});

describe("reserved prefixes", () => {
  const withUsername = (username: string) => ({
    ...nothing,
    roles: entries<RoleInput>([{ roleArn: roleArn("A"), username }]),
    users: entries<UserInput>([{ userArn: roleArn("B"), username }]),
  });
  const options = { reservedUsernamePrefixes: ["system:", "eks:"] };

  it.each(["system:", "system:masters", "eks:x"])("refuse '%s', from mapRoles and mapUsers", (username) => {
    const mapper = createMapper(withUsername(username), options);
    for (const role of ["A", "B"]) {
      expect(mapper.resolve(sessionOf(role))).toMatchObject({
        mapped: false,
        reason: "reserved-username",
        message: expect.stringContaining(`'${username}'`),
        identity: { canonicalArn: roleArn(role) },
      });
    }
  });

  it.each(["system", "System:x", "xsystem:", " system:x", "", "eks"])("let '%s' pass", (username) => {
    expect(usernameIn(createMapper(withUsername(username), options).resolve(sessionOf("A")))).toBe(username);
  });

  it("refuse what only the template made of it", () => {
    const mapper = createMapper(withUsername("{{SessionName}}:x"), options);
    expect(usernameIn(mapper.resolve(sessionOf("A", "system")))).toBe("denied: reserved-username");
    expect(usernameIn(mapper.resolve(sessionOf("A", "alice")))).toBe("alice:x");
  });

  it("do not concern groups", () => {
    const roles = entries<RoleInput>([{ roleArn: roleArn("A"), username: "u", groups: ["system:masters"] }]);
    expect(createMapper({ ...nothing, roles }, options).resolve(sessionOf("A"))).toMatchObject({
      mapped: true,
      groups: ["system:masters"],
    });
  });

  it("do not concern the ARN that mapAccounts gives as username", () => {
    const mapper = createMapper(
      { ...nothing, accounts: [ACCOUNT] },
      { reservedUsernamePrefixes: ["arn:", ""] },
    );
    expect(usernameIn(mapper.resolve(sessionOf("A")))).toBe(roleArn("A"));
  });

  it("do not let a refused identity in by its account", () => {
    const mapper = createMapper({ ...withUsername("system:x"), accounts: [ACCOUNT] }, options);
    expect(usernameIn(mapper.resolve(sessionOf("A")))).toBe("denied: reserved-username");
  });
});

describe("mapAccounts", () => {
  it("lists Account as text, not the ARN's account and not as a number", () => {
    const mapper = createMapper({ ...nothing, accounts: ["012345678912"] });
    const session = sessionOf("A");
    expect(mapper.resolve({ ...session, Account: "012345678912" })).toMatchObject({
      mapped: true,
      via: "account",
      username: roleArn("A"),
      groups: [],
    });
    expect(mapper.resolve({ ...session, Account: "12345678912" }).mapped).toBe(false);
    expect(mapper.resolve(session)).toMatchObject({
      mapped: false,
      reason: "not-mapped",
      message: `${roleArn("A")} has no entry, and mapAccounts does not list ${ACCOUNT}`,
    });
  });

  it("has no mapping to tell", () => {
    const resolution = createMapper({ ...nothing, accounts: [ACCOUNT] }).resolve(sessionOf("A"));
    expect(resolution.mapped).toBe(true);
    expect(resolution).not.toHaveProperty("mapping");
  });

  it("comes behind an entry, even one with an empty username", () => {
    const roles = entries<RoleInput>([{ roleArn: roleArn("A"), username: "" }]);
    expect(createMapper({ ...nothing, roles, accounts: [ACCOUNT] }).resolve(sessionOf("A"))).toMatchObject({
      mapped: true,
      via: "mapping",
      username: "",
    });
  });
});

describe("a mapper", () => {
  it("cannot be changed", () => {
    const mapper = createMapper(nodes);
    expect(Object.isFrozen(mapper)).toBe(true);
    expect(() => Object.assign(mapper, { resolve: () => ({ mapped: true }) })).toThrow(TypeError);
  });

  it("works when its functions are taken off it", () => {
    const { resolve } = createMapper(nodes);
    expect(usernameIn(resolve(sessionOf("Plain")))).toBe("plain");
  });

  it("does not see what becomes of its entries, accounts and options", () => {
    const role = { roleArn: roleArn("A"), username: "a", groups: ["g", "{{SessionName}}"], index: 0 };
    const plain = { roleArn: roleArn("P"), username: "p", groups: ["g"], index: 1 };
    const user = { userArn: roleArn("U"), username: "u", groups: ["g"], index: 0 };
    const awsAuth = { roles: [role, plain], users: [user], accounts: ["444455556666"] };
    const reserved = ["reserved:"];
    const options = { reservedUsernamePrefixes: reserved, ssoRoleMatch: false };
    const mapper = createMapper(awsAuth, options);

    for (const entry of [role, plain, user]) {
      entry.username = "changed";
      entry.groups.push("system:masters");
    }
    role.roleArn = roleArn("Other");
    awsAuth.roles.length = 0;
    awsAuth.users.length = 0;
    awsAuth.accounts.push(ACCOUNT);
    reserved.push("a", "p", "u");

    expect(mapper.resolve(sessionOf("A"))).toMatchObject({ username: "a", groups: ["g", "alice"] });
    expect(mapper.resolve(sessionOf("P"))).toMatchObject({ username: "p", groups: ["g"] });
    expect(mapper.resolve(sessionOf("U"))).toMatchObject({ username: "u", groups: ["g"] });
    expect(usernameIn(mapper.resolve(sessionOf("Other")))).toBe("denied: not-mapped");
    expect(mapper.resolve({ ...sessionOf("Other"), Account: "444455556666" }).mapped).toBe(true);
  });

  it("gives groups that a caller cannot change for the next one", () => {
    const roles = entries<RoleInput>([
      { roleArn: roleArn("A"), username: "a", groups: ["g"] },
      { roleArn: roleArn("T"), username: "t", groups: ["{{SessionName}}"] },
    ]);
    const mapper = createMapper({ ...nothing, roles, accounts: [ACCOUNT] });
    for (const [role, groups] of [
      ["A", ["g"]],
      ["T", ["alice"]],
      ["Nobody", []],
    ] as const) {
      const first = mapper.resolve(sessionOf(role));
      if (first.mapped && !Object.isFrozen(first.groups)) (first.groups as string[]).push("system:masters");
      expect(mapper.resolve(sessionOf(role))).toMatchObject({ mapped: true, groups });
    }
  });

  it("does not change the entries and identities that it is given", () => {
    const freeze = <Value extends object>(value: Value): Value => {
      for (const part of Object.values(value)) if (typeof part === "object" && part !== null) freeze(part);
      return Object.freeze(value);
    };
    const awsAuth = freeze(structuredClone({ ...nodes, accounts: [ACCOUNT] }));
    const mapper = createMapper(awsAuth, freeze({ reservedUsernamePrefixes: ["x"] }));
    expect(usernameIn(mapper.resolve(freeze(sessionOf("Plain"))))).toBe("plain");
    expect(usernameIn(mapper.resolve(freeze(sessionOf("Nobody"))))).toBe(roleArn("Nobody"));
  });

  it("passes over a role with neither roleArn nor sso", () => {
    const mapper = createMapper(
      { roles: [{ username: "x", groups: [], index: 0 }], users: [], accounts: [] },
      { ssoRoleMatch: true },
    );
    expect(mapper.resolve(sessionOf("Plain"))).toMatchObject({ reason: "not-mapped" });
    for (const name of ["Plain", "AWSReservedSSO_Dev_0123456789abcdef"]) {
      expect(mapper.explain(sessionOf(name)).nearMisses).toEqual([]);
    }
  });

  it.each<[what: string, role: RoleInput, mapping: object]>([
    ["an ARN", { roleArn: roleArn("Plain"), username: "x", groups: [] }, { kind: "role" }],
    ["an sso", { sso, username: "x", groups: [] }, { kind: "sso", sso }],
    ["both", { roleArn: roleArn("Plain"), sso, username: "x", groups: [] }, { kind: "role" }],
    ["another kind", { kind: "sso", roleArn: roleArn("Plain"), username: "x", groups: [] }, { kind: "role" }],
  ])("finds out the kind and the index of a role with %s", (_, role, mapping) => {
    const mapper = createMapper({ roles: [role], users: [], accounts: [] }, { ssoRoleMatch: true });
    const session = "sso" in mapping ? "AWSReservedSSO_Dev_0123456789abcdef" : "Plain";
    expect(mapper.resolve(sessionOf(session))).toMatchObject({
      username: "x",
      mapping: { ...mapping, index: 0 },
    });
  });

  it("finds out the kind and the index of a user", () => {
    const userArn = `arn:aws:iam::${ACCOUNT}:user/a`;
    const mapper = createMapper({ roles: [], users: [{ userArn, username: "x", groups: [] }], accounts: [] });
    expect(mapper.resolve(userArn)).toMatchObject({ mapping: { kind: "user", index: 0 } });
  });

  it("reads an entry's inherited fields too, and takes null for what may be left out", () => {
    const role = Object.create({ roleArn: roleArn("Plain"), username: "x", groups: ["g"] });
    const left = { texts: null, problems: null, accountItems: null } as never;
    const mapper = createMapper({ roles: [role], users: [], accounts: [ACCOUNT], ...(left as object) });
    expect(mapper.resolve(sessionOf("Plain"))).toMatchObject({
      username: "x",
      groups: ["g"],
      via: "mapping",
    });
    expect(mapper.explain(sessionOf("Other")).resolution).toMatchObject({ via: "account" });
  });

  it("says which entry has no list of groups", () => {
    const users = [{ userArn: "x", username: "x" }] as never;
    expect(() => createMapper({ roles: [], users, accounts: [] })).toThrow(
      new TypeError("users[0].groups must be a list"),
    );
  });

  it("of nothing maps nobody", () => {
    expect(usernameIn(createMapper(nothing).resolve(sessionOf("A")))).toBe("denied: not-mapped");
    expect(usernameIn(createMapper(nothing, {}).resolve(""))).toBe("denied: malformed-identity");
  });
});

describe("options of a program without types", () => {
  it.each<[options: object, message: string]>([
    [
      { reservedUsernamePrefix: ["system:"] },
      "there is no option 'reservedUsernamePrefix'; did you mean reservedUsernamePrefixes?",
    ],
    [{ SSORoleMatch: true }, "there is no option 'SSORoleMatch'; did you mean ssoRoleMatch?"],
    [{ ssoRoleMatch: "yes" }, "ssoRoleMatch must be true or false"],
    [{ reservedUsernamePrefixes: "system:" }, "reservedUsernamePrefixes must be a list of text"],
    [{ reservedUsernamePrefixes: ["system:", 5] }, "reservedUsernamePrefixes must be a list of text"],
    [{ ec2PrivateDnsName: "ip-1" }, "ec2PrivateDnsName must be a function"],
    [{ templateDelimiters: "angles" }, "templateDelimiters must be 'both' or 'braces'"],
  ])("are refused where they would not do what was meant: %j", (options, message) => {
    expect(() => createMapper(nothing, options)).toThrow(new TypeError(message));
  });

  it.each([
    { ssoRoleMatch: undefined, reservedUsernamePrefixes: undefined },
    { ssoRoleMatch: false, reservedUsernamePrefixes: [], templateDelimiters: "both" },
    { templateDelimiters: "braces", filename: "x" },
  ])("may be undefined, and there may be others: %j", (options) => {
    expect(createMapper(nothing, options as MapperOptions).resolve(node)).toMatchObject({ mapped: false });
  });

  it.each([
    ["text"],
    [undefined],
    [null],
    [{ roles: [], users: [] }],
    [{ roles: "", users: [], accounts: [] }],
  ])("do not come with what parseAwsAuth would not return: %j", (awsAuth) => {
    expect(() => createMapper(awsAuth as never)).toThrow("that is not what parseAwsAuth returns");
  });
});

describe("a look-up that misbehaves", () => {
  const broken = Object.create(null);

  it("by throwing what is no text is a refusal all the same, now and later", async () => {
    const throwing = mapperWith(() => {
      throw broken;
    });
    expect(throwing.resolve(node)).toMatchObject({
      reason: "template",
      message:
        "the private DNS name of i-0123456789abcdef0 could not be looked up: ec2PrivateDnsName threw an object that has no text",
    });
    expect(await mapperWith(() => Promise.reject(broken)).resolveAsync(node)).toMatchObject({
      reason: "template",
    });
  });

  it("by answering null is not called a promise", async () => {
    const answer = await mapperWith(() => null as unknown as undefined).resolveAsync(node);
    expect(answer).toMatchObject({
      reason: "template",
      message: expect.stringContaining("returned a value that is not text"),
    });
  });

  it("by a rejected promise that resolve does not wait for does not end the process", async () => {
    const rejected: unknown[] = [];
    const others = process.listeners("unhandledRejection");
    const note = (reason: unknown) => void rejected.push(reason);
    process.removeAllListeners("unhandledRejection");
    process.on("unhandledRejection", note);
    mapperWith(() => Promise.reject(new Error("throttled"))).resolve(node);
    await new Promise((done) => setTimeout(done, 10));
    process.off("unhandledRejection", note);
    for (const other of others) process.on("unhandledRejection", other);
    expect(rejected).toEqual([]);
  });
});

describe("a denial", () => {
  it("tells why in one line, whatever the identity says of itself", () => {
    const mapper = createMapper(nothing);
    for (const identity of ["a\nb", "arn:aws:iam::1:user/a\nb", { ...node, UserId: "a\nb" }]) {
      expect(mapper.resolve(identity)).toMatchObject({
        mapped: false,
        message: expect.not.stringMatching(/\n/),
      });
    }
  });

  it("tells the entry that refused", () => {
    expect(createMapper(nodes).resolve(node)).toMatchObject({ reason: "template", mapping: nodes.roles[0] });
    const mapper = createMapper(nodes, { reservedUsernamePrefixes: ["pl"] });
    expect(mapper.resolve(sessionOf("Plain"))).toMatchObject({
      reason: "reserved-username",
      mapping: nodes.roles[1],
    });
  });
});
