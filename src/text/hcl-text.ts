// Text as Terraform's language writes it.
// Source: https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#template-expressions
import { replaceUnsafe } from "./printable.ts";

/** What stands between the quotes of a quoted string. A template in the text stays text. */
export function inHclQuotes(text: string): string {
  const escaped = text
    .replaceAll("\\", "\\\\")
    .replaceAll('"', '\\"')
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replaceAll("\t", "\\t");
  // Parsers differ in which `$` of `$$${` is the escape.
  const apart = escaped.replace(/\$(?=\$+\{)|%(?=%+\{)/g, codePoint);
  return withoutHclTemplates(replaceUnsafe(apart, codePoint));
}

/** Text in which `${` and `%{` begin no template. */
export function withoutHclTemplates(text: string): string {
  return text.replace(/[$%](?=\{)/g, (mark) => mark + mark);
}

function codePoint(char: string): string {
  const code = (char.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, "0")}` : `\\u${code.padStart(4, "0")}`;
}
