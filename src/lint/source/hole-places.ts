// What the holes of a document stand in: an ARN, a username, a list of groups. By it lint chooses what to try in them.
import type { LintDocument } from "../../document/document.ts";
import type { LintText } from "../../document/nodes.ts";
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

/** What a hole is, or is a part of. `other` is text that no rule compares with the mappings. */
export type HoleRole =
  | "arn"
  | "username"
  | "group"
  | "account"
  | "groups"
  | "entry"
  | "entries"
  | "fields"
  | "sections"
  | "lines"
  | "key"
  | "other";

export interface HolePlace {
  readonly role: HoleRole;
  /** The section that it is in. */
  readonly section?: SectionName | undefined;
  /** What of its text is around it. */
  readonly before: string;
  readonly after: string;
  /** Whether it is in YAML without quotes, where not every text can stand. */
  readonly isPlain?: boolean;
  /** Of a group: its index in the list. */
  readonly item?: number | undefined;
  /** Of lines: how far right they begin. */
  readonly column?: number;
}

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

/** Gives each slot a text of its own that the document does not have. */
export type TokenOf = (key: string) => string;

/** @param read The document with each token in its hole. */
export function slotsOf(content: SourceValue, read: LintDocument, tokenOf: TokenOf): Slot[] {
  const slots = new Map<string, { hole: Hole; places: HolePlace[] }>();
  const add = (hole: Hole, place: HolePlace) => {
    const key = slotKey(hole);
    const known = slots.get(key) ?? { hole, places: [] };
    known.places.push(place);
    slots.set(key, known);
  };
  new Walk(add, read, tokenOf).value(content, { level: "root" });
  return [...slots].map(([key, slot]) => ({ key, ...slot }));
}

/** Where a value is. */
interface At {
  readonly level: "root" | "data" | "section" | "entry" | "groups" | HoleRole;
  readonly section?: SectionName | undefined;
  readonly item?: number | undefined;
}

class Walk {
  readonly #add: (hole: Hole, place: HolePlace) => void;
  readonly #read: LintDocument;
  readonly #tokenOf: TokenOf;

  constructor(add: (hole: Hole, place: HolePlace) => void, read: LintDocument, tokenOf: TokenOf) {
    this.#add = add;
    this.#read = read;
    this.#tokenOf = tokenOf;
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
    const texts = pieces.map((piece) =>
      isHolePiece(piece) ? this.#tokenOf(slotKey(piece.hole)) : piece.text,
    );
    pieces.forEach((piece, index) => {
      if (!isHolePiece(piece)) return;
      const [before, after] = [texts.slice(0, index).join(""), texts.slice(index + 1).join("")];
      if (piece.hole.shape === "lines") {
        const column = before.length - before.lastIndexOf("\n") - 1;
        this.#add(piece.hole, { role: "lines", section, before: "", after: "", column });
      } else if (level === "root" || level === "section") {
        for (const place of this.#placesIn(texts[index] ?? "")) this.#add(piece.hole, place);
      } else this.#add(piece.hole, { role: roleOf(level), section, item, before, after });
    });
  }

  /** Where a token is in a text that is YAML. */
  #placesIn(token: string): HolePlace[] {
    const places: HolePlace[] = [];
    const look = (
      place: Pick<HolePlace, "role" | "section" | "item">,
      text: (Partial<LintText> & Pick<LintText, "value">) | undefined,
    ) => {
      const [before, ...after] = text?.value.split(token) ?? [];
      if (before === undefined || after.length === 0) return;
      const isPlain = text?.node === undefined || text.node.type === "PLAIN";
      places.push({ ...place, before, after: after.join(token), isPlain });
    };
    for (const { name: section, entries, accounts } of this.#read.sections) {
      for (const { arn, username, groups, members } of entries) {
        for (const { key } of members) look({ role: "key", section }, key);
        look({ role: "arn", section }, arn);
        look({ role: "username", section }, username);
        groups.forEach(({ value, text }, item) => {
          look({ role: "group", section, item }, text ?? { value });
        });
      }
      for (const { value } of accounts) look({ role: "account", section }, { value });
    }
    return places.length > 0 ? places : [{ role: "other", before: "", after: "" }];
  }
}

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
