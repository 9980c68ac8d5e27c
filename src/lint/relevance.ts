// Which of the files that a search brings up are about aws-auth.
import type { LintDocument } from "./document.ts";

/** What `looksLikeAwsAuth` in document.ts goes by: without one of these words there is no such ConfigMap. */
const NAMES = /aws-auth|mapRoles|mapUsers|mapAccounts/;

/** False for a text that need not even be read as YAML. */
export function mentionsAwsAuth(text: string): boolean {
  return NAMES.test(text);
}

/** Whether a document holds an aws-auth ConfigMap, or mentions one and cannot be read. */
export function concernsAwsAuth({ configMaps, faults, isRead, text }: LintDocument): boolean {
  return configMaps.length > 0 || ((faults.length > 0 || !isRead) && mentionsAwsAuth(text));
}
