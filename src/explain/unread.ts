// ARNs that are written in a document and have no effect. They tell why an identity does not get in.

import type { AwsAuth, Piece, ReadText } from "../document/aws-auth.ts";
import type { Problem, SectionName } from "../document/problem.ts";
import type { Mapping } from "../schema/entries.ts";
import { type Locate, lastAtOrBefore, locateIn, type Position, type SourceRange } from "../text/position.ts";
import { shorten } from "../text/shorten.ts";

/** An ARN in a place where it has no effect. */
export interface UnreadArn {
  /** As it is written. */
  readonly arn: string;
  /**
   * What keeps it from being read:
   *
   * - `comment`: it is in a comment
   * - `entry`: it is in an entry that is dropped, or that is for another ARN
   * - `key`: it is under a key of the data that is ignored
   * - `section`: it is in a section that is lost
   * - `elsewhere`: it is after the end of a list, or in another object
   */
  readonly cause: "comment" | "entry" | "key" | "section" | "elsewhere";
  /** Why it has no effect, as a part of a sentence. */
  readonly message: string;
  /** The key before it on its line: `role_arn`. Absent where there is none. */
  readonly key?: string;
  /** The section that it is in. Absent outside the sections. */
  readonly section?: SectionName;
  /** Its place in the text that was given. For a `data` object, the place in its section's text. */
  readonly range: SourceRange;
}

/** A text to look through, and what is known about it. */
interface SearchedText extends ReadText {
  readonly locate: Locate;
  readonly problems: readonly Problem[];
  /** The entries that are read from it. */
  readonly kept: readonly Mapping[];
}

/** The ARNs in a document's texts that have no effect, in the order in which they are written. */
export function findUnread({
  roles,
  users,
  problems,
  texts = [],
}: Pick<AwsAuth, "roles" | "users" | "problems" | "texts">): UnreadArn[] {
  const isLost = (name: SectionName) =>
    problems.some((problem) => problem.lost === "section" && problem.section === name);
  return texts.flatMap((each) => {
    // A watch goes on serving the earlier entries of a lost section. This text holds none of them.
    const read = new Set(each.sections.flatMap(({ name }) => (isLost(name) ? [] : [name])));
    const kept = [...(read.has("mapRoles") ? roles : []), ...(read.has("mapUsers") ? users : [])];
    return findIn({ ...each, locate: locateIn(each.text), problems, kept });
  });
}

const ARN = /\barn:[^\s"'`\\,[\]{}#]+/gi;

function findIn(searched: SearchedText): UnreadArn[] {
  const { text, locate } = searched;
  const keptAt = finder(searched.kept, ({ source }) => source);
  const counts = countingIn(searched.kept);
  const causeAt = causes(searched);
  const unread: UnreadArn[] = [];
  for (const { 0: arn, index } of text.matchAll(ARN)) {
    const entry = keptAt(index);
    // An entry that is read can hold a second ARN, in a comment or under a key that counts for nothing.
    if (entry !== undefined && (arn === ownArn(entry) || counts(arn) || isCutShort(text, index + arn.length)))
      continue;
    const range = { start: locate(index), end: locate(index + arn.length) };
    // In a section that is written in quotes, a line ends at the escape `\n`.
    const lines = text.slice(Math.max(0, index - MAX_BEFORE), index).split(/\n|\\n/);
    const before = lines.at(-1) ?? "";
    const key = KEY.exec(before)?.[1];
    unread.push({ arn, ...causeAt(index, before, entry), ...(key === undefined ? {} : { key }), range });
  }
  return unread;
}

/** Says whether an ARN is that of a kept entry, or is written in the username or groups of one. */
function countingIn(kept: SearchedText["kept"]): (arn: string) => boolean {
  let counting: Set<string> | undefined;
  return (arn) => {
    const texts = () => kept.flatMap((entry) => [ownArn(entry), entry.username, ...entry.groups]);
    counting ??= new Set(texts().flatMap((text) => text.match(ARN) ?? []));
    return counting.has(arn);
  };
}

/** Whether the ARN goes on with an escape, so that it is really a longer one. */
function isCutShort(text: string, end: number): boolean {
  return /^\\[xuU/]/.test(text.slice(end, end + 2));
}

/** "" for an `sso` entry. */
function ownArn(entry: Mapping): string {
  if (entry.kind === "user") return entry.userArn;
  return entry.kind === "role" ? entry.roleArn : "";
}

/** How much of a line is looked at before an ARN. */
const MAX_BEFORE = 200;
const KEY = /([\w.-]+)["']? *: *["']?$/;
const COMMENT = /(?:^|[\s"'])#/;
/** For a line of an entry that is read: there, a `#` in quotes does not start a comment. */
const COMMENT_IN_ENTRY = /^(?:[^"']*\s)?#/;

type Cause = Pick<UnreadArn, "cause" | "message" | "section">;

/** Says why the text at an offset is not read. `before` is the part of its line before the offset. */
function causes({
  sections,
  keys,
  problems,
}: SearchedText): (offset: number, before: string, entry: Mapping | undefined) => Cause {
  const inSections = sections.map((piece) => {
    const own = problems.filter((problem) => problem.section === piece.name);
    const dropped = own.filter((problem) => problem.lost === "entry");
    return {
      ...piece,
      lost: own.find((problem) => problem.lost === "section"),
      droppedAt: finder(dropped, ({ range }) => range),
    };
  });
  const lost = problems.find((problem) => problem.lost === "document");
  const keyAt = finder(keys, (piece) => piece);
  const notTextAt = finder(
    problems.filter(({ code }) => code === "section-not-text"),
    ({ range }) => range,
  );
  return (offset, before, entry) => {
    const section = inSections.find((piece) => holds(piece, offset));
    const where = section === undefined ? {} : { section: section.name };
    const comment = entry === undefined ? COMMENT : COMMENT_IN_ENTRY;
    if (comment.test(before)) return { cause: "comment", message: "it is in a comment", ...where };
    if (section?.lost !== undefined) return { cause: "section", message: section.lost.message, ...where };
    if (entry !== undefined) {
      const whose = ownArn(entry) === "" ? "a permission set" : shorten(ownArn(entry), MAX_NAMED);
      return { cause: "entry", message: `it is in the entry for ${whose}`, ...where };
    }
    const dropped = section?.droppedAt(offset);
    if (dropped !== undefined) return { cause: "entry", message: dropped.message, ...where };
    if (section !== undefined) {
      return { cause: "elsewhere", message: `it comes after the end of the ${section.name} list`, ...where };
    }
    const notText = notTextAt(offset);
    if (notText?.section !== undefined) {
      return { cause: "section", message: notText.message, section: notText.section };
    }
    const other = keyAt(offset);
    if (other !== undefined) {
      return { cause: "key", message: `it is under '${other.key}', which is ignored` };
    }
    return { cause: "elsewhere", message: lost?.message ?? "it is not in a section that is read" };
  };
}

const MAX_NAMED = 300;

function holds({ start, end }: Piece, offset: number): boolean {
  return offset >= start && offset < end;
}

/** Finds the thing whose range holds an offset. The ranges do not overlap. */
function finder<Thing>(
  things: readonly Thing[],
  rangeOf: (thing: Thing) => SourceRange | Piece | undefined,
): (offset: number) => Thing | undefined {
  const sorted = things
    .flatMap((thing) => {
      const range = rangeOf(thing);
      if (range === undefined) return [];
      const { start, end } = range;
      return [{ thing, start: offsetOf(start), end: offsetOf(end) }];
    })
    .sort((a, b) => a.start - b.start);
  const starts = sorted.map(({ start }) => start);
  return (offset) => {
    const found = sorted[lastAtOrBefore(starts, offset)];
    return found !== undefined && holds(found, offset) ? found.thing : undefined;
  };
}

function offsetOf(place: number | Position): number {
  return typeof place === "number" ? place : place.offset;
}
