import { arnKeyOf } from "../../../document/keys.ts";
import { firstLine, type LintText, textOf, writtenAs } from "../../../document/nodes.ts";
import type { Expected } from "../../../document/problem.ts";
import type { LintProblem, LintSection } from "../../../document/section.ts";
import type { Span, SpanEdit } from "../../../document/source.ts";
import { asGroupList } from "../../../document/text-for-groups.ts";
import { faultMessage } from "../../../go-yaml/fault-words.ts";
import { defineRule } from "../../engine/rule.ts";
import { REPLACES, wouldReplace } from "../../knowledge/arns.ts";
import { fieldOf } from "../../knowledge/fields.ts";
import { areOnlyNames, goWithUsername } from "../../knowledge/hidden-groups.ts";
import { repairEdits, repairSpan } from "../../knowledge/repairs.ts";
import {
  describeTextForList,
  describeWrongType,
  suggestedText,
  type WrongType,
  withoutSpace,
} from "../../knowledge/wrong-type-words.ts";

interface NotFinite {
  readonly section: string;
  readonly written: string;
  readonly isRisky: boolean;
}

/** Source: Go's encoding/json, which reports a value of another type and leaves its field empty. */
export const wrongType = defineRule({
  name: "wrong-type",
  description: "a value of another type than its place takes, which is left out",
  level: "error",
  fixes: true,
  messages: {
    item: describeWrongType,
    value: describeWrongType,
    unused: describeWrongType,
    "text-for-list": describeTextForList,
    "not-finite": ({ section, written, isRisky }: NotFinite) =>
      `${isLost(section)}: ${written} is a number that JSON cannot express; quote it: "${written}"${isRisky ? REPLACES : ""}`,
    lost: ({ section, why }: { section: string; why: string }) => `${isLost(section)}: ${why}`,
  },
  check({ sections }, report) {
    for (const section of sections) {
      const { name, problems, repairs, fault } = section;
      for (const problem of problems) {
        const { data, span, path } = problem;
        if (data?.code !== "wrong-type") continue;
        const { expected, actual } = data;
        const field = fieldOf(String(path[1]), name);
        const said = { section: name, path, actual, without: emptied(section, problem) } as const;
        const text = expected === "list-of-text" ? groupsText(section, problem) : undefined;
        if (text === undefined) {
          const found = path.length === 1 ? "item" : field === undefined ? "unused" : "value";
          // A number in quotes is text, but it is no ARN.
          const right = field === "arn" ? undefined : quoted(span, expected);
          const isSafe = field !== "groups" || isRightOnceRead(section, problem);
          const meant = withoutSpace(writtenAs(span));
          report(
            firstLine(span),
            { found, ...said, expected, right, meant },
            isSafe
              ? { fix: editTo(span, right), suggestion: editTo(span, suggestedText(meant)), field }
              : { field },
          );
        } else {
          const list = isOnlyNames(section, problem) ? asGroupList(text) : undefined;
          const fix = isRightOnceRead(section, problem) ? editTo(span, list) : undefined;
          report(firstLine(span), { found: "text-for-list", ...said, list }, { fix, field });
        }
      }
      // The reference goes through JSON, which has no word for `.inf` and `.nan`.
      const notFinite = repairs.filter(({ kind }) => kind === "not-finite");
      const isRisky = notFinite.length > 0 && wouldReplace(section);
      for (const repair of notFinite) {
        const span = repairSpan(section, repair);
        const said = { found: "not-finite", section: name, written: writtenAs(span), isRisky } as const;
        report(span, said, { fix: isRisky ? undefined : repairEdits(section, repair) });
      }
      if (fault?.code === "number-not-finite") {
        report(fault.span, { found: "lost", section: name, why: faultMessage(fault) });
      }
    }
  },
});

function isLost(section: string): string {
  return `${section} is lost as a whole, with every entry in it`;
}

/** What an entry lacks because of the problem. Of a key that it has in several spellings, another one may count. */
function emptied({ entries, name }: LintSection, { path }: LintProblem): WrongType["without"] {
  const [index, key, item] = path;
  const field = item === undefined ? fieldOf(String(key), name) : undefined;
  if (field === undefined || field === "sso") return undefined;
  const assigned = entries[Number(index)]?.assigned.get(field === "arn" ? arnKeyOf(name) : field);
  return assigned?.length === 1 ? field : undefined;
}

/** The text in the place of a list of groups; undefined if it is not a text. */
function groupsText(
  { entries }: LintSection,
  { path: [index, key], span }: LintProblem,
): LintText | undefined {
  const member = entries[Number(index)]?.members.find((other) => other.key.value === key);
  return textOf(member?.value, span.source);
}

/** Whether no other rule objects to the groups of the problem's entry once they are all read. */
function isRightOnceRead({ entries }: LintSection, { path: [index] }: LintProblem): boolean {
  const entry = entries[Number(index)];
  if (entry === undefined) return true;
  return goWithUsername(
    entry,
    entry.groups.map(({ value }) => value),
  );
}

function isOnlyNames({ entries }: LintSection, { path: [index] }: LintProblem): boolean {
  const entry = entries[Number(index)];
  return entry === undefined || areOnlyNames(entry);
}

/** Undefined where quotes would not make it the text, or the list of one, that its place takes. */
function quoted(span: Span, expected: Expected): string | undefined {
  const written = writtenAs(span);
  if (!isScalarSource(written) || hasProperty(span)) return undefined;
  if (expected === "text") return `"${written}"`;
  return expected === "list-of-text" ? `["${written}"]` : undefined;
}

function editTo(span: Span, text: string | undefined): SpanEdit[] | undefined {
  return text === undefined ? undefined : [{ span, text }];
}

/** A number or a boolean as YAML writes it; not a list, a mapping, a tagged value, or a value over several lines. */
function isScalarSource(written: string): boolean {
  return /^[-+.\w]+$/.test(written);
}

/** A tag says what type a value has, quoted or not. */
function hasProperty({ source, start }: Span): boolean {
  return /[!&]\S*[ \t]+$/.test(source.text.slice(Math.max(0, start - MOST_PROPERTY), start));
}

const MOST_PROPERTY = 100;
