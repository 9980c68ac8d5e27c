import { principalOf } from "../../../access-entries/principal.ts";
import { prefixesRefusedByEks } from "../../../identity/reserved-names.ts";
import { readWrittenArn } from "../../../identity/written-arn.ts";
import { isSessionName, type TemplateName, templatesIn } from "../../../mapping/template.ts";
import { shorten } from "../../../text/shorten.ts";
import type { PlacedEntry } from "../../engine/access-entries.ts";
import { defineRule } from "../../engine/rule.ts";
import { hasHole, ownEntries, refusedWith } from "../../knowledge/access-entries.ts";

interface WithoutColon {
  readonly template: string;
  /** What to write in front of the template, or in the place of what is there. */
  readonly right: string;
}

interface Undocumented {
  readonly template: string;
  /** The value, where it is known. */
  readonly right: string | undefined;
}

/** https://docs.aws.amazon.com/eks/latest/userguide/set-custom-username.html */
export const accessEntryTemplate = defineRule({
  name: "access-entry-template",
  description: "a template in an access entry that EKS does not take as it is written",
  level: "error",
  fixes: false,
  messages: {
    "no-colon": ({ template, right }: WithoutColon) =>
      `EKS refuses an access entry with ${template} in its username and no colon before it: the session could take anybody's name; write ${shorten(right)}${template}`,
    undocumented: ({ template, right }: Undocumented) =>
      `AWS documents {{SessionName}} and {{SessionNameRaw}} alone for access entries, so ${template} may stay as it is; write ${right ?? "the name itself"}`,
  },
  yieldsTo: [
    { rule: "access-entry-reserved-name", at: "place" },
    { rule: "access-entry-standard-node", at: "entry" },
  ],
  check(_document, report, _options, { accessEntries }) {
    for (const { refusal, of, span } of refusedWith(accessEntries, "username-without-colon")) {
      const { template } = refusal.data;
      const { username } = of;
      const start = username?.text.indexOf(template) ?? 0;
      const right = prefixInstead(username?.text.slice(0, start) ?? "", of);
      const suggestion = username?.edit(0, start, right);
      report(span, { found: "no-colon", template, right }, { suggestion });
    }
    for (const each of ownEntries(accessEntries)) {
      const { entry } = each;
      if (entry.isStored === true || entry.type !== "STANDARD" || hasHole(each, "type")) continue;
      for (const text of [each.username, ...each.groups]) {
        if (text === undefined) continue;
        for (const { name, start, end } of templatesIn(text.text, "braces")) {
          if (isSessionName(name)) continue;
          const right = knownValue(name, entry.principalArn);
          const suggestion = right === undefined ? undefined : text.edit(start, end, right);
          const template = `{{${name}}}`;
          report(text.span, { found: "undocumented", template, right }, { severity: "warning", suggestion });
        }
      }
    }
  },
});

function knownValue(name: TemplateName, principalArn: string): string | undefined {
  return name === "AccountID" ? principalOf(principalArn)?.accountId : undefined;
}

/** `dev-` becomes `dev:`. Where nothing is there, the role's name tells its sessions from others. */
function prefixInstead(before: string, { entry }: PlacedEntry): string {
  const words = before.replace(/[-_./@]+$/, "");
  if (words !== "" && isFree(`${words}:`)) return `${words}:`;
  const name = principalOf(entry.principalArn) && readWrittenArn(entry.principalArn).name;
  return name !== undefined && name !== "" && isFree(`${name}:`) ? `${name}:` : "session:";
}

function isFree(prefix: string): boolean {
  return !prefixesRefusedByEks.some((each) => prefix.toLowerCase().startsWith(each));
}
