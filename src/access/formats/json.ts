// The whole difference as JSON, for programs.
import { toJson } from "../../text/printable.ts";
import type { AccessDiff } from "../change.ts";
import { countDangerous } from "./words.ts";

export function json(difference: AccessDiff): string {
  return toJson({ ...difference, dangerous: countDangerous(difference) });
}
