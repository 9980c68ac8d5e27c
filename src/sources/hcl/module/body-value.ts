// What a block says, as one mapping: its attributes, and the blocks in it as lists.
import {
  given,
  type HoleValue,
  isMember,
  type Member,
  memberOf,
  type Place,
  type SourceValue,
} from "../../model/value.ts";
import { evaluate } from "../evaluate/evaluate.ts";
import { itemsOfSet } from "../evaluate/items.ts";
import { type Scope, withNames } from "../evaluate/scope.ts";
import { wordsOf } from "../evaluate/words.ts";
import type { Attribute, Block, Body } from "../syntax/body.ts";
import { holeOf, reshaped, wordsOfHole } from "../values/holes.ts";

export function attributeMember({ name, nameAt }: Attribute, value: SourceValue): Member {
  const piece = {
    text: name,
    toFile: (offset: number) => nameAt.start + offset,
    write: (text: string) => text,
  };
  return { key: { kind: "text", pieces: [piece], at: nameAt }, value };
}

/** The value of a member; what is not known, where the member may be among what cannot be read. */
export function memberIn(value: SourceValue, name: string): SourceValue | undefined {
  const member = memberOf(value, name);
  if (member !== undefined || value.kind !== "map") return member;
  const more = value.members.find((each): each is HoleValue => !isMember(each));
  return more && holeOf(`{ ${wordsOfHole(more.hole)} }.${name}`, more.at, "expression");
}

export function bodyValue(body: Body, scope: Scope, at: Place = body.at): SourceValue & { kind: "map" } {
  const members = [...body.attributes.values()].map((attribute) =>
    attributeMember(attribute, evaluate(attribute.value, scope)),
  );
  const lists = new Map<string, { readonly at: Place; readonly items: SourceValue[] }>();
  for (const block of body.blocks) {
    const type = block.type === "dynamic" ? (block.labels[0] ?? "") : block.type;
    const list = lists.get(type) ?? { at: block.at, items: [] };
    lists.set(type, list);
    list.items.push(
      ...(block.type === "dynamic" ? dynamicBlocks(block, type, scope) : [blockValue(block, scope)]),
    );
  }
  const blocks = [...lists].map(
    ([type, { at: first, items }]): Member => ({
      key: given(type, first),
      value: { kind: "list", items, at: first },
    }),
  );
  const more = body.broken === undefined ? [] : [reshaped(holeOf(body.broken, at, "expression"), "members")];
  return { kind: "map", members: [...members, ...blocks, ...more], at };
}

function blockValue({ body, at }: Block, scope: Scope): SourceValue {
  return bodyValue(body, scope, at);
}

/** Source: https://developer.hashicorp.com/terraform/language/expressions/dynamic-blocks */
function dynamicBlocks(block: Block, type: string, scope: Scope): readonly SourceValue[] {
  const { attributes, blocks } = block.body;
  const over = attributes.get("for_each")?.value;
  const content = blocks.find((inner) => inner.type === "content");
  if (over === undefined || content === undefined) return [];
  const items = itemsOfSet(evaluate(over, scope));
  const words = wordsOf(over, scope);
  if (items === undefined) return [reshaped(holeOf(words, block.at, "expression"), "items")];
  const written = attributes.get("iterator")?.value.written ?? type;
  return items.map(({ key, value }) =>
    blockValue(
      content,
      withNames(scope, {
        [`${written}.key`]: key,
        [`${written}.value`]: { value, words: `${words}[${key.words}]` },
      }),
    ),
  );
}

/** A mapping that stands alone, or in a list of one: an attribute, a block, or Terraform's JSON. */
export function single(value: SourceValue | undefined): SourceValue | undefined {
  if (value?.kind !== "list") return value;
  return value.items.length === 1 ? value.items[0] : undefined;
}
