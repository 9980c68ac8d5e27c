// The principal of an access entry. EKS matches it by its unique id; where that is not known, account and name are compared,
// since an account has no two roles or users of one name.
// Source: https://docs.aws.amazon.com/eks/latest/userguide/creating-access-entries.html
import { type ParsedArn, readArn, stripRolePath } from "../identity/arn.ts";

/** The ARN by which sessions are compared: a role's without its path. Undefined where it is no role, user or root user. */
export function principalOf(principalArn: string): ParsedArn | undefined {
  const parsed = readArn(principalArn);
  if (typeof parsed === "string") return undefined;
  switch (parsed.type) {
    case "role":
      return { ...parsed, canonicalArn: stripRolePath(principalArn) };
    case "user":
    case "root":
      return parsed;
    // An access entry is for an IAM principal: CreateAccessEntry refuses STS's sessions.
    case "assumed-role":
    case "federated-user":
      return undefined;
  }
}

/** The username that EKS gives where none was set: https://docs.aws.amazon.com/eks/latest/userguide/creating-access-entries.html */
export function defaultUsername({ type, partition, accountId, canonicalArn }: ParsedArn): string {
  if (type !== "role") return canonicalArn;
  const name = canonicalArn.slice(canonicalArn.lastIndexOf("/") + 1);
  return `arn:${partition}:sts::${accountId}:assumed-role/${name}/{{SessionName}}`;
}
