// A list for a terminal, most dangerous changes first.
import { oneLine } from "../../text/printable.ts";
import type { AccessChange, AccessDiff, DormantEntry } from "../change.ts";
import {
  DORMANT,
  describeAccepted,
  describeAccess,
  describeDangers,
  describeDormant,
  describeKinds,
  describeType,
  type Names,
  placeIn,
  summarize,
} from "./words.ts";

export function text(difference: AccessDiff, names: Names): string {
  const { changes, dormant = [], lostSections } = difference;
  const kinds = [HEAD, ...changes.map(describeKinds), ...dormant.map(() => DORMANT)];
  const width = Math.max(...kinds.map(({ length }) => length));
  const line = (mark: string, kinds: string, who: string) => `${mark}  ${kinds.padEnd(width)}  ${who}`;
  const waiting = dormant.flatMap((entry) => [
    line(markOf(entry), DORMANT, describeDormant(entry) + oneLine(entry.principal.name)),
    ...dangersOf(entry).map((detail) => INDENT + detail),
    `${INDENT}+ no access${entry.access === undefined ? "" : `, later ${withPlace(entry.access, names.new)}`}`,
  ]);
  const lines = changes.flatMap((change) => [
    line(
      markOf(change),
      describeKinds(change),
      describeType(change.principal) + oneLine(change.principal.name),
    ),
    ...details(change, names).map((detail) => INDENT + detail),
  ]);
  const lost = lostSections.map(({ message, range }) => {
    const place = range === undefined ? names.new : `${names.new}:${range.start.line}`;
    return `!  ${oneLine(message)} (${place})`;
  });
  const rows = [...lines, ...waiting];
  const table = rows.length > 0 ? [line(" ", HEAD, "WHO"), ...rows, ""] : [];
  return `${[...lost, ...table, summarize(difference)].join("\n")}\n`;
}

const HEAD = "CHANGE";
const INDENT = " ".repeat(5);

function details(change: AccessChange, names: Names): string[] {
  const either = (sign: string, accesses: readonly AccessChange["old"][], name: string) =>
    accesses.map((access, index) => `${index === 0 ? sign : "  or at random"} ${withPlace(access, name)}`);
  return [
    ...dangersOf(change),
    ...either("-", [change.old, ...change.oldAlternatives], names.old),
    ...either("+", [change.new, ...change.alternatives], names.new),
  ];
}

function withPlace(access: AccessChange["old"], document: string): string {
  const place = placeIn(access, document);
  return place === "" ? describeAccess(access) : `${describeAccess(access)}  (${place})`;
}

function markOf({ dangers }: AccessChange | DormantEntry): string {
  return dangers.length > 0 ? "!" : " ";
}

function dangersOf(it: AccessChange | DormantEntry): string[] {
  const [dangerous, accepted] = [describeDangers(it, oneLine), describeAccepted(it, oneLine)];
  return [
    ...(dangerous === "" ? [] : [`dangerous: ${dangerous}`]),
    ...(accepted === "" ? [] : [`accepted: ${accepted}`]),
  ];
}
