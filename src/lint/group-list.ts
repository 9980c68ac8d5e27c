// A text where a list of groups belongs.
import { type LintText, plainOrQuoted } from "./nodes.ts";

/**
 * The list that the text was meant to be, for its place: `[viewers]`. Commas between names are taken for what they were
 * meant to be. Undefined for a text over several lines.
 */
export function asGroupList({ value, span }: LintText): string | undefined {
  const written = span.source.text.slice(span.start, span.end);
  if (/[\n|>]/.test(written)) return undefined;
  const names = value.split(",").map((name) => name.trim());
  const items = names.filter((name) => name !== "");
  return `[${items.map((name) => (name.includes("{") ? JSON.stringify(name) : plainOrQuoted(name))).join(", ")}]`;
}
