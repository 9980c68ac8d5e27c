// Random damage to a text, such as a person makes by mistake or an attacker on purpose.
import fc from "fast-check";
import { anyText, nearlyYaml } from "./syntax.ts";

export type Damage = (text: string) => string;

const at = (text: string, place: number) => Math.floor(place * (text.length + 1));
const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const span = fc.nat({ max: 40 });

/** One change of a text. */
export const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.tuple(place, fc.oneof(nearlyYaml, anyText)).map(
    ([where, piece]): Damage =>
      (text) =>
        splice(text, at(text, where), 0, piece),
  ),
  fc.tuple(place, span).map(
    ([where, length]): Damage =>
      (text) =>
        splice(text, at(text, where), length, ""),
  ),
  fc.tuple(place, span, place).map(
    ([from, length, to]): Damage =>
      (text) =>
        splice(text, at(text, to), 0, text.slice(at(text, from), at(text, from) + length)),
  ),
  fc.tuple(place, fc.constantFrom("", " ", "  ", "    ", "\t", "- ")).map(
    ([where, indent]): Damage =>
      (text) =>
        onLine(text, where, (line) => indent + line.trimStart()),
  ),
  fc.tuple(place, fc.nat({ max: 2000 })).map(
    ([where, count]): Damage =>
      (text) =>
        onLine(text, where, (line) => `${line}\n`.repeat(count)),
  ),
  fc.constantFrom<Damage[]>(
    (text) => text.replaceAll("\n", "\r\n"),
    (text) => `\ufeff${text}`,
    (text) => text.trimEnd(),
    (text) => JSON.stringify({ data: { mapRoles: text } }),
  ),
);

function splice(text: string, start: number, length: number, piece: string): string {
  return text.slice(0, start) + piece + text.slice(start + length);
}

function onLine(text: string, where: number, change: (line: string) => string): string {
  const lines = text.split("\n");
  const index = Math.floor(where * lines.length);
  return lines.map((line, number) => (number === index ? change(line) : line)).join("\n");
}
