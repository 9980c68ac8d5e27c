// The whole difference as JSON, for programs.
import { toJson } from "../../text/printable.ts";
import type { AccessDiff } from "../diff.ts";

export function json(difference: AccessDiff): string {
  const dangerous = difference.changes.filter(({ dangers }) => dangers.length > 0).length;
  return toJson({ ...difference, dangerous });
}
