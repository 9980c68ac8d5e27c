// One of the two sides that are compared: an aws-auth alone, or what a cluster reads in its authentication mode.
import type { AwsAuth } from "../document/aws-auth.ts";
import { asAwsAuth, type MappingInput } from "../document/mapping-input.ts";
import type { ResolutionHole } from "../mapping/resolution.ts";
import type { AuthenticationMode } from "../schema/access-entry.ts";
import type { Settings } from "../schema/settings.ts";
import type { EntryAccess } from "./access.ts";
import type { AccessInput } from "./access-input.ts";
import { type AccessOrNone, DocumentAccess } from "./document-access.ts";
import { type ByEntries, type EntriesAccess, isSettled } from "./entries-access.ts";
import type { PrincipalExample } from "./principals.ts";

/** What a cluster reads: aws-auth, access entries or both, by its authentication mode. */
export type AccessSide = Pick<AccessInput, "mode" | "awsAuth" | "accessEntries">;

/** An aws-auth alone (what `parseAwsAuth` returns), or what a cluster reads in its authentication mode. */
export type DiffSide = MappingInput | AccessSide;

const NO_ONE: MappingInput = { roles: [], users: [], accounts: [] };

/** What a side says of access entries. Who compares documents alone has none, and loads nothing that reads them. */
export interface SideEntries {
  readonly mode: AuthenticationMode;
  /** Undefined where no access entries are read. */
  readonly entries: EntriesAccess | undefined;
}

export class Side {
  /** Undefined where only an aws-auth was given. */
  readonly mode: AuthenticationMode | undefined;
  /** What is read of aws-auth: nothing, in mode API. */
  readonly awsAuth: Required<AwsAuth>;
  readonly #map: DocumentAccess;
  /** Undefined where no access entries are read. */
  readonly entries: EntriesAccess | undefined;
  readonly hasDoubts: boolean;

  /** @throws TypeError for input that `parseAwsAuth` would not return. */
  constructor(
    awsAuth: MappingInput | undefined,
    settings: Settings,
    entryAccess: EntryAccess,
    { mode, entries }: Partial<SideEntries> = {},
  ) {
    this.mode = mode;
    this.awsAuth = asAwsAuth(mode === "API" ? NO_ONE : (awsAuth ?? NO_ONE));
    this.#map = new DocumentAccess(this.awsAuth, settings, entryAccess);
    this.entries = entries;
    this.hasDoubts = this.#map.hasDoubts || this.entries?.hasDoubts === true;
  }

  /** What a principal gets. The first is the answer of `resolve`; one of the others may be taken at random. */
  accessesOf({ principal, arn }: PrincipalExample): AccessOrNone[] {
    // It represents those who have no entry, of either source.
    if (principal.type === "account") return [this.#map.accountAccessOf(arn)];
    const byEntries = this.entries?.about(arn);
    return hasEntry(byEntries) ? [byEntries.access] : this.#map.accessesOf(arn);
  }

  /** What aws-auth would give a principal whose access entry counts in its place. Undefined where none does. */
  hiddenOf({ principal, arn }: PrincipalExample): AccessOrNone {
    const isHidden = principal.type !== "account" && hasEntry(this.entries?.about(arn));
    return isHidden ? this.#map.accessesOf(arn)[0] : undefined;
  }

  /** The values that are not known, and that the answer for a principal depends on. */
  holesAbout(example: PrincipalExample): readonly ResolutionHole[] {
    const byMap = this.#map.holesAbout(example);
    const byEntries = example.principal.type === "account" ? undefined : this.entries?.about(example.arn);
    if (byEntries === undefined) return byMap;
    if (byEntries.isTaken) return isSettled(byEntries, undefined) ? [] : byEntries.holes;
    const [otherwise] = this.#map.accessesOf(example.arn);
    return byMap.length === 0 && isSettled(byEntries, otherwise) ? [] : [...byEntries.holes, ...byMap];
  }

  /** Entries of either source that are not known at all. */
  get hiddenHoles(): readonly ResolutionHole[] {
    return [...this.awsAuth.holes, ...(this.entries?.hidden ?? [])];
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

/** Whether an entry is for somebody, by what is known. */
function hasEntry(byEntries: ByEntries | undefined): byEntries is ByEntries {
  return byEntries !== undefined && (byEntries.isTaken || byEntries.access !== undefined);
}

/** Whether a side is more than an aws-auth. */
export function isAccessSide(side: DiffSide): side is AccessSide {
  return typeof side === "object" && side !== null && "mode" in side;
}
