import { locateIn } from "../../schema/position.ts";
import { shorten } from "../../schema/section.ts";
import { knownKey } from "../keys.ts";
import type { LintMember } from "../nodes.ts";
import { defineRule } from "../rule.ts";

/** Source: sigs.k8s.io/yaml keeps the last of a repeated key and sorts the keys; encoding/json assigns them in turn. */
export const duplicateKey = defineRule({
  name: "duplicate-key",
  description:
    "a key that an entry or the ConfigMap has twice, in one spelling or several: only one of them counts",
  level: "error",
  fixes: false,
  check({ configMaps, entries, text }, report) {
    const locate = locateIn(text);
    const check = (members: readonly LintMember[], nameOf: (key: string) => string, advice: string) => {
      if (members.length < 2) return;
      for (const same of repeated(members, nameOf)) {
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
            `this '${shorten(key.value)}' counts for nothing: ${why}, at line ${line}; ${isArn(key.value) ? `${advice}, or begin another entry there with '- '` : advice}`,
          );
        }
      }
    };
    for (const { members, data } of configMaps) {
      check(members, sameSpelling, "keep one, with all that both hold");
      // A bare mapping of sections is its own data.
      if (data[0]?.key.node !== members[0]?.key.node)
        check(data, sameSpelling, "keep one, with all that both hold");
    }
    for (const { members, section } of entries) {
      check(members, (key) => knownKey(key, section.name) ?? sameSpelling(key), "keep one");
    }
  },
});

/** Apart from the names that are known in any case. */
function sameSpelling(key: string): string {
  return `=${key}`;
}

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

/** Two of them in one entry are two entries, most likely. */
function isArn(key: string): boolean {
  return /^(?:role|user)arn$/i.test(key);
}
