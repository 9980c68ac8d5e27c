import { defineRule } from "../../engine/rule.ts";
import { REPLACES, wouldReplace } from "../../knowledge/arns.ts";
import { repairEdits, repairSpan } from "../../knowledge/repairs.ts";

/** Source: go-yaml v2 ends a document at a line further left than its first item, and raises no error. */
export const dedentedEntry = defineRule({
  name: "dedented-entry",
  description: "a line further left than the section's first item, from which on nothing is read",
  level: "error",
  fixes: true,
  messages: {
    dedented: ({ section, isRisky }: { section: string; isRisky: boolean }) =>
      `this line stands further left than the first item of ${section}, which ends the list: this line and all below it are dropped, and no error is logged; indent them like the items above${isRisky ? REPLACES : ""}`,
  },
  check({ sections }, report) {
    for (const section of sections) {
      const { dedented, name } = section;
      if (dedented !== undefined) report(dedented, { found: "dedented", section: name, isRisky: false });
      for (const repair of section.repairs) {
        if (repair.kind !== "dedented-lines") continue;
        const isRisky = wouldReplace(section);
        report(
          repairSpan(section, repair),
          { found: "dedented", section: name, isRisky },
          { fix: isRisky ? undefined : repairEdits(section, repair) },
        );
      }
    }
  },
});
