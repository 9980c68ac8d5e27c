import { rewrite } from "../../../document/nodes.ts";
import type { LintEntry } from "../../../document/section.ts";
import type { SpanEdit } from "../../../document/source.ts";
import { iamAccountOf } from "../../../identity/iam-index.ts";
import { FARGATE_GROUP } from "../../../identity/node-groups.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { isRole } from "../../knowledge/arn-facts.ts";
import { meantName } from "../../knowledge/meant-name.ts";
import { groupsOf, nodeKind, usernameOf } from "../../knowledge/node-roles.ts";
import { canBeNode, nodeServicesOf } from "../../knowledge/role-trust.ts";

/**
 * Sources: https://docs.aws.amazon.com/eks/latest/userguide/create-node-role.html, pod-execution-role.html and
 * hybrid-nodes-creds.html there: who has to be let in by the trust policy of a node's role.
 */
export const nodeTrust = defineRule({
  name: "node-trust",
  description: "a node's role that no machine can use, by its trust policy",
  level: "error",
  fixes: false,
  messages: {
    "no-instance": ({ services }: Services) =>
      `no node can join with this role: its trust policy lets ${inWords(services)} assume it, and not ec2.amazonaws.com, so no EC2 instance can use it; write the ARN of the role in the nodes' instance profile, or change the trust policy`,
    "no-node": ({ services }: Services) =>
      `no node can join with this role: its trust policy lets ${inWords(services)} assume it, and neither EC2 instances nor Fargate nor hybrid nodes; write the ARN of the nodes' role, or change the trust policy`,
    fargate: ({ hasGroup }: { hasGroup: boolean }) =>
      notInstances("pods on Fargate") + (hasGroup ? "" : `, and add ${FARGATE_GROUP} to the groups`),
    hybrid: () => notInstances("hybrid nodes"),
  },
  yieldsTo: [
    { rule: "node-role", at: "entry", to: ["not-an-instance"] },
    { rule: "cluster-role-as-node", at: "entry" },
    { rule: "person-as-node", at: "entry" },
  ],
  check({ entries }, report, _, { iamRoles }) {
    if (iamRoles === undefined) return;
    for (const entry of entries) {
      const { arn, username } = entry;
      if (arn === undefined || username === undefined || !isRole(arn.reading)) continue;
      const kind = nodeKind(entry).meant;
      if (kind === undefined) continue;
      const trust = iamAccountOf(iamRoles, arn.reading)?.role(meantName(arn.reading))?.trust;
      if (trust === undefined || canBeNode(trust, kind)) continue;
      const [other] = nodeServicesOf(trust);
      if (other === "fargate") {
        const hasGroup = groupsOf(entry).read.has(FARGATE_GROUP);
        // Without the group, another rule would ask for it.
        const suggestion = hasGroup ? withSessionName(entry) : undefined;
        report(username.span, { found: other, hasGroup }, { suggestion, field: "username" });
      } else if (other === "hybrid") {
        const suggestion = withSessionName(entry);
        report(username.span, { found: other }, { suggestion, field: "username" });
      } else {
        const found = kind === "instance" ? "no-instance" : "no-node";
        // Machines of one's own can sign in as another identity, and assume the role under any name.
        const severity = kind === "session" && trust.hasOthers ? "warning" : "error";
        const services = [...trust.services, ...(trust.hasOthers ? ["other identities"] : [])];
        report(arn.span, { found, services }, { severity, field: "arn" });
      }
    }
  },
});

interface Services {
  readonly services: readonly string[];
}

const MOST_NAMED = 3;

function inWords(services: readonly string[]): string {
  if (services.length === 0) return "no one";
  const named = services.slice(0, MOST_NAMED).map((service) => shorten(service));
  return services.length > MOST_NAMED ? `${named.join(", ")} and others` : named.join(" and ");
}

function notInstances(who: string): string {
  return `no node can join with this username: the role's trust policy is for ${who}, whose sessions are not named after an EC2 instance; write ${SESSION_USERNAME}`;
}

const SESSION_USERNAME = usernameOf("session");

function withSessionName({ username, section }: LintEntry): SpanEdit[] | undefined {
  return username !== undefined && section.source.editable ? rewrite(username, SESSION_USERNAME) : undefined;
}
