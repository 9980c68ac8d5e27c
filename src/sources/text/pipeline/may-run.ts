// Which texts may be scripts that map identities.

/** Whether a text may be a script that maps identities. */
export function mayRun(text: string): boolean {
  return COMMAND.test(text) || (/<<-?[ \t]*\\?["']?\w/.test(text) && /\b(?:role|user)arn\b/i.test(text));
}

const COMMAND =
  /\beksctl\s+create\s+(?:iamidentitymapping|accessentry)\b|\beks\s+(?:create-access-entry|associate-access-policy)\b|\bkubectl\s[^\n]{0,200}\s(?:configmap|cm)[ /]aws-auth\b/i;
