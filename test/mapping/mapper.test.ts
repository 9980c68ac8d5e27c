import { describe, expect, it } from "vitest";
import { createMapper, type MapperOptions, parseAwsAuth, toTokenReview } from "../../src/index.ts";

const ACCOUNT = "111122223333";
const role = (name: string) => `arn:aws:iam::${ACCOUNT}:role/${name}`;
const sessionOf = (name: string, session = "alice") => ({
  Arn: `arn:aws:sts::${ACCOUNT}:assumed-role/${name}/${session}`,
  Account: ACCOUNT,
  UserId: `AROAEXAMPLE:${session}`,
  AccessKeyId: "ASIAEXAMPLE",
});

/** The username that a session gets from `mapRoles`, or why it gets none. */
function usernameOf(
  mapRoles: string,
  identity: Parameters<ReturnType<typeof createMapper>["resolve"]>[0],
  options: MapperOptions = {},
) {
  const resolution = createMapper(parseAwsAuth({ mapRoles }), options).resolve(identity);
  return resolution.mapped ? resolution.username : resolution.reason;
}

describe("which entry an identity finds", () => {
  it("is the last of several for one role, whatever its case", () => {
    const mapRoles = `- {rolearn: "${role("Admin")}", username: first}\n- {rolearn: "${role("ADMIN")}", username: last}\n`;
    expect(usernameOf(mapRoles, sessionOf("Admin"))).toBe("last");
    expect(usernameOf(mapRoles, sessionOf("admin"))).toBe("last");
  });

  it("is one in mapRoles before one in mapUsers", () => {
    const awsAuth = parseAwsAuth({
      mapRoles: `- {rolearn: "${role("A")}", username: from-roles}`,
      mapUsers: `- {userarn: "${role("A")}", username: from-users}\n- {userarn: "${role("B")}", username: b}`,
    });
    const mapper = createMapper(awsAuth);
    expect(mapper.resolve(sessionOf("A"))).toMatchObject({ username: "from-roles", mapping: { index: 0 } });
    expect(mapper.resolve(sessionOf("B"))).toMatchObject({ username: "b", mapping: { index: 1 } });
  });

  it.each([
    ["a role path", role("team/Admin"), sessionOf("Admin")],
    ["a wildcard", role("*"), sessionOf("Admin")],
    ["a space", `${role("Admin")} `, sessionOf("Admin")],
    ["an assumed-role ARN", sessionOf("Admin").Arn, sessionOf("Admin")],
    ["another account", "arn:aws:iam::444455556666:role/Admin", sessionOf("Admin")],
    ["another partition", `arn:aws-cn:iam::${ACCOUNT}:role/Admin`, sessionOf("Admin")],
    ["a region", `arn:aws:iam:us-east-1:${ACCOUNT}:role/Admin`, sessionOf("Admin")],
  ])("is not one with %s", (_, rolearn, identity) => {
    expect(usernameOf(`- {rolearn: "${rolearn}", username: u}`, identity)).toBe("not-mapped");
  });

  it("is found by Unicode simple case folding", () => {
    expect(usernameOf(`- {rolearn: "${role("Kſ")}", username: u}`, sessionOf("ks"))).toBe("u");
    expect(usernameOf(`- {rolearn: "${role("ks")}", username: u}`, sessionOf("Kſ"))).toBe("u");
    expect(usernameOf(`- {rolearn: "${role("İ")}", username: u}`, sessionOf("İ"))).toBe("not-mapped");
    expect(usernameOf(`- {rolearn: "${role("i")}", username: u}`, sessionOf("İ"))).toBe("u");
  });

  it("is in the identity's partition", () => {
    const rolearn = `arn:aws-us-gov:iam::${ACCOUNT}:role/Admin`;
    const identity = {
      ...sessionOf("Admin"),
      Arn: `arn:aws-us-gov:sts::${ACCOUNT}:assumed-role/Admin/alice`,
    };
    expect(usernameOf(`- {rolearn: "${rolearn}", username: gov}`, identity)).toBe("gov");
    expect(usernameOf(`- {rolearn: "${rolearn}", username: gov}`, sessionOf("Admin"))).toBe("not-mapped");
  });
});

describe("sso entries", () => {
  const sso = (name: string, more = "") =>
    `- sso: {permissionSetName: ${name}, accountID: "${ACCOUNT}"${more}}\n  username: ${name}\n`;
  const on = { ssoRoleMatch: true };

  it("count only where the feature gate is on", () => {
    expect(usernameOf(sso("Admin"), sessionOf("AWSReservedSSO_Admin_0123456789abcdef"))).toBe("not-mapped");
    expect(usernameOf(sso("Admin"), sessionOf("AWSReservedSSO_Admin_0123456789abcdef"), on)).toBe("Admin");
    expect(usernameOf(sso("Admin"), sessionOf("awsreservedsso_ADMIN_x"), on)).toBe("Admin");
    expect(usernameOf(sso("Admin"), sessionOf("AWSReservedSSO_Admin"), on)).toBe("not-mapped");
  });

  it("may hold underscores; the longest name wins", () => {
    const both = sso("Read") + sso("Read_Only");
    expect(usernameOf(both, sessionOf("AWSReservedSSO_Read_Only_0123"), on)).toBe("Read_Only");
    expect(usernameOf(both, sessionOf("AWSReservedSSO_Read_Other_0123"), on)).toBe("Read");
  });

  it("stand behind a rolearn for the same role", () => {
    const rolearn = `- {rolearn: "${role("AWSReservedSSO_Admin_01")}", username: by-arn}\n`;
    expect(usernameOf(rolearn + sso("Admin"), sessionOf("AWSReservedSSO_Admin_01"), on)).toBe("by-arn");
  });

  it("honour an explicit partition, unlike the reference", () => {
    const identity = {
      ...sessionOf("x"),
      Arn: `arn:aws-cn:sts::${ACCOUNT}:assumed-role/AWSReservedSSO_Admin_01/alice`,
    };
    expect(usernameOf(sso("Admin", ", partition: aws-cn"), identity, on)).toBe("Admin");
    expect(usernameOf(sso("Admin", ", partition: aws-cn"), sessionOf("AWSReservedSSO_Admin_01"), on)).toBe(
      "not-mapped",
    );
  });
});

describe("templates", () => {
  const answer = (username: string, identity = sessionOf("A", "al@ice"), options: MapperOptions = {}) =>
    usernameOf(`- {rolearn: "${role("A")}", username: '${username}'}`, identity, options);

  it("are the reference's five, by exact text", () => {
    expect(answer("{{AccountID}} {{SessionName}} {{SessionNameRaw}} {{AccessKeyID}}")).toBe(
      "111122223333 al-ice al@ice ASIAEXAMPLE",
    );
    expect(answer("{{ SessionName }} {{sessionName}} {{Nope}} $& {{SessionName")).toBe(
      "{{ SessionName }} {{sessionName}} {{Nope}} $& {{SessionName",
    );
  });

  it("may stand in angle brackets, unless braces alone are asked for", () => {
    expect(answer("<<SessionName>>|<<AccountID>>|<<Nope>>|<<SessionName}}")).toBe(
      "al-ice|111122223333|<<Nope>>|<<SessionName}}",
    );
    expect(answer("<<SessionName>>{{AccountID}}", undefined, { templateDelimiters: "braces" })).toBe(
      "<<SessionName>>111122223333",
    );
  });

  it("fill each @ of a session name with -", () => {
    expect(answer("{{SessionName}}", sessionOf("A", "@a@@b"))).toBe("-a--b");
  });

  it("fill groups too", () => {
    const mapper = createMapper(
      parseAwsAuth({ mapRoles: `- {rolearn: "${role("A")}", groups: ["g:{{SessionName}}", plain]}` }),
    );
    expect(mapper.resolve(sessionOf("A"))).toMatchObject({ groups: ["g:alice", "plain"] });
  });

  it("find no session name for a user", () => {
    const mapper = createMapper(
      parseAwsAuth({ mapUsers: `- {userarn: "arn:aws:iam::1:user/b", username: "x{{SessionName}}"}` }),
    );
    expect(mapper.resolve({ Arn: "arn:aws:iam::1:user/b", UserId: "AIDA:odd" })).toMatchObject({
      username: "x",
    });
  });
});

describe("{{EC2PrivateDNSName}}", () => {
  const mapRoles = `- {rolearn: "${role("Node")}", username: "system:node:{{EC2PrivateDNSName}}"}`;
  const node = sessionOf("Node", "i-0123456789abcdef0");
  const mapperWith = (ec2PrivateDnsName?: MapperOptions["ec2PrivateDnsName"]) =>
    createMapper(parseAwsAuth({ mapRoles }), ec2PrivateDnsName === undefined ? {} : { ec2PrivateDnsName });

  it("is the instance's private DNS name", () => {
    const mapper = mapperWith((id) =>
      id === "i-0123456789abcdef0" ? "ip-10-0-0-1.ec2.internal" : undefined,
    );
    expect(mapper.resolve(node)).toMatchObject({ username: "system:node:ip-10-0-0-1.ec2.internal" });
  });

  it.each([
    ["a session that is no instance", sessionOf("Node", "alice"), () => "x", /'alice' is no EC2 instance id/],
    ["an unknown instance", node, () => undefined, /not known: there is none/],
    ["no way to look it up", node, undefined, /no ec2PrivateDnsName option was given/],
    ["a promise given to resolve", node, async () => "x", /use resolveAsync/],
    ["a failing look-up", node, () => fail(), /could not be looked up: throttled/],
  ])("refuses for %s", (_, identity, lookUp, message) => {
    const resolution = mapperWith(lookUp).resolve(identity);
    expect(resolution).toMatchObject({
      mapped: false,
      reason: "template",
      message: expect.stringMatching(message),
    });
  });

  it("waits for a promise in resolveAsync, and refuses where it fails", async () => {
    expect(await mapperWith(async () => "ip-1").resolveAsync(node)).toMatchObject({
      username: "system:node:ip-1",
    });
    expect(await mapperWith(async () => fail()).resolveAsync(node)).toMatchObject({ reason: "template" });
    expect(await mapperWith().resolveAsync(sessionOf("Other"))).toMatchObject({ reason: "not-mapped" });
  });
});

describe("identities", () => {
  const mapRoles = `- {rolearn: "${role("A")}", username: "{{SessionName}}|{{AccountID}}"}`;

  it("may be an ARN alone, whose session and account then count", () => {
    expect(usernameOf(mapRoles, `arn:aws:sts::${ACCOUNT}:assumed-role/A/alice`)).toBe("alice|111122223333");
    expect(usernameOf(mapRoles, role("A"))).toBe("|111122223333");
  });

  it("take the session name from UserId and the account from Account", () => {
    expect(
      usernameOf(mapRoles, { ...sessionOf("A", "arn"), UserId: "AROA:id", Account: "999988887777" }),
    ).toBe("id|999988887777");
  });

  it.each([
    ["a role's UserId without a colon", { ...sessionOf("A"), UserId: "AROA" }],
    ["a role's UserId with two colons", { ...sessionOf("A"), UserId: "AROA:a:b" }],
    ["an empty UserId of a role", { ...sessionOf("A"), UserId: "" }],
    ["a UserId that is a number", { ...sessionOf("A"), UserId: 5 as unknown as string }],
    ["an Account that is a number", { ...sessionOf("A"), Account: 111122223333 as unknown as string }],
    ["no ARN", {} as { Arn: string }],
    ["null", null as unknown as string],
    ["text that is no ARN", "alice"],
  ])("are malformed with %s", (_, identity) => {
    expect(usernameOf(mapRoles, identity)).toBe("malformed-identity");
  });
});

describe("the rest of the decision", () => {
  it("takes an account's identities under their own ARN, in its own case, without groups", () => {
    const mapper = createMapper(parseAwsAuth({ mapAccounts: `- ${ACCOUNT}` }), {
      reservedUsernamePrefixes: ["arn:"],
    });
    expect(mapper.resolve(sessionOf("MiXed"))).toMatchObject({
      mapped: true,
      via: "account",
      username: role("MiXed"),
      groups: [],
    });
  });

  it("refuses a username that starts with a reserved prefix once templates are filled", () => {
    const mapRoles = `- {rolearn: "${role("A")}", username: "{{SessionNameRaw}}"}`;
    const options = { reservedUsernamePrefixes: ["eks:", "system:"] };
    expect(usernameOf(mapRoles, { ...sessionOf("A"), UserId: "AROA:system" }, options)).toBe("system");
    expect(usernameOf(`- {rolearn: "${role("A")}", username: "system:x"}`, sessionOf("A"), options)).toBe(
      "reserved-username",
    );
  });

  it("does not change when what it was built from changes", () => {
    const roles = [{ roleArn: role("A"), username: "a", groups: ["g"], index: 0 }];
    const mapper = createMapper({ roles, users: [], accounts: [] });
    roles[0]?.groups.push("system:masters");
    roles.length = 0;
    expect(mapper.resolve(sessionOf("A"))).toMatchObject({ username: "a", groups: ["g"] });
    expect(Object.isFrozen(mapper)).toBe(true);
  });

  it("takes prototype names for plain text", () => {
    const mapRoles = `- {rolearn: __proto__, username: constructor, groups: [toString, __proto__]}`;
    const mapper = createMapper(parseAwsAuth({ mapRoles, mapAccounts: "- __proto__" }));
    expect(mapper.resolve({ Arn: role("A"), Account: "constructor" })).toMatchObject({
      reason: "not-mapped",
    });
    expect(mapper.resolve({ Arn: role("A"), Account: "__proto__" })).toMatchObject({ via: "account" });
  });
});

describe("toTokenReview", () => {
  it("is what the reference tells the API server", () => {
    const mapper = createMapper(
      parseAwsAuth({ mapRoles: `- {rolearn: "${role("A")}", username: u, groups: [g]}` }),
    );
    expect(toTokenReview(mapper.resolve(sessionOf("A")))).toEqual({
      authenticated: true,
      user: {
        username: "u",
        uid: "aws-iam-authenticator:111122223333:AROAEXAMPLE",
        groups: ["g"],
        extra: {
          arn: [`arn:aws:sts::${ACCOUNT}:assumed-role/A/alice`],
          canonicalArn: [role("A")],
          sessionName: ["alice"],
          accessKeyId: ["ASIAEXAMPLE"],
          principalId: ["AROAEXAMPLE"],
          "sigs.k8s.io/aws-iam-authenticator/principalId": ["AROAEXAMPLE"],
        },
      },
    });
  });

  it("tells nothing of why an identity was denied", () => {
    expect(toTokenReview(createMapper(parseAwsAuth({})).resolve("nope"))).toEqual({ authenticated: false });
  });
});

function fail(): never {
  throw new Error("throttled");
}
