// Which of the files that a search brings up are about aws-auth.
import type { LintDocument } from "./document.ts";

/** What `looksLikeAwsAuth` in document.ts goes by: without one of these words there is no such ConfigMap. */
const NAMES = /aws-auth|mapRoles|mapUsers|mapAccounts/;

/** In base64 any word can stand. */
const BINARY = /![\w!<:.,-]{0,40}binary|%TAG/;

/** How a quoted text can spell a word without its letters standing side by side. */
const ESCAPE = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|\r?\n[ \t]*)/g;

/** False for a text that need not even be read as YAML. */
export function mentionsAwsAuth(text: string): boolean {
  if (NAMES.test(text) || BINARY.test(text)) return true;
  return text.search(ESCAPE) !== -1 && NAMES.test(text.replace(ESCAPE, letterOf));
}

function letterOf(_: string, hex2?: string, hex4?: string, hex8?: string): string {
  const code = Number.parseInt(hex2 ?? hex4 ?? hex8 ?? "", 16);
  return code < 0x80 ? String.fromCharCode(code) : "";
}

/** Whether a text says something of mapRoles or mapUsers, wherever that stands: in a patch within a patch, for one. */
export function mentionsSection(text: string): boolean {
  return /\bmap(?:Roles|Users)\b/.test(text);
}

/** Whether a document holds an aws-auth ConfigMap, or mentions one and cannot be read. */
export function concernsAwsAuth({ configMaps, faults, isRead, text }: LintDocument): boolean {
  return configMaps.length > 0 || ((faults.length > 0 || !isRead) && mentionsAwsAuth(text));
}
