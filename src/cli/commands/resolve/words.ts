// What answers about an identity have in common: the rows of people's tables, and what Kubernetes is sent.
import { type Mapped, type RoleMapping, toTokenReview, type UserMapping } from "../../../exports/index.ts";
import { toJson } from "../../../text/printable.ts";
import type { AskedDocument } from "../../input/asked.ts";
import { showName } from "../../output/messages.ts";

/** @param mapped Undefined where nobody is let in. */
export function tokenReview(mapped: Mapped | undefined): string {
  return toJson({
    apiVersion: "authentication.k8s.io/v1",
    kind: "TokenReview",
    status: mapped === undefined ? { authenticated: false } : toTokenReview(mapped),
  });
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
