import { rewrite } from "../../../document/nodes.ts";
import { shorten } from "../../../text/shorten.ts";
import { nearest } from "../../../text/spelling.ts";
import { defineRule } from "../../engine/rule.ts";
import { levelIn } from "../../knowledge/rbac.ts";
import { areBuiltIn, policyRulesIn } from "../../knowledge/rbac-rules.ts";

interface Unknown {
  readonly verb: string;
}

interface Meant extends Unknown {
  readonly right: string;
}

interface OfCommand extends Unknown {
  readonly advice: string;
}

/** What people take for verbs: commands of kubectl, words for rights, methods of HTTP. */
const COMMANDS: ReadonlyMap<string, string> = new Map([
  ["describe", "write get and list"],
  ["read", "write get, list and watch"],
  ["view", "write get, list and watch"],
  ["show", "write get and list"],
  ["write", "write create, update, patch and delete"],
  ["edit", "write get, patch and update"],
  ["modify", "write patch and update"],
  ["change", "write patch and update"],
  ["apply", "write get, create and patch"],
  ["replace", "write update"],
  ["remove", "write delete"],
  ["destroy", "write delete"],
  ["add", "write create"],
  ["post", "write create"],
  ["put", "write update"],
  ["exec", "write create, for the resource pods/exec"],
  ["attach", "write create, for the resource pods/attach"],
  ["port-forward", "write create, for the resource pods/portforward"],
  ["portforward", "write create, for the resource pods/portforward"],
  ["logs", "write get, for the resource pods/log"],
  ["log", "write get, for the resource pods/log"],
  ["scale", "write patch and update, for the subresource scale"],
  ["evict", "write create, for the resource pods/eviction"],
  ["restart", "write patch"],
  ["rollout", "write patch"],
  ["all", 'write "*", or each verb'],
  ["any", 'write "*", or each verb'],
]);

/** https://kubernetes.io/docs/reference/access-authn-authz/authorization/#determine-the-request-verb */
export const unknownVerb = defineRule({
  name: "unknown-verb",
  description: "a verb in a rule that no request has",
  level: "info",
  fixes: false,
  messages: {
    case: ({ verb, right }: Meant) =>
      `verbs are in lower case, so '${shorten(verb)}' gives no rights; write '${right}'`,
    near: ({ verb, right }: Meant) =>
      `no request has the verb '${shorten(verb)}', so it gives no rights; write '${right}' if it is meant`,
    command: ({ verb, advice }: OfCommand) =>
      `no request has the verb '${shorten(verb)}', so it gives no rights; ${advice}`,
    unknown: ({ verb }: Unknown) =>
      `no request for a resource of Kubernetes has the verb '${shorten(verb)}', so it gives no rights; leave it out`,
  },
  check(document, report, _options, { rbac }) {
    if (rbac === undefined) return;
    const { resources: known } = rbac;
    for (const { rule, verbs, groups } of policyRulesIn(rbac.ownIn(document))) {
      const { nonResourceURLs = [] } = rule;
      const isOfUrls = nonResourceURLs.length > 0;
      const isKnown = (verb: string) =>
        verb === "*" || (isOfUrls && known.isUrlVerb(verb)) || (!isOfUrls && known.isVerb(verb));
      for (const { value: verb, span, text } of verbs) {
        if (verb === "" || isKnown(verb)) continue;
        const lower = verb.toLowerCase();
        const near = isKnown(lower) ? lower : nearest(verb, known.verbs, verb.length > 4 ? 2 : 1);
        const advice = isOfUrls ? undefined : COMMANDS.get(lower);
        if (isKnown(lower)) {
          const suggestion = text && rewrite(text, lower);
          report(span, { found: "case", verb, right: lower }, { suggestion, ...levelIn(rbac) });
        } else if (advice !== undefined) {
          report(span, { found: "command", verb, advice }, levelIn(rbac));
        } else if (areBuiltIn(groups, known)) {
          if (near === undefined || !isKnown(near)) {
            report(span, { found: "unknown", verb }, levelIn(rbac));
          } else {
            const suggestion = text && rewrite(text, near);
            report(span, { found: "near", verb, right: near }, { suggestion, ...levelIn(rbac) });
          }
        }
      }
    }
  },
});
