import { writtenAs } from "../../../document/nodes.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { REPLACES, wouldReplace } from "../../knowledge/arns.ts";
import { isPlaceholder } from "../../knowledge/placeholders.ts";
import { repairEdits, repairSpan } from "../../knowledge/repairs.ts";

/** YAML's indicators: what a plain value cannot open with. https://yaml.org/spec/1.1/#c-indicator */
export const unquotedTemplate = defineRule({
  name: "unquoted-template",
  description:
    "a value without quotes that opens with '{{', '@', '%', '*' or '`', which loses the whole section",
  level: "error",
  fixes: true,
  check({ sections }, report) {
    for (const section of sections) {
      const isRisky = wouldReplace(section);
      for (const repair of section.repairs) {
        if (repair.kind !== "unquoted-value") continue;
        const span = repairSpan(section, repair);
        if (isPlaceholder(writtenAs(span))) continue; // what it stands for will need no quotes
        const value = shorten(writtenAs(span));
        const opener = value.startsWith("{")
          ? "a value that opens with '{{' is a mapping to YAML"
          : `no value opens with '${value.slice(0, 1)}' in YAML`;
        report(
          span,
          `${section.name} is lost as a whole, every entry in it: ${opener}; quote it: "${value}"${isRisky ? REPLACES : ""}`,
          {
            fix: isRisky ? undefined : repairEdits(section, repair),
          },
        );
      }
    }
  },
});
