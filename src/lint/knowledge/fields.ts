// What an entry says something about, and where.
import { knownKey } from "../../document/keys.ts";
import type { SectionName } from "../../document/problem.ts";
import type { Field } from "../engine/precedence.ts";

/** The field that a key fills, in any case; undefined for `userid`, which the reference does not use, and for others. */
export function fieldOf(key: string, section: SectionName): Field | undefined {
  const name = knownKey(key, section);
  if (name === "rolearn" || name === "userarn") return "arn";
  return name === "username" || name === "groups" || name === "sso" ? name : undefined;
}
