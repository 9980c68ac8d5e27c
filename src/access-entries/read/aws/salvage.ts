// What can be read of JSON with a fault in it: the objects that are whole. An object with the fault in it is lost, but for
// those that only hold others.
import { fileGround } from "../../../sources/embedded/ground.ts";
import { readJson } from "../../../sources/embedded/json-yaml.ts";
import { valueIn } from "../../../sources/embedded/value.ts";
import { given, type Member, type Place, type SourceValue } from "../../../sources/model/value.ts";
import { JsonText } from "../../../sources/terraform-json/json-text.ts";

export interface Salvaged {
  readonly values: readonly SourceValue[];
  /** Where something is lost. */
  readonly faults: readonly Place[];
}

/** What an entry, an association or a policy has: a part of one would say something else. */
const OWN_KEYS: ReadonlySet<string> = new Set([
  "principalArn",
  "policyArn",
  "kubernetesGroups",
  "accessScope",
]);

/** A part of a list of policies would read as all of it. */
const WHOLE_OR_NOTHING = "associatedAccessPolicies";

export function salvage(text: string, base: number): Salvaged {
  const faults: Place[] = [];
  const json = new JsonText(text);
  const start = json.next(0);
  const value = readAt(json, { start, end: text.length }, base, faults);
  return { values: value === undefined ? [] : [value], faults };
}

function readAt(json: JsonText, at: Place, base: number, faults: Place[]): SourceValue | undefined {
  const own = json.text.slice(at.start, at.end);
  const read = readJson(own);
  const shift = base + at.start;
  if (read !== undefined) {
    const ground = fileGround(own);
    const toFile = (offset: number) => shift + offset;
    return valueIn(read, { ...ground, toFile, endToFile: toFile });
  }
  const placed = { start: shift, end: base + at.end };
  const before = faults.length;
  const lost = () => {
    if (faults.length === before) faults.push({ start: shift, end: shift + 1 });
  };
  if (json.isList(at)) {
    const items = [...json.items(at)].flatMap((item) => readAt(json, item, base, faults) ?? []);
    lost();
    return { kind: "list", items, at: placed };
  }
  const members = [...json.members(at)];
  if (!json.isObject(at) || members.some(({ key }) => OWN_KEYS.has(key))) {
    lost();
    return undefined;
  }
  const kept = members.flatMap(({ key, keyAt, start, end }): Member[] => {
    const isLost = key === WHOLE_OR_NOTHING && readJson(json.text.slice(start, end)) === undefined;
    const value = isLost ? undefined : readAt(json, { start, end }, base, faults);
    const keyPlace = { start: base + keyAt.start, end: base + keyAt.end };
    return value === undefined ? [] : [{ key: given(key, keyPlace), value }];
  });
  lost();
  return { kind: "map", members: kept, at: placed };
}
