// The steps that fill in the templates of an entry's username and groups.
import type { Identity } from "../identity/caller-identity.ts";
import type { Resolution } from "../mapping/resolution.ts";
import { type TemplateName, templatesIn, templateValue } from "../mapping/template.ts";
import type { Trace } from "../mapping/trace.ts";
import type { Mapping } from "../schema/entries.ts";
import type { Settings } from "../schema/settings.ts";
import type { ExplainStep, TemplateUse } from "./explanation.ts";

/** The steps for the username, the reserved prefixes and the groups of the entry that was found. */
export function filledSteps(
  { username: written, groups }: Mapping,
  identity: Identity,
  resolution: Resolution,
  { username, reservedPrefix, dnsName = "" }: Trace,
  { reservedUsernamePrefixes, templateDelimiters }: Settings,
): ExplainStep[] {
  const usesIn = (texts: readonly string[]) =>
    texts.flatMap((text) =>
      templatesIn(text, templateDelimiters).map(({ name, start, end }) => ({
        name,
        use: { template: text.slice(start, end), ...sourceOf(name, identity, dnsName) },
      })),
    );
  if (username === undefined) {
    // The message already says what is wrong with the instance's name.
    const uses = usesIn([written, ...groups]).filter(({ name }) => name !== "EC2PrivateDNSName");
    const why = resolution.mapped ? "" : resolution.message;
    return [{ step: "username", input: written, output: "refused", why, templates: eachOnce(uses) }];
  }
  const ofUsername = filledBy(eachOnce(usesIn([written])), "the entry's username");
  const steps: ExplainStep[] = [{ step: "username", input: written, output: username, ...ofUsername }];
  if (reservedUsernamePrefixes.length > 0) {
    steps.push(reservedStep(username, reservedPrefix, reservedUsernamePrefixes));
  }
  if (!resolution.mapped) return steps;
  const ofGroups = filledBy(eachOnce(usesIn(groups)), "the entry's groups");
  steps.push({ step: "groups", input: listed(groups), output: listed(resolution.groups), ...ofGroups });
  return steps;
}

function eachOnce(uses: readonly { readonly use: TemplateUse }[]): TemplateUse[] {
  return [...new Map(uses.map(({ use }) => [use.template, use])).values()];
}

function reservedStep(
  username: string,
  prefix: string | undefined,
  prefixes: readonly string[],
): ExplainStep {
  return {
    step: "reserved-prefixes",
    input: username,
    output: prefix === undefined ? "allowed" : "refused",
    why:
      prefix === undefined
        ? `it does not start with a reserved prefix (${prefixes.join(", ")})`
        : `it starts with the reserved prefix ${prefix}`,
  };
}

function listed(groups: readonly string[]): string {
  return groups.length === 0 ? "none" : groups.join(", ");
}

function filledBy(templates: readonly TemplateUse[], what: string): Pick<ExplainStep, "why" | "templates"> {
  if (templates.length === 0) return { why: `${what}, without templates` };
  return { why: `${what}, with templates filled in`, templates };
}

/** A template's value, and where it comes from. */
function sourceOf(
  name: TemplateName,
  identity: Identity,
  dnsName: string,
): Pick<TemplateUse, "value" | "from"> {
  const value = templateValue(name, identity, dnsName);
  const { sessionName, accessKeyId } = identity;
  const session = sessionName === "" ? "this identity has no session" : "the session's name";
  switch (name) {
    case "AccountID":
      return { value, from: "the identity's account" };
    case "AccessKeyID":
      return {
        value,
        from: accessKeyId === undefined ? "no access key id was given" : "the request's access key id",
      };
    case "SessionNameRaw":
      return { value, from: session };
    case "SessionName": {
      const how = sessionName.includes("@") ? `, ${sessionName}, with each @ replaced by -` : "";
      return { value, from: session + how };
    }
    case "EC2PrivateDNSName":
      return { value, from: `the private DNS name of the instance ${sessionName}` };
  }
}
