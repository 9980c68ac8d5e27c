// What a script expands, as holes.
import type { WordPart } from "unbash";
import { addTo } from "../../../text/add-to.ts";
import { lastAtOrBefore } from "../../../text/position.ts";
import { shorten } from "../../../text/shorten.ts";
import type { Hole } from "../../model/hole.ts";
import { POSITIONAL, type ShellScript } from "./script.ts";

export type HoleOf = (part: WordPart) => Hole;

/**
 * Makes the holes of a script. Two holes have one expression only where their values are the same: a variable that changed
 * in between is told by a number behind it.
 */
export function holesOf({ changes }: Pick<ShellScript, "changes">): HoleOf {
  const byName = new Map<string | undefined, number[]>();
  for (const { name, at } of changes) addTo(byName, name, at);
  for (const places of byName.values()) places.sort((a, b) => a - b);
  const countBefore = (name: string | undefined, at: number) => {
    const places = byName.get(name) ?? [];
    const last = lastAtOrBefore(places, at);
    return (places[last] ?? at + 1) <= at ? last + 1 : 0;
  };
  const known = new Map<string, Map<string, number>>();
  return (part) => {
    const written = expressionOf(part);
    const text = shorten(written);
    const names = namesIn(part);
    const value =
      names === undefined
        ? `at ${part.pos}`
        : `${[...names, undefined].map((name) => countBefore(name, part.pos)).join(" ")} ${written}`;
    const values = known.get(text) ?? new Map<string, number>();
    known.set(text, values);
    const nth = values.get(value) ?? values.size + 1;
    values.set(value, nth);
    const expression = nth === 1 ? text : `${text} (${nth})`;
    return { shape: "text", expression, why: isReference(part) ? "reference" : "expression" };
  };
}

function isReference(part: WordPart): boolean {
  return (
    part.type === "SimpleExpansion" || (part.type === "ParameterExpansion" && part.operation === undefined)
  );
}

/** `$NAME` and `${NAME}` are the same. */
function expressionOf(part: WordPart): string {
  const text = part.text.replaceAll(/\s+/g, " ");
  const [, name] = /^\$([A-Za-z_]\w*)$/.exec(text) ?? [];
  return name === undefined ? text : `\${${name}}`;
}

/** The variables that a value hangs on; undefined where it may be another one each time. */
function namesIn(part: WordPart): string[] | undefined {
  if (part.type !== "SimpleExpansion" && part.type !== "ParameterExpansion") return undefined;
  if (/\$\(|`/.test(part.text)) return undefined;
  const names = part.type === "ParameterExpansion" ? [part.parameter] : [part.text.slice(1)];
  for (const [, name = ""] of part.text.matchAll(/\$\{?(\w+|[@*#])/g)) names.push(name);
  if (names.some((name) => CHANGING.has(name))) return undefined;
  return names.map((name) => (/^(?:\d+|[@*#])$/.test(name) ? POSITIONAL : name));
}

/** They are another value each time, or after each command. */
const CHANGING: ReadonlySet<string> = new Set([
  "RANDOM",
  "SRANDOM",
  "SECONDS",
  "LINENO",
  "?",
  "!",
  "_",
  "EPOCHSECONDS",
]);
