import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createMapper, parseAwsAuth } from "../../src/exports/index.ts";
import {
  createTokenVerifier,
  StsError,
  StsThrottledError,
  TokenFormatError,
  type TokenVerifierOptions,
} from "../../src/exports/token.ts";
import { malformedTokens, SECRETS } from "./malformed-tokens.ts";
import { ALICE, answerFor, type StsServer, startSts } from "./sts-server.ts";
import { CLUSTER_ID, goodToken, HOST, NOW, queryOf, tokenOf } from "./tokens.ts";

let sts: StsServer;
beforeAll(async () => {
  sts = await startSts();
});
afterAll(() => sts.close());
beforeEach(() => {
  sts.answer = undefined;
});

function verifier(options: Partial<TokenVerifierOptions> = {}) {
  const { fetch } = sts;
  return createTokenVerifier({ clusterId: CLUSTER_ID, partition: "aws", fetch, now: () => NOW, ...options });
}

async function errorOf(token: string, options: Partial<TokenVerifierOptions> = {}): Promise<unknown> {
  return await verifier(options)
    .verify(token)
    .then(
      () => undefined,
      (error: unknown) => error,
    );
}

describe("a good token", () => {
  it("becomes what mapper.resolve takes, the access key id included", async () => {
    const caller = await verifier().verify(goodToken());
    expect(caller).toEqual({ ...ALICE, AccessKeyId: "ASIAEXAMPLEEXAMPLE12" });
    const role = "arn:aws:iam::111122223333:role/Admin";
    const awsAuth = parseAwsAuth({
      mapRoles: `- rolearn: ${role}\n  username: "{{AccessKeyID}}:{{SessionName}}"`,
    });
    expect(createMapper(awsAuth).resolve(caller)).toMatchObject({ username: "ASIAEXAMPLEEXAMPLE12:alice" });
  });

  it("reaches STS as it was signed, with the cluster's id and a wish for JSON", async () => {
    await verifier().verify(goodToken());
    const { method, url, headers } = sts.requests.at(-1) ?? {};
    expect({ method, url }).toEqual({ method: "GET", url: `/?${queryOf()}` });
    expect(headers).toMatchObject({ host: HOST, "x-k8s-aws-id": CLUSTER_ID, accept: "application/json" });
  });

  it("may name its parameters in any case, in any order, and without a credential", async () => {
    const query = queryOf({ "X-Amz-Credential": undefined }).split("&").reverse().join("&");
    sts.whoIs = () => ALICE;
    const lowerCase = query.replace(/[^&=]+=/g, (name) => name.toLowerCase());
    expect(await verifier().verify(tokenOf(`HTTPS://${HOST}/?&${lowerCase}&`))).toEqual({
      ...ALICE,
      AccessKeyId: "",
    });
  });

  it.each([
    ["900", "20260131T114500Z"],
    ["0", "20260131T114500Z"],
    ["+60", "20260131T120000Z"],
    ["60", "20270131T120000Z"],
  ])("may have X-Amz-Expires=%s and X-Amz-Date=%s", async (expires, date) => {
    expect(await errorOf(goodToken({ "X-Amz-Expires": expires, "X-Amz-Date": date }))).toBeUndefined();
  });

  it("may be 4,096 bytes long", async () => {
    const room = 4096 - goodToken({ "X-Amz-Security-Token": "" }).length;
    const token = goodToken({ "X-Amz-Security-Token": "x".repeat(Math.floor((room * 3) / 4)) });
    expect(token.length).toBeGreaterThan(4093);
    expect(token.length).toBeLessThanOrEqual(4096);
    expect(await errorOf(token)).toBeUndefined();
  });

  it("takes the time as a Date too", async () => {
    expect(await errorOf(goodToken(), { now: () => new Date(NOW) })).toBeUndefined();
  });
});

describe("a clock that gives no time", () => {
  it.each([Number.NaN, new Date(Number.NaN), undefined])("lets no token through: %s", async (time) => {
    const asked = sts.requests.length;
    expect(await errorOf(goodToken(), { now: () => time as number })).toMatchObject({ code: "expired" });
    expect(sts.requests.length).toBe(asked);
  });
});

describe("a malformed token", () => {
  it.each(malformedTokens)("is refused before STS is asked: %s, %s", async (code, _, token) => {
    const asked = sts.requests.length;
    const error = await errorOf(token);
    expect(error).toBeInstanceOf(TokenFormatError);
    expect(error).toMatchObject({ name: "TokenFormatError", code });
    expect(sts.requests.length).toBe(asked);
  });

  it("is there in more than a hundred ways", () => {
    expect(malformedTokens.length).toBeGreaterThan(100);
    expect(new Set(malformedTokens.map(([, , token]) => token)).size).toBe(malformedTokens.length);
  });

  it.each(malformedTokens)("is not repeated in the error: %s, %s", async (_, __, token) => {
    const error = await errorOf(token);
    const said = `${String(error)} ${JSON.stringify(error)} ${error instanceof Error ? String(error.cause) : ""}`;
    for (const secret of SECRETS) expect(said).not.toContain(secret);
  });

  it("that is no text at all is refused too", async () => {
    for (const token of [undefined, null, 1, {}, ["k8s-aws-v1."]]) {
      expect(await errorOf(token as unknown as string)).toMatchObject({ code: "prefix" });
    }
  });

  it("of random text never reaches STS, and never fails otherwise", async () => {
    const asked = sts.requests.length;
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.string().map(tokenOf), fc.webUrl().map(tokenOf));
    await fc.assert(
      fc.asyncProperty(text, async (token) => {
        expect(await errorOf(token)).toBeInstanceOf(TokenFormatError);
      }),
    );
    expect(sts.requests.length).toBe(asked);
  });
});

describe("STS's answer", () => {
  const json = (status: number, body: unknown) => {
    sts.answer = (_, response) => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(typeof body === "string" ? body : JSON.stringify(body));
    };
  };

  it("that refuses is told with its code, not with its words", async () => {
    sts.whoIs = () => undefined;
    const error = await errorOf(goodToken());
    sts.whoIs = () => ALICE;
    expect(error).toBeInstanceOf(StsError);
    expect(error).not.toBeInstanceOf(StsThrottledError);
    expect(error).toMatchObject({ code: "status", status: 403 });
    expect(String(error)).toBe("StsError: STS refuses the token: 403 SignatureDoesNotMatch");
  });

  it.each([
    [400, { Error: { Code: "Throttling", Message: "Rate exceeded", Type: "Sender" }, RequestId: "x" }],
    [400, "<Error><Code>Throttling</Code></Error>"],
    [503, "ThrottlingException"],
  ])("that throttles (%s) is told apart", async (status, body) => {
    json(status, body);
    const error = await errorOf(goodToken());
    expect(error).toBeInstanceOf(StsThrottledError);
    expect(error).toMatchObject({ name: "StsThrottledError", code: "throttled", status });
  });

  it.each([
    ["xml", 200, "\n <GetCallerIdentityResponse/>"],
    ["not-json", 200, "xxxx"],
    ["not-json", 200, ""],
    ["not-json", 200, `\ufeff${JSON.stringify(answerFor(ALICE))}`],
    ["not-json", 200, `${JSON.stringify(answerFor(ALICE))}{}`],
    ["shape", 200, JSON.stringify({ __proto__: null, constructor: answerFor(ALICE) })],
    ["shape", 200, JSON.stringify(answerFor(ALICE)).replace("GetCallerIdentityResponse", "__proto__")],
    ["shape", 200, JSON.stringify(answerFor(ALICE)).replace(/}$/, ',"GetCallerIdentityResponse":{}}')],
    ["shape", 200, "null"],
    ["shape", 200, {}],
    ["shape", 200, { GetCallerIdentityResponse: {} }],
    ["shape", 200, answerFor({ ...ALICE, Arn: 1 as unknown as string })],
    ["shape", 200, { GetCallerIdentityResponse: { GetCallerIdentityResult: { Arn: ALICE.Arn } } }],
    ["malformed-identity", 200, answerFor({ ...ALICE, Arn: "arn" })],
    ["malformed-identity", 200, answerFor({ ...ALICE, Arn: "" })],
    ["malformed-identity", 200, answerFor({ ...ALICE, Arn: "arn:aws:s3:::bucket" })],
    ["malformed-identity", 200, answerFor({ ...ALICE, UserId: "AROAEXAMPLE" })],
    ["malformed-identity", 200, answerFor({ ...ALICE, UserId: "a:b:c" })],
    ["status", 500, "oops"],
    ["status", 204, ""],
    ["status", 404, { Error: { Code: "\u001b[31m" } }],
    ["too-large", 200, " ".repeat(70_000)],
    ["too-large", 400, "x".repeat(1_000_000)],
  ] as const)("is refused as %s (%s)", async (code, status, body) => {
    json(status, body);
    const error = await errorOf(goodToken());
    expect(error).toBeInstanceOf(StsError);
    expect(error).toMatchObject({ code });
    expect(String(error)).not.toContain("\u001b");
  });

  it.each([301, 302, 303, 307, 308])("is not followed elsewhere (%s)", async (status) => {
    const asked = sts.requests.length;
    sts.answer = (_, response) => {
      response.writeHead(status, { location: "https://sts.us-east-1.amazonaws.com/" });
      response.end(JSON.stringify(answerFor(ALICE)));
    };
    expect(await errorOf(goodToken())).toMatchObject({ code: "redirect", status });
    expect(sts.requests.length).toBe(asked + 1);
  });

  it.each([
    ["is never begun", () => {}],
    ["is never finished", (_: unknown, response: { write: (text: string) => void }) => response.write("{")],
  ])("that %s is given up in time", async (_, answer) => {
    sts.answer = answer;
    expect(await errorOf(goodToken(), { timeoutMs: 100 })).toMatchObject({ code: "timeout" });
  });

  it("is given up in time where fetch heeds no signal", async () => {
    const fetch = () => new Promise<Response>(() => {});
    expect(await errorOf(goodToken(), { fetch, timeoutMs: 20 })).toMatchObject({ code: "timeout" });
  });

  it.each(["while it is read", "before it is there"])(
    "is read no further after its time, %s, where fetch heeds no signal",
    async (when) => {
      let cancelled = () => {};
      const isCancelled = new Promise<void>((resolve) => {
        cancelled = resolve;
      });
      let answer = () => {};
      const body = new ReadableStream({
        start: (controller) => controller.enqueue(new TextEncoder().encode(" ")),
        cancel: cancelled,
      });
      const fetch = () =>
        when === "while it is read"
          ? Promise.resolve(new Response(body))
          : new Promise<Response>((resolve) => {
              answer = () => resolve(new Response(body));
            });
      expect(await errorOf(goodToken(), { fetch, timeoutMs: 20 })).toMatchObject({ code: "timeout" });
      answer();
      await isCancelled;
    },
  );

  it("that is too long is left, even where nobody answers to that", async () => {
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(new Uint8Array(100_000)),
      cancel: () => new Promise(() => {}),
    });
    const fetch = () => Promise.resolve(new Response(body));
    expect(await errorOf(goodToken(), { fetch, timeoutMs: 60_000 })).toMatchObject({ code: "too-large" });
  });

  it("that breaks off is an STS that cannot be reached", async () => {
    sts.answer = (request) => request.socket.destroy();
    expect(await errorOf(goodToken())).toMatchObject({
      code: "unreachable",
      message: "STS cannot be reached (ECONNRESET)",
    });
  });

  it("is not looked for under an error that repeats the URL", async () => {
    const failing = (error: unknown) => ({ fetch: () => Promise.reject(error) });
    const cause = Object.assign(new Error("connect"), { code: "ECONNREFUSED" });
    for (const [thrown, message] of [
      [new TypeError(`Failed to parse URL from https://${HOST}/?${queryOf()}`), "STS cannot be reached"],
      [new TypeError("fetch failed", { cause }), "STS cannot be reached (ECONNREFUSED)"],
      ["text", "STS cannot be reached"],
    ] as const) {
      const error = await errorOf(goodToken(), failing(thrown));
      expect(error).toMatchObject({ code: "unreachable", message });
      expect((error as Error).cause).toBeUndefined();
    }
  });
});

describe("createTokenVerifier", () => {
  it.each([
    ["an empty clusterId", { clusterId: "" }],
    ["a clusterId that would end a header", { clusterId: "a\r\nb: c" }],
    ["an unknown partition", { partition: "aws-mars" as "aws" }],
    ["a region that is a host", { region: "evil.example/" }],
    ["a timeout of 0", { timeoutMs: 0 }],
    ["a timeout that is none", { timeoutMs: Number.NaN }],
  ])("refuses %s", (_, options) => {
    expect(() => verifier(options)).toThrow(TypeError);
  });
});
