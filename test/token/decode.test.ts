import { describe, expect, it } from "vitest";
import { decodeToken, TokenFormatError } from "../../src/exports/token.ts";
import { malformedTokens, SECRETS } from "./malformed-tokens.ts";
import { goodToken, HOST, tokenOf } from "./tokens.ts";

describe("decodeToken", () => {
  it("says what a token says, its signature and security token left out", () => {
    expect(decodeToken(goodToken())).toEqual({
      host: HOST,
      region: "us-west-2",
      action: "GetCallerIdentity",
      accessKeyId: "ASIAEXAMPLEEXAMPLE12",
      credentialScope: "20260131/us-west-2/sts/aws4_request",
      signedHeaders: ["host", "x-k8s-aws-id"],
      date: new Date("2026-01-31T11:59:00Z"),
      expires: 60,
      expiry: new Date("2026-01-31T12:14:00Z"),
    });
    for (const secret of SECRETS.slice(0, 2)) {
      expect(JSON.stringify(decodeToken(goodToken()))).not.toContain(secret);
    }
  });

  it("reads a token of aws-iam-authenticator's own", () => {
    // pkg/token/token_test.go (TestGetWithSTS)
    const url =
      "https://sts.us-west-2.amazonaws.com/?Action=GetCallerIdentity&Version=2011-06-15&X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=ASIAR2TG44V6AS3ZZE7C%2F20230428%2Fus-west-2%2Fsts%2Faws4_request&X-Amz-Date=20230428T000000Z&X-Amz-Expires=60&X-Amz-SignedHeaders=host%3Bx-k8s-aws-id&X-Amz-Signature=e211dba77aba9dc44b0b6be38b8eaad092599c5157f6314444c5b9d85747f5ce";
    expect(decodeToken(tokenOf(url))).toMatchObject({
      region: "us-west-2",
      accessKeyId: "ASIAR2TG44V6AS3ZZE7C",
      date: new Date("2023-04-28T00:00:00Z"),
    });
  });

  it("leaves open what a token does not say, and reports what a verifier would refuse", () => {
    expect(decodeToken(tokenOf("http://user@evil.example:80/x?X-Amz-Date=soon#here"))).toEqual({
      host: "evil.example",
      region: undefined,
      action: undefined,
      accessKeyId: undefined,
      credentialScope: undefined,
      signedHeaders: [],
      date: undefined,
      expires: undefined,
      expiry: undefined,
    });
  });

  it("takes the first of a parameter that stands there twice", () => {
    expect(decodeToken(tokenOf(`https://${HOST}/?Action=a&action=b`))).toMatchObject({ action: "a" });
  });

  const unreadable = malformedTokens.filter(([code]) =>
    ["too-large", "prefix", "base64", "url", "query"].includes(code),
  );
  it.each(unreadable)("throws for what is no token: %s, %s", (code, _, token) => {
    expect(() => decodeToken(token)).toThrow(expect.objectContaining({ code }));
  });

  it("throws nothing else for the others", () => {
    for (const [, , token] of malformedTokens) {
      try {
        decodeToken(token);
      } catch (error) {
        expect(error).toBeInstanceOf(TokenFormatError);
      }
    }
  });
});
