// Usernames and groups with templates: compiled once, filled in one pass, so that what a session name holds is
// never expanded again. Source: the reference's pkg/server/server.go (renderTemplate).
import type { Identity } from "../identity/caller-identity.ts";

/** The five names that the reference replaces; text that looks alike (`{{ SessionName }}`) stays as it is. */
export const templateNames = [
  "EC2PrivateDNSName",
  "AccountID",
  "SessionName",
  "SessionNameRaw",
  "AccessKeyID",
] as const;

export type TemplateName = (typeof templateNames)[number];

/** `braces` reads `{{Name}}` alone, as the reference does; `both` reads `<<Name>>` like it. */
export type TemplateDelimiters = "both" | "braces";

/** A compiled text: itself where it holds no template, else literals and names in turn, starting with a literal. */
export type Template = string | readonly (string | TemplateName)[];

const NAMES = templateNames.join("|");
const BRACES = new RegExp(`\\{\\{(${NAMES})\\}\\}`);
const BOTH = new RegExp(`\\{\\{(${NAMES})\\}\\}|<<(${NAMES})>>`);

export function compileTemplate(text: string, delimiters: TemplateDelimiters): Template {
  const parts = text.split(delimiters === "both" ? BOTH : BRACES);
  if (parts.length === 1) return text;
  return parts.filter((part) => part !== undefined);
}

/** Whether the instance's DNS name must be known to fill `template`. */
export function needsDnsName(template: Template): boolean {
  return (
    typeof template !== "string" &&
    template.some((part, index) => index % 2 === 1 && part === "EC2PrivateDNSName")
  );
}

export function fillTemplate(template: Template, identity: Identity, dnsName: string): string {
  if (typeof template === "string") return template;
  let text = template[0] as string;
  for (let index = 1; index < template.length; index += 2) {
    text += templateValue(template[index] as TemplateName, identity, dnsName) + template[index + 1];
  }
  return text;
}

function templateValue(name: TemplateName, identity: Identity, dnsName: string): string {
  switch (name) {
    case "SessionName":
      return withoutAt(identity.sessionName);
    case "SessionNameRaw":
      return identity.sessionName;
    case "AccountID":
      return identity.accountId;
    case "AccessKeyID":
      return identity.accessKeyId ?? "";
    case "EC2PrivateDNSName":
      return dnsName;
  }
}

/** Each `@` as `-`. Most session names have none or one, which this is faster for than replaceAll. */
function withoutAt(sessionName: string): string {
  const at = sessionName.indexOf("@");
  if (at === -1) return sessionName;
  const rest = sessionName.slice(at + 1);
  return `${sessionName.slice(0, at)}-${rest.includes("@") ? rest.replaceAll("@", "-") : rest}`;
}

const INSTANCE_ID = /^i-(\w{8}|\w{17})$/;

/** Whether a session name is what EC2 gives the sessions of an instance's role: the instance's id. */
export function isInstanceId(sessionName: string): boolean {
  return INSTANCE_ID.test(sessionName);
}
