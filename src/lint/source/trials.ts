// What is tried in a hole. Each value here makes some rule say something, or keeps it from saying something, elsewhere in the
// document: entries for one identity, a node's entry, an administrator's, a text that is no ARN.
import type { Hole } from "../../sources/model/hole.ts";
import type { DocumentTexts } from "./document-texts.ts";
import type { HolePlace, HoleRole } from "./hole-place.ts";
import type { Slot } from "./hole-places.ts";
import { accountLists, entryLists, fieldsOf, groupLists, linesOf, sectionsOf } from "./trial-lists.ts";
import { canStand, strongTextsFor, textsFor } from "./trial-texts.ts";

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
