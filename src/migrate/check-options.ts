// For programs without types: options that would plan something else than was meant.
import { isAccountId } from "../identity/iam-name.ts";
import { checkMapperOptions } from "../mapping/mapper-options.ts";
import { authenticationModes } from "../schema/access-entry.ts";
import { partitions } from "../schema/entries.ts";
import type { MigrationOptions } from "./options.ts";

/** @throws TypeError */
export function checkMigrationOptions(options: MigrationOptions): void {
  const { accountId, partition, masters, mode, existing, ...rest } = Object(options) as MigrationOptions; // may be undefined
  if (typeof accountId !== "string" || !isAccountId(accountId)) {
    throw new TypeError("accountId must be the cluster's account: 12 digits, as text");
  }
  if (partition !== undefined && !partitions.includes(partition)) {
    throw new TypeError(`partition must be one of ${partitions.join(", ")}`);
  }
  if (masters !== undefined && masters !== "policy" && masters !== "group") {
    throw new TypeError("masters must be 'policy' or 'group'");
  }
  if (mode !== undefined && !authenticationModes.includes(mode)) {
    throw new TypeError(`mode must be one of ${authenticationModes.join(", ")}`);
  }
  if (existing !== undefined && !Array.isArray(existing) && !Array.isArray(Object(existing).entries)) {
    throw new TypeError("existing must be a list of access entries");
  }
  checkMapperOptions(rest);
}
