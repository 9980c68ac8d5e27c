// One section's text, and how what is wrong with it is told.
import type { ParsedNode } from "yaml";
import { trim } from "../go-yaml/characters.ts";
import { describe, spelling } from "../go-yaml/describe.ts";
import type { YamlFault } from "../go-yaml/fault.ts";
import { rangeOf } from "../go-yaml/range.ts";
import type { YamlValue } from "../go-yaml/value.ts";
import type { Locate, SourceRange } from "../text/position.ts";
import type { Path } from "./go-struct.ts";
import type { Problem, ProblemCode, SectionName } from "./problem.ts";

/** The text of one section, and where its offsets stand for the reader. */
export interface SectionText {
  readonly name: SectionName;
  readonly text: string;
  readonly locate: Locate;
}

/** Blank sections, and empty ones written as a quoted or backquoted nothing, are skipped by the reference. */
export function isBlank(text: string): boolean {
  return /^(?:``|""|'')?$/.test(trim(text));
}

const A_LIST = 'it takes a list: one "- …" an entry';
export const NOT_LIST_BUT_JSON = `opens with '{' and is read as JSON; ${A_LIST}`;

/** Collects the problems of one section. */
export class SectionReport {
  readonly #section: SectionText;
  readonly #onProblem: (problem: Problem) => void;

  constructor(section: SectionText, onProblem: (problem: Problem) => void) {
    this.#section = section;
    this.#onProblem = onProblem;
  }

  /**
   * The section is lost.
   *
   * @param from Of a list of which the items before one are kept, the index of that one.
   */
  lost({ code, message, start, end }: YamlFault, from = 0): void {
    const { name } = this.#section;
    const extent = from === 0 ? "as a whole" : `from item ${from} on (items count from 0)`;
    this.#onProblem({
      code,
      message: `${name} is lost ${extent}: ${message}`,
      lost: "section",
      section: name,
      range: this.range(start, end),
    });
  }

  notList(value: YamlValue): void {
    this.problem("section-not-list", "section", [], value.node, `is ${describe(value)}; ${A_LIST}`);
  }

  notListButJson(): void {
    this.problem("section-not-list", "section", [], undefined, NOT_LIST_BUT_JSON);
  }

  /** An item of mapAccounts that is a list or a mapping. */
  notAccount(index: number, node: YamlValue["node"]): void {
    this.problem("wrong-type", "entry", [index], node, "is no account id; write one id in quotes an item");
  }

  /** `path` takes `expected`, and has a value of another type, which is left out. */
  readonly wrongType = (path: Path, expected: string, value: YamlValue): void => {
    const advice = value.kind === "scalar" ? adviceFor(expected, value) : "";
    this.problem(
      "wrong-type",
      "value",
      path,
      value.node,
      `takes ${expected}, not ${describe(value)}${advice}`,
    );
  };

  /** `message` is a predicate; the subject is the value's place, `mapRoles[2].username`. */
  problem(
    code: ProblemCode,
    lost: Problem["lost"],
    path: Path,
    node: ParsedNode | null | undefined,
    message: string,
  ): void {
    const { name } = this.#section;
    this.#onProblem({
      code,
      message: `${name}${path.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`)).join("")} ${message}`,
      lost,
      section: name,
      path,
      ...(node ? { range: this.rangeOf(node) } : {}),
    });
  }

  rangeOf(node: ParsedNode): SourceRange {
    const [start, end] = rangeOf(node);
    return this.range(start, end);
  }

  range(start: number, end: number): SourceRange {
    const { locate } = this.#section;
    return { start: locate(start), end: locate(end) };
  }
}

function adviceFor(expected: string, value: YamlValue & { kind: "scalar" }): string {
  const source = spelling(value);
  if (expected === "text") return `; quote it: "${source}"`;
  if (expected !== "a list of text") return "";
  return `; write it as a list: ${typeof value.value === "string" ? `[${source}]` : `["${source}"]`}`;
}
