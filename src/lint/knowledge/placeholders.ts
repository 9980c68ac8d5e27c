// Text that someone meant to fill in: left over from documentation, or from a tool that did not run.
import { isAccountId } from "../../identity/iam-name.ts";
import { templateNames } from "../../mapping/template.ts";
import { oncePerText } from "../engine/known-texts.ts";
import { meantTemplate } from "./meant-template.ts";

/** Text that a shell, Terraform or a person would have replaced. */
const UNFILLED =
  /\$\{[^{}]*\}|\$\([^()]*\)|\$[A-Z][A-Z\d_]{2,}(?![A-Za-z\d_])|%[A-Z][A-Z\d_]{2,}%|__[A-Z][A-Z_]*__|@@[A-Z_]+@@/g;
/**
 * Text that a template engine would have replaced. A mapping's own templates are not part of it, unless the engine is to
 * write them: `{{ "{{SessionName}}" }}`.
 */
const ENGINE =
  /\{\{[-~]?\s*(["'`])(?:(?!\1)[^\n])*\1\s*[-~]?\}\}|\{%[^%]*%\}|<%[^%]*%>|\{#[^#]*#\}|\{\{[-~]?\s*(?:[.$#/^>&!][^{}]*|[^{}]*[.|(_"'$][^{}]*|(?:range|if|with|include|template|define|block|each|for|unless|else|end)\b[^{}]*)\}\}/g;
/** In an ARN nothing is replaced, so braces there are an engine's. People who write a template of aws-auth meant that one. */
const BRACES_IN_ARN = new RegExp(`\\{\\{(?!(?:${templateNames.join("|")})\\}\\})[^{}]*\\}\\}`, "g");
/** `{account_id}`, `[NodeRoleArn]`: no ARN has such brackets, so somebody was to put something there. */
const BRACKETS_IN_ARN = /(?<![{$])\{[^{}]+\}(?!\})|\[[^[\]]+\]/g;
/** `<ARN of instance role>`, `<system:nodes>`. `<<SessionName>>` is not one: it is a template in other brackets. */
const ANGLE_BRACKETS = /(?<!<)<(?![<\s])[^<>\n]*>(?!>)/g;
/** `<<SessionName>>` */
const DOUBLE_ANGLE_BRACKETS = /<<(?!\s)[^<>\n]+>>/;
/** What either of them begins with. Most names have none of these characters, and are looked at no further. */
const OPENS = /[$%<@_{]/;
const STAND_IN = /^(?:CHANGE[_-]?ME|TODO|FIXME|REPLACE[_-]?(?:ME|THIS)|PLACEHOLDER)$/i;
/** `INSTANCE_ROLE_ARN`, where an ARN belongs. A group may well have such a name. */
const ONLY_CAPITALS = /^[A-Z]+(?:_[A-Z]+)*$/;
/** `the ARN of the role`, where an ARN belongs: words, and no colon. */
const IN_WORDS = /^(?=.*\barn\b)[a-z]+(?: [a-z\d'_-]+){2,}$/i;
/** `XXXXXXXXXXXX`, `xxxx`. The name of a role rarely has four in a row. */
const FILLER = /x{5,}|\bx{3,4}\b|\.\.\.|…/gi;
const MAY_BE_FILLER = /xxx|\.\.\.|…/i;
const WORDS_FOR_ACCOUNT =
  /^(?=.*[a-z])(?:your[-_ ]?|my[-_ ]?|the[-_ ]?|replace[-_ ]?(?:with[-_ ]?)?|change[-_ ]?)*(?:aws[-_ ]?)?(?:account|acct|accountid)(?:[-_ ]?(?:id|number|no))?$/i;

/** A piece of text that somebody, or something, was to replace: offsets in the text. */
export interface Placeholder extends Part {
  /** Who was to replace it: a template engine, or anyone. `brackets` stands for `<…>`, which may be left around a name. */
  readonly kind: "engine" | "brackets" | "unfilled";
}

/**
 * The placeholders in a username or a group, in order. A misspelt template of aws-auth's own, such as `{{session_name}}`, is
 * not one.
 */
export const placeholdersIn: (text: string) => readonly Placeholder[] = oncePerText((text) =>
  unfilledIn(text).filter(({ start, end }) => !isMisspelt(text.slice(start, end))),
);

function isMisspelt(template: string): boolean {
  const name = /^\{\{([\s\w]*)\}\}$/.exec(template)?.[1];
  return name !== undefined && meantTemplate(name) !== undefined;
}

/** The part of a username or group that looks like one of aws-auth's own templates and is not replaced. */
export const findMeantTemplate: (text: string) => Part | undefined = oncePerText(
  (text) =>
    unfilledIn(text).find(({ start, end }) => isMisspelt(text.slice(start, end))) ??
    find(DOUBLE_ANGLE_BRACKETS, text.slice(0, MOST_READ)),
);

function unfilledIn(text: string): readonly Placeholder[] {
  const read = text.slice(0, MOST_READ);
  if (STAND_IN.test(read)) return [{ start: 0, end: read.length, kind: "unfilled" }];
  if (!OPENS.test(read)) return [];
  return apart([
    ...matchesOf(ENGINE, read, "engine"),
    ...matchesOf(UNFILLED, read, "unfilled"),
    ...matchesOf(ANGLE_BRACKETS, read, "brackets"),
  ]);
}

function matchesOf(pattern: RegExp, text: string, kind: Placeholder["kind"]): Placeholder[] {
  return [...text.matchAll(pattern)].map(({ 0: piece, index }) => ({
    start: index,
    end: index + piece.length,
    kind,
  }));
}

/** In order, and each at most once: what is inside another one is a part of it. */
function apart(placeholders: readonly Placeholder[]): Placeholder[] {
  let free = 0;
  return [...placeholders]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < free) return false;
      free = end;
      return true;
    })
    .slice(0, MOST_TOLD);
}

/** Nobody writes more of them into one name. In text that is full of them, each is not worth a finding. */
const MOST_TOLD = 16;

function find(pattern: RegExp, text: string): Part | undefined {
  const match = pattern.exec(text);
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}

/** The placeholders in an ARN, in order. The text may also be one for a whole ARN. */
export function arnPlaceholdersIn(text: string): readonly Placeholder[] {
  const read = text.slice(0, MOST_READ);
  if (ONLY_CAPITALS.test(read) || IN_WORDS.test(read)) {
    return [{ start: 0, end: read.length, kind: "unfilled" }];
  }
  const found = [
    ...unfilledIn(read),
    ...(read.includes("{{") ? matchesOf(BRACES_IN_ARN, read, "engine") : []),
    ...(/[[{]/.test(read) ? matchesOf(BRACKETS_IN_ARN, read, "unfilled") : []),
    ...(/^arn:/i.test(read) ? inArn(read) : []),
  ];
  return found.length > 1 ? apart(found) : found;
}

/** Whether a username or group was meant to be filled in. */
export function isPlaceholder(text: string): boolean {
  return placeholdersIn(text).length > 0;
}

/** Whether an item of mapAccounts was meant to be filled in. */
export function isAccountPlaceholder(text: string): boolean {
  return ONLY_CAPITALS.test(text) || arnPlaceholdersIn(`arn:aws:iam::${text}:root`).length > 0;
}

/** Whether an item of mapAccounts is an account's id, or a placeholder for one. */
export function isAccount(text: string): boolean {
  return isAccountId(text) || isAccountPlaceholder(text);
}

interface Part {
  readonly start: number;
  readonly end: number;
}

/** An ARN has at most 2,048 characters. */
const MOST_READ = 4096;

/** In an ARN, the account and the resource's name can be placeholders that would be ordinary names elsewhere. */
function inArn(arn: string): Placeholder[] {
  const parts = arn.split(":");
  const account = parts[4] ?? "";
  const kind = "unfilled";
  const start = parts.slice(0, 4).join(":").length + 1;
  const mayBeFilledIn = account !== "" && !isAccountId(account);
  const isFiller = () =>
    /^(?=\D)[A-Z\d_]*_[A-Z\d_]*$/.test(account) || /^X+\d*$/i.test(account) || /^\d*X{3,}\d*$/i.test(account);
  const isWord = () =>
    /^(?:ACCOUNT|ACCOUNTID|AWSACCOUNTID)$/.test(account) || WORDS_FOR_ACCOUNT.test(account);
  const name =
    /\/((?:REPLACE|YOUR|INSERT|CHANGE)[A-Z]*(?:_[A-Z_]*)?|[A-Z]+(?:_[A-Z]+)*_(?:NAME|ARN|HERE)|(?:ROLE|USER)_?NAME|your[-_][\w-]+|(?:role|user)[-_]name)$/.exec(
      arn,
    )?.[1];
  const found = MAY_BE_FILLER.test(arn) ? matchesOf(FILLER, arn, kind) : [];
  if (mayBeFilledIn && (isFiller() || isWord())) found.push({ start, end: start + account.length, kind });
  if (name !== undefined) found.push({ start: arn.length - name.length, end: arn.length, kind });
  return found;
}
