// `aws-auth-map/diff`: whose access changes between two documents. It is pure.
export type { Access } from "./access.ts";
export { type Danger, dangers } from "./danger.ts";
export { type AccessChange, type AccessDiff, type ChangeKind, diffAccess } from "./diff.ts";
export { formats } from "./formats/index.ts";
export type { Names } from "./formats/words.ts";
export type { Principal } from "./principals.ts";
export type { DiffOptions } from "./side.ts";
