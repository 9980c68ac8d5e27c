import type { LintFault } from "../../../document/section.ts";
import { describeFault, faultSpan } from "../../../document/syntax-advice.ts";
import { defineRule } from "../../engine/rule.ts";

export const UNREADABLE = "the file cannot be read";

/** Every fault that keeps a YAML document, or what stands in a section, from being read. */
export const yamlSyntax = defineRule({
  name: "yaml-syntax",
  description: "YAML that cannot be read: nothing in the section, or in the file, counts then",
  level: "error",
  fixes: false,
  check({ faults, sections, source, tooManyDocuments }, report) {
    const reportFault = (lost: string, fault: LintFault) =>
      report(faultSpan(fault), `${lost}: ${describeFault(fault)}`);
    if (tooManyDocuments !== undefined) report({ source, start: 0, end: 0 }, tooManyDocuments);
    for (const fault of faults) reportFault(UNREADABLE, fault);
    for (const { fault, name } of sections) {
      if (fault === undefined || fault.code === "number-not-finite") continue; // wrong-type has that
      reportFault(`${name} is lost as a whole, every entry in it`, fault);
    }
  },
});
