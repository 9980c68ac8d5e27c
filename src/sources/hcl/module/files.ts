// Reads files: those of a module, and those that `file()` and `templatefile()` name.

import { nameBeside } from "../../model/name-beside.ts";
import type { SourceInput } from "../../model/reading.ts";
import type { Place, SourceValue } from "../../model/value.ts";
import { evaluate } from "../evaluate/evaluate.ts";
import type { NamedFile, Scope } from "../evaluate/scope.ts";
import { evaluateTemplate } from "../evaluate/templates.ts";
import type { Body } from "../syntax/body.ts";
import { firstError, type HclNode, type HclParser } from "../syntax/node.ts";
import { readFile } from "../syntax/read-body.ts";
import type { SourceText } from "../syntax/source-text.ts";
import { readWholeTemplate } from "../syntax/whole-template.ts";
import { isJson, MENTIONS } from "./file-kinds.ts";
import { FileSet } from "./file-set.ts";
import { readJsonBody } from "./json-body.ts";
import { normalPath } from "./paths.ts";

export interface ParsedFile {
  readonly body: Body;
  /** The first place that cannot be read. */
  readonly fault: Place | undefined;
  /** Whether what cannot be read may map identities. */
  readonly isNear: boolean;
}

/** The smallest block at the top of the file that holds a node; the file itself where there is none. */
function blockAround(root: HclNode, { start, end }: HclNode): HclNode {
  const bodies =
    root.type === "config_file" ? root.children.flatMap(({ children }) => children) : root.children;
  return bodies.find((each) => each.type === "block" && each.start <= start && end <= each.end) ?? root;
}

export class Files {
  readonly set = new FileSet();
  readonly #input: SourceInput;
  readonly #parser: HclParser;

  constructor(input: SourceInput, parser: HclParser) {
    this.#input = input;
    this.#parser = parser;
  }

  /** @param path From the folder of the file that is read. */
  parsed(path: string): ParsedFile | undefined {
    const text = this.#textAt(path);
    return text === undefined ? undefined : this.parse(nameBeside(path, this.#input.file), text);
  }

  parse(name: string, text: string): ParsedFile {
    const base = this.set.add(name, text);
    const source: SourceText = { text, toFile: (offset) => base + offset };
    if (isJson(name)) return { ...readJsonBody(source, (inner) => this.#template(inner)), isNear: true };
    const root = this.#parser.parse(text);
    const error = firstError(root);
    const fault = error && { start: base + error.start, end: base + Math.min(error.end, error.start + 80) };
    const around = error && blockAround(root, error);
    const isNear = around !== undefined && MENTIONS.test(text.slice(around.start, around.end));
    return { body: readFile(root, source, error !== undefined), fault, isNear };
  }

  #textAt(path: string): string | undefined {
    const normal = normalPath(path);
    return normal === undefined ? undefined : this.#input.beside?.(normal);
  }

  named(path: string): NamedFile | undefined {
    const normal = normalPath(path);
    const text = normal === undefined ? undefined : this.#textAt(normal);
    if (normal === undefined || text === undefined) return undefined;
    const base = this.set.add(nameBeside(normal, this.#input.file), text);
    const source = { text, toFile: (offset: number) => base + offset, write: (written: string) => written };
    return { source, at: { start: base, end: base + text.length } };
  }

  #template(source: SourceText): ReturnType<typeof readWholeTemplate> {
    return readWholeTemplate(source, (text): HclNode => this.#parser.parse(text));
  }

  template(source: SourceText, at: Place, scope: Scope): SourceValue {
    return evaluateTemplate(this.#template(source), { at }, scope, evaluate);
  }

  names(path: string): readonly string[] | undefined {
    if (path === ".") return this.#input.siblings;
    return this.#input.list?.(path);
  }
}
