// The files that stand beside the one that is read, as texts of one joined text.
import { type JoinedText, joinTexts } from "../model/joined-text.ts";
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
    this.#files.push({ name: nameBeside(this.#input.file, path), text });
    this.#base += text.length + 1;
    const builder = new TextBuilder((written) => written);
    builder.add(text, start);
    return builder.build({ start, end: start + text.length });
  }
}

/** The path of a file from the folder of another one, as messages have it. */
function nameBeside(file: string, path: string): string {
  if (path.startsWith("/")) return path;
  const parts = file.split("/").slice(0, -1);
  for (const part of path.split("/")) {
    if (part === ".." && parts.length > 0 && parts.at(-1) !== ".." && parts.at(-1) !== "") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}
