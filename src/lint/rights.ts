// What a change of a document's text does to who gets in, and where in the text that comes from.
import type { Access } from "../access/access.ts";
import type { DangerReason } from "../access/danger.ts";
import { diffDocuments } from "../access/diff-documents.ts";
import type { LintConfigMap, LintDocument } from "../document/document.ts";
import type { MappingInput } from "../document/mapping-input.ts";
import { mappingsOf, textsOf } from "../document/read-mappings.ts";

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
  const found = settings.flatMap((setting) => {
    const { changes, dormant = [] } = diffDocuments(before, after, {
      ...setting,
      templateDelimiters: "braces",
    });
    return [
      ...changes.map((change) => ({
        ...change,
        given: [change.new, ...change.alternatives],
        taken: [change.old],
      })),
      ...dormant.map((entry) => ({ ...entry, given: [entry.access], taken: [] })),
    ].filter(({ dangers }) => dangers.length > 0);
  });
  if (found.length === 0) return [];
  const [ends, oldEnds] = [new Ends(current), new Ends(old)];
  return found.flatMap(({ principal, reasons = [], given, taken }) => {
    const offset = ends.of(given);
    // Of somebody who no longer gets in, only the old text has a place.
    const place: NewDanger["place"] =
      offset === undefined ? { text: "old", offset: oldEnds.of(taken) ?? 0 } : { text: "new", offset };
    return reasons.map((reason) => ({ ...reason, who: principal.name, place }));
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
    // What no entry holds names accounts too.
    texts: textsOf(configMap),
    problems: lost.map(({ name }) => ({ code: "yaml-syntax", message: "", lost: "section", section: name })),
  };
}

/** Where each entry and each item of mapAccounts ends. */
class Ends {
  readonly #ends = new Map<string, number>();

  constructor(configMap: LintConfigMap | undefined) {
    for (const { name, entries, accounts } of configMap?.sections ?? []) {
      for (const { index, span } of [...entries, ...accounts]) {
        this.#ends.set(`${name} ${index}`, span.source.toFile(span.end));
      }
    }
  }

  /** Of the first access that has a place. */
  of(accesses: readonly (Access | undefined)[]): number | undefined {
    for (const access of accesses) {
      const offset = access && this.#ends.get(`${access.section} ${access.index}`);
      if (offset !== undefined) return offset;
    }
    return undefined;
  }
}
