// The username and the groups of a line, as an access entry can say them.
import type { ParsedArn } from "../identity/arn.ts";
import { hasSessions } from "../identity/caller-identity.ts";
import {
  compileTemplate,
  fillKnown,
  isNested,
  isSessionName,
  type KnownBefore,
  type Template,
  templatesIn,
  templateText,
} from "../mapping/template.ts";
import type { Mapping } from "../schema/entries.ts";
import type { TemplateDelimiters } from "../schema/settings.ts";
import type { Caveat, Obstacle } from "./reason.ts";

export interface LineNames {
  /** "" where the line gives an empty one. */
  readonly username: string;
  /** Each once. */
  readonly groups: readonly string[];
  readonly caveats: readonly Caveat[];
  readonly obstacles: readonly Obstacle[];
}

/** Everyone who signs in has it: https://kubernetes.io/docs/reference/access-authn-authz/authentication/ */
export const AUTHENTICATED = "system:authenticated";

/** What is known of an identity is filled in. Templates that EKS has too are left, in its signs. */
export function namesOf(mapping: Mapping, arn: ParsedArn, delimiters: TemplateDelimiters): LineNames {
  const known = { accountId: arn.accountId, hasSession: hasSessions(arn.type) };
  const reading = new NameReading(delimiters, known);
  const username = reading.read(mapping.username, "username");
  const groups = [...new Set(mapping.groups.map((group) => reading.read(group, "groups")))];
  const { caveats, obstacles } = reading;
  const kept = groups.filter((group) => group !== "" && group !== AUTHENTICATED);
  if (groups.includes("")) caveats.push({ code: "empty-group-dropped" });
  if (groups.includes(AUTHENTICATED)) caveats.push({ code: "authenticated-dropped" });
  for (const group of kept) {
    const isChosen = templatesIn(group, "braces").some(({ name }) => isSessionName(name));
    if (isChosen) caveats.push({ code: "template-in-group", group });
  }
  return { username, groups: kept, caveats, obstacles };
}

class NameReading {
  readonly caveats: Caveat[] = [];
  readonly obstacles: Obstacle[] = [];
  readonly #delimiters: TemplateDelimiters;
  readonly #known: KnownBefore;

  constructor(delimiters: TemplateDelimiters, known: KnownBefore) {
    this.#delimiters = delimiters;
    this.#known = known;
  }

  read(text: string, field: "username" | "groups"): string {
    const written = compileTemplate(text, this.#delimiters);
    const filled = fillKnown(written, this.#known);
    const made = templateText(filled);
    if (!isSame(filled, compileTemplate(made, "braces"))) {
      this.obstacles.push({ code: "nested-template", text, field });
      return made;
    }
    this.#note(text, filled);
    for (const { name } of templatesIn(made, "braces")) {
      if (isSessionName(name)) continue;
      // A node's whole username is a type's: who asks for the type takes this back.
      this.obstacles.push({ code: "template-not-served", template: `{{${name}}}`, field });
    }
    return made;
  }

  #note(text: string, filled: Template): void {
    const { accountId } = this.#known;
    const pieces = templatesIn(text, this.#delimiters);
    const isFilled = pieces.some(({ name }) => name === "AccountID") && accountId !== undefined;
    if (isFilled) this.#once({ code: "account-filled", accountId });
    if (typeof filled === "string") return;
    for (const { name, start, end } of pieces) {
      const template = text.slice(start, end);
      const isLeft = isSessionName(name) && template.startsWith("<<");
      if (isLeft) this.#once({ code: "angle-template", template });
    }
  }

  #once(caveat: Caveat): void {
    const isTold = this.caveats.some((each) => JSON.stringify(each) === JSON.stringify(caveat));
    if (!isTold) this.caveats.push(caveat);
  }
}

/** Whether what is written is read again as the same, in every session. */
function isSame(filled: Template, again: Template): boolean {
  if (typeof filled !== "string" && isNested(filled)) return false;
  return JSON.stringify(filled) === JSON.stringify(again);
}
