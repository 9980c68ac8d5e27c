// What to write in place of a template that is not right where it stands: a text that no rule has anything against.
import { type LintText, partOf, rewrite } from "../../document/nodes.ts";
import type { LintEntry } from "../../document/section.ts";
import type { SpanEdit } from "../../document/source.ts";
import { NODE_PREFIX } from "../../identity/node-groups.ts";
import { reservedPrefixOf } from "../../identity/reserved-names.ts";
import { readSsoRoleName } from "../../identity/sso-role-name.ts";
import type { TemplatePiece } from "../../mapping/template.ts";
import { shorten } from "../../text/shorten.ts";
import { isFreeUsername } from "./free-names.ts";
import { isNodes } from "./node-roles.ts";
import { isForUser } from "./templates.ts";

export interface TemplateAdvice {
  /** What to write in place of the piece. Undefined where only a person knows the name. */
  readonly text?: string;
  /** What has to be written. */
  readonly what: "template" | "name-of-user" | "name" | "group";
}

/**
 * @param piece What is written, with the name that was meant.
 */
export function templateAdvice(entry: LintEntry, text: LintText, piece: TemplatePiece): TemplateAdvice {
  const { name } = piece;
  if (name === "AccountID") return { what: "template", text: "{{AccountID}}" };
  if (text !== entry.username) return { what: "group" };
  if (isForUser(entry)) return ofUser(entry, text, piece);
  const isOfNode = isNodes(entry).meant || text.value.includes(NODE_PREFIX);
  if (name === "AccessKeyID" && reservedPrefixOf(text.value) !== undefined) return { what: "name" };
  const isOfSession = name === "AccessKeyID" || (name === "EC2PrivateDNSName" && !isOfNode);
  const template = `{{${isOfSession ? "SessionName" : name}}}`;
  if (!isWhole(text.value, piece)) return { what: "template", text: template };
  const prefix = template === "{{EC2PrivateDNSName}}" ? "system:node" : prefixFor(entry);
  return { what: "template", text: `${prefix}:${template}` };
}

/** `write {{SessionName}}`, or what a person has to write. */
export function adviceWords({ what, text }: TemplateAdvice): string {
  switch (what) {
    case "template":
      return `write ${text}`;
    case "name-of-user":
      return text === undefined ? "write the name itself" : `write '${shorten(text)}'`;
    case "name":
      return "write another name";
    case "group":
      return "write the name of the group itself";
  }
}

/** The edit that does what the advice says. */
export function adviceEdits(
  { text: advised }: TemplateAdvice,
  text: LintText,
  { start, end }: Pick<TemplatePiece, "start" | "end">,
): SpanEdit[] | undefined {
  if (advised === undefined) return undefined;
  // With more than the template in it, no node can have the name.
  const name = text.value.slice(0, start) + advised + text.value.slice(end);
  if (name.includes(NODE_PREFIX) && !/^system:node:\{\{\w+\}\}$/.test(name)) return undefined;
  // The brackets around it would be told next.
  if (/^\s*<[^<>]*>\s*$/.test(name)) return undefined;
  return writeInstead(text, { start, end }, advised);
}

/** The edit that puts `name` in place of a part of the text. */
export function writeInstead(
  text: LintText,
  { start, end }: { readonly start: number; readonly end: number },
  name: string,
): SpanEdit[] | undefined {
  const { value, node } = text;
  if (node.type === "PLAIN") return rewrite(text, value.slice(0, start) + name + value.slice(end));
  // What is written is only known to be a name where it needs no escapes.
  return /^[\w+=,.@:{}/-]*$/.test(name) ? [{ span: partOf(text, start, end), text: name }] : undefined;
}

/** A prefix that no user has, or braces around what is replaced. */
const OF_OTHERS = /system:|\{\{[^{}]*\{|[}]{3}/;

/** Instead of the session's name, which a user does not have, the name of the user. */
function ofUser(entry: LintEntry, { value }: LintText, { start, end }: TemplatePiece): TemplateAdvice {
  const { kind, name } = entry.arn?.reading ?? { kind: "", name: "" };
  const user = kind === "root" ? "root" : name;
  const username = value.slice(0, start) + user + value.slice(end);
  const isGood = /^[\w+=.@-]+$/.test(user) && !OF_OTHERS.test(value) && isFreeUsername(entry, username);
  return isGood ? { what: "name-of-user", text: user } : { what: "name-of-user" };
}

/** Whether there is nothing in the username but templates, or what was meant to be one. */
function isWhole(username: string, { start, end }: TemplatePiece): boolean {
  const rest = username.slice(0, start) + username.slice(end);
  return rest.replace(/\{+[^{}]*\}+|<<[^<>]*>>|[{}\s\p{Cf}]/gu, "") === "";
}

/** The name of the role, or of its permission set: it keeps the usernames of each role apart. */
export function prefixFor({ arn }: LintEntry): string {
  const name = arn?.reading.name ?? "";
  const own = readSsoRoleName(name)?.permissionSetName ?? name;
  return /^[A-Za-z][\w.-]*$/.test(own) && reservedPrefixOf(`${own}:`) === undefined ? own : "dev";
}
