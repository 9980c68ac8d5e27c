// What IAM takes for the name of a role or a user, and for an account.
// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html

export const MAX_NAME_LENGTH = 64;

/** What a name may be made of, as people are told it. */
export const NAME_CHARACTERS = "A-Z a-z 0-9 _ + = , . @ -";

const REFUSED = /[^\w+=,.@-]/u;

/** The first character that no name has. */
export function refusedInName(name: string): string | undefined {
  return REFUSED.exec(name)?.[0];
}

/** Source: https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-identifiers.html */
export function isAccountId(text: string): boolean {
  return /^[0-9]{12}$/.test(text);
}

/** An account's id, with the zeros that a tool dropped which took it for a number. Undefined where they were not few. */
export function withLeadingZeros(digits: string): string | undefined {
  return /^[0-9]{9,11}$/.test(digits) ? digits.padStart(12, "0") : undefined;
}
