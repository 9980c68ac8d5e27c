// Hides tokens in text. Anyone who has a token can sign in with it, so no message repeats one.

/** How each token of `aws eks get-token` starts (the reference's pkg/token/token.go). */
export const TOKEN_PREFIX = "k8s-aws-v1.";

/** Cuts each token to its prefix. */
export function withoutTokens(text: string): string {
  return text.replace(/(?<=k8s-aws-v1\.)[\w+/=-]+/g, "…");
}
