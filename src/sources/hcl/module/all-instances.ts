// Blocks with `count` or `for_each` as wholes: a list, or a mapping by their keys.
import { given, type Place, type SourceValue } from "../../model/value.ts";
import { evaluate } from "../evaluate/evaluate.ts";
import type { Referenced, Scope } from "../evaluate/scope.ts";
import type { Block } from "../syntax/body.ts";
import type { Step } from "../syntax/expression.ts";
import { holeOf, reshaped } from "../values/holes.ts";
import type { ModuleCall } from "./call.ts";
import { type Instance, instancesOf } from "./instances.ts";
import type { Module } from "./module.ts";

/** What is known of an instance, by the names of its attributes. */
type KnownValues = (type: string, block: Block, scope: Scope) => Readonly<Record<string, SourceValue>>;

/** All instances of a block with `count` or `for_each`: a list, or a mapping by their keys. */
export function allInstances(
  module: Module,
  kind: "resource" | "data",
  steps: readonly Step[],
  knownValues: KnownValues,
): Referenced | undefined {
  const [type, name, next] = steps.map((step) => ("name" in step ? step.name : undefined));
  if (type === undefined || name === undefined || (next !== undefined && steps.length > 2)) return undefined;
  const block = module.blocks(kind).find(({ labels }) => labels[0] === type && labels[1] === name);
  if (block === undefined) return undefined;
  const instances = instancesOf(block, module.scope);
  const values = instances.map((instance) => openMap(knownValues(type, block, instance.scope), block.at));
  // Of a template without an index, people take `.*.rendered` too.
  const only = type === "template_file" && instances[0]?.index === "" ? values[0] : undefined;
  const value = only ?? byIndex(instances, values, block.at, `${type}.${name}`);
  return value && { value, steps: 2 };
}

export function allCalls(
  calls: readonly ModuleCall[],
  module: Module,
  steps: readonly Step[],
): Referenced | undefined {
  const [first] = calls;
  if (first === undefined || (steps[1] !== undefined && "name" in steps[1])) return undefined;
  const { block } = first;
  const values = calls.map(({ module: called }) => {
    const outputs = (called?.blocks("output") ?? []).flatMap(({ labels, body }) => {
      const value = body.attributes.get("value")?.value;
      const result = value && called && evaluate(value, called.scope);
      return result === undefined || result.kind === "hole" ? [] : [[labels[0] ?? "", result] as const];
    });
    return openMap(Object.fromEntries(outputs), block.at);
  });
  const instances = calls.map(({ instance }) => instance);
  const value = byIndex(instances, values, block.at, `${module.scope.prefix}module.${block.labels[0]}`);
  return value && { value, steps: 1 };
}

/** @returns Undefined where there is one without an index, or where the indexes are not known. */
function byIndex(
  instances: readonly Instance[],
  values: readonly SourceValue[],
  at: Place,
  words: string,
): SourceValue | undefined {
  const indexes = instances.map(({ index, isPossible }) =>
    isPossible ? undefined : /^\[(.*)\]$/s.exec(index)?.[1],
  );
  if (indexes.length === 0 || !indexes.every((index) => index !== undefined)) return undefined;
  if (indexes.every((index) => /^\d+$/.test(index))) return { kind: "list", items: values, at };
  if (!indexes.every((index) => index.startsWith('"'))) return undefined;
  const members = indexes.map((index, place) => ({
    key: given(JSON.parse(index) as string, at), // written by JSON.stringify
    value: values[place] ?? holeOf(`${words}[${index}]`, at),
  }));
  return { kind: "map", members, at };
}

/** A mapping that has other members too. */
function openMap(values: Readonly<Record<string, SourceValue>>, at: Place): SourceValue {
  const others = reshaped(holeOf("known after apply", at), "members");
  const members = Object.entries(values).map(([name, value]) => ({ key: given(name, at), value }));
  return { kind: "map", members: [others, ...members], at };
}
