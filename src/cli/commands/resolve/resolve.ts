// Says who an identity becomes.
import type { BackEndResolution } from "../../../exports/sources.ts";
import { toJson } from "../../../text/printable.ts";
import type { AskedDocument } from "../../input/asked.ts";
import { ask, type IdentityQuestion } from "../../input/identity-question.ts";
import { messageLine, showName, table } from "../../output/messages.ts";
import type { Outcome } from "../../output/outcome.ts";
import { describeAccount, describeEntry, rowsOf, tokenReview } from "./words.ts";

export interface ResolveCommandOptions extends IdentityQuestion {
  readonly format: "text" | "json" | "tokenreview";
}

export async function runResolve(options: ResolveCommandOptions): Promise<Outcome> {
  const asked = await ask(options);
  if (asked.access !== undefined) {
    const { resolveAccess } = await import("./access.ts");
    return resolveAccess(asked, options.format);
  }
  const { mapper, caller, documentOf, remarks, statusOf } = asked;
  const resolution = mapper.resolve(caller);
  return {
    result: format(resolution, options.format, documentOf(resolution)),
    remarks,
    status: statusOf(resolution),
  };
}

function format(
  resolution: BackEndResolution,
  format: ResolveCommandOptions["format"],
  document: AskedDocument,
): string {
  switch (format) {
    case "text":
      return describe(resolution, document);
    case "json":
      return toJson({ ...resolution, problems: document.awsAuth.problems });
    case "tokenreview":
      return tokenReview(resolution.mapped === true ? resolution : undefined);
  }
}

function describe(resolution: BackEndResolution, { name, awsAuth }: AskedDocument): string {
  const identity: string[][] =
    resolution.identity === undefined ? [] : [["identity:", showName(resolution.identity.canonicalArn)]];
  if (resolution.backEnd !== undefined) identity.unshift(["back end:", resolution.backEnd]);
  if (!resolution.mapped) {
    const { message, reason, mapping } = resolution;
    const entry = mapping === undefined ? [] : [["entry:", describeEntry(mapping, name)]];
    const answer = resolution.mapped === null ? "unknown" : "not mapped";
    const known = resolution.mapped === null && mapping !== undefined ? rowsOf(mapping) : [];
    const rows = [["reason:", reason], ...known, ...entry, ...identity];
    return `${answer}: ${messageLine(message)}\n${table(rows)}`;
  }
  const { username, groups, mapping } = resolution;
  const { accountId } = resolution.identity;
  const entry =
    mapping === undefined ? describeAccount(accountId, { name, awsAuth }) : describeEntry(mapping, name);
  return table([...rowsOf({ username, groups }), ["entry:", entry], ...identity]);
}
