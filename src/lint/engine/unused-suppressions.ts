// What is said about comments that do not suppress what they name.
import { shorten } from "../../text/shorten.ts";
import { nearest } from "../../text/spelling.ts";
import type { Report } from "./rule.ts";
import type { ActiveRule, RuleSet } from "./rule-set.ts";
import type { SuppressedRule, Suppression } from "./suppressions.ts";

/** What became of the names in the comments. */
export interface Uses {
  /** Those that have suppressed something. */
  readonly used: ReadonlySet<SuppressedRule>;
  /** Those that would have suppressed something that none may suppress. */
  readonly refused: ReadonlySet<SuppressedRule>;
}

export function tellUnused(
  suppressions: readonly Suppression[],
  { used, refused }: Uses,
  { active, names, comments, unusedSuppression }: RuleSet,
  report: Report,
): void {
  const known = new Set(names);
  const byName = new Map(active.map((each) => [each.rule.name, each]));
  for (const suppression of suppressions) {
    if (comments === "refused") report(suppression.span, { found: "no-comments" });
    else if (suppression.names.length === 0) tellWithoutRule(suppression, report);
    else tellNames(suppression);
  }

  function tellNames({ span, reason, names: listed }: Suppression): void {
    let lacksReason = false;
    for (const each of listed) {
      const { name } = each;
      const setting = byName.get(name);
      if (!known.has(name)) {
        report(each.span, { found: "unknown-rule", rule: name, meant: nearest(name, names) });
      } else if (setting === undefined) {
        // A rule that is off, for this file or for now, has nothing to suppress.
      } else if (isHeld(setting)) {
        const canBeAllowed = setting.rule !== unusedSuppression;
        report(each.span, { found: "held", rule: name, canBeAllowed });
      } else if (comments === "with-reason" && reason === undefined) {
        lacksReason = true;
      } else if (refused.has(each)) {
        report(each.span, { found: "unread", rule: name });
      } else if (!used.has(each)) {
        report(each.span, { found: "nothing", rule: name });
      }
    }
    if (lacksReason) report(span, { found: "no-reason" });
  }

  function isHeld({ rule, suppressible }: ActiveRule): boolean {
    return suppressible === false || rule === unusedSuppression;
  }
}

function tellWithoutRule({ span, unknown }: Suppression, report: Report): void {
  if (unknown === undefined) report(span, { found: "no-rule" });
  else report(span, { found: "unknown-directive", directive: shorten(unknown) });
}
