import { locateIn } from "../../schema/position.ts";
import { shorten } from "../../schema/section.ts";
import { knownKey } from "../keys.ts";
import type { LintMember } from "../nodes.ts";
import { defineRule } from "../rule.ts";

/** Source: sigs.k8s.io/yaml keeps the last of a repeated key and sorts the keys; encoding/json assigns them in turn. */
export const duplicateKey = defineRule({
  name: "duplicate-key",
  description: "a key that an entry has twice, in one spelling or several: only one of them counts",
  level: "error",
  fixes: false,
  check({ entries, text }, report) {
    const locate = locateIn(text);
    for (const { members, section } of entries) {
      if (members.length < 2) continue;
      for (const same of repeated(members, (key) => knownKey(key, section.name) ?? `=${key}`)) {
        const winner = winnerOf(same);
        const { span } = winner.key;
        const { line } = locate(span.source.toFile(span.start));
        for (const { key } of same) {
          if (key === winner.key) continue;
          const why =
            key.value === winner.key.value
              ? "of a repeated key the last one counts"
              : `of several spellings the one that sorts last counts, '${shorten(winner.key.value)}'`;
          report(
            key.span,
            `this '${shorten(key.value)}' counts for nothing: ${why}, at line ${line}; keep one`,
          );
        }
      }
    }
  },
});

function repeated(members: readonly LintMember[], nameOf: (key: string) => string): LintMember[][] {
  const byName = new Map<string, LintMember[]>();
  for (const member of members) {
    const name = nameOf(member.key.value);
    const same = byName.get(name);
    if (same === undefined) byName.set(name, [member]);
    else same.push(member);
  }
  return [...byName.values()].filter(({ length }) => length > 1);
}

/** Of the bytewise greatest spelling, the last. */
function winnerOf(members: readonly LintMember[]): LintMember {
  return members.reduce((winner, member) => (member.key.value >= winner.key.value ? member : winner));
}
