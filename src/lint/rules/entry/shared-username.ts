import type { LintEntry } from "../../../document/section.ts";
import type { Span } from "../../../document/source.ts";
import { fold } from "../../../text/fold.ts";
import { locateIn } from "../../../text/position.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { isPlaceholder } from "../../knowledge/placeholders.ts";
import { placeWithin } from "../../knowledge/places.ts";
import { filledIn } from "../../knowledge/templates.ts";

export const sharedUsername = defineRule({
  name: "shared-username",
  description: "one username for several identities, which the audit log cannot tell apart",
  level: "warning",
  fixes: false,
  check({ configMaps, text }, report) {
    const locate = locateIn(text);
    const lineOf = ({ source, start }: Span) => locate(source.toFile(start)).line;
    for (const { entries } of configMaps) {
      const first = new Map<string, { arn: string; span: Span }>();
      for (const entry of entries) {
        const { username } = entry;
        const arn = identityOf(entry);
        if (arn === undefined || username === undefined) continue;
        const name = filledIn(entry, username.value);
        if (!isFixed(name)) continue;
        const other = first.get(name);
        const span = placeWithin(entry, username.span);
        if (other === undefined) first.set(name, { arn, span });
        else if (other.arn !== arn) {
          report(
            span,
            `'${shorten(name)}' is also the username of the entry at line ${lineOf(other.span)}: the audit log cannot tell the two apart; give each its own, or add {{SessionName}}`,
          );
        }
      }
    }
  },
});

function identityOf({ arn, sso }: LintEntry): string | undefined {
  if (arn !== undefined) return fold(arn.value);
  return sso === undefined ? undefined : `sso ${sso.key.span.start}`;
}

/** Without a template, and meant as it is. */
function isFixed(username: string): boolean {
  return username !== "" && !/\{\{|<</.test(username) && !isPlaceholder(username);
}
