// Line and paragraph separators (U+2028, U+2029) inside values. The reference breaks lines at them. It keeps them in the
// value, where it folds other breaks into a space. Source: yaml_parser_scan_flow_scalar, yaml_parser_scan_plain_scalar.
import { CST, type ParsedNode, type Scalar, visit } from "yaml";
import { failAtNode } from "./fault.ts";
import { isBlockText } from "./single-nodes.ts";

const SEPARATOR = /[\u2028\u2029]/;
const BREAKS = /\r\n|[\n\r\x85\u2028\u2029]/g;
/** White space with at least one break in it. */
const BREAKS_AND_SPACE = /[ \t]*(?:\r\n|[\n\r\x85\u2028\u2029])[ \t\n\r\x85\u2028\u2029]*/g;
/** A backslash takes what is behind it out of the white space. */
const ESCAPED_SPACE = /\\[ \t\n\r\x85\u2028\u2029]/;
/** Stands for a line feed that is part of the value. No line break can be written in its place. */
const LINE_FEED = "\ue000";

export function hasSeparators(text: string): boolean {
  return SEPARATOR.test(text);
}

/**
 * Gives each value below `root` the separators that are in it.
 *
 * @param text The text that `root` was read from, with all its line breaks.
 * @throws YamlFaultError for a value that holds one, and whose breaks have a meaning of their own.
 */
export function keepSeparators(text: string, root: ParsedNode): void {
  visit(root, {
    Scalar(_key, node) {
      const scalar = node as Scalar.Parsed;
      const source = text.slice(scalar.range[0], scalar.range[1]);
      if (hasSeparators(source)) scalar.value = scalar.source = folded(source, scalar);
    },
  });
}

const TYPES = {
  PLAIN: "scalar",
  QUOTE_SINGLE: "single-quoted-scalar",
  QUOTE_DOUBLE: "double-quoted-scalar",
} as const;

function folded(source: string, scalar: Scalar.Parsed): string {
  const isDouble = scalar.type === "QUOTE_DOUBLE";
  if (isBlockText(scalar) || source.includes(LINE_FEED) || (isDouble && ESCAPED_SPACE.test(source))) {
    failAtNode({ found: "separator-in-value" }, scalar);
  }
  const onOneLine = source.replace(BREAKS_AND_SPACE, (space) => fold(space.match(BREAKS) ?? []));
  const token = { type: TYPES[scalar.type as keyof typeof TYPES], source: onOneLine, offset: 0, indent: 0 };
  return CST.resolveAsScalar(token).value.replaceAll(LINE_FEED, "\n");
}

/** A first break that is no separator is a space, or nothing before others. */
function fold([first, ...others]: readonly string[]): string {
  const kept = others.map((lineBreak) => (hasSeparators(lineBreak) ? lineBreak : LINE_FEED)).join("");
  if (first !== undefined && hasSeparators(first)) return first + kept;
  return kept === "" ? " " : kept;
}
