// The steps that read an identity: its canonical ARN, its account and its session.
import type { ParsedArn } from "../identity/arn.ts";
import type { Identity } from "../identity/caller-identity.ts";
import type { Trace } from "../mapping/trace.ts";
import type { CallerIdentity } from "../schema/caller-identity.ts";
import type { ExplainStep } from "./explanation.ts";

const CANONICAL: Readonly<Record<ParsedArn["type"], string>> = {
  "assumed-role":
    "a session is looked up by its role: sts becomes iam, and assumed-role/ROLE/SESSION becomes role/ROLE",
  role: "a role's ARN stays as it is",
  user: "a user's ARN stays as it is",
  root: "the root user's ARN stays as it is",
  "federated-user": "a federated user's ARN stays as it is",
};

export function arnStep(arn: string, { type, canonicalArn }: ParsedArn): ExplainStep {
  return { step: "arn", input: arn, output: canonicalArn, why: CANONICAL[type] };
}

const ACCOUNT_FROM = {
  arn: "the account comes from the ARN",
  Account: "the account comes from Account",
} as const;

const SESSION_FROM = {
  "no-role": "only roles have sessions",
  UserId: "the session's name is the part of UserId after the colon",
  none: "no UserId was given, and this ARN has no session name",
  arn: "no UserId was given, so the session's name is the last part of the ARN",
} as const;

export function sessionStep(
  caller: CallerIdentity | string,
  { arn, accountId, sessionName }: Identity,
  { accountFrom = "arn", sessionFrom = "none" }: Trace,
): ExplainStep {
  const input = (typeof caller === "string" ? undefined : caller.UserId) ?? arn;
  const output = `account ${accountId}, ${sessionName === "" ? "no session" : `session ${sessionName}`}`;
  return {
    step: "session",
    input,
    output,
    why: `${ACCOUNT_FROM[accountFrom]}; ${SESSION_FROM[sessionFrom]}`,
  };
}
