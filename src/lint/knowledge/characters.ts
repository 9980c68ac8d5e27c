// Characters that people cannot see, or cannot tell from others.

const NAMES: ReadonlyMap<number, string> = new Map([
  [0x09, "tab"],
  [0x0a, "line break"],
  [0x0d, "carriage return"],
  [0x20, "space"],
  [0xa0, "no-break space"],
  [0xad, "soft hyphen"],
  [0x200b, "zero width space"],
  [0x200c, "zero width non-joiner"],
  [0x200d, "zero width joiner"],
  [0x200e, "left-to-right mark"],
  [0x200f, "right-to-left mark"],
  [0x2028, "line separator"],
  [0x2029, "paragraph separator"],
  [0x202a, "left-to-right embedding"],
  [0x202b, "right-to-left embedding"],
  [0x202c, "pop directional formatting"],
  [0x202d, "left-to-right override"],
  [0x202e, "right-to-left override"],
  [0x202f, "narrow no-break space"],
  [0x2060, "word joiner"],
  [0x2066, "left-to-right isolate"],
  [0x2067, "right-to-left isolate"],
  [0x2068, "first strong isolate"],
  [0x2069, "pop directional isolate"],
  [0x3000, "ideographic space"],
  [0xfeff, "zero width no-break space"],
]);

/** The different characters of a text: `U+00A0 (no-break space) and U+200B (zero width space)`. */
export function describeCharacters(text: string): string {
  const points = [...new Set([...text.slice(0, 100)].map((char) => char.codePointAt(0) ?? 0))];
  return points.slice(0, 3).map(describePoint).join(" and ");
}

/** `U+0430`, and the name where the character cannot be seen. */
function describePoint(point: number): string {
  const name = NAMES.get(point);
  return name === undefined ? codePoint(point) : `${codePoint(point)} (${name})`;
}

export function codePoint(point: number): string {
  return `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
}

const LOOKALIKES: readonly (readonly [string, string])[] = [
  // Cyrillic
  ["аеорсхуіјѕԁһԛԝгпвкмнтьъ", "aeopcxyijsdhqwrnbkmhtbb"],
  ["АВЕКМНОРСТХІЈЅУЗ", "ABEKMHOPCTXIJSY3"],
  // Greek
  ["αβγεικνορτυχω", "aByeikvoptuxw"],
  ["ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"],
  // Latin letters that are not ASCII, Armenian, Cherokee
  ["ıɡɑƖǃոսօհᎪᎬᎻᎠᏟᏢᏚ", "igal!nuohAEHDCPS"],
];

const LATIN: ReadonlyMap<string, string> = new Map(
  LOOKALIKES.flatMap(([others, letters]) => [...others].map((char, index) => [char, letters.charAt(index)])),
);

/** `text` as it looks: with ASCII letters in place of those that look like them. */
export function asItLooks(text: string): string {
  return text.replace(/\P{ASCII}/gu, (char) => lookalike(char) ?? char);
}

/** The ASCII letter or digit that `char` looks like. */
export function lookalike(char: string): string | undefined {
  const known = LATIN.get(char);
  if (known !== undefined) return known;
  // In Unicode's compatibility forms, full-width and mathematical letters are ASCII letters.
  const plain = char.normalize("NFKC");
  return plain !== char && /^[A-Za-z0-9]$/.test(plain) ? plain : undefined;
}
