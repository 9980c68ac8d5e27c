// ARNs that stand in a document and count for nothing: whoever wonders why an identity gets in nowhere looks for them.
import type { Locate, SourceRange } from "./position.ts";
import { lastAtOrBefore } from "./position.ts";
import type { Problem, SectionName } from "./problem.ts";

/** An ARN that stands in no entry that is kept. */
export interface UnreadArn {
  /** As it is written. */
  readonly arn: string;
  /**
   * What keeps it from being read: it stands in a `comment`, in an `entry` that is dropped, under a `key` of the data
   * that is ignored, in a `section` that is lost, or `elsewhere`: behind the end of a list, in another object.
   */
  readonly cause: "comment" | "entry" | "key" | "section" | "elsewhere";
  /** A sentence part: why it counts for nothing. */
  readonly message: string;
  /** The key in front of it, if there is one: `role_arn`. */
  readonly key?: string;
  readonly section?: SectionName;
  /** Where it stands in the text that was given; for a `data` object, in its section's text. */
  readonly range: SourceRange;
}

/** A piece of the text: offsets in it. */
interface Piece {
  readonly start: number;
  readonly end: number;
}

/** A text to look through, and what is known about it. */
export interface SearchedText {
  readonly text: string;
  readonly locate: Locate;
  /** The sections that are read, or would be. */
  readonly sections: readonly (Piece & { readonly name: SectionName })[];
  /** The other keys of the ConfigMap's data. */
  readonly ignored: readonly (Piece & { readonly key: string })[];
  /** What is known to be wrong. */
  readonly problems: readonly Problem[];
  /** Where the entries that are kept stand. */
  readonly kept: readonly SourceRange[];
}

const ARN = /\barn:[^\s"'`\\,[\]{}#]+/gi;

/** The ARNs in the text that stand in no entry that is kept, in its order. */
export function findUnread(searched: SearchedText): UnreadArn[] {
  const { text, locate } = searched;
  const isKept = within(searched.kept);
  const unread: UnreadArn[] = [];
  for (const { 0: arn, index } of text.matchAll(ARN)) {
    if (isKept(index)) continue;
    const range = { start: locate(index), end: locate(index + arn.length) };
    const before = text.slice(text.lastIndexOf("\n", index) + 1, index).slice(-MAX_BEFORE);
    const key = KEY.exec(before)?.[1];
    unread.push({ arn, ...causeOf(index, before, searched), ...(key === undefined ? {} : { key }), range });
  }
  return unread;
}

/** Of a line, as much as is looked at in front of an ARN. */
const MAX_BEFORE = 200;
const KEY = /([\w.-]+)["']? *: *["']?$/;
const COMMENT = /(?:^|\s)#/;

function causeOf(
  offset: number,
  before: string,
  { sections, ignored, problems }: SearchedText,
): Pick<UnreadArn, "cause" | "message" | "section"> {
  const section = sections.find((piece) => holds(piece, offset))?.name;
  const inSection = section === undefined ? {} : { section };
  if (COMMENT.test(before)) return { cause: "comment", message: "it stands in a comment", ...inSection };
  if (section !== undefined) {
    const own = problems.filter((problem) => problem.section === section);
    const lost = own.find((problem) => problem.lost === "section");
    if (lost !== undefined) return { cause: "section", message: lost.message, section };
    const dropped = own.find(
      ({ lost, range }) => lost === "entry" && range !== undefined && holds(rangeOffsets(range), offset),
    );
    if (dropped !== undefined) return { cause: "entry", message: dropped.message, section };
    return { cause: "elsewhere", message: `it stands behind the end of ${section}'s list`, section };
  }
  const other = ignored.find((piece) => holds(piece, offset));
  if (other !== undefined) {
    return { cause: "key", message: `it stands under '${other.key}', which is ignored` };
  }
  const lost = problems.find((problem) => problem.lost === "document" || problem.lost === "section");
  return { cause: "elsewhere", message: lost?.message ?? "it stands in no section that is read" };
}

function holds({ start, end }: Piece, offset: number): boolean {
  return offset >= start && offset < end;
}

function rangeOffsets({ start, end }: SourceRange): Piece {
  return { start: start.offset, end: end.offset };
}

/** Says whether an offset lies in one of the ranges. */
function within(ranges: readonly SourceRange[]): (offset: number) => boolean {
  const sorted = ranges.map(rangeOffsets).sort((a, b) => a.start - b.start);
  const starts = sorted.map(({ start }) => start);
  return (offset) => {
    const range = sorted[lastAtOrBefore(starts, offset)];
    return range !== undefined && holds(range, offset);
  };
}
