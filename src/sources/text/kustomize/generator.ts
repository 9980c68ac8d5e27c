// A ConfigMap that a kustomization generates, and the texts of its keys.
// https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/configmapgenerator/

import type { SourceProblem } from "../../model/reading.ts";
import {
  isHolePiece,
  literalOf,
  type Member,
  memberOf,
  type Place,
  type SourceValue,
  type TextValue,
} from "../../model/value.ts";
import type { FilesBeside } from "../beside.ts";
import { textFrom } from "../text-from.ts";

export interface GeneratedData {
  readonly data: readonly Member[];
  readonly problems: readonly SourceProblem[];
}

export function dataOf(generator: SourceValue, files: FilesBeside): GeneratedData {
  const data: Member[] = [];
  const problems: SourceProblem[] = [];
  const lost = (path: string, at: Place): SourceValue => {
    problems.push({
      message: `there is no file ${path} beside it, so what it says is not known`,
      at,
      isLoss: true,
    });
    return { kind: "hole", hole: { shape: "text", expression: `the text of ${path}`, why: "reference" }, at };
  };
  for (const said of textsAt(generator, "files")) {
    const { name, rest, path } = splitAtEquals(said);
    data.push({ key: name, value: files.read(path) ?? lost(path, rest.at) });
  }
  for (const said of textsAt(generator, "literals")) {
    const { name, rest } = splitAtEquals(said);
    data.push({ key: name, value: withoutQuotes(rest) });
  }
  for (const said of [...textsAt(generator, "envs"), ...textsAt(generator, "env")]) {
    const path = literalOf(said) ?? "";
    const text = files.read(path);
    if (text === undefined) lost(path, said.at);
    else data.push(...variablesIn(text));
  }
  return { data, problems };
}

function textsAt(value: SourceValue, key: string): TextValue[] {
  const found = memberOf(value, key);
  const items = found?.kind === "list" ? found.items : found === undefined ? [] : [found];
  return items.filter((item) => item.kind === "text");
}

/** `KEY=REST`; of a path alone, the file's name is the key. */
function splitAtEquals(said: TextValue): { name: TextValue; rest: TextValue; path: string } {
  const text = literalOf(said) ?? "";
  const equals = text.indexOf("=");
  const rest = equals === -1 ? said : textFrom(said, equals + 1);
  const path = text.slice(equals + 1);
  const start = equals === -1 ? path.lastIndexOf("/") + 1 : 0;
  return { name: part(said, start, equals === -1 ? text.length : equals), rest, path };
}

/** Characters of a text that is one piece. */
function part(text: TextValue, start: number, end: number): TextValue {
  const rest = textFrom(text, start);
  const [piece] = rest.pieces;
  if (piece === undefined || isHolePiece(piece)) return rest;
  const cut = { ...piece, text: piece.text.slice(0, end - start) };
  return { kind: "text", pieces: [cut], at: { start: piece.toFile(0), end: piece.toFile(end - start) } };
}

/** kustomize takes away the quotes around a literal. */
function withoutQuotes(text: TextValue): TextValue {
  const literal = literalOf(text) ?? "";
  return /^(["'])[\s\S]*\1$/.test(literal) && literal.length > 1 ? part(text, 1, literal.length - 1) : text;
}

/** The lines `KEY=VALUE` of a file. */
function variablesIn(text: TextValue): Member[] {
  const literal = literalOf(text) ?? "";
  return [...literal.matchAll(/^[ \t]*([\w.-]+)=(.*)$/gm)].map(
    ({ index, 0: line, 1: key = "", 2: value = "" }) => {
      const start = index + line.indexOf(key);
      const from = index + line.length - value.length;
      return {
        key: part(text, start, start + key.length),
        value: part(text, from, from + value.trimEnd().length),
      };
    },
  );
}
