// What a change of a document's text does to who gets in, and where in the text that comes from.
import type { Access } from "../access/access.ts";
import type { DangerReason } from "../access/danger.ts";
import { diffAccess } from "../access/diff.ts";
import type { LintConfigMap, LintDocument } from "../document/document.ts";
import type { MappingInput } from "../document/mapping-input.ts";
import { mappingsOf } from "../document/read-mappings.ts";

/** A danger that a change of the text brings. */
export interface NewDanger extends DangerReason {
  /** Who gains or loses by it, as `diffAccess` names it. */
  readonly who: string;
  /** Where the entry or the account stands that brings it: an offset in the new text, or else in the old one. */
  readonly place: { readonly text: "new" | "old"; readonly offset: number };
}

/**
 * The dangers that come with `after` in place of `before`. Each ConfigMap is compared with the one in its place, also
 * where it has another name: it can be given the right one later.
 */
export function newDangers(before: LintDocument, after: LintDocument): NewDanger[] {
  const count = Math.max(before.configMaps.length, after.configMaps.length);
  return Array.from(
    { length: count },
    (_, at) => [before.configMaps[at], after.configMaps[at]] as const,
  ).flatMap(([old, current]) => between(old, current));
}

function between(old: LintConfigMap | undefined, current: LintConfigMap | undefined): NewDanger[] {
  const [before, after] = [inputOf(old), inputOf(current)];
  const hasSso = after.roles.some(({ sso }) => sso !== undefined);
  // Whether `sso` entries count is the server's setting, which a document does not tell.
  const settings = hasSso ? [{ ssoRoleMatch: false }, { ssoRoleMatch: true }] : [{}];
  return settings.flatMap((setting) => {
    const { changes, dormant = [] } = diffAccess(before, after, { ...setting, templateDelimiters: "braces" });
    return [
      ...changes.flatMap(({ principal, reasons = [], new: access, alternatives, old: was }) =>
        reasons.map((reason) => ({
          ...reason,
          who: principal.name,
          place: placeOf([access, ...alternatives], current) ?? oldPlaceOf(was, old),
        })),
      ),
      ...dormant.flatMap(({ principal, reasons, access }) =>
        reasons.map((reason) => ({
          ...reason,
          who: principal.name,
          place: placeOf([access], current) ?? oldPlaceOf(undefined, old),
        })),
      ),
    ];
  });
}

function inputOf(configMap: LintConfigMap | undefined): MappingInput {
  const { roles, users, accountItems } = mappingsOf(configMap);
  const lost =
    configMap?.sections.filter(({ fault, mendedFault }) => (fault ?? mendedFault) !== undefined) ?? [];
  return {
    roles,
    users,
    accountItems,
    accounts: accountItems.map(({ account }) => account),
    problems: lost.map(({ name }) => ({ code: "yaml-syntax", message: "", lost: "section", section: name })),
  };
}

function placeOf(
  accesses: readonly (Access | undefined)[],
  configMap: LintConfigMap | undefined,
): NewDanger["place"] | undefined {
  for (const access of accesses) {
    const offset = access && endOf(access, configMap);
    if (offset !== undefined) return { text: "new", offset };
  }
  return undefined;
}

/** Of somebody who no longer gets in, only the old text has a place. */
function oldPlaceOf(access: Access | undefined, configMap: LintConfigMap | undefined): NewDanger["place"] {
  return { text: "old", offset: (access && endOf(access, configMap)) ?? 0 };
}

/** The end of the entry, or of the item of mapAccounts, that an access comes from. */
function endOf({ section, index }: Access, configMap: LintConfigMap | undefined): number | undefined {
  const { sections = [] } = configMap ?? {};
  const of = sections.filter(({ name }) => name === section);
  const items =
    section === "mapAccounts" ? of.flatMap((each) => each.accounts) : of.flatMap((each) => each.entries);
  const span = items.find((item) => item.index === index)?.span;
  return span?.source.toFile(span.end);
}
