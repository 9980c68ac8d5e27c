// `aws-auth-map/diff`: whose access changes between two documents. Pure.
export type { Access } from "../access/access.ts";
export { type Danger, dangers } from "../access/danger.ts";
export { type AccessChange, type AccessDiff, type ChangeKind, diffAccess } from "../access/diff.ts";
export type { DiffOptions } from "../access/document-access.ts";
export type { AppliedAs } from "../access/formats/applied.ts";
export { formats } from "../access/formats/index.ts";
export type { Names } from "../access/formats/words.ts";
export type { Principal } from "../access/principals.ts";
