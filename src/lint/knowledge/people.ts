// Entries that are a person's or a pipeline's, whatever username they have.
import type { LintEntry } from "../../document/section.ts";
import { reservedPrefixOf } from "../../identity/reserved-names.ts";
import { meantReading } from "./meant-arn.ts";
import { hasNodeGroup, isEaten, isOneNode, isOtherThanNodes, nodeKind } from "./node-roles.ts";
import { personByName, saysNode } from "./role-names.ts";
import { isForUser } from "./templates.ts";

/** Who an entry is for, and what says so. */
export interface Person {
  /** `groups`: its name says nothing, and its groups are no node's. */
  readonly who: "user" | "sso" | "pipeline" | "person" | "groups";
  /** The word in the name that says so, or the name. */
  readonly word: string;
}

/** Who the entry is for where that is plainly no node. */
export function personIn(entry: LintEntry): Person | undefined {
  const { arn, sso, groups } = entry;
  if (arn === undefined && sso !== undefined) return { who: "sso", word: "sso" };
  // An ARN that cannot be read may be mended first.
  const { name, kind } = arn === undefined ? { name: "", kind: "" } : meantReading(arn);
  if (kind === "user" || kind === "root" || kind === "federated-user") return { who: "user", word: name };
  const named = personByName(name);
  if (named !== undefined) return named;
  const isByGroups = groups.some(({ value }) => isOtherThanNodes(value)) && !hasNodeGroup(entry).meant;
  return isByGroups && !saysNode(name) ? { who: "groups", word: name } : undefined;
}

/** The same where the entry has the username of a node all the same. */
export function personNamedAsNode(entry: LintEntry): Person | undefined {
  const { username } = entry;
  if (username === undefined) return undefined;
  const isNodes = nodeKind(entry).meant !== undefined || isEaten(username.value) || isOneNode(username.value);
  if (!isNodes) return undefined;
  const person = personIn(entry);
  // Whoever runs a kubelet with a user's keys names the node.
  const isLoneNode = person?.who === "user" && isOneNode(username.value) && hasNodeGroup(entry).meant;
  return isLoneNode ? undefined : person;
}

/** A username that is the person's own: `ci:{{SessionName}}`, and a user's name, since a user has no session. */
export function ownUsername(entry: LintEntry, { who, word }: Person): string | undefined {
  const name = slugOf(word);
  if (who === "user") return name === "" ? undefined : name;
  if (isForUser(entry)) return undefined;
  const prefix = who === "pipeline" ? "ci" : name;
  const isFree = prefix !== "" && reservedPrefixOf(`${prefix}:`) === undefined;
  return `${isFree ? prefix : "team"}:{{SessionName}}`;
}

const MOST_OF_NAME = 40;

function slugOf(name: string): string {
  return name
    .slice(0, MOST_OF_NAME)
    .toLowerCase()
    .replace(/[^a-z\d.]+/g, "-")
    .replace(/^[-.]+|[-.]+$/g, "");
}
