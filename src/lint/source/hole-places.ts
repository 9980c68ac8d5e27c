// What the holes of a document stand in: an ARN, a username, a list of groups. By it lint chooses what to try in them.
import type { LintDocument } from "../../document/document.ts";
import { type SectionName, sectionNames } from "../../document/problem.ts";
import type { Hole } from "../../sources/model/hole.ts";
import {
  isHolePiece,
  isMember,
  literalOf,
  type MapValue,
  type SourceValue,
  type TextValue,
} from "../../sources/model/value.ts";
import type { HolePlace, HoleRole } from "./hole-place.ts";
import { placesOfTokens, type Tokens } from "./token-places.ts";

/** Holes that have the same value, and where they stand. */
export interface Slot {
  readonly key: string;
  readonly hole: Hole;
  readonly places: readonly HolePlace[];
}

/** Holes with the same expression have the same value, if they stand for a value of the same kind. */
export function slotKey({ shape, expression }: Hole): string {
  return `${shape === "value" ? "text" : shape} ${expression}`;
}

/** Holes stand in few kinds of places, and rules do not tell the others apart. */
const MOST_PLACES = 12;

/** @param read The document with each token in its hole. */
export function slotsOf(content: SourceValue, read: LintDocument, tokens: Tokens): Slot[] {
  const slots = new Map<string, { hole: Hole; places: Map<string, HolePlace> }>();
  const add = (hole: Hole, place: HolePlace) => {
    const key = slotKey(hole);
    const known = slots.get(key) ?? { hole, places: new Map<string, HolePlace>() };
    if (known.places.size < MOST_PLACES) known.places.set(JSON.stringify(place), place);
    slots.set(key, known);
  };
  new Walk(add, placesOfTokens(read, tokens), tokens).value(content, { level: "root" });
  return [...slots].map(([key, { hole, places }]) => ({ key, hole, places: [...places.values()] }));
}

/** Where a value is. */
interface At {
  readonly level: "root" | "data" | "section" | "entry" | "groups" | HoleRole;
  readonly section?: SectionName | undefined;
  readonly item?: number | undefined;
}

class Walk {
  readonly #add: (hole: Hole, place: HolePlace) => void;
  readonly #inYaml: ReadonlyMap<string, readonly HolePlace[]>;
  readonly #tokens: Tokens;

  /** @param inYaml Where tokens are in texts that are YAML. */
  constructor(
    add: (hole: Hole, place: HolePlace) => void,
    inYaml: ReadonlyMap<string, readonly HolePlace[]>,
    tokens: Tokens,
  ) {
    this.#add = add;
    this.#inYaml = inYaml;
    this.#tokens = tokens;
  }

  value(value: SourceValue, at: At): void {
    const { level, section, item } = at;
    if (value.kind === "hole") {
      const role = ROLES_OF_LEVELS[level] ?? (level as HoleRole); // the other levels are roles
      this.#add(value.hole, { role, section, item, before: "", after: "" });
    } else if (value.kind === "text") this.#text(value, at);
    else if (value.kind === "map") this.#map(value, at);
    else if (value.kind === "list") {
      value.items.forEach((each, index) => {
        if (each.kind === "hole" && each.hole.shape === "items") {
          const role = level === "section" ? "entries" : level === "groups" ? "groups" : "other";
          this.#add(each.hole, { role, section, before: "", after: "" });
        } else this.value(each, { level: itemOf(at), section, item: index });
      });
    }
  }

  #map({ members }: MapValue, at: At): void {
    for (const each of members) {
      if (!isMember(each)) {
        const role = at.level === "entry" ? "fields" : at.level === "data" ? "sections" : "other";
        this.#add(each.hole, { role, section: at.section, before: "", after: "" });
        continue;
      }
      this.#text(each.key, { level: "key" });
      this.value(each.value, memberOf(literalOf(each.key) ?? "", at));
    }
  }

  #text({ pieces }: TextValue, { level, section, item }: At): void {
    const isYaml = level === "root" || level === "section";
    const texts = pieces.map((piece) =>
      isHolePiece(piece) ? this.#tokens.of(slotKey(piece.hole)) : piece.text,
    );
    pieces.forEach((piece, index) => {
      if (!isHolePiece(piece)) return;
      if (piece.hole.shape === "lines") {
        const column = /[^\n]*$/.exec(texts[index - 1] ?? "")?.[0].length ?? 0;
        this.#add(piece.hole, { role: "lines", section, before: "", after: "", column });
      } else if (isYaml) {
        for (const place of this.#inYaml.get(texts[index] ?? "") ?? [ELSEWHERE]) this.#add(piece.hole, place);
      } else {
        const [before, after] = [texts.slice(0, index).join(""), texts.slice(index + 1).join("")];
        this.#add(piece.hole, { role: roleOf(level), section, item, before, after });
      }
    });
  }
}

/** In a comment, or in a field that nobody reads. */
const ELSEWHERE: HolePlace = { role: "other", before: "", after: "" };

const ROLES_OF_LEVELS: Readonly<Record<string, HoleRole>> = {
  root: "other",
  data: "sections",
  section: "entries",
};

const TEXT_ROLES = ["arn", "username", "group", "account", "key"] as const;

function roleOf(level: At["level"]): HoleRole {
  return TEXT_ROLES.find((role) => role === level) ?? "other";
}

function itemOf({ level, section }: At): At["level"] {
  if (level === "section") return section === "mapAccounts" ? "account" : "entry";
  return level === "groups" ? "group" : "other";
}

function memberOf(key: string, { level, section }: At): At {
  if (level === "root") return { level: key === "data" ? "data" : "other" };
  if (level === "data") {
    const name = sectionNames.find((each) => each === key);
    return name === undefined ? { level: "other" } : { level: "section", section: name };
  }
  if (level !== "entry") return { level: "other" };
  const field = key.toLowerCase();
  if (/^(?:role|user)_?arn$/.test(field)) return { level: "arn", section };
  if (/^user_?name$/.test(field)) return { level: "username", section };
  return { level: /^groups?$/.test(field) ? "groups" : "other", section };
}
