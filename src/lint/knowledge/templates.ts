// Templates in usernames and groups: which are replaced, and how one is written in place of something else.
import { ssoAccounts } from "../../document/keys.ts";
import { type LintText, partOf, rewrite } from "../../document/nodes.ts";
import type { LintEntry } from "../../document/section.ts";
import type { SpanEdit } from "../../document/source.ts";
import { type TemplateName, templateNames } from "../../mapping/template.ts";
import { shapeOf } from "./arn-kinds.ts";
import { type FieldText, textsOf } from "./fields.ts";

/** A piece of a text, and the template that stands there or was meant. */
export interface TemplatePiece {
  readonly name: TemplateName;
  readonly start: number;
  readonly end: number;
}

const EXACT = new RegExp(`\\{\\{(${templateNames.join("|")})\\}\\}`, "g");
const NONE: readonly TemplatePiece[] = [];

/** The templates that are replaced. Like the reference, this takes exact text only. */
export function templatesIn(text: string): readonly TemplatePiece[] {
  if (!text.includes("{{")) return NONE;
  return piecesOf(text, EXACT).map(({ 0: piece, 1: name, index }) => ({
    name: name as TemplateName, // the pattern is made of these names
    start: index,
    end: index + piece.length,
  }));
}

/** No one writes as many templates into one name. In text that is full of them, not each is worth a finding. */
const MOST_PIECES = 16;

/** The first pieces of `text` that match. */
export function piecesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const pieces: RegExpExecArray[] = [];
  for (const match of text.matchAll(pattern)) {
    if (pieces.push(match) === MOST_PIECES) break;
  }
  return pieces;
}

/** The texts in which templates are replaced: the username and each group. */
export function templatedTexts(entry: LintEntry): FieldText[] {
  return textsOf(entry).filter(({ field }) => field !== "arn");
}

const USER_ARN = /^arn:[^:]*:(?:iam|sts):[^:]*:[^:]*:(?:user\/|federated-user\/|root$)/i;
const ROLE_ARN = /^arn:[^:]*:(?:iam|sts):[^:]*:[^:]*:(?:role|assumed-role)\//i;

/** Whether the entry is for someone without a session. The section that it is in does not decide that. */
export function isForUser({ arn, section }: LintEntry): boolean {
  if (arn === undefined) return section.name === "mapUsers";
  return section.name === "mapUsers" ? !ROLE_ARN.test(arn.value) : USER_ARN.test(arn.value);
}

const KNOWN_BEFORE = /\{\{(AccountID|SessionName|SessionNameRaw)\}\}/g;

/** `text` of the entry, filled in with what is known before anyone logs in: the account, and a user's empty session. */
export function filledIn(entry: LintEntry, text: string): string {
  if (!text.includes("{{")) return text;
  return text.replace(KNOWN_BEFORE, (template, name: string) => {
    if (name === "AccountID") return accountOf(entry) ?? template;
    return isForUser(entry) ? "" : template;
  });
}

/** The account of the entry's ARN, or of its `sso`. */
function accountOf(entry: LintEntry): string | undefined {
  const { arn } = entry;
  return arn === undefined ? ssoAccounts(entry)[0]?.value : shapeOf(arn).accountId || undefined;
}

/**
 * The edit that puts the template in place of the piece. It is undefined where it is not safe: where it would let a
 * session choose a group or all of a username, and where there is no session to take the name from.
 */
export function writeTemplate(
  entry: LintEntry,
  text: LintText,
  piece: TemplatePiece,
): SpanEdit[] | undefined {
  const { name, start, end } = piece;
  const { value, node } = text;
  const isGroup = text !== entry.username;
  const isWhole = value.trim().length === value.slice(start, end).trim().length;
  const isSafe =
    name === "AccountID" || (name !== "AccessKeyID" && !isGroup && !isWhole && !isForUser(entry));
  if (!isSafe) return undefined;
  const template = `{{${name}}}`;
  if (node.type === "PLAIN") return rewrite(text, value.slice(0, start) + template + value.slice(end));
  return [{ span: partOf(text, start, end), text: template }];
}
