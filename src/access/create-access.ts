// Who gets in by aws-auth and by access entries together, in the cluster's authentication mode.
// Source: https://docs.aws.amazon.com/eks/latest/userguide/grant-k8s-access.html and
// https://docs.aws.amazon.com/eks/latest/userguide/migrating-access-entries.html
import { type AccessEntriesGiven, entriesIn, mappingsOf } from "../access-entries/mappings.ts";
import { asAwsAuth, type MappingInput } from "../document/mapping-input.ts";
import { checkMapperOptions, type MapperOptions } from "../mapping/mapper-options.ts";
import type { Mapped, NotMapped, Resolution, Unknown } from "../mapping/resolution.ts";
import { Resolver } from "../mapping/resolver.ts";
import { type AccessEntry, type AuthenticationMode, authenticationModes } from "../schema/access-entry.ts";
import type { CallerIdentity } from "../schema/caller-identity.ts";
import type { RbacAction } from "../schema/rbac.ts";
import { askedOf, type GivenRbac } from "./asked-rbac.ts";
import { canAs } from "./can.ts";
import type { CanResult } from "./can-steps.ts";

export interface AccessInput extends MapperOptions {
  readonly mode: AuthenticationMode;
  /** What `parseAwsAuth` returns. Default: aws-auth maps no one. */
  readonly awsAuth?: MappingInput | undefined;
  /** What `parseAccessEntries` returns, or its `entries`: those of one cluster. Default: there are none. */
  readonly accessEntries?: AccessEntriesGiven | undefined;
  /** What `readRbac` returns. Without it, `can` knows only the bindings that every API server makes for itself. */
  readonly rbac?: GivenRbac | undefined;
}

export type AccessSource = "aws-auth" | "access-entries";

/** What the source that did not decide would have given. */
export interface OtherAnswer {
  readonly source: AccessSource;
  readonly resolution: Resolution;
}

interface Decided {
  /** The source that decided. Absent where none has anything for the identity. */
  readonly source?: AccessSource;
  /** The access entry that matched. */
  readonly accessEntry?: AccessEntry;
  /** What the other source would give, where it has something for the identity and does not count. */
  readonly other?: OtherAnswer;
}

export type AccessMapped = Omit<Mapped, "via"> & { readonly via: Mapped["via"] | "access-entry" } & Decided;

/** As `resolve` of a mapper answers, and which source decided. */
export type AccessResolution = AccessMapped | ((NotMapped | Unknown) & Decided);

export interface ClusterAccess {
  readonly mode: AuthenticationMode;
  /** Never throws. */
  resolve(identity: CallerIdentity | string): AccessResolution;
  /** What an identity may do by its access policies and by RBAC, and how that comes about. Never throws. */
  can(identity: CallerIdentity | string, action: RbacAction): CanResult;
}

/** @throws TypeError for a mode that is none, and for options that are not valid. */
export function createAccess({
  mode,
  awsAuth,
  accessEntries = [],
  rbac,
  ...options
}: AccessInput): ClusterAccess {
  if (!authenticationModes.includes(mode)) {
    throw new TypeError(`mode must be one of ${authenticationModes.join(", ")}`);
  }
  checkMapperOptions(options);
  const map = new Resolver(asAwsAuth(awsAuth ?? { roles: [], users: [], accounts: [] }), options);
  const entries = entriesIn(accessEntries);
  const byEntry = new Resolver(mappingsOf(accessEntries), { ...options, templateDelimiters: "braces" });
  const askedRbac = askedOf(rbac);
  const access = {
    mode,
    resolve(caller: CallerIdentity | string): AccessResolution {
      const byMap = map.resolve(caller);
      const found = byEntry.resolve(caller);
      const isEntrys = has(found) && mode !== "CONFIG_MAP";
      if (isEntrys) return ofEntry(found, entries, has(byMap) ? byMap : undefined);
      const other: OtherAnswer | undefined = has(found)
        ? { source: "access-entries", resolution: found }
        : undefined;
      if (mode !== "API")
        return { ...byMap, ...(has(byMap) && { source: "aws-auth" as const }), ...(other && { other }) };
      return {
        ...found,
        ...(has(byMap) && { other: { source: "aws-auth" as const, resolution: byMap } }),
      } as AccessResolution;
    },
    can(caller: CallerIdentity | string, action: RbacAction): CanResult {
      return canAs(access.resolve(caller), action, askedRbac);
    },
  };
  return Object.freeze(access);
}

/** Whether a source has something for the identity. */
function has(resolution: Resolution): boolean {
  return resolution.mapped !== false || resolution.mapping !== undefined;
}

function ofEntry(
  { mapping, ...found }: Resolution,
  entries: readonly AccessEntry[],
  byMap: Resolution | undefined,
): AccessResolution {
  const accessEntry = mapping && entries[mapping.index];
  return {
    ...found,
    ...(found.mapped === true && { via: "access-entry" as const }),
    source: "access-entries",
    ...(accessEntry && { accessEntry }),
    ...(byMap && { other: { source: "aws-auth", resolution: byMap } }),
  } as AccessResolution; // the spread of a union
}
