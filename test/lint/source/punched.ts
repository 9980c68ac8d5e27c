// Documents of a source in which random values are not known, with what was there.

import { readObjects } from "../../../src/objects/objects.ts";
import { fromYaml } from "../../../src/sources/model/from-yaml.ts";
import type { Hole } from "../../../src/sources/model/hole.ts";
import { type JoinedText, joinTexts } from "../../../src/sources/model/joined-text.ts";
import { plain } from "../../../src/sources/model/plain.ts";
import type { SourceDocument } from "../../../src/sources/model/reading.ts";
import {
  given,
  isHolePiece,
  isMember,
  literalOf,
  type Piece,
  type SourceValue,
  type TextValue,
  type WrittenPiece,
} from "../../../src/sources/model/value.ts";

/** What a value is that is not known, for values that could stand there. */
export type PunchedKind =
  | "arn"
  | "account-part"
  | "username"
  | "group"
  | "account"
  | "part"
  | "groups"
  | "entry"
  | "entries";

export interface Punched {
  readonly document: SourceDocument;
  readonly text: JoinedText;
  /** What was there, by expression. */
  readonly original: ReadonlyMap<string, unknown>;
  readonly kinds: ReadonlyMap<string, PunchedKind>;
}

/** From 0 up to, not including, the bound. */
export type Roll = (bound: number) => number;

export function rollsOf(seed: number): Roll {
  let state = seed >>> 0;
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return bound <= 0 ? 0 : (state >>> 8) % bound;
  };
}

const NOWHERE = { start: 0, end: 0 };
const SECTIONS = ["mapRoles", "mapUsers", "mapAccounts"];

/** The texts of the sections of a manifest's aws-auth. */
export function sectionsOf(manifest: string): Map<string, string> {
  for (const { value } of readObjects(manifest).contents) {
    if (value.kind !== "map") continue;
    const data = value.entries.get("data")?.value;
    if (data?.kind !== "map") continue;
    const sections = SECTIONS.flatMap((name) => {
      const section = data.entries.get(name)?.value;
      return section?.kind === "scalar" && typeof section.value === "string"
        ? [[name, section.value] as const]
        : [];
    });
    if (sections.length > 0) return new Map(sections);
  }
  return new Map();
}

class Puncher {
  readonly original = new Map<string, unknown>();
  readonly kinds = new Map<string, PunchedKind>();
  readonly #roll: Roll;
  readonly #odds: number;

  constructor(roll: Roll) {
    this.#roll = roll;
    this.#odds = 2 + roll(8);
  }

  get isHit(): boolean {
    return this.#roll(this.#odds) === 0;
  }

  hole(value: unknown, kind: PunchedKind, shape: Hole["shape"]): Hole {
    const same = [...this.original].find(
      ([expression, known]) => known === value && this.kinds.get(expression) === kind,
    );
    const expression = same !== undefined && this.#roll(2) === 0 ? same[0] : `\${h${this.original.size}}`;
    this.original.set(expression, value);
    this.kinds.set(expression, kind);
    return { shape, expression, why: "reference" };
  }

  /** A text of which all or a part is not known. */
  text(text: string, kind: PunchedKind, whole: WrittenPiece, from = 0): Piece[] {
    const cut = (start: number, end: number): WrittenPiece => ({
      text: text.slice(start, end),
      toFile: (offset) => whole.toFile(from + start + offset),
    });
    const [start, end] = this.#cut(text, kind);
    const isAll = end - start === text.length;
    const isAccount =
      kind === "arn" && /^arn:[^:]*:[^:]*:[^:]*:$/.test(text.slice(0, start)) && text[end] === ":";
    const part = isAccount ? "account-part" : "part";
    const hole = this.hole(text.slice(start, end), isAll ? kind : part, "text");
    const at = { start: whole.toFile(from + start), end: whole.toFile(from + end) };
    return [cut(0, start), { hole, at }, cut(end, text.length)].filter(
      (piece) => isHolePiece(piece) || piece.text !== "",
    );
  }

  /** All of it, the account of an ARN, or any part. */
  #cut(text: string, kind: PunchedKind): readonly [number, number] {
    const choice = this.#roll(4);
    if (choice < 2 || text.length < 2) return [0, text.length];
    const [before, account] = /^(arn:[^:]*:[^:]*:[^:]*:)([^:]+)(?=:)/.exec(text)?.slice(1) ?? [];
    if (choice === 2 && kind === "arn" && before !== undefined && account !== undefined) {
      return [before.length, before.length + account.length];
    }
    // Nobody cuts a word or a template in two.
    const edges = [0, text.length];
    for (const { index, 0: sign } of text.matchAll(/\{\{.*?\}\}|[:/.@_-]/g))
      edges.push(index, index + sign.length);
    const inside = (at: number) =>
      [...text.matchAll(/\{\{.*?\}\}/g)].some((each) => at > each.index && at < each.index + each[0].length);
    const places = [...new Set(edges)].filter((at) => !inside(at)).sort((a, b) => a - b);
    const start = this.#roll(places.length - 1);
    const end = start + 1 + this.#roll(places.length - start - 1);
    return [places[start] ?? 0, places[end] ?? text.length];
  }

  /** Values of a section that is a list. */
  value(value: SourceValue, kind: PunchedKind): SourceValue {
    const isWhole = (kind === "entry" || kind === "groups") && this.#roll(12) === 0 && this.isHit;
    if (isWhole) return { kind: "hole", hole: this.hole(plain(value), kind, "value"), at: value.at };
    switch (value.kind) {
      case "text": {
        const [piece] = value.pieces;
        const text = literalOf(value);
        const isScalar = kind === "arn" || kind === "username" || kind === "group" || kind === "account";
        if (!isScalar || !this.isHit || piece === undefined || isHolePiece(piece) || !text) return value;
        if (this.#roll(3) === 0) return { kind: "hole", hole: this.hole(text, kind, "value"), at: value.at };
        return { ...value, pieces: this.text(text, kind, piece) };
      }
      case "list": {
        const items = value.items.map((item) => this.value(item, itemOf(kind)));
        const isList = (kind === "groups" || kind === "entries") && this.#roll(6) === 0 && this.isHit;
        if (!isList) return { ...value, items };
        const start = this.#roll(items.length + 1);
        const end = start + this.#roll(items.length - start + 1);
        const hidden = value.items.slice(start, end).map(plain);
        const hole = this.hole(hidden, kind, "items");
        const at = value.items[start]?.at ?? value.at;
        return {
          ...value,
          items: [...items.slice(0, start), { kind: "hole", hole, at }, ...items.slice(end)],
        };
      }
      case "map":
        return {
          ...value,
          members: value.members.map((each) =>
            isMember(each)
              ? { ...each, value: this.value(each.value, memberOf(literalOf(each.key) ?? "")) }
              : each,
          ),
        };
      default:
        return value;
    }
  }
}

function itemOf(kind: PunchedKind): PunchedKind {
  return kind === "groups" ? "group" : kind === "entries" ? "entry" : "part";
}

function memberOf(key: string): PunchedKind {
  if (/^(?:role|user)arn$/i.test(key)) return "arn";
  if (/^username$/i.test(key)) return "username";
  return /^groups$/i.test(key) ? "groups" : "part";
}

const SCALARS: readonly (readonly [RegExp, PunchedKind])[] = [
  [/(?<=^[ -]*(?:role|user)arn: *)\S.*?(?= *$)/gim, "arn"],
  [/(?<=^[ -]*username: *)\S.*?(?= *$)/gim, "username"],
  [/(?<=^ *- )[A-Za-z][\w:.-]*[\w.-](?= *$)/gm, "group"],
  [/(?<=^ *- ["']?)\d{12}(?=["']? *$)/gm, "account"],
];

/** The sections as texts, with holes in the text. */
export function punchedTexts(sections: ReadonlyMap<string, string>, roll: Roll): Punched {
  const puncher = new Puncher(roll);
  const text = joinTexts([...sections].map(([name, content]) => ({ name, text: content })));
  const members = [...sections].map(([name, content], index) => {
    const base = text.files[index]?.base ?? 0;
    const whole: WrittenPiece = { text: content, toFile: (offset) => base + offset };
    const found = SCALARS.flatMap(([pattern, kind]) =>
      [...content.matchAll(pattern)].map((match) => ({ match, kind })),
    ).sort((a, b) => a.match.index - b.match.index);
    const pieces: Piece[] = [];
    let done = 0;
    const literal = (start: number, end: number) => {
      if (end > start)
        pieces.push({ text: content.slice(start, end), toFile: (offset) => base + start + offset });
    };
    for (const { match, kind } of found) {
      const quoted = /^(["']).*\1$/.test(match[0]) ? 1 : 0;
      const start = match.index + quoted;
      const scalar = match[0].slice(quoted, match[0].length - quoted);
      if (start < done || scalar === "" || /["'#\\&*!|>]/.test(scalar) || !puncher.isHit) continue;
      literal(done, start);
      pieces.push(...puncher.text(scalar, kind, whole, start));
      done = start + scalar.length;
    }
    literal(done, content.length);
    const value: TextValue = { kind: "text", pieces, at: { start: base, end: base + content.length } };
    return { key: given(name, NOWHERE), value };
  });
  const { original, kinds } = puncher;
  return { document: documentOf(members), text, original, kinds };
}

/** The sections as lists of entries; undefined where one of them cannot be read. */
export function punchedLists(sections: ReadonlyMap<string, string>, roll: Roll): Punched | undefined {
  const puncher = new Puncher(roll);
  const text = joinTexts([...sections].map(([name, content]) => ({ name, text: content })));
  const members = [...sections].map(([name, content], index) => {
    const base = text.files[index]?.base ?? 0;
    const wrapped = `x:\n${content.replace(/^/gm, " ")}`;
    const [object] = readObjects(wrapped).contents;
    const list = object?.value.kind === "map" ? object.value.entries.get("x")?.value : undefined;
    if (list?.kind !== "list") return undefined;
    const value = fromYaml(list, { text: wrapped, base });
    const punched = name === "mapAccounts" ? accounts(value, puncher) : puncher.value(value, "entries");
    return { key: given(name, NOWHERE), value: punched };
  });
  if (members.some((each) => each === undefined)) return undefined;
  const known = members.filter((each) => each !== undefined);
  const { original, kinds } = puncher;
  return { document: documentOf(known), text, original, kinds };
}

function accounts(value: SourceValue, puncher: Puncher): SourceValue {
  if (value.kind !== "list") return value;
  return { ...value, items: value.items.map((item) => puncher.value(item, "account")) };
}

function documentOf(members: readonly { key: TextValue; value: SourceValue }[]): SourceDocument {
  const text = (value: string) => given(value, NOWHERE);
  const map = (entries: readonly (readonly [string, SourceValue])[]): SourceValue => ({
    kind: "map",
    members: entries.map(([key, value]) => ({ key: text(key), value })),
    at: NOWHERE,
  });
  const content = map([
    ["apiVersion", text("v1")],
    ["kind", text("ConfigMap")],
    [
      "metadata",
      map([
        ["name", text("aws-auth")],
        ["namespace", text("kube-system")],
      ]),
    ],
    ["data", { kind: "map", members, at: NOWHERE }],
  ]);
  return { name: "a document", at: NOWHERE, content };
}
