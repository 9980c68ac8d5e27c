// Reads a text as one source does.
import { plain } from "../../../src/sources/model/plain.ts";
import type { Source, SourceReading } from "../../../src/sources/model/reading.ts";
import { valueAt } from "../../../src/sources/model/value.ts";

export async function readAs(source: Source, text: string): Promise<SourceReading> {
  return await source.read({ file: "file", text });
}

/** The data of each document, as plain values. */
export async function dataOf(source: Source, text: string): Promise<unknown[]> {
  const { documents } = await readAs(source, text);
  return documents.map(({ content }) => {
    const data = valueAt(content, "data");
    return data && plain(data);
  });
}

/** Each slip: its code, the text that it is about, and what it says. */
export async function slipsOf(source: Source, text: string): Promise<string[]> {
  const { slips = [] } = await readAs(source, text);
  return slips.map(({ code, at, data = {} }) => {
    const said = Object.values(data).join(" ");
    return `${code} «${text.slice(at.start, at.end)}» ${said}`;
  });
}
