// Names for what a format makes. A name is made of the principal's, and not of its place in the map: so a plan that is made
// again, or of a map with more lines, gives each entry the name that it had.
import { readArn } from "../../identity/arn.ts";
import { hash } from "../../text/hash.ts";
import type { EntryToMake, Migration } from "./migration.ts";

/** Makes a name of words, as a format takes one. */
export type Spell = (words: readonly string[]) => string;

/** The names of a migration's entries, in their order. All differ. */
export function entryNames({ entries, accountId }: Migration, spell: Spell): string[] {
  return uniqueNames(entries.map(({ entry }) => candidates(entry.principalArn, accountId, spell)));
}

/** Names for the policies of an entry, in their order. */
export function policyNames({ entry }: EntryToMake, spell: Spell): string[] {
  return uniqueNames(
    entry.policies.map(({ policyArn }) => [
      spell([policyName(policyArn)]),
      spell([policyName(policyArn), hash(policyArn)]),
    ]),
  );
}

/** `ClusterAdmin` of `arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy`. */
export function policyName(policyArn: string): string {
  const name = lastPart(policyArn);
  return /^Amazon(?:EKS)?(.+?)(?:Policy)?$/.exec(name)?.[1] ?? name;
}

/**
 * One name for each, where the first candidate is the plainest. Where several would have one name, all of them get their
 * next candidate, so that the order decides nothing.
 */
export function uniqueNames(items: readonly (readonly string[])[]): string[] {
  const levels = items.map(() => 0);
  const nameOf = (index: number) => items[index]?.[levels[index] ?? 0] ?? "";
  for (;;) {
    const names = items.map((_, index) => nameOf(index));
    const counts = new Map<string, number>();
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    let isDone = true;
    items.forEach((each, index) => {
      const level = levels[index] ?? 0;
      if ((counts.get(names[index] ?? "") ?? 0) < 2 || level + 1 >= each.length) return;
      levels[index] = level + 1;
      isDone = false;
    });
    if (isDone) return numbered(names);
  }
}

/** Only what has the same text and the same hash is left. */
function numbered(names: readonly string[]): string[] {
  const taken = new Set(names);
  const seen = new Set<string>();
  return names.map((name) => {
    let own = name;
    for (let number = 2; seen.has(own) || (own !== name && taken.has(own)); number++)
      own = `${name}${number}`;
    seen.add(own);
    return own;
  });
}

const LONGEST = 64; // of a role's or a user's name, in IAM

function candidates(principalArn: string, ownAccount: string, spell: Spell): string[] {
  const parsed = readArn(principalArn);
  const name = lastPart(principalArn);
  const { type, accountId } = typeof parsed === "string" ? { type: "", accountId: ownAccount } : parsed;
  const words = [name.slice(0, LONGEST), ...(accountId === ownAccount ? [] : [accountId])];
  const certain = spell([...words, hash(principalArn)]);
  if (name.length > LONGEST) return [certain];
  return [spell(words), spell([...words, type]), certain];
}

function lastPart(arn: string): string {
  return arn.slice(Math.max(arn.lastIndexOf("/"), arn.lastIndexOf(":")) + 1);
}

/** `PlatformAdmin`: letters and digits. */
export function pascalCase(words: readonly string[]): string {
  const parts = words.flatMap((word) => word.split(/[^A-Za-z0-9]+/)).filter((part) => part !== "");
  return parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join("") || "Principal";
}

/** As RFC 1123 has them: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/ */
export function kubernetesName(words: readonly string[]): string {
  return lowerCase(words, "-");
}

/** `platform-admin`: lower-case letters, digits and a mark between words. Never empty. */
export function lowerCase(words: readonly string[], mark: "-" | "_"): string {
  const parts = words
    .flatMap((word) => word.replace(/([a-z\d])(?=[A-Z])/g, "$1 ").split(/[^A-Za-z0-9]+/))
    .filter((part) => part !== "")
    .map((part) => part.toLowerCase());
  return parts.join(mark) || "principal";
}
