// One of the two sides that are compared: an aws-auth alone, or what a cluster reads in its authentication mode.
import type { AwsAuth } from "../document/aws-auth.ts";
import { asAwsAuth, type MappingInput } from "../document/mapping-input.ts";
import { type AccessEntry, type AuthenticationMode, authenticationModes } from "../schema/access-entry.ts";
import type { Settings } from "../schema/settings.ts";
import type { EntryAccess } from "./access.ts";
import type { AccessHole } from "./change.ts";
import type { AccessInput } from "./create-access.ts";
import { type AccessOrNone, DocumentAccess } from "./document-access.ts";
import { EntriesAccess } from "./entries-access.ts";
import type { PrincipalExample } from "./principals.ts";

/** What a cluster reads: aws-auth, access entries or both, by its authentication mode. */
export type AccessSide = Pick<AccessInput, "mode" | "awsAuth" | "accessEntries">;

/** An aws-auth alone (what `parseAwsAuth` returns), or what a cluster reads in its authentication mode. */
export type DiffSide = MappingInput | AccessSide;

const NO_ONE: MappingInput = { roles: [], users: [], accounts: [] };

export class Side {
  /** Undefined where only an aws-auth was given. */
  readonly mode: AuthenticationMode | undefined;
  /** What is read of aws-auth: nothing, in mode API. */
  readonly awsAuth: Required<AwsAuth>;
  readonly #map: DocumentAccess;
  /** Undefined where no access entries are read. */
  readonly entries: EntriesAccess | undefined;
  readonly hasDoubts: boolean;

  /** @throws TypeError for input that `parseAwsAuth` would not return, and for a mode that EKS does not have. */
  constructor(side: DiffSide, settings: Settings, entryAccess: EntryAccess) {
    const { mode, awsAuth, accessEntries = [] } = isAccessSide(side) ? withMap(side) : { awsAuth: side };
    if (mode !== undefined && !authenticationModes.includes(mode)) {
      throw new TypeError(`mode must be one of ${authenticationModes.join(", ")}`);
    }
    this.mode = mode;
    this.awsAuth = asAwsAuth(mode === "API" ? NO_ONE : awsAuth);
    this.#map = new DocumentAccess(this.awsAuth, settings, entryAccess);
    const readsEntries = mode !== undefined && mode !== "CONFIG_MAP";
    this.entries = readsEntries ? new EntriesAccess(entriesIn(accessEntries), settings) : undefined;
    this.hasDoubts = this.#map.hasDoubts || this.entries?.hasDoubts === true;
  }

  /** What a principal gets. The first is the answer of `resolve`; one of the others may be taken at random. */
  accessesOf({ principal, arn }: PrincipalExample): AccessOrNone[] {
    // It represents those who have no entry, of either source.
    if (principal.type === "account") return [this.#map.accountAccessOf(arn)];
    return this.entries?.of(arn) ?? this.#map.accessesOf(arn);
  }

  /** What aws-auth would give a principal whose access entry counts in its place. Undefined where none does. */
  hiddenOf({ principal, arn }: PrincipalExample): AccessOrNone {
    if (principal.type === "account" || this.entries?.of(arn) === undefined) return undefined;
    return this.#map.accessesOf(arn)[0];
  }

  /** The values that are not known, and that the answer for a principal depends on. */
  holesAbout(example: PrincipalExample): readonly AccessHole[] {
    if (this.entries === undefined || example.principal.type === "account") {
      return this.#map.holesAbout(example);
    }
    const holes = this.entries.holesAbout(example);
    return this.entries.of(example.arn) === undefined ? [...holes, ...this.#map.holesAbout(example)] : holes;
  }

  /** What is read of aws-auth, without what is not known of whom it is for. */
  get certainMap(): Required<AwsAuth> {
    const { certain, hasDoubts } = this.#map;
    if (!hasDoubts) return this.awsAuth;
    const accounts = certain.accountItems.map(({ account }) => account);
    return { ...this.awsAuth, ...certain, accounts, holes: [] };
  }

  /** The access entries as mappings, in the same way. */
  get certainEntries(): AwsAuth | undefined {
    const { roles, users } = this.entries?.certain ?? {};
    return roles && users && { roles, users, accounts: [], problems: [] };
  }
}

function withMap(side: AccessSide): AccessSide & { readonly awsAuth: MappingInput } {
  return { ...side, awsAuth: side.awsAuth ?? NO_ONE };
}

/** Whether a side is more than an aws-auth. */
export function isAccessSide(side: DiffSide): side is AccessSide {
  return typeof side === "object" && side !== null && "mode" in side;
}

function entriesIn(given: NonNullable<AccessSide["accessEntries"]>): readonly AccessEntry[] {
  // A list has a method of that name.
  return Array.isArray(given) ? given : (given as { readonly entries: readonly AccessEntry[] }).entries;
}
