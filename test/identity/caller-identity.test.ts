import { describe, expect, it } from "vitest";
import { createMapper, type Identity } from "../../src/exports/index.ts";
import { ACCOUNT, resolve, roleArn, sessionOf } from "../mapping/sessions.ts";

const ADMIN = roleArn("Admin");
const FEDERATED = `arn:aws:sts::${ACCOUNT}:federated-user/bob`;

/** How the mapper understood a caller, whether it has an entry or not. */
function identityOf(caller: unknown): Identity | undefined {
  return resolve({}, caller).identity;
}

describe("an identity from GetCallerIdentity's answer", () => {
  it("has all that STS and the token say", () => {
    expect(identityOf(sessionOf("Admin"))).toEqual({
      arn: `arn:aws:sts::${ACCOUNT}:assumed-role/Admin/alice`,
      canonicalArn: ADMIN,
      type: "assumed-role",
      partition: "aws",
      accountId: ACCOUNT,
      userId: "AROAEXAMPLE",
      sessionName: "alice",
      accessKeyId: "ASIAEXAMPLE",
    });
  });

  it("takes the session name from UserId where the ARN has another", () => {
    expect(identityOf({ ...sessionOf("Admin", "from-arn"), UserId: "AROAEXAMPLE:from-id" })).toMatchObject({
      userId: "AROAEXAMPLE",
      sessionName: "from-id",
    });
  });

  it("splits the UserId of a role's own ARN too", () => {
    expect(identityOf({ Arn: ADMIN, UserId: "AROAEXAMPLE:alice" })).toMatchObject({
      type: "role",
      userId: "AROAEXAMPLE",
      sessionName: "alice",
    });
  });

  it("allows either side of the colon to be empty", () => {
    expect(identityOf({ ...sessionOf("Admin"), UserId: ":" })).toMatchObject({ userId: "", sessionName: "" });
  });

  it.each([
    ["user", `arn:aws:iam::${ACCOUNT}:user/bob`],
    ["root", `arn:aws:iam::${ACCOUNT}:root`],
    ["federated-user", FEDERATED],
  ])("keeps the UserId of a %s whole, colons included", (type, arn) => {
    expect(identityOf({ Arn: arn, UserId: `${ACCOUNT}:bob:x` })).toMatchObject({
      type,
      canonicalArn: arn,
      userId: `${ACCOUNT}:bob:x`,
      sessionName: "",
    });
  });

  it("takes the account from Account where the ARN has another", () => {
    expect(identityOf({ ...sessionOf("Admin"), Account: "444455556666" })).toMatchObject({
      accountId: "444455556666",
      canonicalArn: ADMIN,
    });
  });

  it("does not fall back to the ARN for an Account that is empty text", () => {
    expect(identityOf({ ...sessionOf("Admin"), Account: "" })?.accountId).toBe("");
  });

  it("finds account and session in the ARN where it is all there is", () => {
    expect(identityOf({ Arn: sessionOf("Admin").Arn })).toMatchObject({
      accountId: ACCOUNT,
      sessionName: "alice",
      userId: "",
    });
  });

  it("has no access key id where none was given", () => {
    expect(identityOf({ Arn: ADMIN })).not.toHaveProperty("accessKeyId");
    expect(identityOf({ Arn: ADMIN, AccessKeyId: undefined })).not.toHaveProperty("accessKeyId");
    expect(identityOf({ Arn: ADMIN, AccessKeyId: "" })).toHaveProperty("accessKeyId", "");
  });

  it("does not mind what else STS's answer holds", () => {
    const answer = { ...sessionOf("Admin"), ResponseMetadata: { RequestId: "x" } };
    expect(identityOf(answer)).toEqual(identityOf(sessionOf("Admin")));
  });
});

describe("an identity from an ARN alone", () => {
  it("has the ARN's session and account, and no user id", () => {
    expect(identityOf(sessionOf("Admin", "al@ice").Arn)).toEqual({
      arn: `arn:aws:sts::${ACCOUNT}:assumed-role/Admin/al@ice`,
      canonicalArn: ADMIN,
      type: "assumed-role",
      partition: "aws",
      accountId: ACCOUNT,
      userId: "",
      sessionName: "al@ice",
    });
  });

  it.each([ADMIN, `arn:aws:iam::${ACCOUNT}:user/bob`, `arn:aws:iam::${ACCOUNT}:root`, FEDERATED])(
    "has no session for %s",
    (arn) => {
      expect(identityOf(arn)).toMatchObject({ canonicalArn: arn, sessionName: "", userId: "" });
    },
  );
});

describe("a malformed identity", () => {
  it.each([
    ["undefined", undefined],
    ["null", null],
    ["a number", 5],
    ["a boolean", true],
    ["a symbol", Symbol("arn")],
    ["a function", () => ADMIN],
    ["a list", [ADMIN]],
    ["an empty object", {}],
    ["an object without a prototype", Object.create(null)],
    ["an ARN under another key", { arn: ADMIN }],
    ["an Arn that is undefined", { Arn: undefined }],
    ["an Arn that is null", { Arn: null }],
    ["an Arn that is a number", { Arn: 5 }],
    ["an Arn that is a list", { Arn: [ADMIN] }],
    ["an Arn that is a String object", { Arn: new String(ADMIN) }],
    ["a String object", new String(ADMIN)],
  ])("is %s, and the message says what to give", (_, caller) => {
    expect(resolve({ roles: [{ roleArn: ADMIN, username: "u" }] }, caller)).toEqual({
      mapped: false,
      reason: "malformed-identity",
      message:
        "the identity has no ARN; give an ARN, or { Arn, Account, UserId } as GetCallerIdentity returns it",
    });
  });

  it.each([
    ["Account", 111122223333],
    ["Account", null],
    ["Account", { id: ACCOUNT }],
    ["UserId", 5],
    ["UserId", null],
    ["UserId", ["AROAEXAMPLE:alice"]],
    ["AccessKeyId", 5],
    ["AccessKeyId", null],
    ["AccessKeyId", {}],
  ])("has %s that is no text (%j), and the message names it", (field, value) => {
    const caller = { ...sessionOf("Admin"), [field]: value };
    const resolution = resolve({ roles: [{ roleArn: ADMIN, username: "u" }] }, caller);
    expect(resolution).toMatchObject({
      mapped: false,
      reason: "malformed-identity",
      message: expect.stringContaining(`${field} is not text`),
    });
    expect(resolution).not.toHaveProperty("identity");
  });

  it.each(["", "AROAEXAMPLE", "AROAEXAMPLE:a:b", "::"])(
    "is a role's with the UserId '%s', which has not exactly one colon",
    (userId) => {
      for (const Arn of [ADMIN, sessionOf("Admin").Arn]) {
        expect(
          resolve({ roles: [{ roleArn: ADMIN, username: "u" }] }, { Arn, UserId: userId }),
        ).toMatchObject({
          reason: "malformed-identity",
          message: `UserId '${userId}' is not the UserId of a role session, which is <role id>:<session name>`,
        });
      }
    },
  );

  it("is refused though mapAccounts lists its account", () => {
    const mapper = createMapper({ roles: [], users: [], accounts: [ACCOUNT] });
    expect(mapper.resolve(sessionOf("Admin")).mapped).toBe(true);
    expect(mapper.resolve({ ...sessionOf("Admin"), UserId: "AROAEXAMPLE" })).toMatchObject({
      mapped: false,
      reason: "malformed-identity",
    });
  });

  it("is one whose ARN canonicalizeArn refuses, for the same reason", () => {
    expect(resolve({}, "arn:aws-mars:iam::1:role/A")).toMatchObject({
      reason: "malformed-identity",
      message: expect.stringContaining("unknown partition"),
    });
  });
});
