// The files that a reading has looked at, as one text.
import { type JoinedText, joinTexts } from "../../model/joined-text.ts";

export class FileSet {
  readonly #files: { readonly name: string; readonly text: string; readonly base: number }[] = [];
  #length = 0;

  /** @returns The offset of the file's first character in the joined text. A file is added once. */
  add(name: string, text: string): number {
    const known = this.#files.find((file) => file.name === name);
    if (known !== undefined) return known.base;
    const base = this.#length;
    this.#files.push({ name, text, base });
    this.#length += text.length + 1; // as joinTexts keeps them apart
    return base;
  }

  joined(): JoinedText {
    return joinTexts(this.#files);
  }
}
