// Text that someone meant to fill in: left over from documentation, or from a tool that did not run.
import { isAccountId } from "../../identity/iam-name.ts";
import { oncePerText } from "../engine/known-texts.ts";
import { meantTemplate } from "./meant-template.ts";

/** Text that a template engine or a shell would have replaced. A mapping's own templates are not part of it. */
const UNFILLED =
  /\$\{[^{}]*\}|\$\([^()]*\)|\{%[^%]*%\}|\{\{-?\s*(?:[.$][^{}]*|[^{}]*[.|(_"'$][^{}]*)\}\}|\$[A-Z][A-Z\d_]{2,}|%[A-Z][A-Z\d_]{2,}%|__[A-Z][A-Z_]*__|@@[A-Z_]+@@|<%[^%]*%>/g;
/** `<ARN of instance role>`, `<system:nodes>`. `<<SessionName>>` is not one: it is a template in other brackets. */
const ANGLE_BRACKETS = /(?<!<)<(?![<\s])[^<>\n]*>(?!>)/g;
/** `<<SessionName>>` */
const DOUBLE_ANGLE_BRACKETS = /<<(?!\s)[^<>\n]+>>/;
/** What either of them begins with. Most names have none of these characters, and are looked at no further. */
const OPENS = /[$%<@_{]/;
const STAND_IN = /^(?:CHANGE[_-]?ME|TODO|FIXME|REPLACE[_-]?(?:ME|THIS)|PLACEHOLDER)$/i;
/** `INSTANCE_ROLE_ARN`, where an ARN belongs. A group may well have such a name. */
const ONLY_CAPITALS = /^[A-Z]+(?:_[A-Z]+)*$/;
/** `XXXXXXXXXXXX`, `xxxx`. The name of a role rarely has four in a row. */
const FILLER = /x{5,}|\bx{3,4}\b|\.\.\.|…/i;
const WORDS_FOR_ACCOUNT =
  /^(?=.*[a-z])(?:your[-_ ]?|my[-_ ]?|the[-_ ]?|replace[-_ ]?(?:with[-_ ]?)?|change[-_ ]?)*(?:aws[-_ ]?)?(?:account|acct|accountid)(?:[-_ ]?(?:id|number|no))?$/i;

/**
 * The offsets of the part of a username or group that is a placeholder. A misspelt template of aws-auth's own, such as
 * `{{session_name}}`, is not a placeholder.
 */
export const findPlaceholder: (text: string) => Part | undefined = oncePerText((text) =>
  findUnfilled(text, (piece) => !isMisspelt(piece)),
);

function isMisspelt(template: string): boolean {
  const name = /^\{\{([\s\w]*)\}\}$/.exec(template)?.[1];
  return name !== undefined && meantTemplate(name) !== undefined;
}

/** The part of a username or group that looks like one of aws-auth's own templates and is not replaced. */
export const findMeantTemplate: (text: string) => Part | undefined = oncePerText(
  (text) => findUnfilled(text, isMisspelt) ?? find(DOUBLE_ANGLE_BRACKETS, text.slice(0, MOST_READ)),
);

function findUnfilled(text: string, isWanted: (piece: string) => boolean = () => true): Part | undefined {
  const read = text.slice(0, MOST_READ);
  if (STAND_IN.test(read) && isWanted(read)) return { start: 0, end: read.length };
  if (!OPENS.test(read)) return undefined;
  for (const pattern of [UNFILLED, ANGLE_BRACKETS]) {
    for (const { 0: piece, index } of read.matchAll(pattern)) {
      if (isWanted(piece)) return { start: index, end: index + piece.length };
    }
  }
  return undefined;
}

function find(pattern: RegExp, text: string): Part | undefined {
  const match = pattern.exec(text);
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}

/** The part of an ARN that is a placeholder. The text may also be a placeholder for a whole ARN. */
export function findArnPlaceholder(text: string): Part | undefined {
  const read = text.slice(0, MOST_READ);
  if (ONLY_CAPITALS.test(read)) return { start: 0, end: read.length };
  return findUnfilled(read) ?? (/^arn:/i.test(read) ? inArn(read) : undefined);
}

/** Whether a username or group was meant to be filled in. */
export function isPlaceholder(text: string): boolean {
  return findPlaceholder(text) !== undefined;
}

/** Whether an item of mapAccounts was meant to be filled in. */
export function isAccountPlaceholder(text: string): boolean {
  return ONLY_CAPITALS.test(text) || findArnPlaceholder(`arn:aws:iam::${text}:root`) !== undefined;
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
function inArn(arn: string): Part | undefined {
  const parts = arn.split(":");
  const account = parts[4] ?? "";
  const start = parts.slice(0, 4).join(":").length + 1;
  const isFiller =
    /^(?=\D)[A-Z\d_]*_[A-Z\d_]*$/.test(account) || /^X+\d*$/i.test(account) || /^\d*X{3,}\d*$/i.test(account);
  const isWord = /^(?:ACCOUNT|ACCOUNTID|AWSACCOUNTID)$/.test(account) || WORDS_FOR_ACCOUNT.test(account);
  if (account !== "" && (isFiller || isWord)) return { start, end: start + account.length };
  const filler = find(FILLER, arn);
  if (filler !== undefined) return filler;
  const name =
    /\/((?:REPLACE|YOUR|INSERT|CHANGE)[A-Z]*(?:_[A-Z_]*)?|[A-Z]+(?:_[A-Z]+)*_(?:NAME|ARN|HERE)|(?:ROLE|USER)_?NAME|your[-_][\w-]+|(?:role|user)[-_]name)$/.exec(
      arn,
    );
  if (name?.[1] === undefined) return undefined;
  return { start: arn.length - name[1].length, end: arn.length };
}
