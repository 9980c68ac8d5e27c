// The texts of several files as one, so that an offset says a file as well.
import { type Locate, lastAtOrBefore, locateIn, type Position } from "../../text/position.ts";

export interface JoinedFile {
  readonly name: string;
  readonly text: string;
  /** The offset of its first character in the joined text. */
  readonly base: number;
}

export interface JoinedText {
  readonly files: readonly JoinedFile[];
  /** The file that an offset is in. An offset between two files belongs to the later one. */
  fileAt(offset: number): JoinedFile;
  /** The offset in its own file, with line and column. */
  locate(offset: number): Position;
}

/** @param files At least one. */
export function joinTexts(files: readonly { readonly name: string; readonly text: string }[]): JoinedText {
  let base = 0;
  const joined: JoinedFile[] = [];
  for (const { name, text } of files) {
    joined.push({ name, text, base });
    base += text.length + 1; // so that the end of one is not the start of the next
  }
  const starts = joined.map((file) => file.base);
  const locates: Locate[] = joined.map(({ text }) => locateIn(text));
  const indexAt = (offset: number) => lastAtOrBefore(starts, offset);
  return {
    files: joined,
    fileAt: (offset) => joined[indexAt(offset)] as JoinedFile, // there is at least one
    locate: (offset) => {
      const index = indexAt(offset);
      return (locates[index] as Locate)(offset - (starts[index] ?? 0));
    },
  };
}
