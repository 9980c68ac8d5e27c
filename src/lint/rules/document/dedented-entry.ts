import { defineRule } from "../../engine/rule.ts";
import { REPLACES, wouldReplace } from "../../knowledge/arns.ts";
import { repairEdits, repairSpan } from "../../knowledge/repairs.ts";

/** Source: go-yaml v2 ends a document at a line further left than its first item, and raises no error. */
export const dedentedEntry = defineRule({
  name: "dedented-entry",
  description: "a line further left than the section's first item, from which on nothing is read",
  level: "error",
  fixes: true,
  check({ sections }, report) {
    for (const section of sections) {
      const message = `the list of ${section.name} ends here, since this line stands further left than its first item: it and all below it are dropped without a word`;
      const { dedented } = section;
      if (dedented !== undefined) report(dedented, `${message}; indent them like the items above`);
      for (const repair of section.repairs) {
        if (repair.kind !== "dedented-lines") continue;
        const isRisky = wouldReplace(section);
        report(
          repairSpan(section, repair),
          `${message}; indent them like the items above${isRisky ? REPLACES : ""}`,
          { fix: isRisky ? undefined : repairEdits(section, repair) },
        );
      }
    }
  },
});
