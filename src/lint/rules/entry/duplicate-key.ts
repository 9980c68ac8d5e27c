import type { LintMember, LintText } from "../../../document/nodes.ts";
import { assignedGroups, fits } from "../../../document/read-entry.ts";
import type { LintEntry } from "../../../document/section.ts";
import type { YamlValue } from "../../../go-yaml/value.ts";
import { isNull } from "../../../go-yaml/value.ts";
import { locateIn } from "../../../text/position.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";

/** Source: sigs.k8s.io/yaml keeps the last of a repeated key and sorts the keys; encoding/json assigns them in turn. */
export const duplicateKey = defineRule({
  name: "duplicate-key",
  description:
    "a key that an entry or the ConfigMap has twice, in one spelling or several: only one of them counts",
  level: "error",
  fixes: false,
  check({ configMaps, entries, text }, report) {
    const locate = locateIn(text);
    const lineOf = ({ span: { source, start } }: LintText) => locate(source.toFile(start)).line;
    const checkRepeated = (members: readonly LintMember[], advice: string) => {
      for (const same of grouped(members, ({ key }) => key.value)) {
        const winner = same.at(-1) as LintMember;
        for (const { key } of same.slice(0, -1)) {
          const why = `of a repeated key the last one counts, at line ${lineOf(winner.key)}`;
          report(
            key.span,
            `this '${shorten(key.value)}' counts for nothing: ${why}; ${adviceFor(key, advice)}`,
          );
        }
      }
    };
    for (const { members, data } of configMaps) {
      checkRepeated(members, "keep one, with all that both hold");
      // A bare mapping of sections is its own data.
      if (data[0]?.key.node !== members[0]?.key.node)
        checkRepeated(data, "keep one, with all that both hold");
    }
    for (const entry of entries) {
      checkRepeated(entry.members, "keep one");
      for (const { key, by, effect } of respelt(entry)) {
        const message = `${effect} '${shorten(by.value)}', at line ${lineOf(by)}`;
        report(key.span, `this '${shorten(key.value)}' ${message}; ${adviceFor(key, "keep one")}`);
      }
    }
  },
});

/** A key of an entry that stands there in another spelling too, and does not count alone. */
interface Respelt {
  readonly key: LintText;
  /** The other one. */
  readonly by: LintText;
  /** What is said in front of the other one's name. */
  readonly effect: string;
}

function respelt(entry: LintEntry): Respelt[] {
  const own = new Set(entry.members.map(({ key }) => key.node));
  return [...entry.assigned].flatMap(([name, members]) => {
    const winner = members.findLast(({ value }) => counts(name, value));
    if (members.length < 2 || winner === undefined) return [];
    const parts = partsTaken(name, members, entry);
    return members.flatMap((member): Respelt[] => {
      const { key, value } = member;
      if (member === winner) return [];
      const isPart = parts.has(member);
      // What `<<` brings in stands in an entry of its own, where it is right.
      if (!own.has(key.node)) {
        const effect = "leaves values out, which are taken from what '<<' brings in:";
        return isPart && own.has(winner.key.node) ? [{ key: winner.key, by: key, effect }] : [];
      }
      const effect = isPart
        ? "counts too, where a value is left out in"
        : counts(name, value)
          ? "counts for nothing: of several spellings the one that sorts last counts,"
          : "counts for nothing, since its value is not what it takes: what counts is";
      return [{ key, by: winner.key, effect }];
    });
  });
}

/** Whether a value is assigned: of an `sso`, only its members are looked at elsewhere, whatever it is. */
function counts(name: string, value: YamlValue): boolean {
  return name === "sso" ? value.kind === "map" || isNull(value) : fits(name, value);
}

/** The members that fill one list of groups, or one `sso`, together. */
function partsTaken(name: string, members: readonly LintMember[], { section }: LintEntry): Set<LintMember> {
  if (name === "groups") return new Set(assignedGroups(members, section.source).map(({ member }) => member));
  const lastNull = members.findLastIndex(({ value }) => isNull(value));
  return new Set(
    name === "sso" ? members.slice(lastNull + 1).filter(({ value }) => value.kind === "map") : [],
  );
}

/** Those of which there is more than one. */
function grouped(members: readonly LintMember[], keyOf: (member: LintMember) => string): LintMember[][] {
  if (members.length < 2) return [];
  const byKey = new Map<string, LintMember[]>();
  for (const member of members) {
    const key = keyOf(member);
    const same = byKey.get(key);
    if (same === undefined) byKey.set(key, [member]);
    else same.push(member);
  }
  return [...byKey.values()].filter(({ length }) => length > 1);
}

/** Two of them in one entry are two entries, most likely. */
function adviceFor({ value }: LintText, advice: string): string {
  return /^(?:role|user)arn$/i.test(value) ? `${advice}, or begin another entry there with '- '` : advice;
}
