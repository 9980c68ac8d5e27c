// What go-yaml v2's reader accepts as text, and what it takes for a line break.
import { faultAt, type YamlFault, YamlFaultError } from "./fault.ts";

// readerc.go: #x9 | #xA | #xD | [#x20-#x7E] | #x85 | [#xA0-#xD7FF] | [#xE000-#xFFFD] | [#x10000-#x10FFFF]
const NOT_ALLOWED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

// Line breaks of YAML 1.1 that the `yaml` package does not know. It knows LF and CRLF.
const OTHER_BREAK = /\r(?!\n)|[\x85\u2028\u2029]/;
const OTHER_BREAKS = new RegExp(OTHER_BREAK, "g");

/** `text` with LF in place of every line break of YAML 1.1 except CRLF. Offsets stay the same. */
export function normalizeBreaks(text: string): string {
  return OTHER_BREAK.test(text) ? text.replace(OTHER_BREAKS, "\n") : text;
}

/** The first character that the reference refuses in YAML. */
export function refusedInYaml(text: string): YamlFault | undefined {
  return refusedBy(NOT_ALLOWED, text, "YAML");
}

// RFC 8259: a string holds any character from U+0020 on. Outside strings, CR is white space.
const NOT_IN_JSON =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  /[\x00-\x08\x0b\x0c\x0e-\x1f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/**
 * The same for JSON. Its strings may hold characters that YAML takes for line breaks.
 *
 * @throws YamlFaultError for characters that JSON does not allow.
 */
export function normalizeJson(text: string): string {
  const refused = refusedBy(NOT_IN_JSON, text, "JSON");
  if (refused !== undefined) throw new YamlFaultError(refused);
  return text.replace(/\r(?!\n)/g, "\n");
}

function refusedBy(pattern: RegExp, text: string, language: "YAML" | "JSON"): YamlFault | undefined {
  const refused = pattern.exec(text);
  if (refused === null) return undefined;
  const { 0: character, index } = refused;
  const isSurrogate = character >= "\ud800" && character <= "\udfff";
  const found = isSurrogate ? "half-surrogate" : "control-character";
  return faultAt({ found, character, language }, index, index + 1);
}

// Go's unicode.IsSpace. JavaScript's trim() differs: it removes U+FEFF and keeps U+0085.
const SPACE = /[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

/** Go's strings.TrimLeftFunc with unicode.IsSpace. */
export function trimStart(text: string): string {
  let start = 0;
  while (start < text.length && SPACE.test(text.charAt(start))) start++;
  return text.slice(start);
}

/** Go's strings.TrimSpace. */
export function trim(text: string): string {
  let end = text.length;
  while (end > 0 && SPACE.test(text.charAt(end - 1))) end--;
  return trimStart(text.slice(0, end));
}
