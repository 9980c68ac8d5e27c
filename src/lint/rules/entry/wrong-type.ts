import { firstLine, type LintText, textOf, writtenAs } from "../../../document/nodes.ts";
import type { Expected, Problem } from "../../../document/problem.ts";
import { describePlace, describeProblemData } from "../../../document/problem-words.ts";
import type { LintProblem, LintSection } from "../../../document/section.ts";
import type { Span, SpanEdit } from "../../../document/source.ts";
import { asGroupList } from "../../../document/text-for-groups.ts";
import { describeKind } from "../../../go-yaml/describe.ts";
import { faultMessage } from "../../../go-yaml/fault-words.ts";
import type { ValueKind } from "../../../go-yaml/value-kind.ts";
import { defineRule } from "../../engine/rule.ts";
import { REPLACES, wouldReplace } from "../../knowledge/arns.ts";
import { fieldOf } from "../../knowledge/fields.ts";
import { repairEdits, repairSpan } from "../../knowledge/repairs.ts";

interface WrongType {
  readonly section: string;
  /** Where inside the section: list index, key, list index. */
  readonly path: readonly (string | number)[];
  readonly expected: Expected;
  readonly actual: ValueKind;
  readonly lost: Problem["lost"];
  /** The text that a mapping was meant to be: `system:masters` for `system: masters`. */
  readonly meant: string | undefined;
}

interface TextForList extends Omit<WrongType, "expected" | "meant"> {
  /** The list that the text was meant to be, where that is clear. */
  readonly list: string | undefined;
}

/** Source: Go's encoding/json, which reports a value of another type and leaves its field empty. */
export const wrongType = defineRule({
  name: "wrong-type",
  description: "a value of another type than its place takes, which is left out",
  level: "error",
  fixes: true,
  messages: {
    item: isOfWrongType,
    value: isOfWrongType,
    unused: isOfWrongType,
    "text-for-list": ({ section, path, actual, lost, list }: TextForList) =>
      `${describePlace(section, path)} takes a list of text, not ${describeKind(actual)}; write it as a list${list === undefined ? "" : `: ${list}`}${isLeftOut(lost)}`,
    "not-finite": ({ section, written, isRisky }: { section: string; written: string; isRisky: boolean }) =>
      `${isLost(section)}: ${written} is a number that JSON cannot say; quote it: "${written}"${isRisky ? REPLACES : ""}`,
    lost: ({ section, why }: { section: string; why: string }) => `${isLost(section)}: ${why}`,
  },
  check({ sections }, report) {
    for (const section of sections) {
      const { name, problems, repairs, fault } = section;
      for (const problem of problems) {
        const { data, span, path, lost } = problem;
        if (data?.code !== "wrong-type") continue;
        const { expected, actual } = data;
        const field = fieldOf(String(path[1]), name);
        const text = expected === "list-of-text" ? groupsText(section, problem) : undefined;
        if (text === undefined) {
          const found = path.length === 1 ? "item" : field === undefined ? "unused" : "value";
          const meant = withoutSpace(writtenAs(span));
          const said = { found, section: name, path, expected, actual, lost, meant } as const;
          report(firstLine(span), said, { fix: quoted(span, expected), field });
        } else {
          const list = asGroupList(text);
          const said = { found: "text-for-list", section: name, path, actual, lost, list } as const;
          report(firstLine(span), said, {
            fix: list === undefined ? undefined : [{ span, text: list }],
            field,
          });
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

function isOfWrongType({ section, path, expected, actual, lost, meant }: WrongType): string {
  const predicate = describeProblemData({ code: "wrong-type", expected, actual });
  const hint = meant === undefined ? "" : `; without the space behind the colon it is text: ${meant}`;
  return `${describePlace(section, path)} ${predicate}${hint}${isLeftOut(lost)}`;
}

function isLeftOut(lost: Problem["lost"]): string {
  return `; as it is, the ${lost === "value" ? "value" : "item"} is left out`;
}

function isLost(section: string): string {
  return `${section} is lost as a whole, every entry in it`;
}

/** The text in the place of a list of groups; undefined if it is not a text. */
function groupsText(
  { entries }: LintSection,
  { path: [index, key], span }: LintProblem,
): LintText | undefined {
  const member = entries[Number(index)]?.members.find((other) => other.key.value === key);
  return textOf(member?.value, span.source);
}

/** Undefined where quotes would not make it the text, or the list of one, that its place takes. */
function quoted(span: Span, expected: Expected): SpanEdit[] | undefined {
  const written = writtenAs(span);
  if (!isScalarSource(written) || hasProperty(span)) return undefined;
  if (expected === "text") return [{ span, text: `"${written}"` }];
  return expected === "list-of-text" ? [{ span, text: `["${written}"]` }] : undefined;
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

/** `system: masters` is a mapping. */
function withoutSpace(written: string): string | undefined {
  const [, key, value] = /^([\w-]+): +([\w:-]+)$/.exec(written) ?? [];
  const isText = key !== undefined && value !== undefined && !/^(?:name|groups?)$/i.test(key);
  return isText ? `${key}:${value}` : undefined;
}
