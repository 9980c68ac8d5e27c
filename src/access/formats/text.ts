// A list for a terminal, most dangerous changes first.
import { oneLine } from "../../text/printable.ts";
import type { AccessChange, AccessDiff } from "../diff.ts";
import { describeSections } from "./applied.ts";
import {
  describeAccess,
  describeDangers,
  describeKinds,
  describeType,
  type Names,
  placeIn,
  placeOfLost,
  summarize,
} from "./words.ts";

export function text(difference: AccessDiff, names: Names): string {
  const { changes, lostSections } = difference;
  const width = Math.max(...[HEAD, ...changes.map(describeKinds)].map(({ length }) => length));
  const line = (mark: string, kinds: string, who: string) => `${mark}  ${kinds.padEnd(width)}  ${who}`;
  const lines = changes.flatMap((change) => [
    line(
      change.dangers.length > 0 ? "!" : " ",
      describeKinds(change),
      describeType(change.principal) + oneLine(change.principal.name),
    ),
    ...details(change, names).map((detail) => INDENT + detail),
  ]);
  const lost = lostSections.map(
    (problem) => `!  ${oneLine(problem.message)} (${placeOfLost(problem, names)})`,
  );
  const table = changes.length > 0 ? [line(" ", HEAD, "WHO"), ...lines, ""] : [];
  const { as } = names;
  const head = as === undefined ? [] : [`as ${oneLine(as.command)} leaves it: ${describeSections(as)}`, ""];
  return `${[...head, ...lost, ...table, summarize(difference)].join("\n")}\n`;
}

const HEAD = "CHANGE";
const INDENT = " ".repeat(5);

function details(change: AccessChange, names: Names): string[] {
  const either = (sign: string, accesses: readonly AccessChange["old"][], side: "old" | "new") =>
    accesses.map((access, index) => {
      const place = placeIn(access, side, names);
      const words = `${index === 0 ? sign : "  or at random"} ${describeAccess(access)}`;
      return place === "" ? words : `${words}  (${place})`;
    });
  return [
    ...(change.dangers.length > 0 ? [`dangerous: ${describeDangers(change)}`] : []),
    ...either("-", [change.old, ...change.oldAlternatives], "old"),
    ...either("+", [change.new, ...change.alternatives], "new"),
  ];
}
