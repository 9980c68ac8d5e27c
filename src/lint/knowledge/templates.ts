// Templates in usernames and groups: which are replaced, and how one is written in place of something else.
import { ssoAccounts } from "../../document/keys.ts";
import { type LintText, partOf, rewrite } from "../../document/nodes.ts";
import type { LintEntry } from "../../document/section.ts";
import type { SpanEdit } from "../../document/source.ts";
import {
  compileTemplate,
  fillKnown,
  type TemplatePiece,
  templatesIn,
  templateText,
} from "../../mapping/template.ts";
import { oncePerText } from "../engine/known-texts.ts";
import { isRole } from "./arn-facts.ts";
import { meantReading } from "./meant-arn.ts";

/** The templates that EKS replaces. */
export function bracedTemplatesIn(text: string): readonly TemplatePiece[] {
  // Most groups have none, and many rules ask.
  return text.includes("{{") ? pairsIn(text) : NO_PIECES;
}

const NO_PIECES: readonly TemplatePiece[] = [];

const pairsIn = oncePerText((text) => templatesIn(text, "braces").slice(0, MOST_PIECES));

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

const USERS: ReadonlySet<string> = new Set(["user", "federated-user", "root"]);

/** Whether the entry is for someone without a session. Its ARN decides that, before its section does. */
export function isForUser({ arn, section }: LintEntry): boolean {
  if (arn === undefined) return section.name === "mapUsers";
  const reading = meantReading(arn);
  return section.name === "mapUsers" ? !isRole(reading) : USERS.has(reading.kind);
}

/** A text of the entry with what is known before anyone logs in: the account, and that a user has no session. */
export function filledIn(entry: LintEntry, text: string): string {
  const hasSession = !isForUser(entry);
  if (hasSession ? !text.includes("{{AccountID}}") : !text.includes("{{")) return text;
  const known = { accountId: accountOf(entry), hasSession };
  return templateText(fillKnown(compileTemplate(text, "braces"), known));
}

/** The account in the entry's ARN, or else in its `sso`; undefined where neither has one. */
function accountOf(entry: LintEntry): string | undefined {
  const { arn } = entry;
  return arn === undefined ? ssoAccounts(entry)[0]?.value : arn.reading.account || undefined;
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
