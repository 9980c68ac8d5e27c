import { asGroupList } from "../../../document/group-list.ts";
import { firstLine, textOf, writtenAs } from "../../../document/nodes.ts";
import type { LintProblem, LintSection } from "../../../document/section.ts";
import type { Span, SpanEdit } from "../../../document/source.ts";
import { faultMessage } from "../../../go-yaml/fault-words.ts";
import { defineRule, type Report } from "../../engine/rule.ts";
import { REPLACES, wouldReplace } from "../../knowledge/arns.ts";
import { repairEdits, repairSpan } from "../../knowledge/repairs.ts";

/** Source: Go's encoding/json, which reports a value of another type and leaves its field empty. */
export const wrongType = defineRule({
  name: "wrong-type",
  description: "a value of another type than its place takes, which is left out",
  level: "error",
  fixes: true,
  check({ sections }, report) {
    for (const section of sections) {
      for (const problem of section.problems) {
        if (problem.code === "wrong-type") reportProblem(section, problem, report);
      }
      checkNotFinite(section, report);
    }
  },
});

/** `.inf` and `.nan`: the reference goes through JSON, which has no word for them. */
function checkNotFinite(section: LintSection, report: Report): void {
  const { repairs, fault, name } = section;
  const isRisky = wouldReplace(section);
  for (const repair of repairs) {
    if (repair.kind !== "not-finite") continue;
    const span = repairSpan(section, repair);
    const value = writtenAs(span);
    report(
      span,
      `${name} is lost as a whole, every entry in it: ${value} is a number that JSON cannot say; quote it: "${value}"${isRisky ? REPLACES : ""}`,
      {
        fix: isRisky ? undefined : repairEdits(section, repair),
      },
    );
  }
  if (fault?.code === "number-not-finite") {
    report(fault.span, `${name} is lost as a whole, every entry in it: ${faultMessage(fault)}`);
  }
}

function reportProblem(
  { entries }: LintSection,
  { message, span, path, lost }: LintProblem,
  report: Report,
): void {
  const effect = lost === "value" ? "; as it is, the value is left out" : "; as it is, the item is left out";
  const isGroups = path.length === 2 && String(path[1]).toLowerCase() === "groups";
  const entry = entries[Number(path[0])];
  const written = writtenAs(span);
  const member = isGroups ? entry?.members.find(({ key }) => key.value === path[1]) : undefined;
  const text = textOf(member?.value, span.source);
  if (text !== undefined) {
    const list = asGroupList(text);
    const advice = list === undefined ? "; write it as a list" : `; write it as a list: ${list}`;
    report(firstLine(span), message.replace(/; write it as a list:.*$/s, advice) + effect, {
      fix: list === undefined ? undefined : [{ span, text: list }],
    });
    return;
  }
  const isText = isGroups || message.includes("quote it");
  const fix =
    isText && isScalarSource(written) && !hasProperty(span) ? quoted(span, written, isGroups) : undefined;
  report(firstLine(span), message + hint(written) + effect, { fix });
}

/** A number or a boolean as YAML writes it; not a list, a mapping, a tagged value, or what stands on several lines. */
function isScalarSource(written: string): boolean {
  return /^[-+.\w]+$/.test(written);
}

/** A tag says what type a value has, quoted or not. */
function hasProperty({ source, start }: Span): boolean {
  return /[!&]\S*[ \t]+$/.test(source.text.slice(Math.max(0, start - MOST_PROPERTY), start));
}

const MOST_PROPERTY = 100;

function quoted(span: Span, written: string, isGroups: boolean): SpanEdit[] {
  return [{ span, text: isGroups ? `["${written}"]` : `"${written}"` }];
}

/** `system: masters` is a mapping. */
function hint(written: string): string {
  const [, key, value] = /^([\w-]+): +([\w:-]+)$/.exec(written) ?? [];
  return key === undefined || value === undefined || /^(?:name|groups?)$/i.test(key)
    ? ""
    : `; without the space behind the colon it is text: ${key}:${value}`;
}
