import { defineRule } from "../rule.ts";

/** Every fault that keeps a YAML document, or what stands in a section, from being read. */
export const yamlSyntax = defineRule({
  name: "yaml-syntax",
  description: "YAML that cannot be read; inside a section, all of its entries are lost",
  level: "error",
  fixes: false,
  check(document, report) {
    for (const { span, message } of document.faults) report(span, message);
    for (const { fault, name } of document.sections) {
      if (fault !== undefined)
        report(fault.span, `${name} is lost as a whole, with every entry in it: ${fault.message}`);
    }
  },
});
