// Looks for words in a file whose text cannot be read.
import { open } from "node:fs/promises";
import { MAX_BYTES } from "../../input/read-text.ts";

/** Larger files are not looked through. */
const MAX_SEARCHED = 16 * MAX_BYTES;

/**
 * Whether a file that is too large, or not UTF-8, may still be about what `mentions` looks for. True where that cannot be
 * told.
 */
export async function mayMention(path: string, mentions: (text: string) => boolean): Promise<boolean> {
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      if (size > MAX_SEARCHED) return true;
      // Words of ASCII are found in any encoding: in UTF-16, without the zeros between the letters.
      return mentions((await file.readFile("latin1")).replaceAll("\0", ""));
    } finally {
      await file.close();
    }
  } catch {
    return true;
  }
}
