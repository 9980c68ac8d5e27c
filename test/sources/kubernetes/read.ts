import { expect } from "vitest";
import { decode } from "../../../src/go-yaml/decode.ts";
import { readYaml } from "../../../src/go-yaml/read.ts";
import { plainValue } from "../../../src/objects/plain.ts";
import { plain } from "../../../src/sources/model/plain.ts";
import type { Source, SourceAccessEntry, SourceReading } from "../../../src/sources/model/reading.ts";
import {
  isHolePiece,
  literalOf,
  memberOf,
  type SourceValue,
  valueAt,
} from "../../../src/sources/model/value.ts";

/** A reading of a text that the source takes for its own. */
export function read(source: Source, text: string): SourceReading {
  const input = { file: "file.yaml", text };
  expect(source.recognizes(input)).toBe(true);
  const reading = source.read(input);
  if (reading instanceof Promise) throw new Error("it reads nothing else");
  return reading;
}

/** The data of each document: entries as JavaScript has them, also where a section is a text. */
export function dataOf(reading: SourceReading): Record<string, unknown>[] {
  return reading.documents.map(({ content }) => {
    const data = memberOf(content, "data");
    if (data?.kind !== "map") return {};
    return Object.fromEntries(
      data.members.map((each) => {
        if (!("key" in each)) return ["...", each.hole.expression];
        const name = literalOf(each.key) ?? "";
        return [name, name.startsWith("map") ? sectionOf(each.value) : plain(each.value)];
      }),
    );
  });
}

function sectionOf(section: SourceValue): unknown {
  const text = literalOf(section);
  return text === undefined ? plain(section) : parseYaml(text);
}

export function parseYaml(text: string): unknown {
  const reading = readYaml(text);
  if (!reading.ok) throw new Error("it is not YAML");
  return plainValue(decode(reading.root));
}

/** The code of each slip with its reason and the text that it points at. */
export function slipsOf(reading: SourceReading, text: string): string[] {
  return (reading.slips ?? []).map(({ code, at, data: { reason } = {} }) => {
    const named = reason === undefined ? code : `${code}(${reason})`;
    return `${named} ${text.slice(at.start, at.end)}`;
  });
}

/** What is known of each access entry. */
export function entriesOf(reading: SourceReading): Record<string, unknown>[] {
  return (reading.accessEntries ?? []).map((entry: SourceAccessEntry) => ({
    name: entry.name,
    ...known({
      cluster: entry.cluster,
      principalArn: entry.principalArn,
      type: entry.type,
      username: entry.username,
      groups: entry.groups,
    }),
    ...(entry.policies.length > 0 && {
      policies: entry.policies.map(({ policyArn, scope }) => known({ policyArn, scope })),
    }),
  }));
}

export function known(values: Record<string, SourceValue | undefined>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, plain(value)]])),
  );
}

/** The text of the file behind a value, each hole in brackets. */
export function writtenAt(value: SourceValue | undefined, text: string): string {
  if (value === undefined) return "(nothing)";
  if (value.kind !== "text") return text.slice(value.at.start, value.at.end);
  return value.pieces
    .map((piece) =>
      isHolePiece(piece)
        ? `[${text.slice(piece.at.start, piece.at.end)}]`
        : text.slice(piece.toFile(0), piece.toFile(piece.text.length)),
    )
    .join("");
}

/** A value of the first document's data. */
export function inData(reading: SourceReading, ...path: (string | number)[]): SourceValue | undefined {
  return valueAt(reading.documents[0]?.content, "data", ...path);
}
