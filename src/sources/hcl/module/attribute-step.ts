// The attribute that a reference to a block leads to.
import { evaluate } from "../evaluate/evaluate.ts";
import type { Block } from "../syntax/body.ts";
import type { Step } from "../syntax/expression.ts";
import { keyOf } from "../values/steps.ts";
import { instancesOf } from "./instances.ts";
import type { Module } from "./module.ts";

export interface AttributeStep {
  readonly block: Block;
  readonly scope: Module["scope"];
  readonly name: string;
  readonly steps: number;
}

/** The attribute that steps after a block's address lead to: `.name`, `[0].name`, `["admin"].name`. */
export function attributeStep(
  block: Block,
  module: Module,
  steps: readonly Step[],
): AttributeStep | undefined {
  const [first, second] = steps;
  const instances = instancesOf(block, module.scope);
  if (first !== undefined && "name" in first) {
    const [only] = instances;
    return only && only.index === "" ? { block, scope: only.scope, name: first.name, steps: 1 } : undefined;
  }
  if (first === undefined || second === undefined || !("name" in second)) return undefined;
  const key = keyOf(evaluate(first.key, module.scope));
  const instance = instances.find(({ index }) => index === `[${JSON.stringify(key)}]`);
  return instance && { block, scope: instance.scope, name: second.name, steps: 2 };
}
