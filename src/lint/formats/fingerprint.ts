// Fingerprints, by which code scanning recognizes a finding again after lines were added above it.
import type { Finding } from "../engine/finding.ts";

/** One for each finding. It is made of the rule, the text that the finding is about, and a count of equal ones before. */
export function fingerprints(findings: readonly Finding[], text: string): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, start, end }) => {
    const key = `${rule}\n${text.slice(start, Math.max(end, start)).trim()}`;
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    return `${hash(key)}:${occurrence}`;
  });
}

/** FNV-1a over UTF-16 units, twice with different starts. 64 bits can tell findings apart, but cannot keep secrets. */
function hash(text: string): string {
  return [0x811c9dc5, 0x01000193]
    .map((start) => {
      let state = start;
      for (let index = 0; index < text.length; index++) {
        state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
      }
      return (state >>> 0).toString(16).padStart(8, "0");
    })
    .join("");
}
