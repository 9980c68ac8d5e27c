// The whole difference as JSON, for programs.
import { toJson } from "../../text/printable.ts";
import type { AccessDiff } from "../diff.ts";
import type { Names } from "./words.ts";

export function json(difference: AccessDiff, { as }: Partial<Names> = {}): string {
  const dangerous = difference.changes.filter(({ dangers }) => dangers.length > 0).length;
  return toJson({ ...(as === undefined ? {} : { as }), ...difference, dangerous });
}
