// What references to resources, data and modules say, where the configuration itself says it.
import { isHolePiece, literalOf, memberOf, type SourceValue } from "../../model/value.ts";
import { evaluate } from "../evaluate/evaluate.ts";
import type { Referenced } from "../evaluate/scope.ts";
import { withNames } from "../evaluate/scope.ts";
import type { Block } from "../syntax/body.ts";
import type { Step } from "../syntax/expression.ts";
import { isKnown } from "../values/compare.ts";
import { keyOf } from "../values/steps.ts";
import { markedText, toFileOf } from "../values/texts.ts";
import { bodyValue } from "./body-value.ts";
import type { ModuleCall } from "./call.ts";
import { instancesOf } from "./instances.ts";
import type { Module } from "./module.ts";

/** Attributes that are what the configuration says. Others may be changed by a provider. */
const WRITTEN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  aws_eks_access_entry: { cluster_name: "cluster_name", principal_arn: "principal_arn" },
  aws_eks_cluster: { id: "name", name: "name" },
  aws_iam_role: { id: "name", name: "name", path: "path" },
  aws_iam_user: { id: "name", name: "name", path: "path" },
  local_file: { content: "content" },
  terraform_data: { output: "input" },
};

export function resolveIn(
  module: Module,
  path: readonly string[],
  steps: readonly Step[],
  callsOf: (name: string) => readonly ModuleCall[],
): Referenced | undefined {
  const [type = "", name = ""] = path;
  if (type === "module") return outputOf(callsOf(name), module, steps);
  if (type === "data") return dataOf(module, steps);
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

interface AttributeStep {
  readonly block: Block;
  readonly scope: Module["scope"];
  readonly name: string;
  readonly steps: number;
}

/** The attribute that steps after a block's address lead to: `.name`, `[0].name`, `["admin"].name`. */
function attributeStep(block: Block, module: Module, steps: readonly Step[]): AttributeStep | undefined {
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

/** `data.template_file.x.rendered` and `data.local_file.x.content`. */
function dataOf(module: Module, steps: readonly Step[]): Referenced | undefined {
  const [type, name] = steps.map((step) => ("name" in step ? step.name : ""));
  if (type !== "template_file" && type !== "local_file") return undefined;
  const block = module.blocks("data").find(({ labels }) => labels[0] === type && labels[1] === name);
  const found = block && attributeStep(block, module, steps.slice(2));
  if (found === undefined) return undefined;
  const body = bodyValue(found.block.body, found.scope);
  const value = type === "template_file" ? rendered(body, found) : fileContent(body, found);
  return value && { value, steps: found.steps + 2 };
}

function rendered(body: SourceValue, { scope, name }: AttributeStep): SourceValue | undefined {
  const template = memberOf(body, "template");
  if (name !== "rendered" || template?.kind !== "text" || template.pieces.some(isHolePiece)) return undefined;
  const vars = memberOf(body, "vars");
  const names = (vars?.kind === "map" ? vars.members : []).flatMap((each) => {
    const key = "key" in each ? literalOf(each.key) : undefined;
    if (!("key" in each) || key === undefined) return [];
    const words = each.value.kind === "hole" ? each.value.hole.expression.slice(2, -1) : key;
    return [[key, { value: each.value, words }] as const];
  });
  const source = { text: markedText(template), toFile: toFileOf(template) };
  const inner = withNames(
    { ...scope, names: new Map(), reference: () => undefined },
    Object.fromEntries(names),
  );
  return scope.template(source, template.at, inner);
}

function fileContent(body: SourceValue, { scope, name }: AttributeStep): SourceValue | undefined {
  const path = literalOf(memberOf(body, "filename"));
  const file = path === undefined || name !== "content" ? undefined : scope.file(path);
  if (file === undefined) return undefined;
  const piece = { text: file.source.text, toFile: file.source.toFile, write: (text: string) => text };
  return { kind: "text", pieces: [piece], at: file.at };
}
