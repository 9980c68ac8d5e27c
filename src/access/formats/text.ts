// A list for a terminal, most dangerous changes first.
import { oneLine } from "../../text/printable.ts";
import type { AccessChange, AccessDiff, DormantEntry } from "../change.ts";
import { describeSections } from "./applied.ts";
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
  placeOfLost,
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
  const lost = lostSections.map(
    (problem) => `!  ${oneLine(problem.message)} (${oneLine(placeOfLost(problem, names))})`,
  );
  const rows = [...lines, ...waiting];
  const table = rows.length > 0 ? [line(" ", HEAD, "WHO"), ...rows, ""] : [];
  const { as } = names;
  const head = as === undefined ? [] : [`after ${oneLine(as.command)}: ${describeSections(as)}`, ""];
  return `${[...head, ...lost, ...table, summarize(difference)].join("\n")}\n`;
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
  const place = placeIn(access, side, names);
  return place === "" ? describeAccess(access) : `${describeAccess(access)}  (${oneLine(place)})`;
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
