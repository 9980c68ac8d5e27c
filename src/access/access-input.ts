// What `createAccess` is made from, checked as `createMapper` checks its input.
import type { AccessEntriesGiven } from "../access-entries/mappings.ts";
import type { MappingInput } from "../document/mapping-input.ts";
import { checkMapperOptions, type MapperOptions } from "../mapping/mapper-options.ts";
import { type AccessEntry, type AuthenticationMode, authenticationModes } from "../schema/access-entry.ts";
import type { UnknownValue } from "../schema/hole.ts";
import { nearest } from "../text/spelling.ts";
import type { GivenRbac } from "./asked-rbac.ts";

export interface CheckedEntries {
  readonly entries: readonly AccessEntry[];
  readonly holes: readonly UnknownValue[];
}

export interface AccessInput extends MapperOptions {
  /** `describe-cluster` says it, as `accessConfig.authenticationMode`. */
  readonly mode: AuthenticationMode;
  /** What `parseAwsAuth` returns. Default: aws-auth maps no one. */
  readonly awsAuth?: MappingInput | undefined;
  /** What `parseAccessEntries` returns, or its `entries`: those of one cluster. Default: there are none. */
  readonly accessEntries?: AccessEntriesGiven | undefined;
  /** What `readRbac` returns. Without it, `can` knows only the bindings that every API server makes for itself. */
  readonly rbac?: GivenRbac | undefined;
}

const OWN_NAMES: readonly Exclude<keyof AccessInput, keyof MapperOptions>[] = [
  "mode",
  "awsAuth",
  "accessEntries",
  "rbac",
];

/** @throws TypeError for input that is not valid: a program without types may give anything. */
export function checkAccessInput(input: AccessInput): CheckedEntries {
  if (typeof input !== "object" || input === null) {
    throw new TypeError("give { mode, awsAuth, accessEntries }");
  }
  for (const key of Object.keys(input)) {
    const name = nearest(key, OWN_NAMES);
    if (name !== undefined && name !== key) {
      throw new TypeError(`there is no option '${key}'; did you mean ${name}?`);
    }
  }
  const { mode, awsAuth: _, accessEntries = [], rbac: __, ...options } = input;
  if (!authenticationModes.includes(mode)) {
    const meant = typeof mode === "string" ? nearest(mode, authenticationModes) : undefined;
    const advice = meant === undefined ? "" : `; did you mean ${meant}?`;
    throw new TypeError(`mode must be one of ${authenticationModes.join(", ")}${advice}`);
  }
  checkMapperOptions(options);
  return listOf(accessEntries);
}

function listOf(given: NonNullable<AccessInput["accessEntries"]>): CheckedEntries {
  // A list has a method of the name `entries`.
  const { entries, holes = [] } = Array.isArray(given)
    ? { entries: given }
    : (given as Exclude<AccessEntriesGiven, readonly AccessEntry[]>);
  if (!Array.isArray(entries) || !Array.isArray(holes)) {
    throw new TypeError(
      "accessEntries is not what parseAccessEntries returns: { entries } or a list of them",
    );
  }
  return { entries: entries.map(checked), holes: [...holes] };
}

function checked(entry: AccessEntry, at: number): AccessEntry {
  const place = `accessEntries[${at}]`;
  if (typeof entry !== "object" || entry === null) throw new TypeError(`${place} must be an access entry`);
  const { principalArn, type, groups, policies } = entry;
  if (typeof principalArn !== "string") throw new TypeError(`${place}.principalArn must be text`);
  if (typeof type !== "string") throw new TypeError(`${place}.type must be text`);
  if (!Array.isArray(groups)) throw new TypeError(`${place}.groups must be a list`);
  if (!Array.isArray(policies)) throw new TypeError(`${place}.policies must be a list`);
  return entry;
}
