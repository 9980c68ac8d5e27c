// What an identity may become by one document, so that two documents can be compared without naming a session.

import type { SectionName } from "../document/problem.ts";
import type { ParsedArn } from "../identity/arn.ts";
import {
  compileTemplate,
  needsDnsName,
  type TemplateDelimiters,
  type TemplateName,
} from "../mapping/template.ts";
import type { AccountItem, RoleMapping, UserMapping } from "../schema/entries.ts";
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

/** How the server fills an entry in. */
export interface FillingRules {
  readonly templateDelimiters: TemplateDelimiters;
  readonly reservedUsernamePrefixes: readonly string[];
}

/**
 * @returns undefined where the entry always refuses: no user has a session that is named after an instance, and a
 *   username that starts with a reserved prefix is no one's.
 */
export function accessByEntry(
  mapping: RoleMapping | UserMapping,
  arn: ParsedArn,
  { templateDelimiters, reservedUsernamePrefixes }: FillingRules,
): ComparableAccess | undefined {
  const { groups, index, source } = mapping;
  const username = comparableText(mapping.username, arn, templateDelimiters);
  const compared = groups.map((group) => [comparableText(group, arn, templateDelimiters), group] as const);
  if (username === undefined || compared.some(([group]) => group === undefined)) return undefined;
  if (reservedUsernamePrefixes.some((prefix) => literalStart(username).startsWith(prefix))) return undefined;
  const access: Access = {
    via: "mapping",
    username: mapping.username,
    groups,
    section: "userArn" in mapping ? "mapUsers" : "mapRoles",
    index,
    ...(source === undefined ? {} : { source }),
  };
  return {
    access,
    username,
    groups: new Map(compared.map(([key = "", group]) => [key, group])),
    hasTemplate: typeof compileTemplate(mapping.username, templateDelimiters) !== "string",
    isForInstances: [mapping.username, ...groups].some((text) =>
      needsDnsName(compileTemplate(text, templateDelimiters)),
    ),
  };
}

/** What everyone of an account gets who has no entry. */
export function accessByAccount(
  { index, source }: AccountItem,
  { canonicalArn }: ParsedArn,
): ComparableAccess {
  const access: Access = {
    via: "account",
    groups: [],
    section: "mapAccounts",
    index,
    ...(source === undefined ? {} : { source }),
  };
  return {
    access,
    username: comparable(canonicalArn),
    groups: new Map(),
    hasTemplate: false,
    isForInstances: false,
  };
}

/** A literal, or a template that stands for something else in each session. */
type Piece = string | { readonly template: TemplateName };

/** Literals and templates in turn, in the form in which texts are compared. */
export function comparable(...pieces: readonly Piece[]): string {
  return JSON.stringify(pieces);
}

/** What stands in front of the first template. */
function literalStart(compared: string): string {
  const pieces: [string, ...Piece[]] = JSON.parse(compared);
  return pieces[0];
}

/**
 * The text with what is known of the identity filled in, the same for all texts that become the same. Undefined where
 * it always refuses.
 */
function comparableText(text: string, arn: ParsedArn, delimiters: TemplateDelimiters): string | undefined {
  const parts = compileTemplate(text, delimiters);
  if (typeof parts === "string") return comparable(text);
  const isRole = arn.type === "role" || arn.type === "assumed-role";
  const filled: Piece[] = [];
  let literal = "";
  for (const [position, part] of parts.entries()) {
    if (position % 2 === 0) literal += part;
    else if (part === "AccountID") literal += arn.accountId;
    else if (!isRole && part === "EC2PrivateDNSName") return undefined;
    else if (isRole || part === "AccessKeyID") {
      filled.push(literal, { template: part as TemplateName });
      literal = "";
    }
  }
  return comparable(...filled, literal);
}
