import { membersOf } from "../../../document/nodes.ts";
import type { ProblemData, SectionName } from "../../../document/problem.ts";
import { describeProblemData } from "../../../document/problem-words.ts";
import { type Source, type Span, spanOf } from "../../../document/source.ts";
import type { YamlValue } from "../../../go-yaml/value.ts";
import { fold } from "../../../text/fold.ts";
import { defineRule } from "../../engine/rule.ts";

type SsoProblem = ProblemData & { readonly code: "sso-entry" };

/** Source: the reference's pkg/config/mapper.go (Validate), and its feature gate SSORoleMatch. */
export const ssoEntry = defineRule({
  name: "sso-entry",
  description: "an sso entry, which EKS ignores, or one with a field that is not valid",
  level: "warning",
  fixes: false,
  messages: {
    invalid: ({ section, index, field, value }: SsoProblem & { section: SectionName; index: number }) =>
      `${section}[${index}] ${describeProblemData({ code: "sso-entry", field, value })}`,
    ignored: () =>
      "EKS ignores sso entries, so this matches no one there: they count only where aws-iam-authenticator runs with the feature gate SSORoleMatch; map the role's ARN",
  },
  // With both, the entry is dropped wherever it is read.
  yieldsTo: [{ rule: "arn-and-sso", at: "entry" }],
  check({ entries }, report) {
    for (const entry of entries) {
      const { sso, problems, section, index } = entry;
      if (sso === undefined) continue;
      const problem = problems.map(({ data }) => data).find((data) => data?.code === "sso-entry");
      if (problem === undefined) report(sso.key.span, { found: "ignored" }, { field: "sso" });
      else {
        report(
          fieldSpan(sso.value, section.source, problem.field) ?? sso.key.span,
          { found: "invalid", section: section.name, index, ...problem },
          { severity: "error", field: "sso" },
        );
      }
    }
  },
});

/** The value of a field of `sso`; undefined where it has none. */
function fieldSpan(sso: YamlValue, source: Source, field: SsoProblem["field"]): Span | undefined {
  const member = membersOf(sso, source).find(({ key }) => fold(key.value) === fold(field));
  const node = member?.value.node;
  return node ? spanOf(node, source) : undefined;
}
