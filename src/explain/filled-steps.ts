// How an entry's username and groups were filled in.

import type { Identity } from "../identity/caller-identity.ts";
import type { Resolution } from "../mapping/resolution.ts";
import {
  compileTemplate,
  fillTemplate,
  type TemplateDelimiters,
  type TemplateName,
} from "../mapping/template.ts";
import type { RoleMapping, UserMapping } from "../schema/entries.ts";
import type { Explained } from "./explained.ts";
import type { ExplainStep, TemplateUse } from "./explanation.ts";

/** What the templates of an entry are filled from, and what came of it. */
interface Filling {
  readonly identity: Identity;
  readonly resolution: Resolution;
  readonly dnsName: string;
}

/** What became of the username and the groups of the entry that matched. */
export function filledSteps(
  mapping: RoleMapping | UserMapping,
  filling: Filling,
  { reservedPrefixes, templateDelimiters }: Explained,
): ExplainStep[] {
  const { identity, resolution, dnsName } = filling;
  const { username: written, groups } = mapping;
  if (!resolution.mapped && resolution.reason === "template") {
    const templates = usesIn([written, ...groups], filling, templateDelimiters).filter(
      ({ template }) => !template.includes("EC2PrivateDNSName"), // it is what the message is about
    );
    return [{ step: "username", input: written, output: "refused", why: resolution.message, templates }];
  }
  const username = fillTemplate(compileTemplate(written, templateDelimiters), identity, dnsName);
  const ofUsername = filledBy(usesIn([written], filling, templateDelimiters), "the entry's username");
  const steps: ExplainStep[] = [{ step: "username", input: written, output: username, ...ofUsername }];
  if (reservedPrefixes.length > 0) steps.push(reservedStep(username, reservedPrefixes));
  if (!resolution.mapped) return steps;
  const ofGroups = filledBy(usesIn(groups, filling, templateDelimiters), "the entry's groups");
  steps.push({ step: "groups", input: listed(groups), output: listed(resolution.groups), ...ofGroups });
  return steps;
}

function reservedStep(username: string, prefixes: readonly string[]): ExplainStep {
  const prefix = prefixes.find((reserved) => username.startsWith(reserved));
  return {
    step: "reserved-prefixes",
    input: username,
    output: prefix === undefined ? "allowed" : "refused",
    why:
      prefix === undefined
        ? `it starts with none of ${prefixes.join(", ")}`
        : `it starts with the reserved prefix ${prefix}`,
  };
}

function listed(groups: readonly string[]): string {
  return groups.length === 0 ? "none" : groups.join(", ");
}

function filledBy(templates: readonly TemplateUse[], what: string): Pick<ExplainStep, "why" | "templates"> {
  if (templates.length === 0) return { why: `${what}, without templates` };
  return { why: `${what}, with its templates filled in`, templates };
}

/** The templates in some texts, each once. */
function usesIn(texts: readonly string[], filling: Filling, delimiters: TemplateDelimiters): TemplateUse[] {
  const uses = new Map<string, TemplateUse>();
  for (const text of texts) {
    const parts = compileTemplate(text, delimiters);
    if (typeof parts === "string") continue;
    let at = 0;
    for (const [index, part] of parts.entries()) {
      const isName = index % 2 === 1;
      const template = text.slice(at, at + part.length + 4); // a name between two and two signs
      if (isName) uses.set(template, { template, ...sourceOf(part as TemplateName, filling) });
      at += isName ? template.length : part.length;
    }
  }
  return [...uses.values()];
}

function sourceOf(name: TemplateName, { identity, dnsName }: Filling): Pick<TemplateUse, "value" | "from"> {
  const { accountId, sessionName, accessKeyId } = identity;
  const session = sessionName === "" ? "this identity has no session" : "the session's name";
  switch (name) {
    case "AccountID":
      return { value: accountId, from: "the identity's account" };
    case "AccessKeyID": {
      const from = accessKeyId === undefined ? "no access key id was given" : "the request's access key id";
      return { value: accessKeyId ?? "", from };
    }
    case "SessionNameRaw":
      return { value: sessionName, from: session };
    case "SessionName": {
      const how = sessionName.includes("@") ? `, ${sessionName}, with each @ as -` : "";
      return { value: sessionName.replaceAll("@", "-"), from: session + how };
    }
    case "EC2PrivateDNSName":
      return { value: dnsName, from: `the private DNS name of the instance ${sessionName}` };
  }
}
