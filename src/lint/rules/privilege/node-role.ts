import type { LintEntry } from "../../../document/section.ts";
import { FARGATE_GROUP, NODE_GROUPS, WINDOWS_GROUP } from "../../../identity/node-groups.ts";
import { isGenerated } from "../../../text/generated.ts";
import { inWords } from "../../../text/in-words.ts";
import { defineRule } from "../../engine/rule.ts";
import { addGroups } from "../../knowledge/group-edits.ts";
import { groupsFault } from "../../knowledge/node-groups-fault.ts";
import { isMeantToHave, nodeKind } from "../../knowledge/node-roles.ts";
import {
  instanceTemplate,
  ONLY_INSTANCES,
  suggestionFor,
  type UsernameFault,
  usernameFault,
} from "../../knowledge/node-username-fault.ts";
import { personIn } from "../../knowledge/people.ts";

const A_NODES =
  "a node's username is system:node:{{EC2PrivateDNSName}} (on Fargate and on hybrid nodes system:node:{{SessionName}}); an entry that is not for nodes needs other groups";

/** https://docs.aws.amazon.com/eks/latest/userguide/auth-configmap.html */
export const nodeRole = defineRule({
  name: "node-role",
  description: "a node's role without its groups, or a node's groups without its username",
  level: "error",
  fixes: false,
  messages: {
    "missing-groups": areMissing,
    "groups-not-read": areMissing,
    "no-windows-group": () =>
      `${WINDOWS_GROUP} is missing, and the role's name says that its nodes run Windows: pods on them get no network; add the group ${WINDOWS_GROUP} if they do`,
    eaten: ({ right }: { right: string }) =>
      `the template is gone from this username, most likely because Helm, Jinja or a shell took it for its own: no node can join; write ${right}, and escape it for that tool: {{ "{{NAME}}" }} in Helm, {% raw %}{{NAME}}{% endraw %} in Jinja and Ansible`,
    "not-a-node": cannotJoin,
    "misspelt-username": cannotJoin,
    "no-username": () =>
      `this entry has a node's groups and no username, so no node can join by it; ${A_NODES}`,
    "person-in-node-groups": ({ group }: { group: string }) =>
      `the group '${group}' is for nodes, and this entry is not a node's: the group gives it no rights of its own, but it can ask for a node's certificate; give it groups of its own`,
    "not-an-instance": () =>
      "pods on Fargate are refused: their sessions are not named after an EC2 instance; write system:node:{{SessionName}}",
    "one-name-for-fargate": () =>
      "pods on Fargate are refused: each of them runs on a node with a name of its own, and this username is one name for all; write system:node:{{SessionName}}",
    "not-a-hybrid-node": () =>
      "hybrid nodes are refused, and the role's name says that its nodes are hybrid: their sessions are not named after an EC2 instance; write system:node:{{SessionName}} if they are",
    "only-instances-once-mended": () =>
      "once {{EC2PrivateDNSName}} is spelt right here, every session is refused that is not named after an EC2 instance, and the entry is not a node's; use {{SessionName}} for the session's name",
    "only-instances": () =>
      "this refuses every session that is not named after an EC2 instance, and the entry is not a node's; use {{SessionName}} for the session's name",
  },
  yieldsTo: [
    // Whoever is no node needs neither a node's groups nor its username.
    { rule: "person-as-node", at: "entry" },
    {
      rule: "unknown-key",
      at: "field",
      found: ["groups-not-read", "no-username"],
      to: ["misspelt", "already-there"],
    },
    {
      rule: "wrong-type",
      at: "field",
      found: ["groups-not-read", "no-username"],
      to: ["value", "item", "text-for-list"],
    },
    { rule: "placeholder", at: "field", found: ["groups-not-read", "misspelt-username"] },
    // What the engine writes may well be a node's username.
    { rule: "placeholder", at: "field", found: ["not-a-node"], to: ["engine"] },
    { rule: "stray-whitespace", at: "field", found: ["groups-not-read", "misspelt-username", "no-username"] },
    { rule: "unknown-system-group", at: "field", found: ["groups-not-read"] },
    { rule: "folded-item", at: "field", found: ["groups-not-read"] },
    { rule: "unknown-template", at: "field", found: ["misspelt-username"] },
    { rule: "unbalanced-template", at: "field", found: ["misspelt-username"] },
    { rule: "angle-template", at: "field", found: ["misspelt-username"] },
  ],
  check({ entries }, report) {
    for (const entry of entries) {
      const { username, groups, groupsMember, label } = entry;
      // It is not known which groups a generator will write.
      if (groups.some(({ value }) => isGenerated(value))) continue;
      const ofGroups = groupsFault(entry);
      if (ofGroups !== undefined) {
        const { found, absent } = ofGroups;
        report(groupsMember?.key.span ?? username?.span ?? label, ofGroups, {
          field: "groups",
          suggestion: found === "groups-not-read" ? undefined : addGroups(entry, absent),
          // The name may be that of the cluster, which has Linux nodes too.
          ...(found === "no-windows-group" ? { severity: "warning" } : {}),
        });
      }
      const said = usernameFault(entry);
      if (said === undefined) continue;
      const { found } = said;
      const template = ONLY_INSTANCES.has(found) ? instanceTemplate(entry) : undefined;
      const span = template?.span ?? username?.span ?? groupsMember?.key.span ?? label;
      const suggestion = suggestionFor(entry, found);
      report(span, said, { field: "username", severity: severityOf(found, entry), suggestion });
    }
  },
});

function cannotJoin(): string {
  return `this entry has a node's groups, and no node can join with this username; ${A_NODES}`;
}

function areMissing({ absent }: { absent: readonly string[] }): string {
  const isFargate = absent.includes(FARGATE_GROUP);
  const who = isFargate ? "pods on Fargate are refused" : "nodes cannot join with this role";
  const others = absent.filter((group) => group === FARGATE_GROUP || group === WINDOWS_GROUP);
  const needed = [...NODE_GROUPS, ...others];
  const advice = absent.length === needed.length ? "add these groups" : `they need ${inWords(needed)}`;
  return `${who}: ${inWords(absent)} ${absent.length === 1 ? "is" : "are"} missing; ${advice}`;
}

/** A kubelet that asks for a certificate of its own may have any name. EKS's own do not ask. */
function severityOf(found: UsernameFault["found"], entry: LintEntry): "error" | "warning" {
  // Instances that are no nodes may sign in by it.
  if (found === "not-a-hybrid-node") return "warning";
  if (ONLY_INSTANCES.has(found)) return personIn(entry) === undefined ? "warning" : "error";
  const isOther = nodeKind(entry).meant === undefined;
  return isOther && !isMeantToHave(entry, "system:nodes") ? "warning" : "error";
}
