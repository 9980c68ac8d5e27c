// The files that stand beside the one that is read, as texts of one joined text.
import { type JoinedText, joinTexts } from "../model/joined-text.ts";
import { nameBeside } from "../model/name-beside.ts";
import type { SourceInput } from "../model/reading.ts";
import { TextBuilder } from "../model/slice.ts";
import type { TextValue } from "../model/value.ts";

export class FilesBeside {
  readonly #input: SourceInput;
  readonly #files: { readonly name: string; readonly text: string }[];
  readonly #texts = new Map<string, TextValue | undefined>();
  #base: number;

  constructor(input: SourceInput) {
    this.#input = input;
    this.#files = [{ name: input.file, text: input.text }];
    this.#base = input.text.length + 1;
  }

  /** The text of a file; undefined where there is none. */
  read(path: string): TextValue | undefined {
    if (!this.#texts.has(path)) this.#texts.set(path, this.#add(path));
    return this.#texts.get(path);
  }

  joined(): JoinedText {
    return joinTexts(this.#files);
  }

  #add(path: string): TextValue | undefined {
    const text = this.#input.beside?.(path);
    if (text === undefined) return undefined;
    const start = this.#base;
    this.#files.push({ name: nameBeside(path, this.#input.file), text });
    this.#base += text.length + 1;
    const builder = new TextBuilder((written) => written);
    builder.add(text, start);
    return builder.build({ start, end: start + text.length });
  }
}
