import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Document, isMap, isScalar, type ParsedNode, Scalar } from "yaml";
import { parseAwsAuth } from "../../src/exports/index.ts";
import { embeddedOffsets } from "../../src/go-yaml/embedded.ts";
import { readYaml, type YamlReading } from "../../src/go-yaml/read.ts";

/** What a character may look like where it stands in the document. */
const ESCAPES: Record<string, RegExp> = {
  QUOTE_DOUBLE: /^\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[^xuU\n\r])/,
  QUOTE_SINGLE: /^''/,
};

/** The text at `offset`, an escape as a whole. */
function spellingAt(text: string, offset: number, style: string): string {
  const rest = text.slice(offset, offset + 10);
  return ESCAPES[style]?.exec(rest)?.[0] ?? String.fromCodePoint(rest.codePointAt(0) ?? 0);
}

function sectionIn(reading: YamlReading): ParsedNode | null | undefined {
  if (!reading.ok || !isMap<ParsedNode, ParsedNode | null>(reading.root)) return undefined;
  return reading.root.items.find(({ key }) => isScalar(key) && key.value === "section")?.value;
}

/** The characters of the value, white space aside, that do not stand where `embeddedOffsets` says. */
function misplaced(text: string): string[] | undefined {
  const node = sectionIn(readYaml(text));
  const value: unknown = isScalar(node) ? node.value : undefined;
  if (!isScalar(node) || typeof value !== "string") return undefined;
  const type = node.type ?? "PLAIN";
  const offsetOf = embeddedOffsets(text, node);
  const wrong: string[] = [];
  let previous = -1;
  for (let index = 0; index < value.length; index++) {
    const char = String.fromCodePoint(value.codePointAt(index) ?? 0);
    const offset = offsetOf(index);
    const spelling = spellingAt(text, offset, type);
    const stands = spelling === char || spellingsOf(char, type).includes(spelling.toLowerCase());
    if (/\S/.test(char) && (!stands || offset <= previous))
      wrong.push(`${char} at ${index}: ${spelling} at ${offset}`);
    previous = offset;
    if (char.length === 2) index++;
  }
  return wrong;
}

/** The escapes that stand for `char`, in lower case. */
function spellingsOf(char: string, style: string): string[] {
  if (style === "QUOTE_SINGLE") return char === "'" ? ["''"] : [];
  if (style !== "QUOTE_DOUBLE") return [];
  const hex = (char.codePointAt(0) ?? 0).toString(16);
  return [
    `\\${char}`,
    `\\x${hex.padStart(2, "0")}`,
    `\\u${hex.padStart(4, "0")}`,
    `\\u${hex.padStart(8, "0")}`,
  ];
}

const piece = fc.constantFrom(
  ...[
    "a",
    "b c",
    "é",
    "😀",
    "- ",
    ": ",
    "'",
    '"',
    "\\",
    "#",
    " ",
    "  ",
    "\n",
    "\n\n",
    "\n  ",
    "\t",
    "long words over lines ",
  ],
);
const value = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(""));
const style = fc.constantFrom<Scalar.Type>(
  "BLOCK_LITERAL",
  "BLOCK_FOLDED",
  "QUOTE_DOUBLE",
  "QUOTE_SINGLE",
  "PLAIN",
);

describe("the place of a character of a section in the text around it", () => {
  it("is exact in whatever style, width and indentation the section is written, with LF and CRLF", () => {
    let compared = 0;
    fc.assert(
      fc.property(
        value,
        style,
        fc.constantFrom(2, 4, 7),
        fc.constantFrom(0, 20),
        fc.constantFrom("\n", "\r\n"),
        (text, type, indent, lineWidth, lineBreak) => {
          const scalar = new Scalar(text);
          scalar.type = type;
          const document = new Document({ before: { nested: "x" }, section: scalar, after: "y" });
          const written = document.toString({ indent, lineWidth }).replaceAll("\n", lineBreak);
          const wrong = misplaced(written);
          if (wrong === undefined) return;
          compared++;
          expect(wrong).toEqual([]);
        },
      ),
      { numRuns: 2000 },
    );
    expect(compared).toBeGreaterThan(1000);
  });

  it("is exact in what people write by hand", () => {
    const part = fc.constantFrom(
      ...[
        "a",
        "bb",
        " ",
        "  ",
        "\n",
        "\n  ",
        "\n    ",
        "\n   \n",
        "\t",
        "\\\n  ",
        "\\n",
        "''",
        '\\"',
        "\\x41",
        "\\u00e9",
        "é",
        "\r\n  ",
      ],
    );
    const frame = fc.constantFrom(
      ...[
        ["'", "'"],
        ['"', '"'],
        ["|\n  ", "\n"],
        [">\n  ", "\n"],
        [">2\n  ", "\n"],
        ["|1-\n ", ""],
        [">+\n   ", "\n\n"],
        ["|-\n\n    ", ""],
        ["a", ""],
      ],
    );
    let compared = 0;
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), frame, (parts, [open, close]) => {
        const wrong = misplaced(`section: ${open}${parts.join("")}${close}`);
        if (wrong === undefined) return;
        compared++;
        expect(wrong).toEqual([]);
      }),
      { numRuns: 3000 },
    );
    expect(compared).toBeGreaterThan(1000);
  });
});

describe("the range of a value", () => {
  it.each([
    ["in a folded block", "data:\n  mapAccounts: >\n    - a\n\n    - [b]\n", "[b]"],
    ["over lines of a folded block", "data:\n  mapAccounts: >\n    - [b,\n    c]\n", "[b,\n    c]"],
    ["in single quotes", "data:\n  mapAccounts: '[''a'', [''b'']]'\n", "[''b'']"],
    ["in single quotes over lines", "data:\n  mapAccounts: '[a,\n\n    [b]]'\n", "[b]"],
    [
      "in double quotes with escapes",
      'data: {mapAccounts: "- \\x61\\n- [\\"\\u0062\\"]"}\n',
      '[\\"\\u0062\\"]',
    ],
    ["in double quotes with escaped breaks", 'data: {mapAccounts: "[a, \\\n    [b]]"}\n', "[b]"],
    ["in plain text", "data:\n  mapAccounts: a [b]\n", "a [b]"],
    ["in JSON", '{"data": {"mapAccounts": "- \\"\\ud83d\\ude00\\"\\n- [\\"\\/\\"]\\n"}}', '[\\"\\/\\"]'],
    ["behind tabs and blank lines", "data:\n  mapAccounts: |\n\n\n    [a,\t[b]]\n", "[b]"],
    ["in a block that opens with spaces", "data:\n  mapAccounts: |2\n      - a\n      - [b]\n", "[b]"],
    ["at the end of the text", "data:\n  mapAccounts: |\n    - [b]", "[b]"],
  ])("%s is the text that it was written as", (_, text, written) => {
    const range = parseAwsAuth(text).problems[0]?.range;
    expect(text.slice(range?.start.offset, range?.end.offset)).toBe(written);
  });
});

/** For each character of the value of `section`, and for its end: where it stands, as the character that stands there. */
function placesOf(text: string): string {
  const node = sectionIn(readYaml(text));
  if (!isScalar(node)) throw new Error("no section");
  const value = String(node.value);
  const offsetOf = embeddedOffsets(text, node);
  const places = Array.from({ length: value.length + 2 }, (_, index) => {
    const offset = offsetOf(index);
    const line = text.slice(0, offset).split("\n").length;
    const at = `${line}:${offset - text.lastIndexOf("\n", offset - 1)}`;
    return `${JSON.stringify(value[index] ?? "")}${at}`;
  });
  return places.join(" ");
}

it.each([
  [
    "section: |\n    ab\n\n      c\n   \n    d\nz: 1\n",
    '"a"2:5 "b"2:6 "\\n"2:7 "\\n"3:1 " "4:5 " "4:6 "c"4:7 "\\n"4:8 "\\n"5:4 "d"6:5 "\\n"6:6 ""6:6 ""6:6',
  ],
  ["section: |2\n    a\n  b\n", '" "2:3 " "2:4 "a"2:5 "\\n"2:6 "b"3:3 "\\n"3:4 ""3:4 ""3:4'],
  ["section: |\n\n\n    a\n", '"\\n"2:1 "\\n"3:1 "a"4:5 "\\n"4:6 ""4:6 ""4:6'],
  ["section: |-\r\n  a\r\n\r\n  b\r\n", '"a"2:3 "\\n"2:4 "\\n"3:1 "b"4:3 ""4:4 ""4:4'],
  ["section: |+\n  a\n\n\nz: 1\n", '"a"2:3 "\\n"2:4 "\\n"3:1 "\\n"4:1 ""4:1 ""4:1'],
  ["section: |\n", '""1:10 ""1:10'],
  [
    "section: >\n  ab\n  c\n\n  d\n\n\n  e\n    f\n    g\n  h\nz: 1\n",
    '"a"2:3 "b"2:4 " "2:5 "c"3:3 "\\n"3:4 "d"5:3 "\\n"5:4 "\\n"6:1 "e"8:3 "\\n"8:4 " "9:3 " "9:4 "f"9:5 "\\n"9:6 " "10:3 " "10:4 "g"10:5 "\\n"10:6 "h"11:3 "\\n"11:4 ""11:4 ""11:4',
  ],
  [
    "section: >\n\n  a\n\n    b\n\n  c\n",
    '"\\n"2:1 "a"3:3 "\\n"3:4 "\\n"4:1 " "5:3 " "5:4 "b"5:5 "\\n"5:6 "\\n"6:1 "c"7:3 "\\n"7:4 ""7:4 ""7:4',
  ],
  ["section: >-\r\n  a\r\n  b\r\n\r\n  c\r\n", '"a"2:3 " "2:4 "b"3:3 "\\n"3:4 "c"5:3 ""5:4 ""5:4'],
  [
    "section: a b\n  c\n\n  d   \n  e  f\nz: 1\n",
    '"a"1:10 " "1:11 "b"1:12 " "1:13 "c"2:3 "\\n"2:4 "d"4:3 " "4:4 "e"5:3 " "5:4 " "5:5 "f"5:6 ""5:7 ""5:7',
  ],
  [
    "section: 'a''b\n  c\n\n\n  d '' '\n",
    '"a"1:11 "\'"1:12 "b"1:14 " "1:15 "c"2:3 "\\n"2:4 "\\n"3:1 "d"5:3 " "5:4 "\'"5:5 " "5:7 ""5:8 ""5:8',
  ],
  [
    'section: "a\\tb\\x41c\\u00e9d\\U0001F600e\\U00000041f\\"\\\\g"\n',
    '"a"1:11 "\\t"1:12 "b"1:14 "A"1:15 "c"1:19 "é"1:20 "d"1:26 "\\ud83d"1:27 "\\ude00"1:28 "e"1:37 "A"1:38 "f"1:48 "\\""1:49 "\\\\"1:51 "g"1:53 ""1:54 ""1:54',
  ],
  [
    'section: "a\\\n   b \\\n  c  \n\n\n   d\n  e\\n\n f"\n',
    '"a"1:11 "b"2:4 " "2:5 "c"3:3 "\\n"3:4 "\\n"3:5 "d"6:4 " "6:5 "e"7:3 "\\n"7:4 " "7:6 "f"8:2 ""8:3 ""8:3',
  ],
  ['section: "a\\\r\n  b\r\n\r\n  c"\n', '"a"1:11 "b"2:3 "\\n"2:4 "c"4:3 ""4:4 ""4:4'],
  ['section: ""\n', '""1:11 ""1:11'],
])("characters of %j stand where they do", (text, places) => {
  expect(placesOf(text)).toBe(places);
});
