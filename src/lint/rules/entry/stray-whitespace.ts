import { type LintText, partOf, rewrite } from "../../../document/nodes.ts";
import type { SpanEdit } from "../../../document/source.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule, type Report } from "../../engine/rule.ts";
import { rewriteArn } from "../../knowledge/arns.ts";
import { describeCharacters } from "../../knowledge/characters.ts";
import { findArnPlaceholder } from "../../knowledge/placeholders.ts";

/** White space at the ends, and what cannot be seen or told from a space anywhere. */
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
  check({ entries }, report) {
    for (const entry of entries) {
      const { arn, username, groups } = entry;
      if (arn !== undefined && findArnPlaceholder(arn.value) === undefined) {
        // Of two words it is not clear that they were one name.
        const isSafe = !BETWEEN_WORDS.test(arn.value);
        check(arn, "ARN", STRAY_IN_ARN, (right) => (isSafe ? rewriteArn(entry, right) : undefined), report);
      }
      if (username !== undefined)
        check(username, "username", STRAY, (right) => rewrite(username, right), report);
      for (const { text } of groups) {
        if (text !== undefined) check(text, "group", STRAY, (right) => rewrite(text, right), report);
      }
    }
  },
});

function check(
  text: LintText,
  what: string,
  stray: RegExp,
  fixTo: (right: string) => SpanEdit[] | undefined,
  report: Report,
): void {
  const { value } = text;
  const match = stray.exec(value);
  if (match === null || isFolded(text)) return;
  const right = withoutStray(value, what === "ARN");
  const characters = describeCharacters(match[0]);
  if (right === "") {
    report(
      text.span,
      `this ${what} holds nothing but white space (${characters}); write one, or leave it out`,
    );
    return;
  }
  const isClean = !stray.test(right);
  const meant = isClean ? `this ${what} is not '${shorten(right)}'` : `this ${what} is not what it seems`;
  const effect = what === "ARN" ? "this matches no one" : meant;
  report(
    partOf(text, match.index, match.index + match[0].length),
    `${effect}: ${characters} ${placeOf(match, value)}; ${isClean ? `write ${shorten(right)}` : "write a plain space, or nothing, in its place"}`,
    { fix: isClean ? fixTo(right) : undefined },
  );
}

/** A space-like character between words may have been meant as a space: it stays, and there is no fix. */
function withoutStray(value: string, isArn: boolean): string {
  const visible = value.replace(/\p{Cf}/gu, "");
  return isArn ? visible.replace(/\s/g, "") : visible.trim();
}

function placeOf({ index, 0: characters }: RegExpExecArray, value: string): string {
  if (index === 0) return "at its start";
  return index + characters.length === value.length ? "at its end" : "inside it";
}

/** A value over several lines with a dash in it is folded-item's. */
function isFolded({ node }: LintText): boolean {
  return node.type === "PLAIN" && node.source !== undefined && /[ \n]- /.test(node.source);
}
