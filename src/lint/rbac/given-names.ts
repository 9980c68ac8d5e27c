// The names that the aws-auth ConfigMaps of a run give: usernames, groups, and the templates that make them.
import type { LintConfigMap } from "../../document/document.ts";
import { readDocument } from "../../document/document.ts";
import type { LintEntry } from "../../document/section.ts";
import { compileTemplate, type Template } from "../../mapping/template.ts";
import { canMeet, type Pattern, patternOf } from "../../mapping/template-reach.ts";
import { locateIn } from "../../text/position.ts";
import type { GivenNames, GivenTemplate } from "../engine/rbac.ts";
import type { NeighbourPlace } from "../engine/surroundings.ts";
import { isPlaceholder } from "../knowledge/placeholders.ts";
import { ssoRoleOf } from "../knowledge/sso-roles.ts";
import { mayWriteEntries, mayWriteSections } from "../knowledge/unrendered.ts";

interface CompiledTemplate extends GivenTemplate {
  readonly pattern: Pattern;
}

/** What one file's maps give. */
export interface NamesOfFile {
  readonly areAll: boolean;
  readonly groups: ReadonlyMap<string, NeighbourPlace>;
  readonly users: ReadonlyMap<string, NeighbourPlace>;
  readonly templates: readonly CompiledTemplate[];
  readonly groupPatterns: readonly Pattern[];
  readonly accounts: ReadonlySet<string>;
}

/** Undefined for a text without an aws-auth ConfigMap. */
export function namesIn(file: string, text: string): NamesOfFile | undefined {
  const { configMaps, faults } = readDocument(text);
  if (configMaps.length === 0) return undefined;
  const locate = locateIn(text);
  const names = {
    areAll: faults.length === 0 && configMaps.every(isKnown),
    groups: new Map<string, NeighbourPlace>(),
    users: new Map<string, NeighbourPlace>(),
    templates: [] as CompiledTemplate[],
    groupPatterns: [] as Pattern[],
    accounts: new Set<string>(),
  };
  for (const { entries, sections } of configMaps) {
    for (const { accounts } of sections) for (const { value } of accounts) names.accounts.add(value);
    for (const entry of entries) {
      const placeOf = ({ source, start }: LintEntry["span"]) => ({
        file,
        line: locate(source.toFile(start)).line,
      });
      const { username } = entry;
      if (username !== undefined) {
        const template = compiled(username.value);
        if (typeof template !== "string") names.templates.push(templateOf(entry, username.value, template));
        else if (!names.users.has(template)) names.users.set(template, placeOf(username.span));
      }
      for (const { value, span } of entry.groups) {
        const template = compiled(value);
        if (typeof template !== "string") names.groupPatterns.push(patternOf(template));
        else if (!names.groups.has(template)) names.groups.set(template, placeOf(span));
      }
    }
  }
  return names;
}

function compiled(text: string): Template {
  return compileTemplate(text, "braces");
}

function templateOf(entry: LintEntry, text: string, template: Template): CompiledTemplate {
  return {
    text,
    pattern: patternOf(template),
    arn: entry.arn?.value ?? "",
    isSso: ssoRoleOf(entry) !== undefined,
  };
}

/** Whether each of its entries is there, and each name in them. */
function isKnown(configMap: LintConfigMap): boolean {
  const { sections, entries } = configMap;
  return (
    !mayWriteSections(configMap) &&
    sections.every((section) => section.fault === undefined && !mayWriteEntries(section)) &&
    entries.every(
      ({ username, groups }) =>
        !isPlaceholder(username?.value ?? "") && groups.every(({ value }) => !isPlaceholder(value)),
    )
  );
}

/** Nobody writes more templates that differ. With more of them, no more is known. */
const MOST_TEMPLATES = 200;

/** What several maps give together. */
export function together(all: readonly NamesOfFile[], isOnlySource: boolean): GivenNames {
  const templates = [
    ...new Map(
      all.flatMap((each) => each.templates).map((each) => [`${each.arn} ${each.text}`, each]),
    ).values(),
  ];
  const groupPatterns = distinct(all.flatMap((each) => each.groupPatterns));
  const areFew = templates.length + groupPatterns.length <= MOST_TEMPLATES;
  const merged = <Value>(maps: readonly ReadonlyMap<string, Value>[]) =>
    new Map(maps.flatMap((map) => [...map]).reverse());
  return {
    areAll: isOnlySource && areFew && all.every((each) => each.areAll),
    groups: merged(all.map(({ groups }) => groups)),
    users: merged(all.map(({ users }) => users)),
    accounts: new Set(all.flatMap(({ accounts }) => [...accounts])),
    templatesFor: (username) =>
      areFew ? templates.filter(({ pattern }) => canMeet(pattern, [username])) : [],
    mayBeGroup: (group) => !areFew || groupPatterns.some((pattern) => canMeet(pattern, [group])),
  };
}

function distinct(patterns: readonly Pattern[]): Pattern[] {
  return [...new Map(patterns.map((each) => [each.map(String).join("\0"), each])).values()];
}
