// A module: the files of one folder, and what names mean in them.

import { given, type SourceValue } from "../../model/value.ts";
import { evaluate } from "../evaluate/evaluate.ts";
import type { Binding, Budget, Referenced, Scope } from "../evaluate/scope.ts";
import type { Attribute, Block } from "../syntax/body.ts";
import type { Step } from "../syntax/expression.ts";
import type { Files } from "./files.ts";
import type { ModuleFile } from "./module-file.ts";
import { withOverrides } from "./overrides.ts";
import { conformed } from "./types.ts";

/** The values that a module is given; undefined for what it is not given. */
export type Inputs = (name: string) => SourceValue | undefined;

/** Says what a reference beyond `local` and `var` means: an attribute of a resource, or an output of a module. */
export type Resolve = (
  module: Module,
  path: readonly string[],
  steps: readonly Step[],
) => Referenced | undefined;

export interface ModuleOptions {
  /** Relative to the folder of the file that is read. */
  readonly folder: string;
  /** `module.eks`; empty for the root module. */
  readonly address: string;
  readonly files: readonly ModuleFile[];
  readonly inputs: Inputs;
  readonly budget: Budget;
  /** Whether it may not be called at all: that hangs on what is not known. */
  readonly isPossible: boolean;
}

export class Module {
  readonly folder: string;
  readonly address: string;
  readonly files: readonly ModuleFile[];
  readonly inputs: Inputs;
  readonly isPossible: boolean;
  readonly scope: Scope;
  readonly locals: ReadonlyMap<string, Attribute>;
  readonly #values = new Map<string, SourceValue | "being computed">();
  readonly #variables: ReadonlyMap<string, Block>;

  constructor(options: ModuleOptions, files: Files, resolve: Resolve) {
    this.folder = options.folder;
    this.address = options.address;
    this.files = withOverrides(options.files);
    this.inputs = options.inputs;
    this.isPossible = options.isPossible;
    this.locals = new Map(
      this.blocks("locals").flatMap(({ body }) =>
        [...body.attributes].map(([name, value]) => [name, value] as const),
      ),
    );
    this.#variables = new Map(this.blocks("variable").map((block) => [block.labels[0] ?? "", block]));
    const nowhere = { start: 0, end: 0 };
    const folderText = (path: string, words: string): Binding => ({ value: given(path, nowhere), words });
    this.scope = {
      names: new Map([
        ["path.module", folderText(options.folder, "path.module")],
        ["path.root", folderText(".", "path.root")],
      ]),
      prefix: options.address === "" ? "" : `${options.address}.`,
      budget: options.budget,
      reference: (path, steps) => this.#reference(path) ?? resolve(this, path, steps),
      file: (path) => files.named(path),
      template: (source, at, scope) => files.template(source, at, scope),
    };
  }

  /** All blocks of a type, in the order of the files. */
  blocks(type: string): readonly Block[] {
    return this.files.flatMap(({ body }) => body.blocks.filter((block) => block.type === type));
  }

  #reference(path: readonly string[]): Referenced | undefined {
    const [root, name] = path;
    if (name === undefined || (root !== "local" && root !== "var")) return undefined;
    const value = this.#once(`${root}.${name}`, () =>
      root === "local" ? this.#local(name) : this.#variable(name),
    );
    return value === undefined ? undefined : { value, steps: 1 };
  }

  /** Computes a value once. A value that needs itself is not known. */
  #once(name: string, compute: () => SourceValue | undefined): SourceValue | undefined {
    const known = this.#values.get(name);
    if (known !== undefined) return known === "being computed" ? undefined : known;
    this.#values.set(name, "being computed");
    const value = compute();
    if (value === undefined) this.#values.delete(name);
    else this.#values.set(name, value);
    return value;
  }

  #local(name: string): SourceValue | undefined {
    const attribute = this.locals.get(name);
    return attribute && evaluate(attribute.value, this.scope);
  }

  #variable(name: string): SourceValue | undefined {
    const block = this.#variables.get(name);
    const input = this.inputs(name);
    const type = block?.body.attributes.get("type")?.value;
    const fallback = block?.body.attributes.get("default")?.value;
    const isNull = input?.kind === "scalar" && input.value === null;
    const value = input !== undefined && !isNull ? input : fallback && evaluate(fallback, this.scope);
    if (value === undefined) return input;
    return type === undefined
      ? value
      : conformed(value, type, (expression) => evaluate(expression, this.scope));
  }
}
