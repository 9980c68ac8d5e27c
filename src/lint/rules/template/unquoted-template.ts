import { writtenAs } from "../../../document/nodes.ts";
import { isGenerated } from "../../../text/generated.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { REPLACES, wouldReplace } from "../../knowledge/arns.ts";
import { repairEdits, repairSpan } from "../../knowledge/repairs.ts";

interface Unquoted {
  readonly section: string;
  readonly written: string;
  /** Whether an entry of the section would take another one's place once it is read. */
  readonly isRisky: boolean;
}

/** YAML's indicators: what a plain value cannot open with. https://yaml.org/spec/1.1/#c-indicator */
export const unquotedTemplate = defineRule({
  name: "unquoted-template",
  description:
    "a value without quotes that opens with '{{', '@', '%', '*' or '`', which loses the whole section",
  level: "error",
  fixes: true,
  messages: {
    mapping: (unquoted: Unquoted) => isLost(unquoted, "a value that opens with '{{' is a mapping to YAML"),
    indicator: (unquoted: Unquoted) =>
      isLost(unquoted, `no value opens with '${unquoted.written.slice(0, 1)}' in YAML`),
  },
  yieldsTo: [{ rule: "placeholder", at: "place" }],
  check({ sections }, report) {
    for (const section of sections) {
      const isRisky = wouldReplace(section);
      for (const repair of section.repairs) {
        if (repair.kind !== "unquoted-value") continue;
        const span = repairSpan(section, repair);
        const written = writtenAs(span);
        report(
          span,
          {
            found: written.startsWith("{") ? "mapping" : "indicator",
            section: section.name,
            written,
            isRisky,
          },
          // It is not known whether what a template engine writes there needs quotes.
          { fix: isRisky || isGenerated(written) ? undefined : repairEdits(section, repair) },
        );
      }
    }
  },
});

function isLost({ section, written, isRisky }: Unquoted, why: string): string {
  return `${section} is lost as a whole, every entry in it: ${why}; quote it: "${shorten(written)}"${isRisky ? REPLACES : ""}`;
}
