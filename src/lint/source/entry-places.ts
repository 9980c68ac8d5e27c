// Which access entry an offset belongs to, for precedence among findings of one entry.
import type { Span } from "../../document/source.ts";
import { lastAtOrBefore } from "../../text/position.ts";
import type { PlacedEntry } from "../engine/access-entries.ts";
import type { Places } from "../engine/places.ts";

interface Piece extends Pick<Span, "start" | "end"> {
  readonly entry: number;
}

/** By the fields, which may stand anywhere in a module, and else by what is said of the entry in one place. */
export function entryPlaces(entries: readonly PlacedEntry[]): Places {
  const fields = finder(() =>
    entries.flatMap((each, entry) => fieldsOf(each).map((span) => ({ ...span, entry }))),
  );
  const wholes = finder(() => entries.map(({ whole }, entry) => ({ ...whole, entry })));
  return { sectionAt: () => undefined, entryAt: (offset) => fields(offset) ?? wholes(offset) };
}

function fieldsOf({ span, type, username, groupsAt, groups, policies }: PlacedEntry): Span[] {
  const ofPolicies = policies.flatMap((policy) => [
    policy?.span,
    policy?.scopeType?.span,
    policy?.namespaces,
  ]);
  const all = [
    span,
    type?.span,
    username?.span,
    groupsAt,
    ...groups.map((group) => group?.span),
    ...ofPolicies,
  ];
  return all.filter((each) => each !== undefined);
}

function finder(find: () => readonly Piece[]): (offset: number) => number | undefined {
  let pieces: readonly Piece[] | undefined;
  let starts: readonly number[] = [];
  return (offset) => {
    if (pieces === undefined) {
      pieces = find().toSorted((a, b) => a.start - b.start);
      starts = pieces.map(({ start }) => start);
    }
    const piece = pieces[lastAtOrBefore(starts, offset)];
    return piece !== undefined && offset >= piece.start && offset <= piece.end ? piece.entry : undefined;
  };
}
