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
    "a value without quotes that starts with '{{', '@', '%', '*' or '`', which loses the whole section",
  level: "error",
  fixes: true,
  messages: {
    mapping: (unquoted: Unquoted) => isLost(unquoted, "to YAML, a value that starts with '{{' is a mapping"),
    indicator: (unquoted: Unquoted) =>
      isLost(unquoted, `in YAML, no plain value starts with '${unquoted.written.slice(0, 1)}'`),
    generated: ({ section, written }: Unquoted) =>
      `${section} is lost as a whole, with every entry in it: '${shorten(written)}' is text of a template engine that has not run; lint what the template renders to`,
  },
  yieldsTo: [
    { rule: "placeholder", at: "place" },
    // Where a template engine writes one field of an entry, it writes the others too.
    { rule: "placeholder", at: "entry", found: ["generated"], to: ["engine"] },
  ],
  check({ sections }, report) {
    for (const section of sections) {
      const isRisky = wouldReplace(section);
      for (const repair of section.repairs) {
        if (repair.kind !== "unquoted-value") continue;
        const span = repairSpan(section, repair);
        const written = writtenAs(span);
        const said = { section: section.name, written, isRisky };
        // It is not known whether what a template engine writes there needs quotes.
        if (isGenerated(written)) report(span, { found: "generated", ...said });
        else {
          const found = written.startsWith("{") ? "mapping" : "indicator";
          report(span, { found, ...said }, { fix: isRisky ? undefined : repairEdits(section, repair) });
        }
      }
    }
  },
});

function isLost({ section, written, isRisky }: Unquoted, why: string): string {
  return `${section} is lost as a whole, with every entry in it: ${why}; quote it: "${shorten(written)}"${isRisky ? REPLACES : ""}`;
}
