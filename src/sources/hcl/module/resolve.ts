// What references to resources, data and modules say, where the configuration itself says it.
import { evaluate } from "../evaluate/evaluate.ts";
import type { Referenced } from "../evaluate/scope.ts";
import type { Step } from "../syntax/expression.ts";
import { isKnown } from "../values/compare.ts";
import { keyOf } from "../values/steps.ts";
import { allCalls, allInstances } from "./all-instances.ts";
import { attributeStep } from "./attribute-step.ts";
import type { ModuleCall } from "./call.ts";
import { dataOf, dataValues } from "./data-sources.ts";
import type { Module } from "./module.ts";
import { WRITTEN, writtenValues } from "./written.ts";

export function resolveIn(
  module: Module,
  path: readonly string[],
  steps: readonly Step[],
  callsOf: (name: string) => readonly ModuleCall[],
): Referenced | undefined {
  const [type = "", name = ""] = path;
  if (type === "module")
    return outputOf(callsOf(name), module, steps) ?? allCalls(callsOf(name), module, steps);
  if (type === "data") return dataOf(module, steps) ?? allInstances(module, "data", steps, dataValues);
  const whole = allInstances(module, "resource", [{ name: type }, ...steps], writtenValues);
  if (whole !== undefined) return { ...whole, steps: whole.steps - 1 };
  const written = Object.hasOwn(WRITTEN, type) ? WRITTEN[type] : undefined;
  if (written === undefined) return undefined;
  const block = module.blocks("resource").find(({ labels }) => labels[0] === type && labels[1] === name);
  const found = block && attributeStep(block, module, steps.slice(1));
  const attribute = found && Object.hasOwn(written, found.name) ? written[found.name] : undefined;
  const value = attribute && found?.block.body.attributes.get(attribute)?.value;
  if (found === undefined || !value) return undefined;
  const result = evaluate(value, found.scope);
  return isKnown(result) || type === "aws_eks_access_entry"
    ? { value: result, steps: found.steps + 1 }
    : undefined;
}

function outputOf(
  calls: readonly ModuleCall[],
  module: Module,
  steps: readonly Step[],
): Referenced | undefined {
  const [, second, third] = steps;
  const isIndexed = second !== undefined && "key" in second;
  const key = isIndexed ? keyOf(evaluate(second.key, module.scope)) : undefined;
  const index = isIndexed ? `[${JSON.stringify(key)}]` : "";
  const call = calls.find(({ instance }) => instance.index === index);
  const output = isIndexed ? third : second;
  if (call?.module === undefined || output === undefined || !("name" in output)) return undefined;
  const called = call.module;
  const value = called
    .blocks("output")
    .find(({ labels }) => labels[0] === output.name)
    ?.body.attributes.get("value")?.value;
  const result = value && evaluate(value, called.scope);
  // People know what is not known by the name they wrote.
  if (result === undefined || result.kind === "hole") return undefined;
  return { value: result, steps: isIndexed ? 3 : 2 };
}
