import { describe, expect, it } from "vitest";
import { NOT_READY } from "../../src/cluster/not-ready.ts";
import { createMapper, parseAwsAuth } from "../../src/exports/index.ts";
import {
  createTokenReviewHandler,
  StsError,
  StsThrottledError,
  TokenFormatError,
  type TokenReviewHandlerOptions,
  type TokenReviewLogEntry,
} from "../../src/exports/token.ts";
import { ALICE } from "../token/sts-server.ts";
import { goodToken } from "../token/tokens.ts";

const mapper = createMapper(
  parseAwsAuth({
    mapRoles: `
- rolearn: arn:aws:iam::111122223333:role/Admin
  username: admin:{{SessionName}}
  groups: [admins]
- rolearn: arn:aws:iam::111122223333:role/node
  username: system:node:{{EC2PrivateDNSName}}
`,
  }),
  { ec2PrivateDnsName: async (id) => `${id}.ec2.internal` },
);

const CALLER = { ...ALICE, AccessKeyId: "ASIAEXAMPLEEXAMPLE12" };
const TOKEN = goodToken();

function review(apiVersion = "authentication.k8s.io/v1") {
  const metadata = { creationTimestamp: null };
  return {
    apiVersion,
    kind: "TokenReview",
    metadata,
    spec: { token: TOKEN, audiences: ["x"] },
    status: { user: {} },
  };
}

function handlerWith(options: Partial<TokenReviewHandlerOptions> = {}) {
  const entries: TokenReviewLogEntry[] = [];
  const handler = createTokenReviewHandler({
    verifier: { verify: async () => CALLER },
    mapper,
    log: (entry) => void entries.push(entry),
    ...options,
  });
  return { handler, entries };
}

const failing = (error: unknown) => ({ verifier: { verify: () => Promise.reject(error) } });

describe("a caller with an entry", () => {
  it.each(["authentication.k8s.io/v1", "authentication.k8s.io/v1beta1"])(
    "is answered as the reference answers, in %s",
    async (apiVersion) => {
      const { handler, entries } = handlerWith();
      expect(await handler(review(apiVersion))).toEqual({
        apiVersion,
        kind: "TokenReview",
        status: {
          authenticated: true,
          user: {
            username: "admin:alice",
            uid: "aws-iam-authenticator:111122223333:AROAEXAMPLEEXAMPLE123",
            groups: ["admins"],
            extra: {
              arn: [ALICE.Arn],
              canonicalArn: ["arn:aws:iam::111122223333:role/Admin"],
              sessionName: ["alice"],
              accessKeyId: ["ASIAEXAMPLEEXAMPLE12"],
              principalId: ["AROAEXAMPLEEXAMPLE123"],
              "sigs.k8s.io/aws-iam-authenticator/principalId": ["AROAEXAMPLEEXAMPLE123"],
            },
          },
        },
      });
      expect(entries).toMatchObject([
        { outcome: "authenticated", username: "admin:alice", groups: ["admins"] },
      ]);
    },
  );

  it("gets the HTTP status 200", async () => {
    expect(await handlerWith().handler.respond(review())).toMatchObject({ status: 200 });
  });

  it("may need a DNS name that is looked up", async () => {
    const Arn = "arn:aws:sts::111122223333:assumed-role/node/i-0123456789abcdef0";
    const caller = { ...CALLER, Arn, UserId: "AROA:i-0123456789abcdef0" };
    const { handler } = handlerWith({ verifier: { verify: async () => caller } });
    expect(await handler(review())).toMatchObject({
      status: { user: { username: "system:node:i-0123456789abcdef0.ec2.internal" } },
    });
  });

  it("is asked about in the mapper of the moment", async () => {
    let current = mapper;
    const { handler } = handlerWith({ mapper: () => current });
    expect(await handler(review())).toMatchObject({ status: { authenticated: true } });
    current = createMapper(parseAwsAuth({}));
    expect(await handler(review())).toMatchObject({ status: { authenticated: false } });
  });
});

describe("a denial", () => {
  const stranger = {
    ...CALLER,
    Arn: "arn:aws:iam::999999999999:user/eve",
    Account: "999999999999",
    UserId: "AIDA",
  };

  it.each<[string, number, Partial<TokenReviewHandlerOptions>]>([
    ["expired", 403, failing(new TokenFormatError("expired", "the token is old"))],
    ["status", 403, failing(new StsError("status", "STS refuses", 403))],
    ["throttled", 429, failing(new StsThrottledError(400))],
    ["not-mapped", 403, { verifier: { verify: async () => stranger } }],
    ["internal-error", 403, failing(new Error(TOKEN))],
    ["internal-error", 403, failing(undefined)],
    [
      "internal-error",
      403,
      {
        mapper: () => {
          throw new Error(TOKEN);
        },
      },
    ],
  ])("for the reason %s tells the client nothing but that (status %s)", async (reason, status, options) => {
    const { handler, entries } = handlerWith(options);
    expect(await handler.respond(review())).toEqual({
      status,
      review: {
        apiVersion: "authentication.k8s.io/v1",
        kind: "TokenReview",
        status: { authenticated: false },
      },
    });
    expect(entries).toMatchObject([{ outcome: "denied", reason }]);
    expect(JSON.stringify(entries)).not.toContain(TOKEN.slice(11, 40));
  });

  it("tells the log who it was, where STS has said so", async () => {
    const { handler, entries } = handlerWith({ verifier: { verify: async () => stranger } });
    await handler(review());
    expect(entries).toMatchObject([{ outcome: "denied", caller: stranger }]);
  });

  it("is the answer to an empty token too, as in the reference", async () => {
    const { handler } = handlerWith(failing(new TokenFormatError("prefix", "no prefix")));
    expect(await handler.respond({ ...review(), spec: {} })).toMatchObject({ status: 403 });
  });

  it.each([
    ["nothing", undefined],
    ["null", null],
    ["text", "TokenReview"],
    ["a list", [review()]],
    ["no apiVersion", { ...review(), apiVersion: undefined }],
    ["another version", review("authentication.k8s.io/v2")],
    ["another kind", { ...review(), kind: "SubjectAccessReview" }],
    ["no spec", { ...review(), spec: undefined }],
    ["a token that is no text", { ...review(), spec: { token: 1 } }],
    [
      "a review that throws where it is read",
      {
        ...review(),
        get spec() {
          throw new Error(TOKEN);
        },
      },
    ],
  ])("is the answer to what is no TokenReview: %s", async (_, malformed) => {
    const { handler, entries } = handlerWith();
    expect(await handler.respond(malformed)).toMatchObject({
      status: 400,
      review: { kind: "TokenReview", status: { authenticated: false } },
    });
    expect(entries).toMatchObject([{ outcome: "denied", reason: "malformed-review" }]);
  });
});

it("lets people in though the log fails", async () => {
  const { handler } = handlerWith({
    log: () => {
      throw new Error("disk full");
    },
  });
  expect(await handler(review())).toMatchObject({ status: { authenticated: true } });
});

it("lets people in, and the process live, though an asynchronous log fails", async () => {
  const failures: unknown[] = [];
  const onFailure = (failure: unknown) => void failures.push(failure);
  process.on("unhandledRejection", onFailure);
  const { handler } = handlerWith({ log: () => Promise.reject(new Error("disk full")) });
  expect(await handler(review())).toMatchObject({ status: { authenticated: true } });
  await new Promise((resolve) => setImmediate(resolve));
  process.off("unhandledRejection", onFailure);
  expect(failures).toEqual([]);
});

it("works without a log", async () => {
  const handler = createTokenReviewHandler({ verifier: { verify: async () => CALLER }, mapper });
  expect(await handler(review())).toMatchObject({ status: { authenticated: true } });
});

describe("a mapper that has not been read yet", () => {
  it("is answered with 503, so that the API server asks again", async () => {
    const { handler, entries } = handlerWith({ mapper: NOT_READY });
    expect(await handler.respond(review())).toEqual({
      review: {
        apiVersion: "authentication.k8s.io/v1",
        kind: "TokenReview",
        status: { authenticated: false },
      },
      status: 503,
    });
    expect(entries).toMatchObject([{ outcome: "denied", reason: "not-ready", caller: CALLER }]);
  });
});
