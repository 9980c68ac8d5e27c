// The text that a syntax tree was made from, and where it stands.
import type { Place } from "../../model/value.ts";
import type { HclNode } from "./node.ts";

/** A file's text, or a text inside one: a template, or a string of Terraform's JSON. */
export interface SourceText {
  readonly text: string;
  /** The offset in the reading's text of an offset in this one. */
  readonly toFile: (offset: number) => number;
  /** How new characters of this text are written in the file. Absent: no edits. */
  readonly write?: ((text: string) => string | undefined) | undefined;
}

export function placeIn({ toFile }: SourceText, start: number, end: number): Place {
  return { start: toFile(start), end: toFile(end) };
}

export function placeOf(node: HclNode, source: SourceText): Place {
  return placeIn(source, node.start, node.end);
}

export function writtenAt(node: HclNode, { text }: SourceText): string {
  return text.slice(node.start, node.end);
}
