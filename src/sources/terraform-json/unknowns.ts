// The attributes of a resource after a plan. What is known only after apply stands in a tree of its own.
import type { HoleReason } from "../model/hole.ts";
import { isMember, literalOf, memberOf, type SourceValue } from "../model/value.ts";

/** Both trees have the shape of the attributes, with `true` for each value that they are about. */
export interface Marks {
  readonly unknown: SourceValue | undefined;
  readonly sensitive: SourceValue | undefined;
}

/**
 * Attributes with a hole for each value that is not known until apply, and for each sensitive one that is left out.
 * Source: https://developer.hashicorp.com/terraform/internals/json-format#change-representation
 *
 * @param path What the attributes belong to, as Terraform refers to it.
 */
export function withHoles(
  values: SourceValue | undefined,
  { unknown, sensitive }: Marks,
  path: string,
): SourceValue | undefined {
  return marked(marked(values, unknown, path, "after-apply"), sensitive, path, "secret");
}

function marked(
  value: SourceValue | undefined,
  marks: SourceValue | undefined,
  path: string,
  why: HoleReason,
): SourceValue | undefined {
  if (marks === undefined || !holdsMark(marks)) return value;
  if (marks.kind === "map" && (value?.kind === "map" || isAbsent(value))) {
    const members = value?.kind === "map" ? value.members : [];
    const isMarked = new Set<string>();
    const names = marks.members.filter(isMember).map(({ key }) => literalOf(key) ?? "");
    const inside = (name: string) =>
      marked(memberOf(value, name), memberOf(marks, name), pathOf(path, name), why);
    const kept = members.map((each) => {
      const name = isMember(each) ? (literalOf(each.key) ?? "") : "";
      if (!isMember(each) || !names.includes(name)) return each;
      isMarked.add(name);
      return { key: each.key, value: inside(name) ?? each.value };
    });
    const added = marks.members.filter(isMember).flatMap(({ key }) => {
      const name = literalOf(key) ?? "";
      const content = isMarked.has(name) ? undefined : inside(name);
      return content === undefined ? [] : [{ key, value: content }];
    });
    return { kind: "map", members: [...kept, ...added], at: value?.at ?? marks.at };
  }
  if (marks.kind === "list" && (value?.kind === "list" || isAbsent(value))) {
    const known = value?.kind === "list" ? value.items : [];
    const items = Array.from({ length: Math.max(known.length, marks.items.length) }, (_, index) =>
      marked(known[index], marks.items[index], `${path}[${index}]`, why),
    );
    return { kind: "list", items: items.map((item) => item ?? nothingAt(marks)), at: value?.at ?? marks.at };
  }
  // Sensitive values are printed in clear. A value that is there is known.
  if (marks.kind !== "scalar" || (why === "secret" && !isAbsent(value))) return value;
  return { kind: "hole", hole: { shape: "value", expression: `\${${path}}`, why }, at: marks.at };
}

function holdsMark(marks: SourceValue): boolean {
  if (marks.kind === "scalar") return marks.value === true;
  if (marks.kind === "list") return marks.items.some(holdsMark);
  return marks.kind === "map" && marks.members.some((each) => isMember(each) && holdsMark(each.value));
}

/** As Terraform writes it: `data.mapRoles`, `labels["app.kubernetes.io/name"]`. */
function pathOf(path: string, name: string): string {
  return /^[A-Za-z_][\w-]*$/.test(name) ? `${path}.${name}` : `${path}[${JSON.stringify(name)}]`;
}

function isAbsent(value: SourceValue | undefined): boolean {
  return value === undefined || (value.kind === "scalar" && value.value === null);
}

function nothingAt({ at }: SourceValue): SourceValue {
  return { kind: "scalar", value: null, at };
}
