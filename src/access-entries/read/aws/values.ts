// The values in what the AWS CLI prints: JSON, one value or several in a row, or YAML. A fault in one value loses no other one.
import { splitDocuments } from "../../../objects/objects.ts";
import type { Ground } from "../../../sources/embedded/ground.ts";
import { readJson } from "../../../sources/embedded/json-yaml.ts";
import { readGround, valueIn } from "../../../sources/embedded/value.ts";
import type { Place, SourceValue } from "../../../sources/model/value.ts";
import { jsonPieces } from "../../../text/json-values.ts";
import { salvage } from "./salvage.ts";

/** A value, a piece that is none, or text between values. */
export type Piece =
  | { readonly kind: "value"; readonly value: SourceValue }
  | { readonly kind: "fault"; readonly of: "json" | "yaml"; readonly at: Place }
  | { readonly kind: "text"; readonly text: string; readonly at: Place };

export function valuesIn(text: string): Piece[] {
  return /^\s*[[{]/m.test(text) ? jsonIn(text) : yamlIn(text);
}

function jsonIn(text: string): Piece[] {
  return jsonPieces(text).flatMap((piece) => readPiece(piece.text, piece.start, true));
}

/** @param maySplit Whether a piece that is not JSON may hold values that begin at the start of a line. */
function readPiece(text: string, base: number, maySplit: boolean): Piece[] {
  const start = base + text.search(/\S/);
  const at = { start, end: base + text.trimEnd().length };
  if (!/^\s*[[{]/.test(text)) return text.trim() === "," ? [] : [{ kind: "text", text: text.trim(), at }];
  const value = jsonValueIn(text, base);
  if (value !== undefined) return [{ kind: "value", value }];
  const lines = maySplit ? [...text.matchAll(/^[ \t]*[[{]/gm)].map(({ index }) => index) : [];
  if (lines.length > 1) {
    return lines.flatMap((from, index) => {
      const line = text.slice(from, lines[index + 1]);
      const pieces = jsonPieces(line).flatMap((piece) =>
        readPiece(piece.text, base + from + piece.start, false),
      );
      return pieces;
    });
  }
  const { values, faults } = salvage(text, base);
  return [
    ...values.filter(holdsAnything).map((each) => ({ kind: "value", value: each }) as const),
    ...faults.map((each) => ({ kind: "fault", of: "json", at: each }) as const),
  ];
}

function holdsAnything(value: SourceValue): boolean {
  if (value.kind === "list") return value.items.length > 0;
  return value.kind !== "map" || value.members.length > 0;
}

/** Undefined for what is not JSON. */
function jsonValueIn(text: string, base: number): SourceValue | undefined {
  const value = readJson(text);
  return value && valueIn(value, groundAt(text, base));
}

function yamlIn(text: string): Piece[] {
  return splitDocuments(text)
    .flatMap(({ text: document, base }) => splitAtRepeatedKeys(document, base))
    .flatMap(({ text: document, base }): Piece[] => {
      if (!/^[\w"'-]+[ \t]*:|^- /m.test(document)) {
        const trimmed = document.trim();
        const start = base + Math.max(0, document.search(/\S/));
        const at = { start, end: start + trimmed.length };
        return trimmed === "" || trimmed === "---" ? [] : [{ kind: "text", text: trimmed, at }];
      }
      const ground = groundAt(document, base);
      const reading = readGround(ground);
      if (reading.ok) return [{ kind: "value", value: valueIn(reading.value, ground) }];
      const { start, end } = reading.fault;
      return [{ kind: "fault", of: "yaml", at: { start: base + start, end: base + end } }];
    });
}

/** What several calls print in a row: the first key of the next one is there already. */
function splitAtRepeatedKeys(text: string, base: number) {
  const starts = [0];
  let seen = new Set<string>();
  for (const { 1: key = "", index } of text.matchAll(/^([A-Za-z]\w*):/gm)) {
    if (seen.has(key)) {
      starts.push(index);
      seen = new Set();
    }
    seen.add(key);
  }
  return starts.map((start, index) => ({ text: text.slice(start, starts[index + 1]), base: base + start }));
}

function groundAt(text: string, base: number): Ground {
  const toFile = (offset: number) => base + offset;
  return { text, toFile, endToFile: toFile, pieces: undefined };
}
