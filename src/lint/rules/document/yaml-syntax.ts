import { describeFault, faultSpan } from "../../../document/syntax-advice.ts";
import { UNREADABLE } from "../../../document/unreadable.ts";
import { defineRule } from "../../engine/rule.ts";
import { repairSpan } from "../../knowledge/repairs.ts";

interface Lost {
  readonly section: string;
  readonly why: string;
}

const lost = ({ section, why }: Lost) => `${section} is lost as a whole, every entry in it: ${why}`;

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
    "not-finite": lost,
    unquoted: lost,
  },
  // Where go-yaml and the yaml package disagree, lint takes a section for lost that the cluster may read.
  unread: ["too-many-documents", "document", "section", "not-finite", "unquoted"],
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
    for (const fault of faults) report(faultSpan(fault), { found: "document", why: describeFault(fault) });
    for (const each of sections) {
      const { name: section, fault, mendedFault, repairs } = each;
      if (fault !== undefined) {
        const found = fault.code === "number-not-finite" ? "not-finite" : "section";
        report(faultSpan(fault), { found, section, why: describeFault(fault) });
      }
      const [repair] = repairs;
      if (mendedFault === undefined || repair === undefined) continue;
      report(repairSpan(each, repair), { found: "unquoted", section, why: describeFault(mendedFault) });
    }
  },
});
