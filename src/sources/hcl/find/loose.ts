// Finds entries and texts that nothing in the module uses as far as it can be followed: people use them elsewhere.

import type { SectionName } from "../../../schema/section-name.ts";
import { awsAuthMetadata } from "../../model/config-map.ts";
import { given, type Place, type SourceValue } from "../../model/value.ts";
import { evaluate } from "../evaluate/evaluate.ts";
import type { Expression, ExpressionOf } from "../syntax/expression.ts";
import { truthOf } from "../values/compare.ts";
import { isMany } from "../values/holes.ts";
import { withLines } from "../values/lines.ts";
import { markedText } from "../values/texts.ts";
import type { Coverage } from "./coverage.ts";
import { accessEntriesIn } from "./entries-in-values.ts";
import { configMap, entrySection, type Found, nothingFound } from "./found.ts";
import { isIdentityMapping, isManifestText } from "./manifests.ts";
import { sectionsIn } from "./module-inputs.ts";
import type { Named } from "./named-values.ts";

export function findLoose(named: readonly Named[], covered: Coverage, found: Found): void {
  for (const each of named) search(each, each.expression, each.name, false, covered, found);
}

/** Commands, or where there are none manifests: entries and manifests that stand elsewhere are parts of them. */
export function findLooseTexts(named: readonly Named[], covered: Coverage, found: Found): void {
  const all = nothingFound();
  findLoose(named, covered, all);
  found.commands.push(...all.commands);
  if (all.commands.length > 0) return;
  found.documents.push(...all.documents.filter(({ isPart }) => isPart === undefined));
}

function search(
  named: Named,
  expression: Expression,
  name: string,
  isPossible: boolean,
  covered: Coverage,
  found: Found,
): void {
  const again = (inner: Expression, innerName = name, possible = isPossible) =>
    search(named, inner, innerName, possible, covered, found);
  switch (expression.kind) {
    case "template":
      addText(named, expression, name, isPossible, covered, found);
      return;
    case "list":
      if (addEntries(named, expression, name, isPossible, covered, found)) return;
      for (const [index, item] of expression.items.entries()) again(item, `${name}[${index}]`);
      return;
    case "map":
      if (addEntries(named, expression, name, isPossible, covered, found)) return;
      for (const { key, value } of expression.members) again(value, `${name}.${keyWords(key)}`);
      return;
    case "for-list":
    case "for-map":
      addEntries(named, expression, name, isPossible, covered, found);
      again(expression.source, name);
      return;
    case "call":
      if (/^(?:core::)?(?:file|templatefile)$/.test(expression.name))
        addText(named, expression, name, isPossible, covered, found);
      for (const arg of expression.args) again(arg);
      return;
    case "conditional":
      searchBranches(named, expression, again, name);
      return;
    default:
      return;
  }
}

/** Where the condition is known, the other branch is not there. */
function searchBranches(
  { scope }: Named,
  { condition, yes, no }: ExpressionOf<"conditional">,
  again: (inner: Expression, name: string, isPossible?: boolean) => void,
  name: string,
): void {
  const holds = truthOf(evaluate(condition, scope));
  if (holds === undefined) {
    again(yes, name, true);
    again(no, name, true);
  } else again(holds ? yes : no, name);
}

function keyWords(key: Expression): string {
  const [only] = key.kind === "template" ? key.parts : [];
  return only?.kind === "literal" ? only.piece.text : key.written;
}

/** @returns Whether the value has entries, covered or not. */
function addEntries(
  { scope, nameAt }: Named,
  expression: Expression,
  name: string,
  isPossible: boolean,
  covered: Coverage,
  found: Found,
): boolean {
  const last = name.slice(name.lastIndexOf(".") + 1);
  const value = evaluate(expression, scope);
  const section = entrySection(value);
  const alone: SourceValue = section === undefined ? value : { kind: "list", items: [value], at: value.at };
  const sections = sectionsIn(last, alone, nameAt, 0).filter(
    (each) => each.name === "mapAccounts" || !isListOfTexts(each.value),
  );
  for (const each of sections) {
    const rest = withoutCovered(each.value, covered);
    if (rest !== undefined) found.documents.push(partOf(name, each.name, rest, expression.at, isPossible));
  }
  const { entries } = accessEntriesIn(last, value, "other", (key) => `${name}[${JSON.stringify(key)}]`);
  for (const entry of entries) {
    const { principalArn } = entry;
    if (principalArn === undefined || covered.notIn([{ value: principalArn }]).length === 0) continue;
    if (principalArn.kind === "hole" && entry.isPossible === true) continue;
    found.accessEntries.push({ ...entry, isAddress: false, ...(isPossible && { isPossible }) });
  }
  return sections.length > 0 || entries.length > 0;
}

/** Names of roles, or lines that a template takes: entries are made of them elsewhere. */
function isListOfTexts(value: SourceValue): boolean {
  return value.kind === "list" && value.items.every(({ kind }) => kind === "text");
}

function withoutCovered(value: SourceValue, covered: Coverage): SourceValue | undefined {
  if (value.kind === "text") return covered.hasText(value) ? undefined : value;
  if (value.kind !== "list") return undefined;
  const items = value.items.filter((item) => {
    if (isMany(item)) return false;
    return item.kind === "map" ? !covered.hasMap(item) : covered.notIn([{ value: item }]).length > 0;
  });
  return items.some((item) => item.kind !== "hole") ? { ...value, items } : undefined;
}

function partOf(
  name: string,
  section: SectionName,
  value: SourceValue,
  at: Place,
  isPossible: boolean,
): Found["documents"][number] {
  const data: SourceValue = { kind: "map", members: [{ key: given(section, at), value }], at };
  const content = configMap(data, awsAuthMetadata(at), at);
  return { name, at, content, isPart: "entries", ...(isPossible && { isPossible }) };
}

/** What is still to be filled in, by `format` or as a template, is no map yet. */
const IS_FORMAT = /%[sdv]|[$%]\{/;

const MAPS = /rolearn|userarn|aws-auth|iamidentitymapping/i;
const COMMAND = /<<|^[^#\n]*\b(?:kubectl|eksctl)[ \t]+(?:patch|apply|create|replace)\b/m;

function addText(
  { scope }: Named,
  expression: Expression,
  name: string,
  isPossible: boolean,
  covered: Coverage,
  found: Found,
): void {
  if (expression.kind !== "call" && !MAPS.test(expression.written)) return;
  const value = evaluate(expression, scope);
  if (value.kind !== "text" || covered.hasText(value)) return;
  const text = markedText(value);
  if (!MAPS.test(text)) return;
  const possible = isPossible ? { isPossible } : {};
  if (COMMAND.test(text)) {
    found.commands.push({ name, text: value, isPossible });
    return;
  }
  if (isIdentityMapping(text)) {
    found.commands.push({ name, text: withLines(value), isPossible, isManifest: true });
    return;
  }
  if (isManifestText(text)) {
    found.documents.push({ name, at: expression.at, content: withLines(value), ...possible });
    return;
  }
  const section = /^\s*(?:- )?\s*"?(rolearn|userarn)"?:/im.exec(text)?.[1]?.toLowerCase();
  const first = text.split("\n").find((line) => /^[\t ]*[\w"-]/.test(line)) ?? "";
  if (section === undefined || !/^\s*(?:- +)?"?\w+"?:/.test(first) || IS_FORMAT.test(text)) return;
  found.documents.push(
    partOf(
      name,
      section === "rolearn" ? "mapRoles" : "mapUsers",
      withLines(value),
      expression.at,
      isPossible,
    ),
  );
}
