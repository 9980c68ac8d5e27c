// What an explanation looks at, and how it names what it finds.

import type { Problem } from "../document/problem.ts";
import type { ParsedArn } from "../identity/arn.ts";
import { EntryIndex } from "../mapping/entry-index.ts";
import type { TemplateDelimiters } from "../mapping/template.ts";
import type { AccountItem, RoleMapping, UserMapping } from "../schema/entries.ts";
import type { EntryRef, NearMiss } from "./explanation.ts";
import type { UnreadArn } from "./unread.ts";

/** What an explanation looks at. */
export interface Explained {
  readonly roles: readonly RoleMapping[];
  readonly users: readonly UserMapping[];
  readonly accounts: readonly AccountItem[];
  readonly problems: readonly Problem[];
  readonly unread: readonly UnreadArn[];
  readonly ssoRoleMatch: boolean;
  readonly reservedPrefixes: readonly string[];
  readonly templateDelimiters: TemplateDelimiters;
}

/** A near miss, and how far off it is: the nearest comes first. */
export interface Ranked extends NearMiss {
  readonly off: number;
}

/** Where an entry stands. */
export function refOf(mapping: RoleMapping | UserMapping): EntryRef {
  const { index, source } = mapping;
  const section = "userArn" in mapping ? "mapUsers" : "mapRoles";
  return { section, index, ...(source === undefined ? {} : { line: source.start.line }) };
}

/** Where an item of mapAccounts stands. */
export function refOfAccount({ index, source }: AccountItem): EntryRef {
  return { section: "mapAccounts", index, ...(source === undefined ? {} : { line: source.start.line }) };
}

export function nameOf({ section, index }: EntryRef): string {
  return `${section}[${index}]`;
}

/** Whether an `sso` entry matches the role, were the feature gate on. */
export function matchesSso(role: RoleMapping, parsed: ParsedArn): boolean {
  return (
    role.sso !== undefined && new EntryIndex([role], [], true, (entry) => entry).find(parsed) !== undefined
  );
}
