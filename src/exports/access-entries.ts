// `aws-auth-map/access-entries`: EKS access entries, and who gets in by them and by aws-auth together. Pure.
export {
  type AccessInput,
  type AccessMapped,
  type AccessResolution,
  type AccessSource,
  type ClusterAccess,
  createAccess,
  type OtherAnswer,
} from "../access/create-access.ts";
export type { AccessEntriesGiven } from "../access-entries/mappings.ts";
export type { AccessEntriesInput, AccessEntriesItem } from "../access-entries/read/input.ts";
export {
  type AccessEntriesRead,
  parseAccessEntries,
  readAccessEntries,
} from "../access-entries/read/parse.ts";
export type { AccessCluster } from "../access-entries/read/part.ts";
export type { AccessEntriesProblem, AccessEntriesProblemCode } from "../access-entries/read/problem.ts";
export type { Refusal, RefusalCode, RefusalData, RefusalOptions } from "../access-entries/refusal.ts";
export { refusalsOf } from "../access-entries/refusals.ts";
export { principalKey, type RefusalAmong, refusalsAmong } from "../access-entries/same-principal.ts";
export { isServiceMade } from "../access-entries/service-made.ts";
export type {
  AccessEntry,
  AccessEntryHole,
  AccessPolicyAssociation,
  AccessScope,
  AuthenticationMode,
} from "../schema/access-entry.ts";
export type { EksAccessEntry, EksAssociatedPolicy, EksBundle, EksCluster } from "../schema/eks.ts";
