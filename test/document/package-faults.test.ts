import { describe, expect, it } from "vitest";
import type { ErrorCode } from "yaml";
import { type AdviceLeft, adviceLeft, isNestedMapping } from "../../src/document/advice-left.ts";
import type { FaultReason } from "../../src/go-yaml/fault-reason.ts";
import { readYaml } from "../../src/go-yaml/read.ts";

function reasonOf(text: string, json = false): FaultReason | undefined {
  const reading = readYaml(text, { json });
  return reading.ok ? undefined : reading.fault.reason;
}

type Row = readonly [text: string, sentence: string, left: AdviceLeft];

/** Every sentence of the package that a text can bring about here. A code without one cannot be reached. */
const byPackage: Readonly<Record<ErrorCode, readonly Row[]>> = {
  ALIAS_PROPS: [["- &a b\n- !x *a\n", "An alias node must not specify any properties", "tabs"]],
  BAD_ALIAS: [],
  BAD_COLLECTION_TYPE: [],
  BAD_DIRECTIVE: [],
  BAD_DQ_ESCAPE: [['- "\\q"\n', "Invalid escape sequence \\q", "tabs"]],
  BAD_INDENT: [
    ["- a: 'b'\n    c: d\n", "All mapping items must start at the same column", "by-line"],
    ["- - a\n - b\n", "All sequence items must start at the same column", "by-line"],
    ["a: |\n  b\n\t- c", "Block scalar lines must not be less indented than their first line", "by-line"],
    ["- {a: b\n", "Flow map in block collection must be sufficiently indented and end with a }", "by-line"],
    ["- [a\n", "Flow sequence in block collection must be sufficiently indented and end with a ]", "by-line"],
  ],
  BAD_PROP_ORDER: [
    ["- &a ? b\n", "Anchors and tags must be after the ? indicator", "tabs"],
    ['- ["k": !!str : b]\n', "Anchors and tags must be after the : indicator", "tabs"],
    ["- b: |\n &a\n-     t\n", "Anchors and tags must be after the - indicator", "tabs"],
  ],
  BAD_SCALAR_START: [
    ["[>a]\n", "Plain value cannot start with block scalar indicator >", "by-line"],
    ["[|a]\n", "Plain value cannot start with block scalar indicator |", "by-line"],
    ["[%a]\n", "Plain value cannot start with directive indicator character %", "tabs"],
    ["- , a\n", "Plain value cannot start with flow indicator character ,", "tabs"],
    ["- @a\n", "Plain value cannot start with reserved character @", "tabs"],
    ["- `a\n", "Plain value cannot start with reserved character `", "tabs"],
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    ["a: b\n\n- c\n", "A block sequence may not be used as an implicit map key", "by-line"],
    ["a: b: c\n", "Nested mappings are not allowed in compact mappings", "by-line"],
  ],
  BLOCK_IN_FLOW: [["{- a}\n", "Block collections are not allowed within flow collections", "by-line"]],
  DUPLICATE_KEY: [],
  IMPOSSIBLE: [],
  KEY_OVER_1024_CHARS: [
    [
      `${"k".repeat(1025)}: v\n`,
      "The : indicator must be at most 1024 chars after the start of an implicit block mapping key",
      "by-line",
    ],
  ],
  MISSING_CHAR: [
    ["--- a: b\n", "Block collection cannot start on same line with directives-end marker", "by-line"],
    [
      "- |\n   \n  a\n",
      "Block scalars with more-indented leading empty lines must use an explicit indentation indicator",
      "by-line",
    ],
    ["{a: b\n", "Flow map must end with a }", "by-line"],
    ["[a\n", "Flow sequence must end with a ]", "by-line"],
    ["{'a' 'b'}\n", "Missing , or : between flow map items", "by-line"],
    ["['a' 'b']\n", "Missing , or : between flow sequence items", "by-line"],
    ["{a: 'b'\n- ", "Missing , between flow map items", "by-line"],
    ["[a: ''\n- ", "Missing , between flow sequence items", "by-line"],
    ["- 'a'\n  [b]\n", "Sequence item without - indicator", "by-line"],
    ["- &a, b\n", "Tags and anchors must be separated from the next token by white space", "tabs"],
    ["a: &b,\nc: d\n", "Tags and anchors must be separated from the next token by white space", "tabs"],
    ["a: b\nc\n", "Implicit map keys need to be followed by map values", "by-line"],
    ["- &a - b\n", "Missing newline after block sequence props", "by-line"],
    ["%YAML 1.1\na: b\n", "Missing directives-end/doc-start indicator line", "by-line"],
  ],
  MULTILINE_IMPLICIT_KEY: [
    ["a: |\n &b\n- c\n", "Implicit keys need to be on a single line", "by-line"],
    ["- a: b\n- [- a]\n", "Implicit keys of flow sequence pairs need to be on a single line", "by-line"],
  ],
  MULTIPLE_ANCHORS: [["- &a &b c\n", "A node can have at most one anchor", "tabs"]],
  MULTIPLE_DOCS: [],
  MULTIPLE_TAGS: [["- !a !b c\n", "A node can have at most one tag", "tabs"]],
  NON_STRING_KEY: [],
  RESOURCE_EXHAUSTION: [],
  TAB_AS_INDENT: [["\ta: b\n", "Tabs are not allowed as indentation", "by-line"]],
  TAG_RESOLVE_FAILED: [],
  UNEXPECTED_TOKEN: [
    ["{a: {} b: c}\n", "Unexpected scalar at node end", "by-line"],
    ["}\n", "Unexpected flow-map-end token in YAML document", "by-line"],
    ["]\n", "Unexpected flow-seq-end token in YAML document", "by-line"],
    ['- "a" *b\n', "Unexpected alias at node end", "tabs"],
    ['- "a" &b\n', "Unexpected anchor at node end", "tabs"],
    ['- "a" !b\n', "Unexpected tag at node end", "tabs"],
    ['- "" |', "Unexpected block-scalar-header at node end", "by-line"],
    ["{, a}\n", "Unexpected , in flow map", "by-line"],
    ["[, a]\n", "Unexpected , in flow sequence", "by-line"],
    ['- "a" "b"\n', "Unexpected double-quoted-scalar at node end", "none"],
    ["- 'a' 'b'\n", "Unexpected single-quoted-scalar at node end", "none"],
    ['- "a" "b": c\n', "Unexpected double-quoted-scalar token", "none"],
    ["- 'a' 'b': c\n", "Unexpected single-quoted-scalar token", "none"],
    ["- 'a' *b : c\n", "Unexpected alias token", "tabs"],
    ["a: - b\n", "Unexpected block-seq-ind on same line with key", "by-line"],
    ['- "a" ? b\n', "Unexpected explicit-key-ind at node end", "by-line"],
    ['- "" {', "Unexpected flow-map-start at node end", "by-line"],
    ['- "" [', "Unexpected flow-seq-start at node end", "by-line"],
    ["- 'a' b: c\n", "Unexpected scalar token", "by-line"],
    ["- 'a' - b\n", "Unexpected seq-item-ind at node end", "by-line"],
    ['- "a"\t- b: c', "Unexpected seq-item-ind token", "by-line"],
  ],
};

describe("of what the package refuses, its code and the token say what advice is left", () => {
  it.each(Object.entries(byPackage).flatMap(([code, rows]) => rows.map((row) => [code, ...row] as const)))(
    "%s: %j",
    (packageCode, text, sentence, left) => {
      // The text around JSON may hold tabs, which are refused elsewhere.
      const reason = reasonOf(text, packageCode === "TAB_AS_INDENT");
      expect(reason).toMatchObject({ found: "package", packageCode, text: sentence });
      expect(reason && adviceLeft(reason)).toBe(left);
    },
  );

  it.each([
    ["behind a comment", "[a #b"],
    ["in a document that goes on", "{&a\n---\nb"],
    ["behind an anchor that another bracket follows", "{&a]\n"],
    ["in a list whose item is an anchor alone", "- - &a\n\n  b: c\n"],
  ])("an anchor or a comment nearby is not at fault: %s", (_, text) => {
    const reason = reasonOf(text);
    expect(reason).toMatchObject({ packageCode: "MISSING_CHAR" });
    expect(reason && adviceLeft(reason)).toBe("by-line");
  });

  it.each([
    ["a: b: c\n", true],
    ["a: - b: c\n", false],
    ["a: -b: c\n", true],
    ["a: -: b\n", true],
    ["a: b\n\n- c\n", false],
    ["- a: b\n\n  - c\n", false],
    ["- a: |\n  - b\n", false],
    ["- a: b\n\n  !x - c\n", false],
    ["a: !x b: c\n", true],
  ])("a mapping on its key's own line is told from a list in a key's place: %j", (text, isNested) => {
    const reason = reasonOf(text);
    expect(reason && isNestedMapping(reason)).toBe(isNested);
  });
});
