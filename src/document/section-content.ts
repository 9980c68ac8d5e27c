// What a section's text says: its list, or what keeps it from being read.
import { isSeq, type ParsedNode } from "yaml";
import { trim, trimStart } from "../go-yaml/characters.ts";
import { decode } from "../go-yaml/decode.ts";
import { kindOf } from "../go-yaml/describe.ts";
import { faultOf, type YamlFault } from "../go-yaml/fault.ts";
import { readYamlSteps } from "../go-yaml/read.ts";
import { isNull, type YamlValue } from "../go-yaml/value.ts";
import { type Steps, toEnd } from "../text/steps.ts";
import type { OnItemProblem } from "./item-problem.ts";
import type { SectionName } from "./problem.ts";

export interface Content {
  /** The value; undefined where there is nothing, or nothing can be read. Of mapAccounts, items are not decoded. */
  readonly list: YamlValue | undefined;
  readonly root: ParsedNode | null;
  /** Why the section is lost. */
  readonly fault: YamlFault | undefined;
  /** Text that opens with a brace is taken as JSON, and no JSON object is a list. */
  readonly isJson: boolean;
}

const EMPTY: Content = { list: undefined, root: null, fault: undefined, isJson: false };

/** Reads a section's text as the reference does: all of it, or nothing. */
export function readContent(text: string, name: SectionName): Content {
  return toEnd(contentSteps(text, name));
}

/** The same, in steps. */
export function* contentSteps(text: string, name: SectionName): Steps<Content> {
  if (isBlank(text)) return EMPTY;
  if (name !== "mapAccounts" && trimStart(text).startsWith("{")) return { ...EMPTY, isJson: true };
  try {
    const reading = yield* readYamlSteps(text);
    if (!reading.ok) return { ...EMPTY, fault: reading.fault };
    const { root } = reading;
    // mapAccounts is a list of source texts, which are never decoded.
    const list: YamlValue =
      name === "mapAccounts" && isSeq(root) ? { kind: "list", items: [], node: root } : decode(root);
    return { ...EMPTY, list, root };
  } catch (error) {
    return { ...EMPTY, fault: faultOf(error) };
  }
}

/** A section that is YAML itself, and not text. */
export function contentOf(value: YamlValue): Content {
  return { ...EMPTY, list: value, root: value.node };
}

/** Blank sections, and empty ones written as a quoted or backquoted nothing, are skipped by the reference. */
function isBlank(text: string): boolean {
  return /^(?:``|""|'')?$/.test(trim(text));
}

/** The items of the section's list. What is in its place is a problem, unless it is nothing. */
export function itemsOf({ list, isJson }: Content, onProblem: OnItemProblem): readonly YamlValue[] {
  if (list?.kind === "list") return list.items;
  if (isJson) {
    const data = { code: "section-not-list", actual: { type: "json" } } as const;
    onProblem({ data, lost: "section", path: [], node: undefined });
  } else if (list !== undefined && !isNull(list)) {
    const data = { code: "section-not-list", actual: kindOf(list) } as const;
    onProblem({ data, lost: "section", path: [], node: list.node });
  }
  return [];
}
