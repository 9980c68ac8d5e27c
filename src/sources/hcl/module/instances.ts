// How often a block stands for something: `count` and `for_each`.
import { literalOf, type SourceValue } from "../../model/value.ts";
import { evaluate } from "../evaluate/evaluate.ts";
import { itemsOfSet, knownMembers, type LoopItem } from "../evaluate/items.ts";
import { type Scope, withNames } from "../evaluate/scope.ts";
import { wordsOf } from "../evaluate/words.ts";
import type { Block } from "../syntax/body.ts";
import type { Expression } from "../syntax/expression.ts";
import { numberOf } from "../values/compare.ts";
import { holeOf, isMany } from "../values/holes.ts";

export interface Instance {
  /** What stands after the block's address: `[0]`, `["admin"]`, or nothing. */
  readonly index: string;
  readonly scope: Scope;
  /** Whether it may not be there: that hangs on what is not known. */
  readonly isPossible: boolean;
}

/** Of more, the others are much the same. */
const MAX_INSTANCES = 500;

export function instancesOf(block: Block, scope: Scope): readonly Instance[] {
  const { attributes } = block.body;
  const [count, each] = [attributes.get("count")?.value, attributes.get("for_each")?.value];
  if (count !== undefined) return counted(count, scope);
  if (each !== undefined) return forEach(each, scope);
  return [{ index: "", scope, isPossible: false }];
}

function counted(count: Expression, scope: Scope): readonly Instance[] {
  const value = evaluate(count, scope);
  const isTrue = value.kind === "scalar" && value.value === true;
  const number = isTrue ? 1 : numberOf(value);
  const named = (index: SourceValue, words: string) =>
    withNames(scope, { "count.index": { value: index, words } });
  if (number === undefined) {
    const words = `count.index of ${wordsOf(count, scope)}`;
    return [{ index: "[0]", scope: named(holeOf(words, count.at), words), isPossible: true }];
  }
  return Array.from({ length: Math.min(Math.max(number, 0), MAX_INSTANCES) }, (_, index) => ({
    index: `[${index}]`,
    scope: named({ kind: "scalar", value: index, at: count.at }, String(index)),
    isPossible: false,
  }));
}

function forEach(each: Expression, scope: Scope): readonly Instance[] {
  const value = evaluate(each, scope);
  const words = wordsOf(each, scope);
  const instance = ({ key, value: item }: LoopItem): Instance => {
    const name = literalOf(key.value);
    return {
      index: `[${name === undefined ? key.words : JSON.stringify(name)}]`,
      scope: withNames(scope, {
        "each.key": key,
        "each.value": { value: item, words: `${words}[${key.words}]` },
      }),
      isPossible: false,
    };
  };
  const items = itemsOfSet(value);
  if (items !== undefined) return items.slice(0, MAX_INSTANCES).map(instance);
  if (value.kind === "map") {
    const members = knownMembers(value);
    const any = members.includes("unknown") ? [anyInstance(each, scope, words)] : [];
    const known = members.flatMap((member) => (member === "unknown" ? [] : [member]));
    return [...known.map(({ item, isPossible }) => ({ ...instance(item), isPossible })), ...any].slice(
      0,
      MAX_INSTANCES,
    );
  }
  const known = value.kind === "list" ? value.items.filter((item) => !isMany(item)) : [];
  const others = itemsOfSet({ kind: "list", items: known, at: value.at }) ?? [];
  return [...others.map(instance), anyInstance(each, scope, words)];
}

/** One that stands for any number of them. */
function anyInstance(each: Expression, scope: Scope, words: string): Instance {
  const value = `${words}[each.key]`;
  const key = `each.key of ${words}`;
  return {
    index: "[each.key]",
    scope: withNames(scope, {
      "each.key": { value: holeOf(key, each.at), words: key },
      "each.value": { value: holeOf(value, each.at), words: value },
    }),
    isPossible: true,
  };
}
