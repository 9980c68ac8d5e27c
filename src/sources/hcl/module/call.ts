// Calls of modules.
import { evaluate } from "../evaluate/evaluate.ts";
import type { Block } from "../syntax/body.ts";
import type { Instance } from "./instances.ts";
import type { Inputs, Module } from "./module.ts";

/** A call of a module. */
export interface ModuleCall {
  readonly block: Block;
  readonly instance: Instance;
  readonly caller: Module;
  readonly address: string;
  /** The module itself, where its files are at hand. */
  readonly module: Module | undefined;
}

/** What a call says of itself, and not to the module. */
const META = new Set(["source", "version", "providers", "count", "for_each", "depends_on"]);

/** What a call gives to its module. A value is computed when it is asked for. */
export function inputsOf(block: Block, { scope }: Instance): Inputs {
  return (name) => {
    const attribute = META.has(name) ? undefined : block.body.attributes.get(name);
    return attribute && evaluate(attribute.value, scope);
  };
}

/** The names of what a call gives to its module. */
export function inputNames({ block }: ModuleCall): readonly string[] {
  return [...block.body.attributes.keys()].filter((name) => !META.has(name));
}
