import type { LintMember, LintText } from "../../../document/nodes.ts";
import { assignedGroups, fits } from "../../../document/read-entry.ts";
import type { LintEntry } from "../../../document/section.ts";
import type { YamlValue } from "../../../go-yaml/value.ts";
import { isNull } from "../../../go-yaml/value.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule, type Remark } from "../../engine/rule.ts";
import { linesOf } from "../../knowledge/places.ts";

/** Source: sigs.k8s.io/yaml keeps the last of a repeated key and sorts the keys; encoding/json assigns them in turn. */
export const duplicateKey = defineRule({
  name: "duplicate-key",
  description:
    "a key that an entry or the ConfigMap has twice, in one spelling or several: only one of them counts",
  level: "error",
  fixes: false,
  messages: {
    "repeated-in-configmap": ({ key, line }: Repeated) =>
      `this '${shorten(key)}' ${LAST_COUNTS} ${line}; keep one, with what both hold`,
    repeated: ({ key, line }: Repeated) => `this '${shorten(key)}' ${LAST_COUNTS} ${line}; ${adviceFor(key)}`,
    "fills-in": (respelt: Respelling) => besides(respelt, "still counts where a value is left out in"),
    outsorted: (respelt: Respelling) =>
      besides(respelt, "has no effect: of several spellings only the one that sorts last counts,"),
    "wrong-type": (respelt: Respelling) =>
      besides(respelt, "has no effect, because its value has the wrong type: what counts is"),
    merges: (respelt: Respelling) =>
      besides(respelt, "leaves values out, and they are taken from what '<<' brings in:"),
  },
  check(document, report) {
    const lineOf = linesOf(document);
    for (const { members, data } of document.configMaps) {
      // A bare mapping of sections is its own data.
      const isData = data[0]?.key.node === members[0]?.key.node;
      for (const { key, by } of [...repeated(members), ...(isData ? [] : repeated(data))]) {
        const said = { key: key.value, line: lineOf(by.span) };
        report(key.span, { found: "repeated-in-configmap", ...said }, { related: counting(by) });
      }
    }
    for (const entry of document.entries) {
      for (const { key, by } of repeated(entry.members)) {
        const said = { key: key.value, line: lineOf(by.span) };
        report(key.span, { found: "repeated", ...said }, { related: counting(by) });
      }
      for (const { found, key, by } of respelt(entry)) {
        const said = { key: key.value, by: by.value, line: lineOf(by.span) };
        report(key.span, { found, ...said }, { related: counting(by) });
      }
    }
  },
});

/** Most entries have three keys. */
function hasRepeated(members: readonly LintMember[]): boolean {
  if (members.length > 8) return true; // perhaps
  return members.some(({ key }, at) => members.findIndex((other) => other.key.value === key.value) < at);
}

interface Repeated {
  readonly key: string;
  /** The place of the key that counts. */
  readonly line: number;
}

const LAST_COUNTS = "has no effect: of a repeated key only the last one counts, at line";

interface Respelling extends Repeated {
  /** The key that counts. */
  readonly by: string;
}

function besides({ key, by, line }: Respelling, effect: string): string {
  return `this '${shorten(key)}' ${effect} '${shorten(by)}', at line ${line}; ${adviceFor(key)}`;
}

/** Two ARNs in one entry were most likely meant as two entries. */
function adviceFor(key: string): string {
  return /^(?:role|user)arn$/i.test(key)
    ? "keep one, or begin a new entry with '- ' at the second one"
    : "keep one";
}

function counting({ span }: LintText): NonNullable<Remark["related"]> {
  return [{ span, what: "the key that counts" }];
}

/** A key that an entry has in several spellings, so that it does not count alone. */
interface Respelt {
  readonly found: "fills-in" | "outsorted" | "wrong-type" | "merges";
  readonly key: LintText;
  /** The other one. */
  readonly by: LintText;
}

function respelt(entry: LintEntry): Respelt[] {
  if ([...entry.assigned.values()].every(({ length }) => length < 2)) return [];
  const own = new Set(entry.members.map(({ key }) => key.node));
  return [...entry.assigned].flatMap(([name, members]) => {
    const winner = members.findLast(({ value }) => counts(name, value));
    if (members.length < 2 || winner === undefined) return [];
    const parts = partsTaken(name, members, entry);
    return members.flatMap((member): Respelt[] => {
      const { key, value } = member;
      if (member === winner) return [];
      const isPart = parts.has(member);
      // A key that `<<` brings in is part of another entry, and is right there.
      if (!own.has(key.node)) {
        return isPart && own.has(winner.key.node) ? [{ found: "merges", key: winner.key, by: key }] : [];
      }
      const found = isPart ? "fills-in" : counts(name, value) ? "outsorted" : "wrong-type";
      return [{ found, key, by: winner.key }];
    });
  });
}

/** Whether a value is assigned. `fits` accepts any value of `sso`, since it does not look at its members. */
function counts(name: string, value: YamlValue): boolean {
  return name === "sso" ? value.kind === "map" || isNull(value) : fits(name, value);
}

/** The members that together fill one list of groups, or one `sso`. */
function partsTaken(name: string, members: readonly LintMember[], { section }: LintEntry): Set<LintMember> {
  if (name === "groups") return new Set(assignedGroups(members, section.source).map(({ member }) => member));
  const lastNull = members.findLastIndex(({ value }) => isNull(value));
  return new Set(
    name === "sso" ? members.slice(lastNull + 1).filter(({ value }) => value.kind === "map") : [],
  );
}

/** Keys that are repeated later, each with the last one like it. */
function repeated(members: readonly LintMember[]): { readonly key: LintText; readonly by: LintText }[] {
  if (!hasRepeated(members)) return [];
  const last = new Map(members.map(({ key }) => [key.value, key]));
  return members.flatMap(({ key }) => {
    const by = last.get(key.value) ?? key;
    return by === key ? [] : [{ key, by }];
  });
}
