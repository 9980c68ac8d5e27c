import type { LintEntry } from "../../../document/section.ts";
import type { Span } from "../../../document/source.ts";
import { fold } from "../../../text/fold.ts";
import { isGenerated } from "../../../text/generated.ts";
import { locateIn } from "../../../text/position.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { placeWithin } from "../../knowledge/places.ts";
import { bracedTemplatesIn, filledIn } from "../../knowledge/templates.ts";

export const sharedUsername = defineRule({
  name: "shared-username",
  description: "one username for several identities, which the audit log cannot tell apart",
  level: "warning",
  fixes: false,
  messages: {
    shared: ({ username, line }: { username: string; line: number }) =>
      `'${shorten(username)}' is also the username of the entry at line ${line}: the audit log cannot tell the two apart; give each its own, or add {{SessionName}}`,
  },
  yieldsTo: [
    { rule: "placeholder", at: "field" },
    { rule: "unknown-template", at: "field" },
    { rule: "unbalanced-template", at: "field" },
    { rule: "angle-template", at: "field" },
  ],
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
        if (name === "" || bracedTemplatesIn(name).length > 0 || isGenerated(name)) continue; // not known yet
        const other = first.get(name);
        const span = placeWithin(entry, username.span);
        if (other === undefined) first.set(name, { arn, span });
        else if (other.arn !== arn) {
          const related = [{ span: other.span, what: "the same username" }];
          const said = { found: "shared", username: name, line: lineOf(other.span) } as const;
          report(span, said, { related, field: "username" });
        }
      }
    }
  },
});

function identityOf({ arn, sso }: LintEntry): string | undefined {
  if (arn !== undefined) return fold(arn.value);
  return sso === undefined ? undefined : `sso ${sso.key.span.start}`;
}
