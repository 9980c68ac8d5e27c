// Which of the files that a search finds are about aws-auth.
import type { LintConfigMap, LintDocument } from "./document.ts";
import { AWS_AUTH_NAME } from "./manifest.ts";
import { sectionNames } from "./problem.ts";

/** The words that manifest.ts goes by. A text without any of them has no aws-auth ConfigMap. */
const NAMES = new RegExp([AWS_AUTH_NAME, ...sectionNames].join("|"));
/** The keys by which the text of one section alone is known. */
const KEYS = /(?:role|user)arn/i;

/** Base64 can hold any word. */
const BINARY = /![\w!<:.,-]{0,40}binary|%TAG/;

/** Escapes: a quoted text can spell a word with them. */
const ESCAPE = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|\r?\n[ \t]*)/g;

/** False for a text that need not be read as YAML at all. */
export function mentionsAwsAuth(text: string): boolean {
  return KEYS.test(text) || namesAwsAuth(text);
}

/** False for a text without an aws-auth ConfigMap. */
export function namesAwsAuth(text: string): boolean {
  if (NAMES.test(text) || BINARY.test(text)) return true;
  return text.search(ESCAPE) !== -1 && NAMES.test(text.replace(ESCAPE, letterOf));
}

function letterOf(_: string, hex2?: string, hex4?: string, hex8?: string): string {
  const code = Number.parseInt(hex2 ?? hex4 ?? hex8 ?? "", 16);
  return code < 0x80 ? String.fromCharCode(code) : "";
}

/** Whether a text may hold objects of RBAC. */
export function mentionsRbac(text: string): boolean {
  return text.includes("rbac.authorization.k8s.io") || text.includes("RoleBinding");
}

/** Whether a document holds an aws-auth ConfigMap, or one of its sections alone, or mentions one and cannot be read. */
export function concernsAwsAuth({ configMaps, faults, isRead, text }: LintDocument): boolean {
  return configMaps.some((each) => !isValues(each)) || ((faults.length > 0 || !isRead) && namesAwsAuth(text));
}

/**
 * Whether it is a mapping that has lists under the sections' names, and nothing of a ConfigMap: the values of a chart, the
 * variables of a playbook. A person who names such a file may have forgotten the rest.
 */
function isValues({ object, members, sections }: LintConfigMap): boolean {
  const { kind, value, data } = object;
  if (kind !== undefined || data !== value) return false;
  return !members.some(({ key }) => key.value === "apiVersion") && sections.every(({ isText }) => !isText);
}
