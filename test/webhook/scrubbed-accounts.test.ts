// Identities in accounts that are scrubbed: who they are is neither logged nor told, as in the reference.
import { describe, expect, it } from "vitest";
import { createMapper, type Resolution, toTokenReview } from "../../src/exports/index.ts";
import {
  createTokenReviewHandler,
  StsError,
  type TokenReviewHandlerOptions,
  type TokenReviewLogEntry,
} from "../../src/exports/token.ts";
import { ACCOUNT, resolve, roleArn, sessionOf } from "../mapping/sessions.ts";

const OTHER = "444455556666";
const scrubbedAccounts = ["012345678901", ACCOUNT];
const roles = [
  { roleArn: roleArn("Admin"), username: "admin", groups: ["admins"] },
  { roleArn: roleArn("Node"), username: "system:node:{{EC2PrivateDNSName}}", groups: [] },
  { roleArn: roleArn("System"), username: "system:x", groups: [] },
];
const mapper = createMapper({ roles, users: [], accounts: [] }, { reservedUsernamePrefixes: ["system:"] });

/** The answer, and the one log entry. */
async function answerTo(role: string, options: Partial<TokenReviewHandlerOptions> = {}) {
  const entries: TokenReviewLogEntry[] = [];
  const handle = createTokenReviewHandler({
    verifier: { verify: async () => ({ ...sessionOf(role, "s3cr3t-session"), AccessKeyId: "ASIASECRET" }) },
    mapper,
    log: (entry) => void entries.push(entry),
    scrubbedAccounts,
    ...options,
  });
  const review = { apiVersion: "authentication.k8s.io/v1", kind: "TokenReview", spec: { token: "t" } };
  const { review: answer, status } = await handle.respond(review);
  expect(entries).toHaveLength(1);
  return { answer, status, entry: entries[0] };
}

describe("toTokenReview", () => {
  const resolution = resolve({ roles: [roles[0] as (typeof roles)[0]] }, sessionOf("Admin"));

  it("has neither extra nor the identity's uid in an account that is scrubbed", () => {
    expect(toTokenReview(resolution, { scrubbedAccounts })).toStrictEqual({
      authenticated: true,
      user: { username: "admin", uid: "aws-iam-authenticator:administrative:admin", groups: ["admins"] },
    });
  });

  it("is as ever in other accounts, and without the option", () => {
    expect(toTokenReview(resolution, { scrubbedAccounts: [OTHER] })).toStrictEqual(toTokenReview(resolution));
    expect(toTokenReview(resolution, { scrubbedAccounts: [] })).toStrictEqual(toTokenReview(resolution));
    expect(toTokenReview(resolution)).toHaveProperty("user.extra.arn");
  });

  it("goes by the account that STS names, not by the ARN's", () => {
    const elsewhere = { ...sessionOf("Admin"), Account: OTHER };
    const found: Resolution = resolve({ roles: [roles[0] as (typeof roles)[0]] }, elsewhere);
    expect(toTokenReview(found, { scrubbedAccounts: [ACCOUNT] })).toHaveProperty("user.extra");
    expect(toTokenReview(found, { scrubbedAccounts: [OTHER] })).not.toHaveProperty("user.extra");
  });

  it("denies as ever", () => {
    const denied = resolve({ roles: [] }, sessionOf("Admin"));
    expect(toTokenReview(denied, { scrubbedAccounts })).toEqual({ authenticated: false });
  });
});

describe("the handler, in an account that is scrubbed,", () => {
  it("logs the username and the groups of who gets in, and no identity", async () => {
    const { answer, status, entry } = await answerTo("Admin");
    expect(status).toBe(200);
    expect(answer.status).toStrictEqual({
      authenticated: true,
      user: { username: "admin", uid: "aws-iam-authenticator:administrative:admin", groups: ["admins"] },
    });
    expect(entry).toStrictEqual({ outcome: "authenticated", username: "admin", groups: ["admins"] });
  });

  it.each([
    ["Nobody", "not-mapped", "the identity has no entry, and mapAccounts does not list its account"],
    ["Node", "template", "a template of its entry cannot be filled in for the identity"],
    ["System", "reserved-username", "its username starts with a reserved prefix"],
  ])("logs why %s is denied (%s), and not who it is", async (role, reason, message) => {
    const { answer, status, entry } = await answerTo(role);
    expect({ status, answer: answer.status }).toEqual({ status: 403, answer: { authenticated: false } });
    expect(entry).toStrictEqual({ outcome: "denied", reason, message });
  });

  it("tells nothing of an identity, whatever becomes of it", async () => {
    for (const role of ["Admin", "Nobody", "Node", "System"]) {
      const { answer, entry } = await answerTo(role);
      expect(JSON.stringify([answer, entry])).not.toMatch(/s3cr3t|ASIASECRET|AROA|arn:aws|111122223333/);
    }
  });

  it("knows the account by the ARN where a verifier gives no more", async () => {
    const { Arn, UserId } = sessionOf("Admin");
    const { entry } = await answerTo("Admin", { verifier: { verify: async () => ({ Arn, UserId }) } });
    expect(entry).toStrictEqual({ outcome: "authenticated", username: "admin", groups: ["admins"] });
  });

  it("says as ever what STS refuses, since there is no account yet", async () => {
    const verify = () => Promise.reject(new StsError("status", "STS refuses the token: 403", 403));
    const { entry } = await answerTo("Admin", { verifier: { verify } });
    expect(entry).toMatchObject({ reason: "status", message: "STS refuses the token: 403" });
  });
});

describe("the handler, in other accounts,", () => {
  it("logs as ever", async () => {
    const options = { scrubbedAccounts: [OTHER] };
    expect((await answerTo("Admin", options)).entry).toHaveProperty("identity.arn");
    expect((await answerTo("Nobody", options)).entry).toMatchObject({
      caller: { AccessKeyId: "ASIASECRET" },
      message: expect.stringContaining(ACCOUNT),
    });
  });
});

it.each([
  ["a number", [111122223333]],
  ["eleven digits", ["11112222333"]],
  ["a space", ["111122223333 "]],
  ["an ARN", [roleArn("Admin")]],
  ["one text", ACCOUNT],
])("what is no list of accounts is refused, since it would scrub nothing: %s", async (_, accounts) => {
  const given = { scrubbedAccounts: accounts as string[] };
  await expect(answerTo("Admin", given)).rejects.toThrow(
    new TypeError("scrubbedAccounts is not a list of account ids; each must be text of 12 digits"),
  );
});
