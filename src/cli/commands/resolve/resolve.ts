// Says who an identity becomes.
import { type Mapped, type RoleMapping, toTokenReview, type UserMapping } from "../../../exports/index.ts";
import type { BackEndResolution } from "../../../exports/sources.ts";
import { toJson } from "../../../text/printable.ts";
import type { AskedDocument } from "../../input/asked.ts";
import { ask, type IdentityQuestion } from "../../input/identity-question.ts";
import { messageLine, showName, table } from "../../output/messages.ts";
import type { Outcome } from "../../output/outcome.ts";

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

/** @param mapped Undefined where nobody is let in. */
export function tokenReview(mapped: Mapped | undefined): string {
  return toJson({
    apiVersion: "authentication.k8s.io/v1",
    kind: "TokenReview",
    status: mapped === undefined ? { authenticated: false } : toTokenReview(mapped),
  });
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

export function describeAccount(accountId: string, { name, awsAuth }: AskedDocument): string {
  // Where the account is listed twice, explain and diff name the last one too.
  const item = awsAuth.accountItems?.findLast(({ account }) => account === accountId);
  return `mapAccounts, which lists ${showName(accountId)} (${name}${lineOf(item)})`;
}

export function rowsOf({ username, groups }: Pick<RoleMapping, "username" | "groups">): string[][] {
  const groupRows =
    groups.length === 0
      ? [["groups:", "<none>"]]
      : groups.map((group, index) => [index === 0 ? "groups:" : "", showName(group)]);
  return [["username:", showName(username)], ...groupRows];
}

export function describeEntry(mapping: RoleMapping | UserMapping, documentName: string): string {
  const section = mapping.kind === "user" ? "mapUsers" : "mapRoles";
  // Terraform's entries may stand in another file of the module.
  const { file } = mapping.origin ?? {};
  const name = file === undefined ? documentName : showName(file);
  return `${section}[${mapping.index}] (${name}${lineOf(mapping)})`;
}

/** `:LINE`, for the document's name; empty where the place is not known. */
function lineOf(place: Pick<UserMapping, "source"> | undefined): string {
  return place?.source === undefined ? "" : `:${place.source.start.line}`;
}
