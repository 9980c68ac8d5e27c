import { describe, expect, it } from "vitest";
import { createMapper, type Resolution, toTokenReview } from "../../src/exports/index.ts";
import { ACCOUNT, resolve, roleArn, sessionOf } from "../mapping/sessions.ts";

const admin = { roleArn: roleArn("Admin"), username: "u:{{SessionName}}", groups: ["b", "a", "b", ""] };

describe("the TokenReview status of a mapped identity", () => {
  it("has the filled username and the groups in the entry's order, repeated and empty ones too", () => {
    expect(toTokenReview(resolve({ roles: [admin] }, sessionOf("Admin", "a@b")))).toMatchObject({
      authenticated: true,
      user: { username: "u:a-b", groups: ["b", "a", "b", ""] },
    });
  });

  it("has STS's account and the role id in its uid", () => {
    const identity = { ...sessionOf("Admin"), Account: "444455556666" };
    expect(toTokenReview(resolve({ roles: [admin] }, identity))).toMatchObject({
      user: { uid: "aws-iam-authenticator:444455556666:AROAEXAMPLE" },
    });
  });

  it("has the session name as it was, and both spellings of the ARN", () => {
    expect(toTokenReview(resolve({ roles: [admin] }, sessionOf("ADMIN", "a@b")))).toMatchObject({
      user: {
        extra: {
          arn: [`arn:aws:sts::${ACCOUNT}:assumed-role/ADMIN/a@b`],
          canonicalArn: [roleArn("ADMIN")],
          sessionName: ["a@b"],
        },
      },
    });
  });

  it("has empty texts for what an ARN alone does not say, and no key less", () => {
    expect(toTokenReview(resolve({ roles: [admin] }, sessionOf("Admin").Arn))).toEqual({
      authenticated: true,
      user: {
        username: "u:alice",
        uid: `aws-iam-authenticator:${ACCOUNT}:`,
        groups: ["b", "a", "b", ""],
        extra: {
          arn: [sessionOf("Admin").Arn],
          canonicalArn: [roleArn("Admin")],
          sessionName: ["alice"],
          accessKeyId: [""],
          principalId: [""],
          "sigs.k8s.io/aws-iam-authenticator/principalId": [""],
        },
      },
    });
  });

  it("has a user's whole UserId as principal and no session name", () => {
    const userArn = `arn:aws:iam::${ACCOUNT}:user/bob`;
    const identity = { Arn: userArn, Account: ACCOUNT, UserId: "AIDAEXAMPLE" };
    expect(toTokenReview(resolve({ users: [{ userArn, username: "bob" }] }, identity))).toMatchObject({
      user: {
        uid: `aws-iam-authenticator:${ACCOUNT}:AIDAEXAMPLE`,
        groups: [],
        extra: { sessionName: [""], principalId: ["AIDAEXAMPLE"] },
      },
    });
  });

  it("has an account's identity under its canonical ARN without groups", () => {
    const mapper = createMapper({ roles: [], users: [], accounts: [ACCOUNT] });
    expect(toTokenReview(mapper.resolve(sessionOf("Admin")))).toMatchObject({
      authenticated: true,
      user: { username: roleArn("Admin"), groups: [] },
    });
  });

  it("is JSON that says the same when it is read back", () => {
    const status = toTokenReview(resolve({ roles: [admin] }, sessionOf("Admin")));
    expect(JSON.parse(JSON.stringify(status))).toEqual(status);
  });
});

describe("the TokenReview status of a denied identity", () => {
  const node = { roleArn: roleArn("Node"), username: "system:node:{{EC2PrivateDNSName}}" };
  const denials: [string, Resolution][] = [
    ["malformed-identity", resolve({ roles: [admin] }, "nobody")],
    ["not-mapped", resolve({ roles: [admin] }, sessionOf("Other"))],
    ["template", resolve({ roles: [node] }, sessionOf("Node"))],
    [
      "reserved-username",
      resolve({ roles: [admin] }, sessionOf("Admin"), { reservedUsernamePrefixes: ["u:"] }),
    ],
  ];

  it.each(denials)("says no more than that for %s", (reason, resolution) => {
    expect(resolution).toMatchObject({ mapped: false, reason });
    expect(toTokenReview(resolution)).toEqual({ authenticated: false });
  });
});
