// What an identity may become by one document, so that two documents can be compared without naming a session.
import type { SectionName } from "../document/problem.ts";
import type { ParsedArn } from "../identity/arn.ts";
import { hasSessions } from "../identity/caller-identity.ts";
import { compileTemplate, fillKnown, needsDnsName, type Template } from "../mapping/template.ts";
import type { AccountItem, Mapping, Origin } from "../schema/entries.ts";
import type { Settings } from "../schema/settings.ts";
import type { SourceRange } from "../text/position.ts";

/** What a principal gets by a document. */
export interface Access {
  readonly via: "mapping" | "account";
  /** As the entry has it, templates included; of an account undefined, where everyone gets the own ARN. */
  readonly username?: string;
  /** As the entry has them, templates included. */
  readonly groups: readonly string[];
  readonly section: SectionName;
  /** In the section's list, from 0. */
  readonly index: number;
  /** Where the entry stands, or the account's item; absent where no text was given. */
  readonly source?: SourceRange;
  readonly origin?: Origin;
}

/** An access in the form in which it is compared: what two identities with the same session get is the same. */
export interface ComparableAccess {
  readonly access: Access;
  readonly username: string;
  readonly groups: ReadonlyMap<string, string>;
  readonly hasTemplate: boolean;
  /** Whether it refuses every session that is not named after an EC2 instance. */
  readonly isForInstances: boolean;
}

/**
 * @returns undefined where the entry always refuses: no user has a session that is named after an instance, and a
 *   username that starts with a reserved prefix is no one's.
 */
export function accessByEntry(
  mapping: Mapping,
  arn: ParsedArn,
  { templateDelimiters, reservedUsernamePrefixes }: Settings,
): ComparableAccess | undefined {
  const known = { accountId: arn.accountId, hasSession: hasSessions(arn.type) };
  const written = compileTemplate(mapping.username, templateDelimiters);
  const username = fillKnown(written, known);
  const groups = mapping.groups.map((group) => ({
    group,
    filled: fillKnown(compileTemplate(group, templateDelimiters), known),
  }));
  const isForInstances = [username, ...groups.map((each) => each.filled)].some(needsDnsName);
  if (isForInstances && !known.hasSession) return undefined;
  const start = typeof username === "string" ? username : (username[0] as string);
  if (reservedUsernamePrefixes.some((prefix) => start.startsWith(prefix))) return undefined;
  const section = mapping.kind === "user" ? "mapUsers" : "mapRoles";
  return {
    access: {
      via: "mapping",
      username: mapping.username,
      groups: mapping.groups,
      section,
      ...placeOf(mapping),
    },
    username: comparable(username),
    groups: new Map(groups.map((each) => [comparable(each.filled), each.group])),
    hasTemplate: typeof written !== "string",
    isForInstances,
  };
}

/** What everyone of an account gets who has no entry. */
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

/** A template in the form in which it is compared: the same text for all that become the same in each session. */
export function comparable(template: Template): string {
  return JSON.stringify(typeof template === "string" ? [template] : template);
}

/** The literal pieces of a compared text, between its templates. */
export function literalsOf(compared: string): string[] {
  const parts: string[] = JSON.parse(compared);
  return parts.filter((_, index) => index % 2 === 0);
}
