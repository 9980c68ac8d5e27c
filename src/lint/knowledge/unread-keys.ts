// Keys beside the sections that hold mappings. No one reads them.
import type { LintConfigMap } from "../../document/document.ts";
import { type LintMember, writtenAs } from "../../document/nodes.ts";
import { intendedSection } from "../../document/section-names.ts";
import { spanOf } from "../../document/source.ts";

export interface UnreadKey {
  readonly key: LintMember["key"];
  readonly text: string;
}

/** People keep notes in other keys, also on ARNs. What begins with `map`, or has ARNs as values, was meant to map somebody. */
export function unreadKeys({ data, members, object, source }: LintConfigMap): UnreadKey[] {
  const isBare = object.data === object.value;
  // Of a ConfigMap, only what begins with `map` is looked at beside the data.
  const beside = isBare ? [] : members.filter(({ key }) => /^map/i.test(key.value));
  return [...data, ...beside].flatMap(({ key, value }) => {
    if (intendedSection(key.value) !== undefined || (isBare && OF_AN_OBJECT.has(key.value))) return [];
    const isText = value.kind === "scalar" && typeof value.value === "string";
    const text = isText
      ? String(value.value)
      : value.node === null
        ? ""
        : writtenAs(spanOf(value.node, source));
    const maps = /^map/i.test(key.value) || holdsArns(text) || listsAccounts(key.value, text);
    return maps ? [{ key, text }] : [];
  });
}

const OF_AN_OBJECT: ReadonlySet<string> = new Set(["apiVersion", "kind", "metadata"]);
/** A key of an entry, or an identity's ARN that is a whole value: a note names one in the middle of a sentence. */
const HOLDS_ARN =
  /(?:role|user)arn["']?[ \t]*:|^[ \t]*(?:-[ \t]+)?(?:["']?[\w-]+["']?:[ \t]+)?["']?arn:aws[\w-]*:(?:iam|sts):\S+[ \t]*$/im;
const HOLDS_ARN_IN_BRACKETS = /[[,{:][ \t]*["']arn:aws[\w-]*:(?:iam|sts):[^\s"']+["']/i;

export function holdsArns(text: string): boolean {
  return HOLDS_ARN.test(text) || HOLDS_ARN_IN_BRACKETS.test(text);
}

export function listsAccounts(key: string, text: string): boolean {
  return /accounts$/i.test(key) && ACCOUNT.test(text);
}

const ACCOUNT = /(?:^|[[,-])[ \t]*["']?\d{12}(?!\d)/m;
