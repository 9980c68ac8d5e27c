// What the back ends decide, alone and in order.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BackEndInput, createBackEnds } from "../../src/back-ends.ts";
import { parseAwsAuth } from "../../src/document/parse.ts";
import { createMapper } from "../../src/mapper.ts";

const ACCOUNT = "111122223333";
const role = (name: string) => `arn:aws:iam::${ACCOUNT}:role/${name}`;
const session = (name: string, id = `AROA${name.toUpperCase()}`) => ({
  Arn: `arn:aws:sts::${ACCOUNT}:assumed-role/${name}/ann`,
  Account: ACCOUNT,
  UserId: `${id}:ann`,
});
const entry = (roleArn: string, username: string, more: object = {}) => ({
  roleArn,
  username,
  groups: [],
  ...more,
});
const served = (
  backEnd: BackEndInput["backEnd"],
  roles: readonly ReturnType<typeof entry>[],
  more: Partial<BackEndInput> & { readonly accounts?: readonly string[] } = {},
): BackEndInput => {
  const { accounts = [], ...rest } = more;
  return { backEnd, awsAuth: { roles, users: [], accounts }, ...rest };
};
const answer = (
  backEnds: readonly BackEndInput[],
  caller: Parameters<ReturnType<typeof createBackEnds>["resolve"]>[0],
) => {
  const resolution = createBackEnds(backEnds).resolve(caller);
  const { backEnd } = resolution;
  return resolution.mapped === true
    ? [resolution.username, resolution.via, backEnd]
    : [resolution.reason, backEnd];
};

describe("several back ends", () => {
  const mounted = served("MountedFile", [entry(role("a"), "mounted")]);
  const configMap = served("EKSConfigMap", [entry(role("a"), "map"), entry(role("b"), "map-b")]);

  it("are asked in order, and the first that maps an identity decides", () => {
    expect(answer([mounted, configMap], session("a"))).toEqual(["mounted", "mapping", "MountedFile"]);
    expect(answer([configMap, mounted], session("a"))).toEqual(["map", "mapping", "EKSConfigMap"]);
    expect(answer([mounted, configMap], session("b"))).toEqual(["map-b", "mapping", "EKSConfigMap"]);
  });

  it("let an account of an earlier one beat an entry of a later one", () => {
    const withAccount = served("MountedFile", [], { accounts: [ACCOUNT] });
    expect(answer([withAccount, configMap], session("a"))).toEqual([role("a"), "account", "MountedFile"]);
    expect(answer([configMap, withAccount], session("a"))).toEqual(["map", "mapping", "EKSConfigMap"]);
  });

  it("end at an entry that refuses, and not at a back end without one", () => {
    const node = served("MountedFile", [entry(role("a"), "system:node:{{EC2PrivateDNSName}}")]);
    expect(answer([node, configMap], session("a"))).toEqual(["template", "MountedFile"]);
    const reserved = { ...mounted, reservedUsernamePrefixes: ["mount"] };
    expect(answer([reserved, configMap], session("a"))).toEqual(["reserved-username", "MountedFile"]);
    expect(answer([reserved, configMap], session("b"))).toEqual(["map-b", "mapping", "EKSConfigMap"]);
  });

  it("name themselves where none of them maps an identity", () => {
    const { mapped, ...rest } = createBackEnds([mounted, configMap]).resolve(session("c"));
    expect([mapped, "message" in rest && rest.message]).toEqual([
      false,
      `${role("c")} has no entry in MountedFile, EKSConfigMap, and no mapAccounts lists ${ACCOUNT}`,
    ]);
  });

  it("answer alike where the DNS name of an instance is awaited", async () => {
    const node = served("MountedFile", [entry(role("a"), "system:node:{{EC2PrivateDNSName}}")]);
    const backEnds = createBackEnds([served("CRD", []), node], {
      ec2PrivateDnsName: async () => "ip-10-0-0-1",
    });
    const caller = { ...session("a"), UserId: "AROAA:i-0123456789abcdef0" };
    const resolution = await backEnds.resolveAsync(caller);
    expect(resolution.mapped && resolution.username).toBe("system:node:ip-10-0-0-1");
    expect((await backEnds.resolveAsync(session("b"))).mapped).toBe(false);
  });

  it("leave open what depends on one that is not given, and nothing else", () => {
    const absent: BackEndInput = { ...served("CRD", []), unknown: "it is elsewhere" };
    expect(answer([mounted, absent], session("a"))).toEqual(["mounted", "mapping", "MountedFile"]);
    expect(answer([mounted, absent], session("b"))).toEqual(["unknown", "CRD"]);
    expect(answer([absent, mounted], session("a"))).toEqual(["unknown", "CRD"]);
    expect(answer([absent], "nobody")).toEqual(["malformed-identity", undefined]);
  });

  it("have to be at least one, and known", () => {
    expect(() => createBackEnds([])).toThrow("give at least one back end");
    // @ts-expect-error: for programs without types
    expect(() => createBackEnds([{ ...mounted, backEnd: "File" }])).toThrow("backEnd must be one of");
  });
});

describe("MountedFile", () => {
  it("does not start with an ARN that is not an identity's, and then nobody gets in", () => {
    const bad = served("MountedFile", [entry(role("a"), "a"), entry("admin", "b")]);
    expect(answer([bad], session("a"))).toEqual(["server-does-not-start", undefined]);
    expect(answer([served("EKSConfigMap", [entry(role("a"), "a")]), bad], session("a"))).toEqual([
      "server-does-not-start",
      undefined,
    ]);
  });

  it("does not start with what a ConfigMap would only drop", () => {
    const awsAuth = parseAwsAuth({ mapRoles: `- rolearn: ${role("a")}\n- username: b\n` });
    expect(answer([{ backEnd: "EKSConfigMap", awsAuth }], session("a"))).toEqual([
      "",
      "mapping",
      "EKSConfigMap",
    ]);
    expect(answer([{ backEnd: "MountedFile", awsAuth }], session("a"))).toEqual([
      "server-does-not-start",
      undefined,
    ]);
  });

  it("takes a session's ARN for its role's, and tells of the entry as it was written", () => {
    const written = `arn:aws:sts::${ACCOUNT}:assumed-role/a/x`;
    const resolution = createBackEnds([served("MountedFile", [entry(written, "a")])]).resolve(session("a"));
    expect(resolution.mapped && resolution.mapping).toMatchObject({ kind: "role", roleArn: written });
  });

  it("lets the last of two spellings of a user's ARN win", () => {
    const users = ["Ann", "ANN"].map((name, index) => ({
      userArn: `arn:aws:iam::${ACCOUNT}:user/${name}`,
      username: `${index}`,
      groups: [],
    }));
    const backEnd: BackEndInput = { backEnd: "MountedFile", awsAuth: { roles: [], users, accounts: [] } };
    expect(answer([backEnd], `arn:aws:iam::${ACCOUNT}:user/Ann`)).toEqual(["1", "mapping", "MountedFile"]);
  });

  it("compares users' ARNs in lower case, without folding", () => {
    const users = [{ userArn: `arn:aws:iam::${ACCOUNT}:user/sam`, username: "sam", groups: [] }];
    const backEnd: BackEndInput = { backEnd: "MountedFile", awsAuth: { roles: [], users, accounts: [] } };
    expect(answer([backEnd], `arn:aws:iam::${ACCOUNT}:user/ſam`)).toEqual(["not-mapped", undefined]);
  });

  it("is open for everyone where an ARN is not known", () => {
    const hole = { field: "roleArn", start: 0, end: 4, expression: "${r}", why: "reference" } as const;
    const backEnd = served("MountedFile", [entry(role("a"), "a"), entry("${r}", "b", { holes: [hole] })]);
    expect(answer([backEnd], session("a"))).toEqual(["unknown", "MountedFile"]);
  });

  it("explains what it decides", () => {
    const backEnds = createBackEnds([served("MountedFile", [entry(role("a"), "admin")])]);
    const { steps } = backEnds.explain(session("a"));
    expect(steps.map(({ step }) => step)).toEqual(["arn", "session", "entry", "username", "groups"]);
    expect(backEnds.explain(session("b")).steps.at(-1)?.step).toBe("accounts");
  });

  it("answers as a ConfigMap does where all entries are good and nothing in the table of docs/back-ends.md differs", () => {
    const name = fc.constantFrom("a", "B", "dev", "team/a");
    const username = fc.constantFrom(
      "admin",
      "x:{{SessionName}}",
      "{{AccountID}}",
      "system:node:{{EC2PrivateDNSName}}",
    );
    const rest = {
      username,
      groups: fc.array(fc.constantFrom("g", "h:{{SessionNameRaw}}"), { maxLength: 2 }),
    };
    const awsAuths = fc.record({
      roles: fc.array(fc.record({ roleArn: name.map(role), ...rest }), { maxLength: 5 }),
      users: fc.array(
        fc.record({
          userArn: fc.constantFrom("ann", "bob").map((user) => `arn:aws:iam::${ACCOUNT}:user/${user}`),
          ...rest,
        }),
        { maxLength: 4 },
      ),
      accounts: fc.constantFrom([], [ACCOUNT], ["444455556666"]),
    });
    const callers = ["a", "b", "dev", "none"].map((each) => session(each));
    const users = ["ann", "Bob", "eve"].map((user) => `arn:aws:iam::${ACCOUNT}:user/${user}`);
    let mapped = 0;
    fc.assert(
      fc.property(awsAuths, (awsAuth) => {
        const [one, other] = [createBackEnds([{ backEnd: "MountedFile", awsAuth }]), createMapper(awsAuth)];
        for (const caller of [...callers, ...users]) {
          const { backEnd: _, ...ours } = one.resolve(caller);
          const theirs = other.resolve(caller);
          if (theirs.mapped === false && theirs.reason === "not-mapped")
            expect(ours).toMatchObject({ reason: "not-mapped" });
          else expect(ours).toEqual(theirs);
          if (theirs.mapped) mapped++;
        }
      }),
      { seed: 3, numRuns: 300 },
    );
    expect(mapped).toBeGreaterThan(500);
  });
});

describe("DynamicFile", () => {
  const byId = (
    entries: readonly ReturnType<typeof entry>[],
    more: Partial<BackEndInput> & { accounts?: string[] } = {},
  ) => served("DynamicFile", entries, { userIdStrict: true, ...more });

  it("finds entries by ARN, also by a session's", () => {
    const file = served("DynamicFile", [
      entry(`arn:aws:sts::${ACCOUNT}:assumed-role/a/x`, "a"),
      entry("bad", "b"),
    ]);
    expect(answer([file], session("a"))).toEqual(["a", "mapping", "DynamicFile"]);
  });

  it("finds entries by user id where the server is strict, and compares the ARN without its path", () => {
    const file = byId([
      entry(role("team/a"), "a", { userId: "AROAA" }),
      entry("not an ARN", "b", { userId: "AROAB" }),
    ]);
    expect(answer([file], session("a"))).toEqual(["a", "mapping", "DynamicFile"]);
    expect(answer([file], session("other", "AROAA"))).toEqual(["user-id-mismatch", "DynamicFile"]);
    expect(answer([file], session("any", "AROAB"))).toEqual(["b", "mapping", "DynamicFile"]);
    expect(answer([file], session("a", "AROANEW"))).toEqual(["not-mapped", undefined]);
  });

  it("goes on after an entry for another ARN, and says so only where nothing else maps the identity", () => {
    const file = byId([entry(role("a"), "a", { userId: "AROAA" })]);
    const later = served("EKSConfigMap", [entry(role("other"), "later")]);
    expect(answer([file, later], session("other", "AROAA"))).toEqual(["later", "mapping", "EKSConfigMap"]);
    expect(answer([file, later], session("third", "AROAA"))).toEqual(["user-id-mismatch", "DynamicFile"]);
    const withAccount = byId([entry(role("a"), "a", { userId: "AROAA" })], { accounts: [ACCOUNT] });
    expect(answer([withAccount], session("other", "AROAA"))).toEqual([
      role("other"),
      "account",
      "DynamicFile",
    ]);
  });

  it("does not know of an ARN alone, where an entry could be for it", () => {
    const file = byId([entry(role("a"), "a", { userId: "AROAA" })]);
    expect(answer([file], role("a"))).toEqual(["unknown", "DynamicFile"]);
    expect(answer([file], role("b"))).toEqual(["not-mapped", undefined]);
  });

  it("is open where the server refuses the file and keeps what it had", () => {
    const file = byId([entry(role("a"), "a")]);
    expect(answer([file], session("a"))).toEqual(["unknown", "DynamicFile"]);
    expect(answer([served("DynamicFile", [entry("", "a", { userId: "AROAA" })])], session("a"))).toEqual([
      "unknown",
      "DynamicFile",
    ]);
    expect(answer([served("DynamicFile", [], { refused: "why" })], "nobody")).toEqual([
      "malformed-identity",
      undefined,
    ]);
  });
});

describe("CRD", () => {
  it("does not say which of two objects for one ARN counts, where they differ", () => {
    const same = served("CRD", [entry(role("a"), "x"), entry(role("A"), "x")]);
    expect(answer([same], session("a"))).toEqual(["x", "mapping", "CRD"]);
    const differ = served("CRD", [entry(role("a"), "x"), entry(role("A"), "y")]);
    expect(answer([differ], session("a"))).toEqual(["unknown", "CRD"]);
    expect(answer([differ], session("b"))).toEqual(["not-mapped", undefined]);
  });

  it("takes ARNs in any case and sessions' ARNs, leaves out bad ones, and never asks accounts", () => {
    const objects = served(
      "CRD",
      [entry(`ARN:aws:STS::${ACCOUNT}:assumed-role/A/x`, "a"), entry("bad", "b")],
      {
        accounts: [ACCOUNT],
      },
    );
    expect(answer([objects], session("a"))).toEqual(["a", "mapping", "CRD"]);
    expect(answer([objects], session("b"))).toEqual(["not-mapped", undefined]);
  });

  it("is open where an object's ARN is not known and may be the identity's", () => {
    const hole = { field: "roleArn", start: 0, end: 4, expression: "${r}", why: "reference" } as const;
    const open = entry("${r}", "b", { holes: [hole] });
    expect(answer([served("CRD", [open, entry(role("a"), "a")])], session("a"))).toEqual(["unknown", "CRD"]);
    expect(answer([served("CRD", [open, entry(role("a"), "b")])], session("a"))).toEqual([
      "b",
      "mapping",
      "CRD",
    ]);
    expect(answer([served("CRD", [open])], session("a"))).toEqual(["unknown", "CRD"]);
  });
});
