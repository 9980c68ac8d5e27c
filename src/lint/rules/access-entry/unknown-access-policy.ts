import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { type hasHole, ownEntries } from "../../knowledge/access-entries.ts";
import { isKnownPolicy, meantPolicy } from "../../knowledge/access-policies.ts";

const NAMED = /^arn:[^:]+:eks::aws:cluster-access-policy\/([^/:\s]+)$/;

/** https://docs.aws.amazon.com/eks/latest/userguide/access-policy-permissions.html */
export const unknownAccessPolicy = defineRule({
  name: "unknown-access-policy",
  description: "an access policy of a name that is not published",
  level: "info",
  fixes: false,
  messages: {
    near: ({ name, meant }: { name: string; meant: string }) =>
      `no access policy ${shorten(name)} is published, and of one that is not there EKS gives nobody rights; write ${meant}`,
    unknown: ({ name }: { name: string }) =>
      `no access policy ${shorten(name)} is published, so nothing here knows what it allows; see whether aws eks list-access-policies prints it`,
  },
  yieldsTo: [{ rule: "access-entry-type-refuses", at: "entry" }],
  check(_document, report, _options, { accessEntries }) {
    for (const each of ownEntries(accessEntries)) {
      // What EKS has given is there.
      if (each.entry.isStored === true) continue;
      for (const [item, policy] of each.policies.entries()) {
        const text = policy?.policyArn;
        const name = NAMED.exec(text?.text ?? "")?.[1];
        if (policy === undefined || text === undefined || name === undefined) continue;
        if (isKnownPolicy(name) || isNameOpen(each, item)) continue;
        const meant = meantPolicy(name);
        if (meant === undefined) report(policy.span, { found: "unknown", name });
        else {
          const suggestion = text.edit(text.text.length - name.length, text.text.length, meant);
          report(policy.span, { found: "near", name, meant }, { severity: "warning", suggestion });
        }
      }
    }
  },
});

/** Whether a part of its ARN is not known. The scope has nothing to do with its name. */
function isNameOpen(each: Parameters<typeof hasHole>[0], item: number): boolean {
  const ofArn = (each.entry.holes ?? []).filter(
    ({ part, field }) => field === "policies" && part === undefined,
  );
  return ofArn.some((hole) => hole.item === item);
}
