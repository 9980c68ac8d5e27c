// The way back: the map that gives what access entries give, as far as a map can.
import type { EncodeInput } from "../document/encode.ts";
import type { AccessEntry } from "../schema/access-entry.ts";
import type { RoleInput, UserInput } from "../schema/entries.ts";
import { type BackVerdict, lineFor } from "./back-line.ts";
import type { MigrationDifference } from "./difference.ts";
import { differencesOf } from "./differences.ts";

export interface MigrationBack {
  /** What `encodeAwsAuth` writes. */
  readonly mappings: Required<EncodeInput>;
  /** One for each entry. */
  readonly verdicts: readonly BackVerdict[];
  /** Whose access is another one once only the map is read. */
  readonly differences: readonly MigrationDifference[];
}

/**
 * @param entries What `parseAccessEntries` returns, or its `entries`. EKS knows a role by its id, and a map by its name: a
 *   role that was made anew gets in by the map alone.
 */
export function migrateBack(
  entries: readonly AccessEntry[] | { readonly entries: readonly AccessEntry[] },
): MigrationBack {
  // A list has a method of that name.
  const list = Array.isArray(entries)
    ? entries
    : (entries as { readonly entries: readonly AccessEntry[] }).entries;
  const verdicts = list.map(lineFor);
  const roles: RoleInput[] = [];
  const users: UserInput[] = [];
  for (const { line } of verdicts) {
    if (line === undefined) continue;
    if ("userArn" in line) users.push(line);
    else roles.push(line);
  }
  const mappings = { roles, users, accounts: [] };
  // The reference reads braces alone, and so does EKS.
  const differences = differencesOf(
    { mode: "API", accessEntries: list },
    { mode: "CONFIG_MAP", awsAuth: mappings },
    { templateDelimiters: "braces" },
  );
  return { mappings, verdicts, differences };
}
