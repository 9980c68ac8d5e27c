// What is not known, in words: rows for the formats that people read.
import type { ResolutionHole } from "../../mapping/resolution.ts";
import type { HoleReason } from "../../schema/hole.ts";
import { addTo } from "../../text/add-to.ts";
import { oneLine } from "../../text/printable.ts";
import { shorten } from "../../text/shorten.ts";
import type { Access } from "../access.ts";
import type { AccessDiff, UnknownAccess } from "../change.ts";
import { describeAccess, describeType } from "./words.ts";

/** What is not known of one principal, or of several that depend on the same values and get nothing that is known. */
export interface UnknownRow extends Pick<UnknownAccess, "dangers" | "reasons" | "accepted" | "old" | "new"> {
  readonly kind: string;
  readonly who: string;
  /** What each side gives, or what it depends on. */
  readonly oldSide: string;
  readonly newSide: string;
}

const WHY: Readonly<Record<HoleReason, string>> = {
  reference: "its value is elsewhere",
  "after-apply": "known after the apply",
  secret: "a secret",
  expression: "a computation",
  undocumented: "not documented by AWS",
  refused: "AWS refuses it",
};

/** More names would not help: all of them depend on the same. */
const MAX_NAMES = 10;

export function unknownRows({ unknown = [] }: AccessDiff): UnknownRow[] {
  const groups = new Map<string, UnknownAccess[]>();
  for (const [index, access] of unknown.entries()) addTo(groups, keyOf(access, index), access);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [rowOf(first, group)];
  });
}

/** The dangers that are worth a word: the kind says already that it is not known. */
export function otherDangers<Row extends Pick<UnknownAccess, "dangers" | "reasons">>(row: Row): Row {
  const reasons = row.reasons.filter(({ danger }) => danger !== "not-known");
  return { ...row, reasons, dangers: reasons.map(({ danger }) => danger) };
}

/** One more part of a sentence; "" where all is known. */
export function countUnknown({ unknown = [] }: AccessDiff): string {
  if (unknown.length === 0) return "";
  const of = unknown.length === 1 ? "1 access is" : `${unknown.length} accesses are`;
  return `; ${of} ${kindOf(unknown)}`;
}

function keyOf({ old, new: is, oldHoles, newHoles, principal }: UnknownAccess, index: number): string {
  const isAlone = old !== undefined || is !== undefined || principal === undefined;
  return JSON.stringify([isAlone && index, oldHoles, newHoles]);
}

function rowOf(first: UnknownAccess, group: readonly UnknownAccess[]): UnknownRow {
  const { old, new: is, oldHoles, newHoles, dangers, reasons, accepted } = first;
  return {
    kind: kindOf(group),
    who: namesOf(group),
    oldSide: sideOf(old, oldHoles),
    newSide: sideOf(is, newHoles),
    dangers,
    reasons,
    ...(accepted === undefined ? {} : { accepted }),
    ...(old === undefined ? {} : { old }),
    ...(is === undefined ? {} : { new: is }),
  };
}

function kindOf(group: readonly UnknownAccess[]): string {
  const holes = group.flatMap(({ oldHoles, newHoles }) => [...oldHoles, ...newHoles]);
  return holes.every(({ why }) => why === "after-apply") ? "not known until the apply" : "not known";
}

function namesOf(group: readonly UnknownAccess[]): string {
  const names = group.map(({ principal }) =>
    principal === undefined
      ? "whomever it names"
      : describeType(principal) + oneLine(shorten(principal.name, 200)),
  );
  const more = names.length - MAX_NAMES;
  return more > 1 ? `${names.slice(0, MAX_NAMES).join(", ")}, and ${more} more` : names.join(", ");
}

function sideOf(access: Access | undefined, holes: readonly ResolutionHole[]): string {
  if (holes.length === 0) return describeAccess(access);
  const depends = `depends on ${[...new Set(holes.map(describeHole))].join(", ")}`;
  return access === undefined ? depends : `${describeAccess(access)}; ${depends}`;
}

function describeHole(hole: ResolutionHole): string {
  const { expression, why, accessEntry } = hole;
  const words = oneLine(shorten(expression, 200));
  // Some expressions say the place themselves.
  const isPlaced = accessEntry !== undefined && accessEntry !== "" && expression.endsWith(accessEntry);
  return `${words}${isPlaced ? "" : ` in ${placeOf(hole)}`} (${WHY[why]})`;
}

function placeOf({ accessEntry, section, index, field }: ResolutionHole): string {
  if (accessEntry === "") return "any access entry";
  if (accessEntry !== undefined) return `the access entry of ${oneLine(shorten(accessEntry, 200))}`;
  return section === undefined ? "any section" : field === undefined ? section : `${section}[${index}]`;
}
