// The values of a module that have a name of their own.
import type { Place } from "../../model/value.ts";
import type { Scope } from "../evaluate/scope.ts";
import { instancesOf } from "../module/instances.ts";
import type { Module } from "../module/module.ts";
import type { Body } from "../syntax/body.ts";
import type { Expression } from "../syntax/expression.ts";

/** A value with a name of its own. */
export interface Named {
  readonly name: string;
  readonly expression: Expression;
  readonly nameAt: Place;
  readonly scope: Scope;
}

const COUNTED = new Set(["resource", "data", "module"]);

/** Locals, defaults of variables, and what resources, modules and outputs say. */
export function namedIn(module: Module): Named[] {
  const { scope } = module;
  const prefix = module.address === "" ? "" : `${module.address}.`;
  const named: Named[] = [];
  for (const { body } of module.files) {
    for (const block of body.blocks) {
      const [first = "", second = ""] = block.labels;
      if (COUNTED.has(block.type) && instancesOf(block, scope).length === 0) continue;
      if (block.type === "variable") {
        const fallback = block.body.attributes.get("default");
        if (fallback === undefined || module.inputs(first) !== undefined) continue;
        named.push({
          name: `${prefix}var.${first}`,
          expression: fallback.value,
          nameAt: fallback.nameAt,
          scope,
        });
      } else if (block.type === "locals") named.push(...attributesOf(block.body, `${prefix}local.`, scope));
      else if (block.type === "module")
        named.push(...attributesOf(block.body, `${prefix}module.${first}.`, scope));
      else if (block.type === "output")
        named.push(...attributesOf(block.body, `${prefix}output.${first}.`, scope));
      else if (block.type === "resource")
        named.push(...allOf(block.body, `${prefix}${first}.${second}.`, scope));
      else if (block.type === "data")
        named.push(...allOf(block.body, `${prefix}data.${first}.${second}.`, scope));
    }
  }
  return named;
}

export function attributesOf(body: Body, prefix: string, scope: Scope): Named[] {
  return [...body.attributes.values()].map(({ name, value, nameAt }) => ({
    name: prefix + name,
    expression: value,
    nameAt,
    scope,
  }));
}

function allOf(body: Body, prefix: string, scope: Scope): Named[] {
  return [
    ...attributesOf(body, prefix, scope),
    ...body.blocks.flatMap((block) => allOf(block.body, `${prefix}${block.type}.`, scope)),
  ];
}
