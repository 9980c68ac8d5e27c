// Usernames and groups with templates: compiled once, and filled in one pass. Where braces are left around a template, the
// names are replaced one after another, as the reference does it. Source: its pkg/server/server.go (renderTemplate).
import type { Identity } from "../identity/caller-identity.ts";
import type { TemplateDelimiters } from "../schema/settings.ts";

/** The five names that the reference replaces, in its order; text that looks alike (`{{ SessionName }}`) stays as it is. */
export const templateNames = [
  "EC2PrivateDNSName",
  "AccountID",
  "SessionName",
  "SessionNameRaw",
  "AccessKeyID",
] as const;

export type TemplateName = (typeof templateNames)[number];

/** A text made ready: itself where it has no template, else literals and names in turn, starting with a literal. */
export type Template = string | readonly (string | TemplateName)[];

/** A template in a text, with its signs: offsets in the text. */
export interface TemplatePiece {
  readonly name: TemplateName;
  readonly start: number;
  readonly end: number;
}

const NAMES = templateNames.join("|");
const BRACES = new RegExp(`\\{\\{(${NAMES})\\}\\}`, "g");
const BOTH = new RegExp(`\\{\\{(${NAMES})\\}\\}|<<(${NAMES})>>`, "g");

/** The templates in `text`, in order. Only exact text is one, as in the reference. */
export function templatesIn(text: string, delimiters: TemplateDelimiters): TemplatePiece[] {
  if (!text.includes("{{") && !text.includes("<<")) return [];
  return [...text.matchAll(delimiters === "both" ? BOTH : BRACES)].map(
    ({ 0: piece, 1: braces, 2: angles, index }) => ({
      name: (braces ?? angles) as TemplateName, // the pattern is made of these names
      start: index,
      end: index + piece.length,
    }),
  );
}

export function compileTemplate(text: string, delimiters: TemplateDelimiters): Template {
  const pieces = templatesIn(text, delimiters);
  if (pieces.length === 0) return text;
  const parts: (string | TemplateName)[] = [];
  let done = 0;
  for (const { name, start, end } of pieces) {
    parts.push(text.slice(done, start), name);
    done = end;
  }
  parts.push(text.slice(done));
  return parts;
}

/** Whether the instance's DNS name must be known to fill `template`. */
export function needsDnsName(template: Template): boolean {
  return namesIn(template).includes("EC2PrivateDNSName");
}

function namesIn(template: Template): TemplateName[] {
  if (typeof template === "string") return [];
  return template.filter((_, index) => index % 2 === 1) as TemplateName[]; // names and literals take turns
}

/** Whether a template takes what the session's name says. Whoever may assume the role chooses that name. */
export function isSessionName(name: TemplateName): boolean {
  return name === "SessionName" || name === "SessionNameRaw";
}

/**
 * Whether braces are left beside the templates, as in `{{{{SessionName}}}}`. The reference replaces one name after another. So
 * a session that is called `AccessKeyID` makes a new template of what stands around it, and so does a session name that is
 * empty, as a user's is, in `{{Access{{SessionName}}KeyID}}`.
 */
export function isNested(template: Exclude<Template, string>): boolean {
  return template.length > 1 && template.some((part, index) => index % 2 === 0 && part.includes("{"));
}

/** Replaces one name after another, in the reference's order. Names without a value stay. */
function fillInTurn(text: string, valueFor: (name: TemplateName) => string | undefined): string {
  return templateNames.reduce((filled, name) => {
    const value = valueFor(name);
    return value === undefined ? filled : filled.split(`{{${name}}}`).join(value);
  }, text);
}

/** Whether a text takes from the session's name: anywhere, or at its very start. */
export function sessionNameIn(template: Template): "start" | "within" | undefined {
  // What the session's name can make of it is not worked out.
  if (typeof template !== "string" && isNested(template)) return "start";
  const names = namesIn(template);
  if (!names.some(isSessionName)) return undefined;
  return template[0] === "" && isSessionName(names[0] as TemplateName) ? "start" : "within";
}

/** What is known of an identity before it signs in. */
export interface KnownBefore {
  /** Undefined where it is not known either. */
  readonly accountId: string | undefined;
  /** False for a user, the root user and a federated user: to them a session's name is empty. */
  readonly hasSession: boolean;
}

/**
 * The template with what is known filled in. The names that are left are holes: each session fills them differently.
 * `{{EC2PrivateDNSName}}` stays open even without a session, because it always refuses there.
 */
export function fillKnown(template: Template, known: KnownBefore): Template {
  if (typeof template === "string") return template;
  const { accountId, hasSession } = known;
  if (isNested(template)) {
    const text = templateText(template);
    const filled = fillInTurn(text, (name) =>
      name === "AccountID" ? accountId : isSessionName(name) && !hasSession ? "" : undefined,
    );
    return filled === text ? template : fillKnown(compileTemplate(filled, "braces"), known);
  }
  const parts: (string | TemplateName)[] = [];
  let literal = template[0] as string;
  for (let index = 1; index < template.length; index += 2) {
    const name = template[index] as TemplateName;
    if (name === "AccountID" && accountId !== undefined) literal += accountId;
    else if (hasSession || !isSessionName(name)) {
      parts.push(literal, name);
      literal = "";
    }
    literal += template[index + 1];
  }
  return parts.length === 0 ? literal : [...parts, literal];
}

/** The text that is read as this template. */
export function templateText(template: Template): string {
  if (typeof template === "string") return template;
  return template.map((part, index) => (index % 2 === 1 ? `{{${part}}}` : part)).join("");
}

export function fillTemplate(template: Template, identity: Identity, dnsName: string): string {
  if (typeof template === "string") return template;
  if (isNested(template)) {
    return fillInTurn(templateText(template), (name) => templateValue(name, identity, dnsName));
  }
  let text = template[0] as string;
  for (let index = 1; index < template.length; index += 2) {
    text += templateValue(template[index] as TemplateName, identity, dnsName) + template[index + 1];
  }
  return text;
}

/** What the reference puts in a template's place. */
export function templateValue(name: TemplateName, identity: Identity, dnsName: string): string {
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

/** Each `@` as `-`. Most session names have at most one, and for those this is faster than replaceAll. */
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
