// What is wrong inside a section, before its place in the file is known.
import type { ParsedNode } from "yaml";
import type { Path } from "./go-struct.ts";
import type { ItemData, Problem, SectionName } from "./problem.ts";
import { describePlace, describeProblemData } from "./problem-words.ts";

export interface ItemProblem {
  readonly data: ItemData;
  readonly lost: Problem["lost"];
  /** Where inside the section: list index, key, list index. */
  readonly path: Path;
  /** What is wrong; undefined where it has no place of its own. */
  readonly node: ParsedNode | null | undefined;
}

export type OnItemProblem = (problem: ItemProblem) => void;

/** One line: where, what is wrong, and what would be right. */
export function messageOf(section: SectionName, { data, path }: ItemProblem): string {
  return `${describePlace(section, path)} ${describeProblemData(data)}`;
}
