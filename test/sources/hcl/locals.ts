// What expressions of Terraform's language say, in tests.
import { evaluate } from "../../../src/sources/hcl/evaluate/evaluate.ts";
import { Files } from "../../../src/sources/hcl/module/files.ts";
import { ModuleTree } from "../../../src/sources/hcl/module/tree.ts";
import { plain } from "../../../src/sources/model/plain.ts";
import type { SourceValue } from "../../../src/sources/model/value.ts";
import { type Folder, inputOf, parser } from "./reading.ts";

/** The values of all locals of a file. */
export function localValues(text: string, others: Folder = {}): ReadonlyMap<string, SourceValue> {
  const file = "main.tf";
  const files = new Files(inputOf(file, { [file]: text, ...others }), parser);
  const { body } = files.parse(file, text);
  const { root } = new ModuleTree(files, [{ name: file, body }], () => undefined, { left: 100_000 });
  return new Map([...root.locals].map(([name, { value }]) => [name, evaluate(value, root.scope)]));
}

/** What an expression says, holes as their expressions. */
export function said(expression: string, locals = "", others: Folder = {}): unknown {
  const value = localValues(`locals {\n  it = ${expression}\n${locals}\n}\n`, others).get("it");
  return value === undefined ? undefined : plain(value);
}
