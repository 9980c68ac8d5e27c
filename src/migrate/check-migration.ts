// Proves that a map and access entries give the same, for those who have moved by hand.
import { checkMapperOptions, type MapperOptions } from "../mapping/mapper-options.ts";
import type { AccessEntry, AuthenticationMode } from "../schema/access-entry.ts";
import { settingsOf } from "../schema/settings.ts";
import type { MigrationDifference } from "./difference.ts";
import { differencesOf } from "./differences.ts";
import type { MigrationInput } from "./options.ts";

export interface CheckInput extends Omit<MapperOptions, "ec2PrivateDnsName"> {
  readonly awsAuth: MigrationInput;
  readonly accessEntries: readonly AccessEntry[] | { readonly entries: readonly AccessEntry[] };
  /**
   * What is compared with the entries alone. Default `CONFIG_MAP`: the map alone. `API_AND_CONFIG_MAP`: what a cluster gives
   * that reads both, so the differences are what a change to the mode API would bring.
   */
  readonly mode?: AuthenticationMode;
  /** Groups that are bound to the ClusterRole cluster-admin, as `system:masters` needs no binding. Default: none. */
  readonly adminGroups?: readonly string[];
}

export interface MigrationCheck {
  /** Whether everyone gets the same by both. */
  readonly isEqual: boolean;
  readonly differences: readonly MigrationDifference[];
}

/** @throws TypeError for options that are not valid, and for input that `parseAwsAuth` would not return. */
export function checkMigration(input: CheckInput): MigrationCheck {
  const { awsAuth, accessEntries, mode = "CONFIG_MAP", adminGroups = [], ...options } = input;
  checkMapperOptions(options);
  const differences = differencesOf(
    { mode, awsAuth, accessEntries },
    { mode: "API", accessEntries },
    { ...settingsOf(options), adminGroups },
  );
  return { isEqual: differences.length === 0, differences };
}
