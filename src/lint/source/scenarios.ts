// Values of several holes that belong together: by them an entry is a node's, or like another one.
import type { LintEntry } from "../../document/section.ts";
import type { HolePlace } from "./hole-place.ts";
import type { Slot } from "./hole-places.ts";
import { canStand, isAlone, pieceOf, wholesOf } from "./trial-texts.ts";
import { NODE_GROUPS, NODE_NAME } from "./vocabulary.ts";

/** An entry that others are made like. */
interface Model {
  readonly arn?: string | undefined;
  readonly username?: string | undefined;
  readonly groups: readonly string[];
}

/** How many entries of the document others are made like. */
const MOST_MODELS = 10;

/**
 * Values that belong together: all that can be is a node's entry, or one like another one of the document. Undefined where a
 * slot has none.
 *
 * @param entries Those of the document, by values that mean nothing.
 * @param isKnown Whether a text has no such value in it.
 */
export function scenariosFor(
  slots: readonly Slot[],
  entries: readonly LintEntry[],
  isKnown: (text: string) => boolean,
): (readonly unknown[])[] {
  const node = { username: NODE_NAME, groups: NODE_GROUPS };
  const models: Model[] = [
    node,
    { ...node, groups: node.groups.toReversed() },
    { username: `<${NODE_NAME}>`, groups: NODE_GROUPS.map((group) => `<${group}>`) },
    { groups: ["system:masters"] },
    ...entries.slice(0, MOST_MODELS).flatMap((entry) => [modelOf(entry), { ...node, arn: entry.arn?.value }]),
    ...entries.slice(0, MOST_MODELS).map((entry) => joinedModel(entries, entry, isKnown)),
    ...meetings(slots),
  ];
  return models.map((model) => slots.map(({ places }) => likeModel(places, model)));
}

function modelOf({ arn, username, groups }: LintEntry): Model {
  return { arn: arn?.value, username: username?.value, groups: groups.map(({ value }) => value) };
}

/** What is known of any of the entries for one ARN. */
function joinedModel(
  entries: readonly LintEntry[],
  { arn }: LintEntry,
  isKnown: (text: string) => boolean,
): Model {
  const models = entries.filter((each) => each.arn?.value === arn?.value).map(modelOf);
  const longest = Math.max(0, ...models.map(({ groups }) => groups.length));
  const known = (texts: readonly (string | undefined)[]) =>
    texts.find((text) => text !== undefined && isKnown(text)) ?? texts.find((text) => text !== undefined);
  // Their ARNs are alike already.
  return {
    username: known(models.map(({ username }) => username)),
    groups: Array.from(
      { length: longest },
      (_, index) => known(models.map(({ groups }) => groups[index])) ?? "",
    ),
  };
}

function likeModel(places: readonly HolePlace[], { arn, username, groups }: Model): unknown {
  for (const place of places) {
    if (place.role === "groups") return groups;
    const text =
      place.role === "arn"
        ? arn
        : place.role === "username"
          ? username
          : place.role === "group"
            ? groups[(place.item ?? 0) % Math.max(1, groups.length)]
            : undefined;
    const piece = text === undefined ? undefined : pieceOf(text, place);
    if (piece !== undefined && places.every((each) => canStand(piece, each))) return piece;
  }
  return undefined;
}

/** Texts that two of the texts around holes can both be. */
function meetings(slots: readonly Slot[]): Model[] {
  const places = slots.flatMap((slot) => slot.places).filter((place) => !isAlone(place));
  const models = places.flatMap((one, index) =>
    places.slice(index + 1).flatMap((other): Model[] => {
      const before = longerOf(one.before, other.before, (longer, text) => longer.startsWith(text));
      const after = longerOf(one.after, other.after, (longer, text) => longer.endsWith(text));
      if (one.role !== other.role || before === undefined || after === undefined) return [];
      return wholesOf({ role: one.role, before, after }).map((text) =>
        one.role === "arn" ? { arn: text, groups: [] } : { username: text, groups: [text] },
      );
    }),
  );
  return models.slice(0, MOST_MODELS);
}

function longerOf(
  a: string,
  b: string,
  holds: (longer: string, text: string) => boolean,
): string | undefined {
  const [longer, text] = a.length > b.length ? [a, b] : [b, a];
  return holds(longer, text) ? longer : undefined;
}
