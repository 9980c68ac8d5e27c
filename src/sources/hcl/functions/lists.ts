// Terraform's functions on lists and sets.
// Source: https://developer.hashicorp.com/terraform/language/functions
import { literalOf, type SourceValue } from "../../model/value.ts";
import { areEqual, identityOf, isKnown, numberOf } from "../values/compare.ts";
import { isMany, isOpen, missingOf } from "../values/holes.ts";
import { type CallPlace, listItems, listOf, type TerraformFunction } from "./function.ts";

/** Sets are unordered. Their items keep the order in which they are written. */
function distinct(value: SourceValue | undefined, { at }: CallPlace): SourceValue | undefined {
  const items = listItems(value);
  if (items === undefined) return undefined;
  const seen = new Set<string>();
  const kept = items.filter((item) => {
    const identity = identityOf(item);
    const isNew = !seen.has(identity);
    seen.add(identity);
    return isNew;
  });
  return listOf(kept, value?.kind === "list" ? value.at : at);
}

function flat(items: readonly SourceValue[]): SourceValue[] {
  return items.flatMap((item) => (item.kind === "list" ? flat(item.items) : [item]));
}

const concat: TerraformFunction = (args, call) => {
  const lists = args.map(listItems);
  if (!lists.every((list) => list !== undefined)) return undefined;
  return listOf(lists.flat(), call.at);
};

const element: TerraformFunction = ([list, index]) => {
  const [items, number] = [listItems(list), index && numberOf(index)];
  if (items === undefined || number === undefined || items.length === 0 || items.some(isMany))
    return undefined;
  return items.at(number % items.length);
};

function sameKept(
  keep: (identity: string, others: readonly ReadonlySet<string>[]) => boolean,
): TerraformFunction {
  return ([first, ...rest], call) => {
    const items = listItems(first);
    const others = rest.map(listItems);
    if (items === undefined || ![first, ...rest].every((each) => each !== undefined && isKnown(each)))
      return undefined;
    const sets = others.map((list) => new Set(list?.map(identityOf)));
    return listOf(
      items.filter((item) => keep(identityOf(item), sets)),
      call.at,
    );
  };
}

const isEmpty = (value: SourceValue) =>
  (value.kind === "scalar" && value.value === null) || literalOf(value) === "";

/** The first that is not null and not empty. One that is not known could be it. */
const coalesce: TerraformFunction = (args, call) => {
  const first = args.find((value) => !isEmpty(value));
  if (first === undefined) return missingOf("coalesce()", call.at);
  return first.kind === "hole" && args.length > 1 && first !== args.at(-1) ? undefined : first;
};

const coalescelist: TerraformFunction = (args) => {
  for (const value of args) {
    if (value.kind !== "list") return undefined;
    if (value.items.some((item) => !isMany(item))) return value;
    if (value.items.length > 0) return undefined;
  }
  return args.at(-1);
};

const contains: TerraformFunction = ([list, wanted], { at }) => {
  const items = listItems(list);
  if (items === undefined || wanted === undefined) return undefined;
  const found = items.map((item) => (isMany(item) ? undefined : areEqual(item, wanted)));
  const value = found.includes(true) ? true : found.includes(undefined) ? undefined : false;
  return value === undefined ? undefined : { kind: "scalar", value, at };
};

const length: TerraformFunction = ([value], { at }) => {
  if (value === undefined) return undefined;
  if (value.kind === "text") {
    const text = literalOf(value);
    return text === undefined ? undefined : { kind: "scalar", value: [...text].length, at };
  }
  if (isOpen(value) || value.kind === "scalar") return undefined;
  const size = value.kind === "list" ? value.items.length : value.kind === "map" ? value.members.length : 0;
  return { kind: "scalar", value: size, at };
};

const range: TerraformFunction = (args, { at }) => {
  const numbers = args.map(numberOf);
  if (numbers.length === 0 || !numbers.every((number) => number !== undefined)) return undefined;
  const [first = 0, second, step] = numbers;
  const [from, to] = second === undefined ? [0, first] : [first, second];
  const by = step ?? (to < from ? -1 : 1);
  const count = Math.ceil((to - from) / by);
  if (!(count >= 0 && count <= 1000)) return undefined;
  const items = Array.from({ length: count }, (_, index) => ({
    kind: "scalar" as const,
    value: from + index * by,
    at,
  }));
  return listOf(items, at);
};

const slice: TerraformFunction = ([list, start, end], call) => {
  const items = listItems(list);
  const [from, to] = [start && numberOf(start), end && numberOf(end)];
  if (items === undefined || from === undefined || to === undefined || items.some(isMany)) return undefined;
  return listOf(items.slice(from, to), call.at);
};

const sort: TerraformFunction = ([list], call) => {
  const items = listItems(list)?.map((item) => ({ item, text: literalOf(item) ?? "" }));
  if (list === undefined || items === undefined || !isKnown(list)) return undefined;
  return listOf(
    items.sort((a, b) => (a.text < b.text ? -1 : 1)).map(({ item }) => item),
    call.at,
  );
};

const one: TerraformFunction = ([list], { at }) => {
  const items = listItems(list);
  if (items === undefined || items.some(isMany) || items.length > 1) return undefined;
  return items[0] ?? { kind: "scalar", value: null, at };
};

export const listFunctions: Readonly<Record<string, TerraformFunction>> = {
  coalesce,
  coalescelist,
  compact: ([list], call) => {
    const items = listItems(list);
    return (
      items &&
      listOf(
        items.filter((item) => !isEmpty(item)),
        call.at,
      )
    );
  },
  concat,
  contains,
  distinct: ([list], call) => distinct(list, call),
  element,
  flatten: ([list], call) => {
    const items = listItems(list);
    return items && listOf(flat(items), call.at);
  },
  length,
  list: (args, call) => listOf(args, call.at),
  one,
  range,
  reverse: ([list], call) => {
    const items = listItems(list);
    return items && listOf(items.toReversed(), call.at);
  },
  setintersection: sameKept((identity, others) => others.every((set) => set.has(identity))),
  setsubtract: sameKept((identity, others) => !others.some((set) => set.has(identity))),
  setunion: (args, call) => distinct(concat(args, call), call),
  slice,
  sort,
  tolist: ([list]) => list,
  toset: ([list], call) => distinct(list, call),
};
