// Tokens in texts that are not about them: whoever has one can sign in with it, so it is repeated nowhere.

/** Of the tokens that `aws eks get-token` makes (the reference's pkg/token/token.go). */
export const TOKEN_PREFIX = "k8s-aws-v1.";

/** Each token cut to its prefix. */
export function withoutTokens(text: string): string {
  return text.replace(/(?<=k8s-aws-v1\.)[\w+/=-]+/g, "…");
}
