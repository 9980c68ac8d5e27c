import { type LintText, partOf, rewrite } from "../../../document/nodes.ts";
import type { LintEntry } from "../../../document/section.ts";
import { meantGroup } from "../../../identity/kubernetes-groups.ts";
import { isNodeGroup } from "../../../identity/node-groups.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule, type Remark } from "../../engine/rule.ts";
import { tryArn } from "../../knowledge/arns.ts";
import { describeCharacters } from "../../knowledge/characters.ts";
import { givesGroup, isFreeUsername } from "../../knowledge/free-names.ts";
import { removeGroup } from "../../knowledge/group-edits.ts";
import { arnAdvice, type Holder } from "../../knowledge/holder-words.ts";
import { nodeKind } from "../../knowledge/node-roles.ts";
import { type LineOf, linesOf } from "../../knowledge/places.ts";

/** White space at the ends, and characters anywhere that are invisible or look like a space. */
const STRAY = /^\s+|(?<!\s)\s+$|[^\S ]+|\p{Cf}+/u;
const STRAY_IN_ARN = /\s+|\p{Cf}+/u;
const BETWEEN_WORDS = /[^\s:/]\s+[^\s:/]/;

/** Source: the reference compares ARNs, and Kubernetes names, character by character. */
export const strayWhitespace = defineRule({
  name: "stray-whitespace",
  description:
    "white space or an invisible character in an ARN, username or group, which makes it another one",
  level: "error",
  fixes: true,
  messages: {
    blank: ({ field, characters }: Pick<Stray, "field" | "characters">) =>
      `this ${NAMES[field]} is nothing but white space (${describeCharacters(characters)}); write a name, or leave it out`,
    "in-arn": (stray: Stray) => `this matches no one: ${whatIsThere(stray)}; ${adviceFor(stray)}`,
    "in-name": nameWith,
    "in-lines": nameWith,
  },
  yieldsTo: [
    { rule: "placeholder", at: "field", found: ["in-arn"] },
    { rule: "folded-item", at: "field", found: ["in-arn", "in-lines"] },
  ],
  check(document, report) {
    const lineOf = linesOf(document);
    for (const entry of document.entries) {
      for (const { text, field } of entry.texts) {
        const { value } = text;
        const isArn = field === "arn";
        const pattern = isArn ? STRAY_IN_ARN : STRAY;
        const match = pattern.exec(value);
        if (match === null) continue;
        const { index, 0: characters } = match;
        const bare = withoutStray(value, isArn);
        if (bare === "") {
          report(text.span, { found: "blank", field, characters }, { field });
          continue;
        }
        const meant = meantBy(bare, text, field, pattern);
        const found = isArn ? "in-arn" : isOverLines(text) ? "in-lines" : "in-name";
        const { obstacle, holder, ...edits } =
          meant === undefined ? NOTHING : mend(entry, text, field, meant, lineOf);
        report(
          partOf(text, index, index + characters.length),
          { found, field, characters, at: placeOf(match, value), right: meant, obstacle, holder },
          { ...edits, field },
        );
      }
    }
  },
});

const NAMES = { arn: "ARN", username: "username", groups: "group" } as const;

interface Stray {
  readonly field: keyof typeof NAMES;
  readonly characters: string;
  readonly at: "start" | "inside" | "end";
  /** The text as it was meant, where that is clear. */
  readonly right: string | undefined;
  /**
   * Why it is not to be written: it is there already, as a group of the entry, or as the username of another one; or it is
   * a group that no node needs.
   */
  readonly obstacle?: "there" | "not-for-nodes" | undefined;
  /** The entry that has the ARN already. */
  readonly holder?: Holder | undefined;
}

/** Undefined where it is not clear what was meant. */
function meantBy(
  bare: string,
  { value }: LintText,
  field: Stray["field"],
  stray: RegExp,
): string | undefined {
  // Of two words it is not clear that they were one name.
  if (stray.test(bare) || (field === "arn" && BETWEEN_WORDS.test(value))) return undefined;
  return field === "groups" ? meantGroup(bare) : bare;
}

function nameWith(stray: Stray): string {
  const { field, right } = stray;
  const meant = right === undefined ? "what it seems to be" : `'${shorten(right)}'`;
  return `this ${NAMES[field]} is not ${meant}: ${whatIsThere(stray)}; ${adviceFor(stray)}`;
}

function whatIsThere({ characters, at }: Stray): string {
  return `${describeCharacters(characters)} ${at === "inside" ? "inside it" : `at its ${at}`}`;
}

function adviceFor({ field, right, obstacle, holder }: Stray): string {
  if (right === undefined) {
    return field === "arn"
      ? "write the ARN as IAM lists it"
      : "write a plain space, or nothing, in its place";
  }
  if (field === "arn") return arnAdvice({ right, holder });
  if (obstacle === "not-for-nodes") return "leave it out, since no node needs that group";
  const name = `'${shorten(right)}'`;
  if (obstacle === undefined) return `write ${name}`;
  return field === "username"
    ? `another entry has the username ${name}, so choose a name of its own`
    : `the entry gives ${name} too, so delete this item`;
}

type Mended = Pick<Stray, "obstacle" | "holder"> & Pick<Remark, "fix" | "suggestion" | "related">;

const NOTHING: Mended = {};

function mend(
  entry: LintEntry,
  text: LintText,
  field: Stray["field"],
  right: string,
  lineOf: LineOf,
): Mended {
  switch (field) {
    case "arn": {
      const { right: _, ...tried } = tryArn(entry, right, lineOf, true);
      return tried;
    }
    case "username":
      return isFreeUsername(entry, right) ? { fix: rewrite(text, right) } : { obstacle: "there" };
    case "groups": {
      if (nodeKind(entry).meant !== undefined && !isNodeGroup(right)) return { obstacle: "not-for-nodes" };
      if (!givesGroup(entry, right)) return { fix: rewrite(text, right) };
      const index = entry.groups.slice(0, MOST_GROUPS).findIndex((group) => group.text === text);
      return { fix: removeGroup(entry, index), obstacle: "there" };
    }
  }
}

/** Nobody gives more to one entry. */
const MOST_GROUPS = 1000;

/** A character like a space may have been meant as one between words, so it stays, and there is no fix. */
function withoutStray(value: string, isArn: boolean): string {
  const visible = value.replace(/\p{Cf}/gu, "");
  return isArn ? visible.replace(/\s/g, "") : visible.trim();
}

function placeOf({ index, 0: characters }: RegExpExecArray, value: string): Stray["at"] {
  if (index === 0) return "start";
  return index + characters.length === value.length ? "end" : "inside";
}

/** Whether a value most likely goes over several lines, one of which was meant as an item of a list. */
function isOverLines({ node }: LintText): boolean {
  return node.type === "PLAIN" && node.source !== undefined && /[ \n]- /.test(node.source);
}
