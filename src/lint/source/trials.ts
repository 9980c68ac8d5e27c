// What is tried in a hole. Each value here makes some rule say something, or keeps it from saying something, elsewhere in the
// document: entries for one identity, a node's entry, an administrator's, a text that is no ARN.
import type { LintEntry } from "../../document/section.ts";
import type { Hole } from "../../sources/model/hole.ts";
import type { DocumentTexts } from "./document-texts.ts";
import type { HolePlace, HoleRole } from "./hole-place.ts";
import type { Slot } from "./hole-places.ts";
import { accountLists, entryLists, fieldsOf, groupLists, linesOf, sectionsOf } from "./trial-lists.ts";
import { canStand, pieceOf, strongTextsFor, textsFor } from "./trial-texts.ts";
import { NODE_GROUPS, NODE_NAME } from "./vocabulary.ts";

/** The values that are tried in a slot. Those of the document itself come last. */
export function trialsFor({ hole, places }: Slot, texts: DocumentTexts): readonly unknown[] {
  const [place] = places;
  const role = place?.role ?? "other";
  switch (role) {
    case "groups":
      return [...nothing(hole, role), ...groupLists(texts)];
    case "entry":
      return entryLists(texts, place?.section).flat();
    case "entries":
      return place?.section === "mapAccounts" ? accountLists(texts) : entryLists(texts, place?.section);
    case "fields":
      return fieldsOf(texts);
    case "sections":
      return sectionsOf(texts);
    case "lines":
      return linesOf(place, texts);
    default:
      if (hole.shape === "items") return [[], ["x"]];
      if (hole.shape === "members") return [{}, { x: "x" }];
      return [...nothing(hole, role), ...textTrials(places, texts)];
  }
}

function textTrials(places: readonly HolePlace[], texts: DocumentTexts): string[] {
  const all = [...new Set(places.flatMap((each) => textsFor(each, texts)))];
  return all.filter((text) => places.every((place) => canStand(text, place)));
}

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
    texts.find((text) => text !== undefined && isKnown(text));
  return {
    arn: arn?.value,
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

/** Those trials that decide most often what is said of other entries. */
export function strongTrialsFor(slot: Slot, texts: DocumentTexts): readonly unknown[] {
  const { places } = slot;
  const strong = new Set(places.flatMap((place) => strongTextsFor(place, texts)));
  const isText = TEXT_ROLES.has(places[0]?.role ?? "other");
  return isText
    ? [...strong].filter((text) => places.every((place) => canStand(text, place)))
    : trialsFor(slot, texts);
}

const TEXT_ROLES: ReadonlySet<HoleRole> = new Set(["arn", "username", "group", "account", "key", "other"]);

/** A field that can be left out may be null. */
function nothing({ shape }: Hole, role: HoleRole): readonly null[] {
  return shape === "value" && (role === "username" || role === "groups") ? [null] : [];
}
