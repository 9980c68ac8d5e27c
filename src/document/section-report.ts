// One section's text, and how what is wrong with it is told.
import { isSeq, type ParsedNode } from "yaml";
import { trim } from "../go-yaml/characters.ts";
import { kindOf } from "../go-yaml/describe.ts";
import type { YamlFault } from "../go-yaml/fault.ts";
import { faultMessage } from "../go-yaml/fault-words.ts";
import { rangeOf } from "../go-yaml/range.ts";
import type { YamlValue } from "../go-yaml/value.ts";
import type { Locate, SourceRange } from "../text/position.ts";
import type { Path } from "./go-struct.ts";
import type { Expected, Problem, ProblemData, SectionName } from "./problem.ts";
import { describeProblemData } from "./problem-words.ts";

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
  lost(fault: YamlFault, from = 0): void {
    const { name } = this.#section;
    const extent = from === 0 ? "as a whole" : `from item ${from} on (items count from 0)`;
    this.#onProblem({
      code: fault.code,
      message: `${name} is lost ${extent}: ${faultMessage(fault)}`,
      lost: "section",
      section: name,
      range: this.range(fault.start, fault.end),
    });
  }

  notList(value: YamlValue): void {
    this.problem({ code: "section-not-list", actual: kindOf(value) }, "section", [], value.node);
  }

  notListButJson(): void {
    this.problem({ code: "section-not-list", actual: { type: "json" } }, "section", [], undefined);
  }

  /** An item of mapAccounts that is a list or a mapping. */
  notAccount(index: number, node: ParsedNode): void {
    const actual = { type: isSeq(node) ? "list" : "mapping" } as const;
    this.problem({ code: "wrong-type", expected: "account", actual }, "entry", [index], node);
  }

  /** `path` takes `expected`, and has a value of another type, which is left out. */
  readonly wrongType = (path: Path, expected: Expected, value: YamlValue): void => {
    this.problem({ code: "wrong-type", expected, actual: kindOf(value) }, "value", path, value.node);
  };

  problem(data: ProblemData, lost: Problem["lost"], path: Path, node: ParsedNode | null | undefined): void {
    const { name } = this.#section;
    const place = `${name}${path.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`)).join("")}`;
    this.#onProblem({
      code: data.code,
      message: `${place} ${describeProblemData(data)}`,
      data,
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
