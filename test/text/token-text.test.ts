import { expect, it } from "vitest";
import { canonicalizeArn } from "../../src/exports/index.ts";
import { withoutTokens } from "../../src/text/token-text.ts";

it("each token is cut to its prefix, and the rest of the text stays", () => {
  expect(withoutTokens("a k8s-aws-v1.aHR0_c-HM6+/= b 'k8s-aws-v1.x' k8s-aws-v1. c")).toBe(
    "a k8s-aws-v1.… b 'k8s-aws-v1.…' k8s-aws-v1. c",
  );
});

it("a token is told from an ARN, and not repeated", () => {
  expect(() => canonicalizeArn("Bearer k8s-aws-v1.aHR0cHM6")).toThrow(
    /^this is a token, not an ARN; use the ARN that STS returns for it$/,
  );
});
