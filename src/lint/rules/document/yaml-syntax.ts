import type { SectionName } from "../../../document/problem.ts";
import { LOCKED_OUT } from "../../../document/problem-words.ts";
import type { LintFault } from "../../../document/section.ts";
import { describeFault, tellFault } from "../../../document/syntax-advice.ts";
import { UNREADABLE } from "../../../document/unreadable.ts";
import { defineRule } from "../../engine/rule.ts";
import { repairSpan } from "../../knowledge/repairs.ts";

interface Lost {
  readonly section: SectionName;
  /** What is wrong. */
  readonly what: string;
  readonly advice: string | undefined;
}

const lost = ({ section, what, advice }: Lost) =>
  `${section} cannot be read: ${what}; all of its entries are lost, so ${LOCKED_OUT[section]}${advice === undefined ? "" : `; ${advice}`}`;

/** Every fault that keeps a YAML document, or a section's content, from being read. */
export const yamlSyntax = defineRule({
  name: "yaml-syntax",
  description: "YAML that cannot be read: nothing in the section, or in the file, counts then",
  level: "error",
  fixes: false,
  messages: {
    "too-many-documents": ({ why }: { why: string }) => why,
    document: ({ why }: { why: string }) => `${UNREADABLE}: ${why}`,
    section: lost,
    template: lost,
    "not-finite": lost,
    unquoted: lost,
  },
  // Where go-yaml and the yaml package disagree, lint takes a section for lost that the cluster may read.
  unread: ["too-many-documents", "document", "section", "template", "not-finite", "unquoted"],
  yieldsTo: [
    { rule: "wrong-type", at: "place", found: ["not-finite"], to: ["lost"] },
    { rule: "wrong-type", at: "place", found: ["unquoted"], to: ["not-finite"] },
    { rule: "unquoted-template", at: "place", found: ["unquoted"] },
    { rule: "placeholder", at: "place", found: ["unquoted"] },
    { rule: "placeholder", at: "entry", found: ["unquoted"], to: ["engine"] },
  ],
  check({ faults, sections, source, tooManyDocuments }, report) {
    if (tooManyDocuments !== undefined) {
      report({ source, start: 0, end: 0 }, { found: "too-many-documents", why: tooManyDocuments });
    }
    for (const fault of faults) {
      const { span, related } = tellFault(fault);
      report(span, { found: "document", why: describeFault(fault) }, { related: listOf(related) });
    }
    for (const each of sections) {
      const { name: section, fault, mendedFault, repairs } = each;
      if (fault !== undefined) {
        const { span, what, advice, related, isTemplate } = tellFault(fault);
        const found = isTemplate ? "template" : isNotFinite(fault) ? "not-finite" : "section";
        report(span, { found, section, what, advice }, { related: listOf(related) });
      }
      const [repair] = repairs;
      if (mendedFault === undefined || repair === undefined) continue;
      const { what, advice } = tellFault(mendedFault);
      report(repairSpan(each, repair), { found: "unquoted", section, what, advice });
    }
  },
});

function isNotFinite({ code }: LintFault): boolean {
  return code === "number-not-finite";
}

function listOf<Item>(item: Item | undefined): readonly Item[] {
  return item === undefined ? [] : [item];
}
