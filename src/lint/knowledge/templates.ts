// Templates in usernames and groups: those that are replaced, and those that others were meant to be.
import { ssoAccounts } from "../../document/keys.ts";
import { type LintText, partOf, rewrite } from "../../document/nodes.ts";
import type { LintEntry } from "../../document/section.ts";
import type { SpanEdit } from "../../document/source.ts";
import { type TemplateName, templateNames } from "../../mapping/template.ts";
import { isRole, readArnText } from "./arn-facts.ts";

/** A piece of a text, and the template that it is or was meant to be. */
export interface TemplatePiece {
  readonly name: TemplateName;
  readonly start: number;
  readonly end: number;
}

const EXACT = new RegExp(`\\{\\{(${templateNames.join("|")})\\}\\}`, "g");
const NONE: readonly TemplatePiece[] = [];

/** The templates that are replaced; exact text only, as the reference does it. */
export function templatesIn(text: string): readonly TemplatePiece[] {
  if (!text.includes("{{")) return NONE;
  return piecesOf(text, EXACT).map(({ 0: piece, 1: name, index }) => ({
    name: name as TemplateName, // the pattern is made of these names
    start: index,
    end: index + piece.length,
  }));
}

/** Nobody writes more templates into one name. In text that is full of them, each is not worth a finding. */
const MOST_PIECES = 16;

/** The first pieces of `text` that match the pattern. */
export function piecesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const pieces: RegExpExecArray[] = [];
  for (const match of text.matchAll(pattern)) {
    if (pieces.push(match) === MOST_PIECES) break;
  }
  return pieces;
}

/** Where templates are replaced: the username and each group. */
export function templatedTexts({ username, groups }: LintEntry): LintText[] {
  return [username, ...groups.map(({ text }) => text)].filter((text) => text !== undefined);
}

const USERS: ReadonlySet<string> = new Set(["user", "federated-user", "root"]);

/** Whether the entry is for someone without a session. Its ARN decides that, before its section does. */
export function isForUser({ arn, section }: LintEntry): boolean {
  if (arn === undefined) return section.name === "mapUsers";
  const reading = readArnText(arn);
  return section.name === "mapUsers" ? !isRole(reading) : USERS.has(reading.kind);
}

const KNOWN_BEFORE = /\{\{(AccountID|SessionName|SessionNameRaw)\}\}/g;

/** A text of the entry with what is known before anyone logs in: the account, and that a user has no session. */
export function filledIn(entry: LintEntry, text: string): string {
  if (!text.includes("{{")) return text;
  return text.replace(KNOWN_BEFORE, (template, name: string) => {
    if (name === "AccountID") return accountOf(entry) ?? template;
    return isForUser(entry) ? "" : template;
  });
}

/** The account in the entry's ARN, or else in its `sso`; undefined where neither has one. */
function accountOf(entry: LintEntry): string | undefined {
  const { arn } = entry;
  return arn === undefined ? ssoAccounts(entry)[0]?.value : readArnText(arn).account || undefined;
}

/**
 * The edit that puts the template in place of the piece. Undefined where that is not safe: where a session could choose
 * a group or all of its username, and where there is no session.
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
