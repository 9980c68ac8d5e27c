// What data sources say that only compute: template_file and local_file.
import { isHolePiece, literalOf, memberOf, type SourceValue } from "../../model/value.ts";
import { type Referenced, type Scope, withNames } from "../evaluate/scope.ts";
import type { Block } from "../syntax/body.ts";
import type { Step } from "../syntax/expression.ts";
import { markedText, toFileOf } from "../values/texts.ts";
import { type AttributeStep, attributeStep } from "./attribute-step.ts";
import { bodyValue } from "./body-value.ts";
import type { Module } from "./module.ts";

/** `data.template_file.x.rendered` and `data.local_file.x.content`. */
export function dataOf(module: Module, steps: readonly Step[]): Referenced | undefined {
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

/** What is known of each instance. */
export function dataValues(type: string, block: Block, scope: Scope): Readonly<Record<string, SourceValue>> {
  if (type !== "template_file") return {};
  const value = rendered(bodyValue(block.body, scope), { block, scope, name: "rendered", steps: 1 });
  return value === undefined ? {} : { rendered: value };
}
