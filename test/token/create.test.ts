// Tokens as `aws eks get-token` makes them: against published and recorded ones, and against our own verifier.
import { createHash, createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type AwsCredentials,
  createToken,
  createTokenVerifier,
  decodeToken,
  TokenCreationError,
  type TokenOptions,
} from "../../src/exports/token.ts";
import { partitions } from "../../src/schema/entries.ts";
import { presign } from "../../src/token/presign.ts";
import { answerFor } from "./sts-server.ts";
import { NOW, tokenOf } from "./tokens.ts";

/** AWS's own example of a secret access key. */
const SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
const KEYS: AwsCredentials = { accessKeyId: "AKIDEXAMPLEAKIDEXAMP", secretAccessKey: SECRET };
const SESSION_TOKEN =
  "AQoEXAMPLEH4aoAH0gNCAPyJxz4BlCFFxWNE1OPTgk5TthT+FvwqnKwRcOIfrRh3c/LTo6UDdyJwOOvEVPvLXCrrrUtdnniCEXAMPLE/IvU1dYUg2RVAJBanLiHb4IgRmpRV3zrkuWJOgQs8IZZaIv2BXIa2R4Olgk==";

function create(options: Partial<TokenOptions> = {}): ReturnType<typeof createToken> {
  return createToken({
    clusterId: "production",
    region: "eu-west-1",
    credentials: KEYS,
    now: () => NOW,
    ...options,
  });
}

async function errorOf(options: Partial<TokenOptions>): Promise<Error> {
  const error = await create(options).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Error);
  return error as Error;
}

describe("a token is, byte for byte,", () => {
  it("that of the reference's own test", async () => {
    // aws-iam-authenticator v0.7.13, pkg/token/token_test.go (TestGetWithSTS), where the keys are in base64 as here.
    const credentials = {
      accessKeyId: atob("QVNJQVIyVEc0NFY2QVMzWlpFN0M="),
      secretAccessKey: atob("NEtENWNudEdjVm1MV1JkRjV3dk5SdXpOTDVReG1wNk9LVlk2RnovUQ=="),
    };
    const now = 1682640000_000;
    const url =
      "https://sts.us-west-2.amazonaws.com/?Action=GetCallerIdentity&Version=2011-06-15&X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=ASIAR2TG44V6AS3ZZE7C%2F20230428%2Fus-west-2%2Fsts%2Faws4_request&X-Amz-Date=20230428T000000Z&X-Amz-Expires=60&X-Amz-SignedHeaders=host%3Bx-k8s-aws-id&X-Amz-Signature=e211dba77aba9dc44b0b6be38b8eaad092599c5157f6314444c5b9d85747f5ce";
    const options = { clusterId: "test-cluster", region: "us-west-2", credentials, now: () => now };
    expect(await createToken(options)).toEqual({
      token: tokenOf(url),
      expiration: new Date(now + 14 * 60_000),
    });
  });

  it.each([
    [
      "with a session token",
      { credentials: { ...KEYS, sessionToken: SESSION_TOKEN } },
      `https://sts.eu-west-1.amazonaws.com/?Action=GetCallerIdentity&Version=2011-06-15&X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIDEXAMPLEAKIDEXAMP%2F20260131%2Feu-west-1%2Fsts%2Faws4_request&X-Amz-Date=20260131T115900Z&X-Amz-Expires=60&X-Amz-SignedHeaders=host%3Bx-k8s-aws-id&X-Amz-Security-Token=${encodeURIComponent(SESSION_TOKEN)}&X-Amz-Signature=8402e943578e55dadadf143ffa67b9d7844036d57dc9e1d845590e7bd6db6868`,
    ],
    [
      "without one, in China",
      { clusterId: "my_cluster-2", region: "cn-north-1" },
      "https://sts.cn-north-1.amazonaws.com.cn/?Action=GetCallerIdentity&Version=2011-06-15&X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIDEXAMPLEAKIDEXAMP%2F20260131%2Fcn-north-1%2Fsts%2Faws4_request&X-Amz-Date=20260131T115900Z&X-Amz-Expires=60&X-Amz-SignedHeaders=host%3Bx-k8s-aws-id&X-Amz-Signature=ed4c93be018858d83ae4138aef7c67fafc0bb22ec43f2cd91622a5e4e452c7b2",
    ],
  ])("that of aws eks get-token, %s", async (_, options, url) => {
    // Recorded from awscli 1.45.11, with its clock set to 2026-01-31T11:59:00Z.
    const now = () => new Date("2026-01-31T11:59:00.999Z");
    expect(await create({ ...options, now })).toEqual({
      token: tokenOf(url),
      expiration: new Date("2026-01-31T12:13:00Z"),
    });
  });
});

describe("presign", () => {
  // https://github.com/awslabs/aws-c-auth, tests/aws-signing-test-suite/v4/NAME/query-signed-request.txt
  it.each([
    [
      "get-header-key-duplicate",
      {},
      { "my-header1": "value2,value2,value1" },
      "3349ee0b81b4b589da0ff28a395c3591e04de515651dd74f298fa992d1507a97",
    ],
    [
      "get-vanilla-query-order-key-case",
      { Param2: "value2", Param1: "value1" },
      {},
      "86012e2c9ad4d77369f5d81c11f75158aae4f895a085212cc6d3f923d300bed5",
    ],
  ])("signs as AWS's test suite: %s", async (_, query, headers, signature) => {
    const url = await presign(
      { host: "example.amazonaws.com", query, headers: headers as Record<string, string> },
      {
        credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: SECRET },
        region: "us-east-1",
        service: "service",
        date: new Date("2015-08-30T12:36:00Z"),
        expiresIn: 3600,
      },
    );
    expect(new URL(url).searchParams.get("X-Amz-Signature")).toBe(signature);
  });
});

/** What STS does with a pre-signed URL: computes the signature anew, from what came and the secret that it knows. */
function stsThatKnows(credentials: AwsCredentials, caller: { Arn: string; Account: string; UserId: string }) {
  const hmac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();
  const hash = (text: string) => createHash("sha256").update(text).digest("hex");
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const { host, pathname, search } = new URL(String(input));
    const headers = new Map(Object.entries({ ...(init?.headers as Record<string, string>), host }));
    const pairs = search.slice(1).split("&");
    const value = (name: string) =>
      decodeURIComponent(pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? "");
    const signedHeaders = value("X-Amz-SignedHeaders");
    const canonical = [
      "GET",
      pathname,
      pairs
        .filter((pair) => !pair.startsWith("X-Amz-Signature="))
        .sort()
        .join("&"),
      ...signedHeaders.split(";").map((name) => `${name}:${headers.get(name)}`),
      "",
      signedHeaders,
      hash(""),
    ].join("\n");
    const [accessKeyId, ...scope] = value("X-Amz-Credential").split("/");
    const toSign = ["AWS4-HMAC-SHA256", value("X-Amz-Date"), scope.join("/"), hash(canonical)].join("\n");
    const key = scope.reduce<string | Buffer>(hmac, `AWS4${credentials.secretAccessKey}`);
    const isAuthentic =
      accessKeyId === credentials.accessKeyId &&
      value("X-Amz-Security-Token") === (credentials.sessionToken ?? "") &&
      value("X-Amz-Signature") === hmac(key, toSign).toString("hex");
    return isAuthentic
      ? Response.json(answerFor(caller))
      : Response.json({ Error: { Code: "SignatureDoesNotMatch" } }, { status: 403 });
  };
  return fetch;
}

const CALLER = {
  Arn: "arn:aws:iam::111122223333:user/alice",
  Account: "111122223333",
  UserId: "AIDAEXAMPLE",
};

const printable = fc.string({
  unit: fc.integer({ min: 0x21, max: 0x7e }).map((c) => String.fromCharCode(c)),
});
const nonEmpty = printable.filter((text) => text !== "");
const regions = {
  aws: "ap-southeast-2",
  "aws-cn": "cn-northwest-1",
  "aws-us-gov": "us-gov-west-1",
  "aws-iso": "us-iso-east-1",
  "aws-iso-b": "us-isob-east-1",
  "aws-iso-e": "eu-isoe-west-1",
  "aws-iso-f": "us-isof-south-1",
  "aws-eusc": "eusc-de-east-1",
} as const;

const cases = fc.record({
  clusterId: nonEmpty,
  partition: fc.constantFrom(...partitions),
  credentials: fc.record(
    {
      accessKeyId: fc.stringMatching(/^[A-Z0-9_]{1,128}$/),
      secretAccessKey: nonEmpty,
      sessionToken: nonEmpty,
    },
    { requiredKeys: ["accessKeyId", "secretAccessKey"] },
  ),
});

describe("the verifier", () => {
  it("takes any token that is made for its cluster, and gives STS's identity", async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ clusterId, partition, credentials }) => {
        const { token } = await create({ clusterId, region: regions[partition], credentials });
        const fetch = stsThatKnows(credentials, CALLER);
        const verifier = createTokenVerifier({ clusterId, partition, fetch, now: () => NOW });
        expect(await verifier.verify(token)).toEqual({ ...CALLER, AccessKeyId: credentials.accessKeyId });
        expect(decodeToken(token)).toMatchObject({ region: regions[partition], expires: 60 });
      }),
    );
  });

  it("refuses it for another cluster, with other keys, and with any character changed", async () => {
    const change = fc.record({ at: fc.nat(), to: fc.constantFrom(..."ABYZabyz0189-_") });
    await fc.assert(
      fc.asyncProperty(cases, change, async ({ clusterId, partition, credentials }, { at, to }) => {
        const { token } = await create({ clusterId, region: regions[partition], credentials });
        const verify = async (text: string, known: AwsCredentials, cluster: string) =>
          await createTokenVerifier({
            clusterId: cluster,
            partition,
            fetch: stsThatKnows(known, CALLER),
            now: () => NOW,
          }).verify(text);
        await expect(verify(token, credentials, `${clusterId}2`)).rejects.toThrow("SignatureDoesNotMatch");
        const others = { ...credentials, secretAccessKey: `${credentials.secretAccessKey}2` };
        await expect(verify(token, others, clusterId)).rejects.toThrow("SignatureDoesNotMatch");
        const place = at % token.length;
        const changed = token.slice(0, place) + to + token.slice(place + 1);
        // The last character has bits that say nothing, and a scheme may be in any case.
        const urlOf = (text: string) =>
          Buffer.from(text.slice(11), "base64url")
            .toString("latin1")
            .replace(/^https/i, "https");
        fc.pre(changed.slice(0, 11) !== token.slice(0, 11) || urlOf(changed) !== urlOf(token));
        await expect(verify(changed, credentials, clusterId)).rejects.toThrow();
      }),
    );
  });

  it("looks at the partition aws where none is named", async () => {
    const verifier = createTokenVerifier({
      clusterId: "production",
      fetch: stsThatKnows(KEYS, CALLER),
      now: () => NOW,
    });
    expect(await verifier.verify((await create()).token)).toMatchObject(CALLER);
    const inChina = await create({ region: "cn-north-1" });
    await expect(verifier.verify(inChina.token)).rejects.toMatchObject({ code: "host" });
  });
});

describe("credentials", () => {
  it("may come from a provider, which is asked once for each token", async () => {
    let asked = 0;
    const credentials = async () => {
      asked++;
      return KEYS;
    };
    expect(await create({ credentials })).toEqual(await create());
    expect(asked).toBe(1);
  });

  it.each<[words: string, credentials: unknown]>([
    ["accessKeyId is missing", {}],
    ["accessKeyId is missing", null],
    ["accessKeyId is missing", { ...KEYS, accessKeyId: "" }],
    ["secretAccessKey is missing", { accessKeyId: "AKIDEXAMPLE" }],
    ["secretAccessKey is missing", { ...KEYS, secretAccessKey: "" }],
    ["accessKeyId contains characters other", { ...KEYS, accessKeyId: "AKID/EXAMPLE" }],
    ["accessKeyId contains characters other", { ...KEYS, accessKeyId: "AKIDEXAMPLE\n" }],
    ["secretAccessKey contains a space", { ...KEYS, secretAccessKey: `${SECRET}\n` }],
    ["secretAccessKey contains a space", { ...KEYS, secretAccessKey: ` ${SECRET}` }],
    ["sessionToken is empty", { ...KEYS, sessionToken: "" }],
    ["sessionToken is empty", { ...KEYS, sessionToken: `${SESSION_TOKEN}\r\n` }],
    ["sessionToken is empty", { ...KEYS, sessionToken: 5 }],
  ])("that cannot sign are refused, without a secret: %s", async (words, credentials) => {
    const given = credentials as AwsCredentials;
    const error = await errorOf({ credentials: given });
    expect(error).toBeInstanceOf(TypeError);
    const provided = await errorOf({ credentials: async () => given });
    expect(provided).toMatchObject({ name: "TokenCreationError", code: "credentials" });
    for (const { message, cause } of [error, provided]) {
      expect(message).toContain(words);
      expect(message).toMatch(/^[ -~]+$/);
      expect(message).not.toMatch(/wJalr|AQoEX|AKID/);
      expect(cause).toBeUndefined();
    }
  });

  it("are neither text nor a number", async () => {
    expect(await errorOf({ credentials: "AKIDEXAMPLE" as unknown as AwsCredentials })).toBeInstanceOf(
      TypeError,
    );
  });

  const sdkError = (message: string, name = "CredentialsProviderError") =>
    Object.assign(new Error(message), { name });
  it.each<[what: string, thrown: unknown, words: string]>([
    [
      "in the SDK's words",
      sdkError("Could not load credentials from any providers"),
      " (Could not load credentials from any providers)",
    ],
    [
      "in STS's words",
      Object.assign(new Error("User: arn:aws:iam::111122223333:user/a is not authorized.\nmore"), {
        $fault: "client",
      }),
      " (User: arn:aws:iam::111122223333:user/a is not authorized)",
    ],
    [
      "without a command and what it printed",
      sdkError(`Command failed: /bin/keys --secret ${SECRET}\n${SECRET}`),
      " (the profile's credential_process fails)",
    ],
    [
      "without what is no JSON",
      sdkError(
        `Failed to load token from x: SyntaxError: Unexpected token 'w', "${SECRET}" is not valid JSON`,
      ),
      " (their source did not answer in JSON)",
    ],
    [
      "with the code of a failed connection",
      Object.assign(new Error(SECRET), { code: "ECONNREFUSED" }),
      " (ECONNREFUSED)",
    ],
    ["without a code that is none", Object.assign(new Error(SECRET), { code: `E${SECRET}` }), ""],
    ["without the words of other errors", new SyntaxError(`Unexpected token in ${SECRET}`), ""],
    ["without what is no error", SECRET, ""],
    ["without an error that says nothing", sdkError("\n"), ""],
  ])("that are not found are told of %s", async (_, thrown, words) => {
    const fail = async () => {
      throw thrown;
    };
    for (const credentials of [fail, () => Promise.reject(thrown)]) {
      const error = await errorOf({ credentials });
      expect(error).toBeInstanceOf(TokenCreationError);
      expect(error).toMatchObject({
        code: "credentials",
        message: `no AWS credentials were found${words}; does aws sts get-caller-identity work?`,
      });
      expect(error.cause).toBeUndefined();
      expect(`${error.stack}${JSON.stringify(error)}`).not.toContain(SECRET);
    }
  });

  it("with a session token that is too long for a token are refused", async () => {
    const error = await errorOf({ credentials: { ...KEYS, sessionToken: "x".repeat(3000) } });
    expect(error).toMatchObject({ code: "too-large" });
    expect(error.message).toContain("longer than 4096 bytes");
    expect(error.message).toContain("session token alone has 3000");
    expect(
      (await create({ credentials: { ...KEYS, sessionToken: "x".repeat(2600) } })).token.length,
    ).toBeLessThan(4097);
  });
});

describe("options that make no sense are refused:", () => {
  it.each<[words: string, options: Partial<Record<keyof TokenOptions, unknown>>]>([
    ["clusterId is not a cluster name", { clusterId: "" }],
    ["clusterId is not a cluster name", { clusterId: "a\r\nhost: b" }],
    ["clusterId is not a cluster name", { clusterId: undefined }],
    ["region is not the name of a region, such as eu-west-1", { region: undefined }],
    ["region is not the name of a region", { region: "evil.example/" }],
    ["region is not the name of a region", { region: "EU-WEST-1" }],
    ["the partition of region 'uswest2' is not known", { region: "uswest2" }],
    ["the partition of region 'aws-global' is not known", { region: "aws-global" }],
    ["partition is not one of aws, ", { partition: "aws-mars" }],
    ["now does not return a time", { now: () => Number.NaN }],
  ])("%s", async (words, options) => {
    const error = await errorOf(options as Partial<TokenOptions>);
    expect(error).toBeInstanceOf(TypeError);
    expect(error.message).toContain(words);
  });

  it("but a region that is newer than this package is taken in a partition that is named", async () => {
    const { token } = await create({ region: "moon-1", partition: "aws-cn" });
    expect(decodeToken(token).host).toBe("sts.moon-1.amazonaws.com.cn");
  });
});
