import { type LintText, partOf, rewrite } from "../../../document/nodes.ts";
import type { LintEntry } from "../../../document/section.ts";
import type { SpanEdit } from "../../../document/source.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { rewriteArn } from "../../knowledge/arns.ts";
import { describeCharacters } from "../../knowledge/characters.ts";

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
    blank: ({ field, characters }: Omit<Stray, "at" | "right">) =>
      `this ${NAMES[field]} holds nothing but white space (${describeCharacters(characters)}); write one, or leave it out`,
    "in-arn": (stray: Stray) => `this matches no one: ${adviceFor(stray)}`,
    "in-name": nameWith,
    "in-lines": nameWith,
  },
  yieldsTo: [
    { rule: "placeholder", at: "field", found: ["in-arn"] },
    { rule: "folded-item", at: "field", found: ["in-arn", "in-lines"] },
  ],
  check({ entries }, report) {
    for (const entry of entries) {
      for (const { text, field } of entry.texts) {
        const { value } = text;
        const isArn = field === "arn";
        const pattern = isArn ? STRAY_IN_ARN : STRAY;
        const match = pattern.exec(value);
        if (match === null) continue;
        const { index, 0: characters } = match;
        const right = withoutStray(value, isArn);
        if (right === "") {
          report(text.span, { found: "blank", field, characters }, { field });
          continue;
        }
        const isClean = !pattern.test(right);
        const found = isArn ? "in-arn" : isOverLines(text) ? "in-lines" : "in-name";
        const fix = isClean ? fixed(entry, text, right, isArn) : undefined;
        report(
          partOf(text, index, index + characters.length),
          { found, field, characters, at: placeOf(match, value), right: isClean ? right : undefined },
          { fix, field },
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
}

function nameWith(stray: Stray): string {
  const { field, right } = stray;
  const meant = right === undefined ? "what it seems" : `'${shorten(right)}'`;
  return `this ${NAMES[field]} is not ${meant}: ${adviceFor(stray)}`;
}

function adviceFor({ characters, at, right }: Stray): string {
  const place = at === "inside" ? "inside it" : `at its ${at}`;
  const advice = right === undefined ? "a plain space, or nothing, in its place" : shorten(right);
  return `${describeCharacters(characters)} ${place}; write ${advice}`;
}

function fixed(entry: LintEntry, text: LintText, right: string, isArn: boolean): SpanEdit[] | undefined {
  if (!isArn) return rewrite(text, right);
  // Of two words it is not clear that they were one name.
  return BETWEEN_WORDS.test(text.value) ? undefined : rewriteArn(entry, right);
}

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
