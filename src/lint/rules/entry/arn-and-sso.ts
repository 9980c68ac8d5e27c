import { isSeq, type ParsedNode } from "yaml";
import { describePlace } from "../../../document/problem-words.ts";
import { removeKey } from "../../../document/remove-member.ts";
import type { LintEntry } from "../../../document/section.ts";
import type { SpanEdit } from "../../../document/source.ts";
import { defineRule } from "../../engine/rule.ts";
import { isTaken } from "../../knowledge/arns.ts";

/** Source: the reference's pkg/config/mapper.go (Validate). */
export const arnAndSso = defineRule({
  name: "arn-and-sso",
  description: "an entry with both rolearn and sso, which is dropped",
  level: "error",
  fixes: false,
  messages: {
    both: ({ section, index, isTaken: hasOther }: { section: string; index: number; isTaken: boolean }) =>
      `${describePlace(section, [index])} has both rolearn and sso, so it is dropped and no one gets in by it; ${hasOther ? "another entry is for this rolearn already, so this one can go" : "keep one of the two: on EKS remove sso"}`,
  },
  check({ entries }, report) {
    for (const entry of entries) {
      const { problems, section, index, sso, arn, label } = entry;
      if (!problems.some(({ code }) => code === "arn-and-sso")) continue;
      const hasOther = arn !== undefined && isTaken(entry, arn.value);
      report(
        sso?.key.span ?? label,
        { found: "both", section: section.name, index, isTaken: hasOther },
        { suggestion: hasOther ? undefined : withoutSso(entry) },
      );
    }
  },
});

function withoutSso({ section, index, sso }: LintEntry): SpanEdit[] | undefined {
  if (sso === undefined || !isSeq<ParsedNode>(section.list)) return undefined;
  return removeKey(section.list.items[index], sso.key.value, section.source);
}
