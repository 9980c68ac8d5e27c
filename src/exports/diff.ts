// `aws-auth-map/diff`: whose access changes between two documents. Pure.
export { acceptDangers } from "../access/accept.ts";
export type { Access } from "../access/access.ts";
export { diffByBothReadings } from "../access/both-readings.ts";
export type {
  AccessChange,
  AccessDiff,
  ChangeKind,
  DormantEntry,
  UnknownAccess,
} from "../access/change.ts";
export { type Danger, type DangerReason, dangers } from "../access/danger.ts";
export { diffAccess } from "../access/diff.ts";
export type { DiffOptions } from "../access/document-access.ts";
export type { AppliedAs } from "../access/formats/applied.ts";
export { formats } from "../access/formats/index.ts";
export type { Names } from "../access/formats/words.ts";
export type { Principal } from "../access/principals.ts";
export type { AccessSide, DiffSide } from "../access/side.ts";
