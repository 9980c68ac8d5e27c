// Fingerprints, by which code scanning recognizes a finding again after lines were added above it.
import { hash } from "../../text/hash.ts";
import type { Finding } from "../engine/finding.ts";

/** One for each finding. It is made of the rule, the text that the finding is about, and a count of equal ones before. */
export function fingerprints(findings: readonly Finding[], text: string): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, start, end }) => {
    const key = `${rule}\n${text.slice(start, Math.max(end, start)).trim()}`;
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    return `${longHash(key)}:${occurrence}`;
  });
}

/** Two hashes with different starts: 64 bits. */
function longHash(text: string): string {
  return hash(text) + hash(text, 0x01000193);
}
