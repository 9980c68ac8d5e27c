// The whole difference as JSON, for programs.
import { toJson } from "../../text/printable.ts";
import type { AccessDiff } from "../change.ts";
import { countDangerous, type Names } from "./words.ts";

export function json(difference: AccessDiff, names: Partial<Names> = {}): string {
  return toJson(asObject(difference, names));
}

export function asObject(difference: AccessDiff, { as }: Partial<Names> = {}): object {
  return {
    ...(as === undefined ? {} : { as }),
    ...difference,
    dangerous: countDangerous(difference),
  };
}
