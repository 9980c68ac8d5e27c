// A comment on a pull request: one line as a summary, the dangerous changes, and the rest folded.
import { oneLine } from "../../text/printable.ts";
import type { AccessChange, AccessDiff, DormantEntry } from "../change.ts";
import { describeModes, describeSections } from "./applied.ts";
import { placeIn, placeOfLost } from "./places.ts";
import { countUnknown, otherDangers, type UnknownRow, unknownRows } from "./unknown.ts";
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

/** GitHub takes comments of at most 65,536 characters. */
export const MAX_LENGTH = 60_000;

/** @param maxLength Default: what GitHub takes. */
export function markdown(difference: AccessDiff, names: Names, maxLength = MAX_LENGTH): string {
  const { changes, dormant = [], lostSections } = difference;
  const unknown = unknownRows(difference);
  const [dangerous, others] = [changes.filter(isDangerous), changes.filter((each) => !isDangerous(each))];
  const top = [
    ...dangerous.map((change) => row(change, names)),
    ...dormant.filter(isDangerous).map((entry) => dormantRow(entry, names)),
    ...unknown.filter(isDangerous).map((each) => unknownRow(each, names)),
  ];
  const rest = [
    ...others.map((change) => row(change, names)),
    ...dormant.filter((each) => !isDangerous(each)).map((entry) => dormantRow(entry, names)),
    ...unknown.filter((each) => !isDangerous(each)).map((each) => unknownRow(each, names)),
  ];
  const mark = top.length > 0 || lostSections.length > 0 ? ":warning: " : "";
  const { as, what = "aws-auth" } = names;
  const modes = describeModes(difference);
  const how = [
    as === undefined ? "" : `\nAfter ${code(as.command)}: ${describeSections(as)}.\n`,
    modes === "" ? "" : `\n${modes.charAt(0).toUpperCase()}${modes.slice(1)}.\n`,
  ].join("");
  const head = `${mark}**${what}: ${summarize(difference)}${countUnknown(difference)}**\n${how}`;
  const lost = lostSections.map(
    (problem) => `\n- ${code(placeOfLost(problem, names))}: ${code(problem.message)}`,
  );
  let left = maxLength - head.length - lost.join("").length;
  const take = (rows: readonly string[]) => {
    const taken = rows.filter((row) => {
      if (row.length > left) return false;
      left -= row.length;
      return true;
    });
    return [
      ...taken,
      ...(taken.length < rows.length ? [`\n…and ${rows.length - taken.length} more\n`] : []),
    ].join("");
  };
  const shown = top.length === 0 ? "" : `\n${HEAD}${take(top)}`;
  const folded =
    rest.length === 0
      ? ""
      : `\n<details><summary>${rest.length} other ${rest.length === 1 ? "change" : "changes"}</summary>\n\n${HEAD}${take(rest)}\n</details>\n`;
  return `${head}${lost.length > 0 ? `${lost.join("")}\n` : ""}${shown}${folded}`;
}

const HEAD = "| who | what | before | after |\n| --- | --- | --- | --- |\n";

function row(change: AccessChange, names: Names): string {
  const cells = [
    describeType(change.principal) + cell(change.principal.name),
    whatHappens(change, describeKinds(change)),
    either([change.old, ...change.oldAlternatives], "old", names),
    either([change.new, ...change.alternatives], "new", names),
  ];
  return `| ${cells.join(" | ")} |\n`;
}

/** The dangers, or else what changes; and what is accepted. */
function whatHappens(it: Dangerous, kinds: string): string {
  const accepted = describeAccepted(it, cell);
  const head = isDangerous(it) ? `**${describeDangers(it, cell)}**` : kinds;
  return accepted === "" ? head : `${head} (accepted: ${accepted})`;
}

function unknownRow(row: UnknownRow, names: Names): string {
  const cells = [
    cell(row.who),
    whatHappens(otherDangers(row), row.kind),
    withPlace(row.oldSide, placeIn(row.old, "old", names)),
    withPlace(row.newSide, placeIn(row.new, "new", names)),
  ];
  return `| ${cells.join(" | ")} |\n`;
}

type Dangerous = Pick<AccessChange, "dangers" | "reasons" | "accepted">;

function isDangerous({ dangers }: Dangerous): boolean {
  return dangers.length > 0;
}

function dormantRow(entry: DormantEntry, names: Names): string {
  const { principal, access } = entry;
  const cells = [
    describeDormant(entry) + cell(principal.name),
    whatHappens(entry, DORMANT),
    cell(describeAccess(undefined)),
    cell(describeAccess(undefined)) +
      (access === undefined ? "" : `, later ${either([access], "new", names)}`),
  ];
  return `| ${cells.join(" | ")} |\n`;
}

function either(accesses: readonly AccessChange["old"][], side: "old" | "new", names: Names): string {
  const more = accesses.length - MAX_AT_RANDOM;
  return [
    ...accesses
      .slice(0, MAX_AT_RANDOM)
      .map((access) => withPlace(describeAccess(access), placeIn(access, side, names))),
    ...(more > 0 ? [`one of ${more} more`] : []),
  ].join(", or at random ");
}

/** How many of the accesses that are given at random a cell shows. */
const MAX_AT_RANDOM = 5;

function withPlace(access: string, place: string): string {
  return place === "" ? cell(access) : `${cell(access)} (${cell(place)})`;
}

const MAX_IN_CELL = 500;

/** A code span. Whatever a document holds stays text in it, and mentions nobody. */
export function code(value: string): string {
  const line = oneLine(value.length > MAX_IN_CELL ? `${value.slice(0, MAX_IN_CELL)}…` : value);
  const runs = line.match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(0, ...runs.map(({ length }) => length)) + 1);
  const pad = /^[ `]|[ `]$/.test(line) ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`;
}

/**
 * A code span within a table. There a pipe ends the cell, except after a backslash. Readers of Markdown disagree on what
 * a second backslash does, so backslashes before a pipe are written as `\u005c`.
 */
function cell(value: string): string {
  return code(value).replace(/(\\*)\|/g, (_, { length }: string) => `${"\\u005c".repeat(length)}\\|`);
}
