// What the `yaml` package refuses, as a fault.
import { CST, type ErrorCode } from "yaml";
import { faultAt, type YamlFault } from "./fault.ts";
import type { PackageReason } from "./fault-reason.ts";
import { type Lexeme, lexemesOf } from "./lexemes.ts";

/** What the package's composer gives as an error's place: an offset, a node's range, or a token. */
export type ErrorSource = number | readonly [number, number, ...number[]] | CST.Token;

/** @param sentence The package's own words. */
export function packageFault(
  source: ErrorSource,
  packageCode: ErrorCode,
  sentence: string,
  text: string,
): YamlFault {
  const [start, end] = rangeOfSource(source);
  const blamed = typeof source === "number" ? tokensAt(text, source) : tokenOf(source);
  return faultAt({ found: "package", packageCode, ...blamed, text: sentence }, start, end);
}

function rangeOfSource(source: ErrorSource): readonly [number, number] {
  if (typeof source === "number") return [source, source + 1];
  if (!("offset" in source)) return [source[0], source[1]];
  return [source.offset, source.offset + ("source" in source ? source.source.length : 1)];
}

type Blamed = Pick<PackageReason, "tokenType" | "touches">;

function tokenOf(source: Exclude<ErrorSource, number>): Blamed {
  return { tokenType: "type" in source ? source.type : undefined, touches: undefined };
}

/** What begins at `offset`, and what it touches. Finding that takes the text apart once more. */
function tokensAt(text: string, offset: number): Blamed {
  let before: Blamed["touches"];
  for (const lexeme of lexemesOf(text)) {
    if (lexeme.text === "") continue; // a block without text
    const tokenType = typeOf(lexeme);
    if (lexeme.start < offset) before = tokenType;
    else if (!LEADING.has(tokenType)) {
      return { tokenType, touches: lexeme.start === offset ? before : undefined };
    }
  }
  return { tokenType: undefined, touches: undefined };
}

/** What may come before the key or the value that an error is about. */
const LEADING: ReadonlySet<CST.TokenType> = new Set(["space", "newline", "comment", "tag", "anchor"]);

/** Plain text that looks like the header of a block of text counts as one: `[|a]` is refused for that. */
function typeOf({ text, isScalar }: Lexeme): CST.TokenType {
  return (isScalar && !/^[|>]/.test(text) ? undefined : CST.tokenType(text)) ?? "scalar";
}
