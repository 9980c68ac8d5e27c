// What names mean where an expression stands.
import type { Place, SourceValue } from "../../model/value.ts";
import type { Step } from "../syntax/expression.ts";
import type { SourceText } from "../syntax/source-text.ts";

/** A name's value, and the words that say the same where the name itself is not known (`local.roles[0]` for `role`). */
export interface Binding {
  readonly value: SourceValue;
  readonly words: string;
}

/** A file that an expression names. */
export interface NamedFile {
  readonly source: SourceText;
  readonly at: Place;
}

/** How much may still be computed. Text that would take longer than that is not followed. */
export interface Budget {
  left: number;
}

export interface Scope {
  /** Variables of loops, and `each.value`, `each.key`, `count.index`, `path.module`. */
  readonly names: ReadonlyMap<string, Binding>;
  /** Stands before what people wrote, in words for what is not known: `module.eks.`. */
  readonly prefix: string;
  readonly budget: Budget;
  /**
   * What `local.x`, `var.x` and the like mean, and how many of the steps they are made of.
   * @param path The name and the attributes after it, up to the first index.
   */
  reference(path: readonly string[], steps: readonly Step[]): Referenced | undefined;
  /** The file at a path as Terraform takes it; undefined where there is none. */
  file(path: string): NamedFile | undefined;
  /** Reads a text as a template. */
  template(source: SourceText, at: Place, scope: Scope): SourceValue;
}

export interface Referenced {
  readonly value: SourceValue;
  /** How many steps after the first name are part of it. */
  readonly steps: number;
  /** Other words for it, where there are better ones. */
  readonly words?: string;
}

export function withNames(scope: Scope, names: Readonly<Record<string, Binding>>): Scope {
  return { ...scope, names: new Map([...scope.names, ...Object.entries(names)]) };
}
