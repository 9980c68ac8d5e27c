// What an entry says something about, and where.
import { knownKey } from "../../document/keys.ts";
import type { LintText } from "../../document/nodes.ts";
import type { SectionName } from "../../document/problem.ts";
import type { LintEntry } from "../../document/section.ts";
import type { Field } from "../engine/precedence.ts";

/** The field that a key fills, in any case; undefined for `userid`, which the reference does not use, and for others. */
export function fieldOf(key: string, section: SectionName): Field | undefined {
  const name = knownKey(key, section);
  if (name === "rolearn" || name === "userarn") return "arn";
  return name === "username" || name === "groups" || name === "sso" ? name : undefined;
}

/** A text of an entry, and the field that it belongs to. */
export interface FieldText {
  readonly text: LintText;
  readonly field: Exclude<Field, "sso">;
}

/** `find`, which is then asked once for each entry: many rules ask. */
export function oncePerEntry<Answer extends object>(
  find: (entry: LintEntry) => Answer,
): (entry: LintEntry) => Answer {
  const known = new WeakMap<LintEntry, Answer>();
  return (entry) => {
    const answer = known.get(entry) ?? find(entry);
    known.set(entry, answer);
    return answer;
  };
}

/** The texts that an entry has: its ARN, its username, each of its groups. */
export const textsOf: (entry: LintEntry) => readonly FieldText[] = oncePerEntry(
  ({ arn, username, groups }) => {
    const texts: FieldText[] = arn === undefined ? [] : [{ text: arn, field: "arn" }];
    if (username !== undefined) texts.push({ text: username, field: "username" });
    for (const { text } of groups) if (text !== undefined) texts.push({ text, field: "groups" });
    return texts;
  },
);
