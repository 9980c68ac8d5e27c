// How a name that somebody wrote differs from the one of an identity.
import { distance } from "fastest-levenshtein";
import { readSsoRoleName } from "../identity/sso-role-name.ts";

/** Two names are the same (`same`), alike, or (undefined) those of different things. */
export type NameDifference =
  | "same"
  | { readonly kind: "sso-suffix" | "spelling"; readonly what: string; readonly off: number }
  | undefined;

/** Both names are in lower case. */
export function nameDifference(name: string, wanted: string): NameDifference {
  if (name === wanted) return "same";
  const [permissionSet, other] = [withoutSuffix(wanted), withoutSuffix(name)];
  if (permissionSet !== undefined && permissionSet === other) {
    return {
      kind: "sso-suffix",
      what: "the suffix differs; a permission set's role gets a new suffix when it is created again",
      off: 2,
    };
  }
  if (name === permissionSet) {
    return { kind: "sso-suffix", what: "it lacks the suffix that every permission set's role has", off: 2 };
  }
  // In a shorter name, a single letter makes another name.
  const most = wanted.length < 3 ? 0 : Math.max(1, Math.min(3, Math.floor(wanted.length / 4)));
  return spellingDifference(name, wanted, most);
}

/** The name of a permission set's role without the suffix that changes; undefined for other names. */
function withoutSuffix(name: string): string | undefined {
  const { isWhole = false, suffix = "" } = readSsoRoleName(name) ?? {};
  return isWhole ? name.slice(0, -`_${suffix}`.length) : undefined;
}

/** A user's name with its path: IAM takes 64 characters for the one, and 512 for the other. */
export const MAX_NAME = 600;

/** @param most How many letters may differ. */
export function spellingDifference(text: string, wanted: string, most: number) {
  if (Math.abs(text.length - wanted.length) > most || text.length > MAX_NAME) return undefined;
  const isSwapped = areSwapped(text, wanted);
  const letters = isSwapped ? 1 : distance(text, wanted);
  if (letters > most) return undefined;
  const what = isSwapped
    ? "two characters are swapped"
    : letters === 1
      ? "one character differs"
      : `${letters} characters differ`;
  return { kind: "spelling", what, off: 2 + letters } as const;
}

/** Whether two neighbouring letters have changed places: the commonest slip, and two letters to Levenshtein. */
function areSwapped(text: string, wanted: string): boolean {
  let at = 0;
  while (at < text.length && text[at] === wanted[at]) at++;
  return (
    text[at] === wanted[at + 1] && text[at + 1] === wanted[at] && text.slice(at + 2) === wanted.slice(at + 2)
  );
}
