// `for` in lists and mappings.
import { type HoleValue, isMember, literalOf, type Member, type SourceValue } from "../../model/value.ts";
import type { Expression, ExpressionOf, Loop } from "../syntax/expression.ts";
import { truthOf } from "../values/compare.ts";
import { holeOf, isMany, reshaped } from "../values/holes.ts";
import { piecesOf, textOf } from "../values/texts.ts";
import { itemsOf, knownMembers, type LoopItem } from "./items.ts";
import { type Scope, withNames } from "./scope.ts";
import { wordsOf } from "./words.ts";

type Evaluate = (expression: Expression, scope: Scope) => SourceValue;

/** A turn of a loop, or a part of what it goes over that is not known. */
type Turn = { readonly scope: Scope; readonly holds: boolean | undefined } | "unknown";

export function evaluateForList(
  expression: ExpressionOf<"for-list">,
  scope: Scope,
  evaluate: Evaluate,
): SourceValue {
  const hole = reshaped(holeOf(wordsOf(expression, scope), expression.at, "expression"), "items");
  const items = turnsOf(expression, scope, evaluate).flatMap((turn): SourceValue[] => {
    if (turn === "unknown" || turn.holds === undefined) return [hole];
    return turn.holds ? [evaluate(expression.body, turn.scope)] : [];
  });
  return {
    kind: "list",
    items: items.filter((item, index) => item !== hole || items.indexOf(hole) === index),
    at: expression.at,
  };
}

export function evaluateForMap(
  expression: ExpressionOf<"for-map">,
  scope: Scope,
  evaluate: Evaluate,
): SourceValue {
  const hole = reshaped(holeOf(wordsOf(expression, scope), expression.at, "expression"), "members");
  const members: (Member | HoleValue)[] = [];
  for (const turn of turnsOf(expression, scope, evaluate, knownTurns)) {
    const isThere = turn === "unknown" ? undefined : turn.holds;
    if (turn === "unknown" || isThere === undefined) members.push(hole);
    else if (isThere) members.push(memberOfTurn(expression, turn.scope, evaluate) ?? hole);
  }
  const at = expression.at;
  const known = members.filter(isMember);
  // Values of one key are put together, also with those that are not known.
  if (expression.isGrouped)
    return { kind: "map", members: known.length === members.length ? grouped(known) : [hole], at };
  return { kind: "map", members: members.filter((each, index) => members.indexOf(each) === index), at };
}

function memberOfTurn(
  { key, body }: ExpressionOf<"for-map">,
  scope: Scope,
  evaluate: Evaluate,
): Member | undefined {
  const name = evaluate(key, scope);
  const pieces = piecesOf(name);
  return pieces && { key: textOf(pieces, name.at), value: evaluate(body, scope) };
}

/** The turns of a mapping of which not all is known. In a list they have an order, and that is not known either. */
function knownTurns(source: SourceValue, turn: (item: LoopItem) => Turn): Turn[] {
  if (source.kind !== "map") return ["unknown"];
  return knownMembers(source).map((each) =>
    each === "unknown" || each.isPossible ? "unknown" : turn(each.item),
  );
}

/** The values of each key in a list. */
function grouped(members: readonly Member[]): Member[] {
  const groups = new Map<string, { key: Member["key"]; items: SourceValue[] }>();
  members.forEach((member, index) => {
    const name = literalOf(member.key) ?? `\0${index}`;
    const group = groups.get(name) ?? { key: member.key, items: [] };
    groups.set(name, group);
    group.items.push(member.value);
  });
  return [...groups.values()].map(({ key, items }) => ({ key, value: { kind: "list", items, at: key.at } }));
}

function turnsOf(
  loop: Loop,
  scope: Scope,
  evaluate: Evaluate,
  others: (source: SourceValue, turn: (item: LoopItem) => Turn) => Turn[] = () => ["unknown"],
): Turn[] {
  const source = evaluate(loop.source, scope);
  const words = wordsOf(loop.source, scope);
  const turn = ({ key, value }: LoopItem): Turn => {
    const names = { [loop.itemName]: { value, words: `${words}[${key.words}]` } };
    const inner = withNames(scope, loop.keyName === undefined ? names : { ...names, [loop.keyName]: key });
    const holds = loop.condition === undefined ? true : truthOf(evaluate(loop.condition, inner));
    return { scope: inner, holds };
  };
  const items = itemsOf(source);
  if (items !== undefined) return items.map(turn);
  if (source.kind !== "list") return others(source, turn);
  // Those that are known are there whatever the others are. Their indexes are not known after the first hole.
  return source.items.map((value, index): Turn => {
    if (isMany(value)) return "unknown";
    const isAfter = source.items.slice(0, index).some(isMany);
    if (isAfter && loop.keyName !== undefined) return "unknown";
    const at = value.at;
    return turn({ key: { value: { kind: "scalar", value: index, at }, words: String(index) }, value });
  });
}
