import { isTaken } from "../arns.ts";
import { repairEdits, repairSpan } from "../repairs.ts";
import { defineRule } from "../rule.ts";
import type { LintSection } from "../section.ts";

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
        const taken = hidesOthers(section);
        const advice = taken
          ? "; indent them like the items above, but mind that an ARN among them has an entry already"
          : "; indent them like the items above";
        report(repairSpan(section, repair), message + advice, {
          fix: taken ? undefined : repairEdits(section, repair),
        });
      }
    }
  },
});

/** Whether a dropped entry, once it is read, would take the place of another one. */
function hidesOthers({ entries }: LintSection): boolean {
  return entries.some((entry) => !entry.isRead && entry.arn !== undefined && isTaken(entry, entry.arn.value));
}
