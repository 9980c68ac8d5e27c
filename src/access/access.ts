// What an identity may become by one entry or account. Templates stay open, so no session has to be named to compare two.
import type { SectionName } from "../document/problem.ts";
import type { ParsedArn } from "../identity/arn.ts";
import { hasSessions } from "../identity/caller-identity.ts";
import {
  compileTemplate,
  fillKnown,
  type KnownBefore,
  needsDnsName,
  type Template,
} from "../mapping/template.ts";
import type { AccountItem, Mapping, Origin } from "../schema/entries.ts";
import type { Settings } from "../schema/settings.ts";
import type { SourceRange } from "../text/position.ts";

/** What a principal gets by a document. */
export interface Access {
  readonly via: "mapping" | "account";
  /** As the entry has it, templates included. Undefined where `via` is `account`: there, the username is the canonical ARN. */
  readonly username?: string;
  /** As the entry has them, templates included. */
  readonly groups: readonly string[];
  readonly section: SectionName;
  /** The place in the section's list, from 0. */
  readonly index: number;
  /** The place of the entry, or of the account's item, in the text. Absent where no text was given. */
  readonly source?: SourceRange;
  readonly origin?: Origin;
}

/** An access in a form that can be compared. It is equal to another where every session gets the same by both. */
export interface ComparableAccess {
  readonly access: Access;
  readonly username: string;
  /** The groups as written, by the form in which they are compared. */
  readonly groups: ReadonlyMap<string, string>;
  readonly hasTemplate: boolean;
  /** Whether every session is refused that is not named after an EC2 instance. */
  readonly isForInstances: boolean;
}

/**
 * @returns Undefined where the entry always refuses. A user never has a session that is named after an instance, and no
 *   one gets a username that starts with a reserved prefix.
 */
export function accessByEntry(
  mapping: Mapping,
  arn: ParsedArn,
  settings: Settings,
): ComparableAccess | undefined {
  const known = { accountId: arn.accountId, hasSession: hasSessions(arn.type) };
  const access = accessBy(mapping, known, settings);
  if (access.isForInstances && !known.hasSession) return undefined;
  const start = templateOf(access.username)[0] ?? "";
  if (settings.reservedUsernamePrefixes.some((prefix) => start.startsWith(prefix))) return undefined;
  return access;
}

/** What the entry would give, whether its ARN matches anyone or not. */
export function writtenAccess(
  mapping: Mapping,
  accountId: string | undefined,
  settings: Settings,
): ComparableAccess {
  return accessBy(mapping, { accountId, hasSession: mapping.kind !== "user" }, settings);
}

/** The section that an entry is in. */
export function sectionOf({ kind }: Mapping): SectionName {
  return kind === "user" ? "mapUsers" : "mapRoles";
}

function accessBy(mapping: Mapping, known: KnownBefore, { templateDelimiters }: Settings): ComparableAccess {
  const written = compileTemplate(mapping.username, templateDelimiters);
  const username = fillKnown(written, known);
  const groups = mapping.groups.map((group) => ({
    group,
    filled: fillKnown(compileTemplate(group, templateDelimiters), known),
  }));
  return {
    access: {
      via: "mapping",
      username: mapping.username,
      groups: mapping.groups,
      section: sectionOf(mapping),
      ...placeOf(mapping),
    },
    username: comparable(username),
    groups: new Map(groups.map((each) => [comparable(each.filled), each.group])),
    hasTemplate: typeof written !== "string",
    isForInstances: [username, ...groups.map((each) => each.filled)].some(needsDnsName),
  };
}

/** What the identities of an account get that have no entry. */
export function accessByAccount(item: AccountItem, { canonicalArn }: ParsedArn): ComparableAccess {
  return {
    access: { via: "account", groups: [], section: "mapAccounts", ...placeOf(item) },
    username: comparable(canonicalArn),
    groups: new Map(),
    hasTemplate: false,
    isForInstances: false,
  };
}

function placeOf({
  index,
  source,
  origin,
}: Mapping | AccountItem): Pick<Access, "index" | "source" | "origin"> {
  return {
    index,
    ...(source === undefined ? {} : { source }),
    ...(origin === undefined ? {} : { origin }),
  };
}

/** A template as one text. Two templates have the same text where they become the same in every session. */
export function comparable(template: Template): string {
  return JSON.stringify(typeof template === "string" ? [template] : template);
}

/** The template that `comparable` made a text of: literals and names in turn. */
export function templateOf(compared: string): Exclude<Template, string> {
  return JSON.parse(compared);
}
