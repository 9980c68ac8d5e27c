// A list for a terminal, most dangerous changes first.
import { oneLine } from "../../text/printable.ts";
import type { AccessChange, AccessDiff, DormantEntry } from "../change.ts";
import { describeModes, describeSections } from "./applied.ts";
import { placeIn, placeOfLost } from "./places.ts";
import { countUnknown, otherDangers, unknownRows } from "./unknown.ts";
import {
  DORMANT,
  describeAccepted,
  describeAccess,
  describeDangers,
  describeDormant,
  describeKinds,
  describeType,
  type Names,
  summarize,
} from "./words.ts";

export function text(difference: AccessDiff, names: Names): string {
  const { changes, dormant = [], lostSections } = difference;
  const unknown = unknownRows(difference);
  const kinds = [
    HEAD,
    ...changes.map(describeKinds),
    ...dormant.map(() => DORMANT),
    ...unknown.map(({ kind }) => kind),
  ];
  const width = Math.max(...kinds.map(({ length }) => length));
  const line = (mark: string, kinds: string, who: string) => `${mark}  ${kinds.padEnd(width)}  ${who}`;
  const waiting = dormant.flatMap((entry) => [
    line(markOf(entry), DORMANT, describeDormant(entry) + oneLine(entry.principal.name)),
    ...dangersOf(entry).map((detail) => INDENT + detail),
    `${INDENT}+ no access${entry.access === undefined ? "" : `, later ${withPlace(entry.access, "new", names)}`}`,
  ]);
  const lines = changes.flatMap((change) => [
    line(
      markOf(change),
      describeKinds(change),
      describeType(change.principal) + oneLine(change.principal.name),
    ),
    ...details(change, names).map((detail) => INDENT + detail),
  ]);
  const open = unknown.flatMap((row) => [
    line(markOf(otherDangers(row)) === "!" ? "!" : "?", row.kind, row.who),
    ...dangersOf(otherDangers(row)).map((detail) => INDENT + detail),
    `${INDENT}- ${withPlaceOf(row.oldSide, row.old, "old", names)}`,
    `${INDENT}+ ${withPlaceOf(row.newSide, row.new, "new", names)}`,
  ]);
  const lost = lostSections.map(
    (problem) => `!  ${oneLine(problem.message)} (${oneLine(placeOfLost(problem, names))})`,
  );
  const rows = [...lines, ...waiting, ...open];
  const table = rows.length > 0 ? [line(" ", HEAD, "WHO"), ...rows, ""] : [];
  const { as } = names;
  const modes = describeModes(difference);
  const head = [
    ...(as === undefined ? [] : [`after ${oneLine(as.command)}: ${describeSections(as)}`, ""]),
    ...(modes === "" ? [] : [modes, ""]),
  ];
  return `${[...head, ...lost, ...table, summarize(difference) + countUnknown(difference)].join("\n")}\n`;
}

const HEAD = "CHANGE";
const INDENT = " ".repeat(5);

function details(change: AccessChange, names: Names): string[] {
  const either = (sign: string, accesses: readonly AccessChange["old"][], side: "old" | "new") =>
    accesses.map(
      (access, index) => `${index === 0 ? sign : "  or at random"} ${withPlace(access, side, names)}`,
    );
  return [
    ...dangersOf(change),
    ...either("-", [change.old, ...change.oldAlternatives], "old"),
    ...either("+", [change.new, ...change.alternatives], "new"),
  ];
}

function withPlace(access: AccessChange["old"], side: "old" | "new", names: Names): string {
  return withPlaceOf(describeAccess(access), access, side, names);
}

function withPlaceOf(said: string, access: AccessChange["old"], side: "old" | "new", names: Names): string {
  const place = placeIn(access, side, names);
  return place === "" ? said : `${said}  (${oneLine(place)})`;
}

function markOf({ dangers }: Pick<DormantEntry, "dangers">): string {
  return dangers.length > 0 ? "!" : " ";
}

function dangersOf(it: AccessChange | Pick<DormantEntry, "dangers" | "reasons" | "accepted">): string[] {
  const [dangerous, accepted] = [describeDangers(it, oneLine), describeAccepted(it, oneLine)];
  return [
    ...(dangerous === "" ? [] : [`dangerous: ${dangerous}`]),
    ...(accepted === "" ? [] : [`accepted: ${accepted}`]),
  ];
}
