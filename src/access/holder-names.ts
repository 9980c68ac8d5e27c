// Whether a principal, in all of its sessions or in some, has the name that a binding's subject has.
import type { Template } from "../mapping/template.ts";
import { canMeet, patternOf } from "../mapping/template-reach.ts";
import type { RbacSubject } from "../schema/rbac.ts";
import type { ComparableAccess } from "./access.ts";
import { AUTHENTICATED } from "./can-by.ts";
import { comparable, templateOf } from "./forms.ts";
import type { HolderSessions } from "./who-can-types.ts";

/** Whether one of the names, in the form in which they are compared, is this text in every session. */
export function hasLiteral(compared: readonly string[], name: string): boolean {
  return compared.includes(comparable(name));
}

/** The names as far as they are the same in every session: what is open keeps its template. */
export function usernameOf(
  { access, username, groups }: ComparableAccess,
  canonicalArn: string,
): { readonly username: string; readonly literalGroups: readonly string[] } {
  const written = access.via === "account" ? canonicalArn : asText(templateOf(username));
  return { username: written, literalGroups: [...groups.keys()].map((each) => asText(templateOf(each))) };
}

/** `all`: in every session. Undefined where no session has the name. */
export function byGrant(
  subject: RbacSubject,
  { access, username, groups }: ComparableAccess,
  canonicalArn: string,
): HolderSessions | "all" | undefined {
  const { kind, name } = subject;
  if (kind === "Group") {
    if (name === AUTHENTICATED) return "all";
    const compared = [...groups.keys()];
    if (hasLiteral(compared, name)) return "all";
    const found = [...groups].find(([each]) => canBe(templateOf(each), name));
    return found && sessionsOf("group", found[1], templateOf(found[0]), name);
  }
  // A pod's ServiceAccount has a username like any other, and an entry may give it.
  const named = usernameOfSubject(subject);
  if (named === undefined) return undefined;
  if (access.via === "account") return named === canonicalArn ? "all" : undefined;
  if (hasLiteral([username], named)) return "all";
  const template = templateOf(username);
  return canBe(template, named) ? sessionsOf("username", access.username ?? "", template, named) : undefined;
}

function usernameOfSubject({ kind, name, namespace }: RbacSubject): string | undefined {
  if (kind === "User") return name;
  return kind === "ServiceAccount" && namespace !== undefined
    ? `system:serviceaccount:${namespace}:${name}`
    : undefined;
}

function canBe(template: Exclude<Template, string>, name: string): boolean {
  return template.length > 1 && canMeet(patternOf(template), [name]);
}

function sessionsOf(
  of: HolderSessions["of"],
  written: string,
  template: Exclude<Template, string>,
  becomes: string,
): HolderSessions {
  const [before = "", hole, after = ""] = template;
  const isName = template.length === 3 && (hole === "SessionName" || hole === "SessionNameRaw");
  const sessionName = becomes.slice(before.length, becomes.length - after.length);
  return { of, written, becomes, ...(isName && { sessionName }) };
}

function asText(template: Exclude<Template, string>): string {
  return template.map((part, index) => (index % 2 === 1 ? `{{${part}}}` : part)).join("");
}
