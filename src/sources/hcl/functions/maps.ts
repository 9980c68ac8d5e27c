// Terraform's functions on mappings.
import { isMember, literalOf, type Member, type SourceValue } from "../../model/value.ts";
import { isMany, isOpen, missingOf, reshaped } from "../values/holes.ts";
import { keyOf, stepInto } from "../values/steps.ts";
import { piecesOf, textOf } from "../values/texts.ts";
import { listItems, listOf, type TerraformFunction } from "./function.ts";

type MapMembers = (SourceValue & { kind: "map" })["members"];

function membersOf(value: SourceValue): MapMembers | undefined {
  if (value.kind === "map") return value.members;
  if (value.kind === "hole") return [reshaped(value, "members")];
  return value.kind === "scalar" && value.value === null ? [] : undefined;
}

/** Of a repeated key the last value counts, at the place of the first. */
const merge: TerraformFunction = (args, { at }) => {
  const all = args.map(membersOf);
  if (!all.every((members) => members !== undefined)) return undefined;
  const byKey = new Map<string, MapMembers[number]>();
  all.flat().forEach((each, index) => {
    const name = isMember(each) ? literalOf(each.key) : undefined;
    byKey.set(name === undefined ? `\0${index}` : name, each);
  });
  return { kind: "map", members: [...byKey.values()], at };
};

const lookup: TerraformFunction = ([map, key, otherwise], { at }) => {
  const name = key && keyOf(key);
  if (map === undefined || name === undefined) return undefined;
  const found = stepInto(map, name);
  if (found === "missing") return otherwise ?? missingOf(`lookup(${name})`, at);
  return found === "unknown" ? undefined : found.value;
};

/** By key, as Terraform goes over mappings. */
function sorted(value: SourceValue | undefined): readonly Member[] | undefined {
  if (value?.kind !== "map" || isOpen(value)) return undefined;
  const members = value.members.filter(isMember).map((member) => ({ member, name: literalOf(member.key) }));
  if (members.some(({ name }) => name === undefined)) return undefined;
  return members.sort((a, b) => ((a.name ?? "") < (b.name ?? "") ? -1 : 1)).map(({ member }) => member);
}

const zipmap: TerraformFunction = ([keys, values], { at }) => {
  const [names, contents] = [listItems(keys), listItems(values)];
  if (names === undefined || contents === undefined) return undefined;
  if (names.some(isMany) || contents.some(isMany) || names.length !== contents.length) return undefined;
  const members = names.flatMap((name, index): Member[] => {
    const [pieces, value] = [piecesOf(name), contents[index]];
    return pieces === undefined || value === undefined ? [] : [{ key: textOf(pieces, name.at), value }];
  });
  return { kind: "map", members, at };
};

export const mapFunctions: Readonly<Record<string, TerraformFunction>> = {
  keys: ([map], call) => {
    const members = sorted(map);
    return (
      members &&
      listOf(
        members.map(({ key }) => key),
        call.at,
      )
    );
  },
  lookup,
  merge,
  tomap: ([map]) => map,
  values: ([map], call) => {
    const members = sorted(map);
    return (
      members &&
      listOf(
        members.map(({ value }) => value),
        call.at,
      )
    );
  },
  zipmap,
};
