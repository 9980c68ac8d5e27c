// The shorter way for what most people write is no second opinion: what it reads is what the full reader reads.
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type ParsedNode,
  Scalar,
  YAMLMap,
  YAMLSeq,
} from "yaml";
import { readPlainForms } from "../../src/go-yaml/plain-forms.ts";
import { readFully, readYaml } from "../../src/go-yaml/read.ts";
import { readVectors } from "../conformance/vectors.ts";
import { type Damage, damage } from "../properties/damage.ts";
import { nearlySection } from "../properties/syntax.ts";

const folder = new URL("../fixtures/real-world/", import.meta.url);
const manifests = readdirSync(folder)
  .filter((name) => /\.ya?ml$/.test(name))
  .map((name) => readFileSync(new URL(name, folder), "utf8"));
const sections = (["hand-written", "generated", "generated-wild", "damaged"] as const)
  .flatMap(readVectors)
  .flatMap(({ data }) => Object.values(data));

/** All that a node says, but the comments beside it. */
function told(node: unknown): unknown {
  if (!isNode(node)) return node;
  const { range, tag } = node as ParsedNode;
  const common = { range, tag, anchor: isAlias(node) ? undefined : node.anchor };
  if (isScalar(node)) return { ...common, type: node.type, source: node.source, value: node.value };
  if (isSeq(node)) return { ...common, flow: node.flow === true, items: node.items.map(told) };
  if (!isMap(node)) return { ...common, alias: true };
  const pairs = node.items.map((pair) => (isPair(pair) ? [told(pair.key), told(pair.value)] : pair));
  return { ...common, flow: node.flow === true, pairs };
}

/** Whether the plain reader takes `text`. If it does, the full reader has to say the same. */
function isTaken(text: string): boolean {
  const root = readPlainForms(text);
  if (root === undefined) return false;
  const full = readFully(text);
  expect(full.ok, `taken, and the full reader refuses it: ${JSON.stringify(text)}`).toBe(true);
  if (full.ok) {
    expect(told(root)).toEqual(told(full.root));
    expect(full.text).toBe(text);
  }
  return true;
}

const anyOf = (...texts: string[]) => fc.constantFrom(...texts);

/** Lines as people write them, in any order and at any indentation. */
const lines: fc.Arbitrary<string> = fc
  .array(
    fc
      .tuple(
        anyOf("", "", "  ", "  ", "    ", "      ", " ", "   "),
        anyOf("", "", "- ", "- ", "-   ", "- - ", "-"),
        anyOf(
          "rolearn: ",
          "username: ",
          "groups:",
          "groups: ",
          "sso:",
          "a.b/c: ",
          "k: |",
          "k: |-",
          "y: ",
          "",
          "# c",
        ),
        anyOf(
          "",
          "a",
          "'b'",
          '"c"',
          "[]",
          "[a]",
          '[a, "b"]',
          "[ a,b ]",
          "[a ]",
          "d e",
          "1",
          "y",
          "x:y",
          "x: y",
          "a#b",
          "{}",
          "&a",
          "~",
        ),
        anyOf("", "", " ", "  # z", "# z", "\t"),
        anyOf("\n", "\n", "\n", "\n\n", "\n  \n", ""),
      )
      .map((parts) => parts.join("")),
    { minLength: 1, maxLength: 8 },
  )
  .map((all) => all.join(""));

const indented = (text: string, by: string) => text.replace(/^(?=.)/gm, by);

const inManifest: fc.Arbitrary<Damage> = fc
  .tuple(
    anyOf("", "---\n", "# c\n"),
    anyOf("|", "|-", "|+", "| # c", "|2", ">"),
    anyOf("  ", "    ", " "),
    anyOf("", "\n", "\n\n", "  k: v\n", "# c\n", "  # c\n"),
  )
  .map(
    ([start, style, indent, end]) =>
      (text) =>
        `${start}data:\n  mapRoles: ${style}\n${indented(text, `  ${indent}`)}${end}`,
  );

describe("what the plain reader takes is what the full reader reads", () => {
  it("in each conformance vector, and in each real manifest", () => {
    const taken = sections.filter(isTaken).length;
    expect(taken).toBeGreaterThan(1500);
    expect(manifests.filter(isTaken).length).toBeGreaterThan(40);
  });

  it("after damage", () => {
    const text = fc.constantFrom(...sections, ...manifests);
    const damaged = fc.tuple(text, fc.array(damage, { minLength: 1, maxLength: 3 }));
    const property = fc.property(damaged, ([start, changes]) => {
      isTaken(changes.reduce((result, change) => change(result), start));
    });
    fc.assert(property, { numRuns: 1500 });
  });

  it("in lines in any order", () => {
    let taken = 0;
    const property = fc.property(fc.oneof(lines, nearlySection), (text) => {
      if (isTaken(text)) taken++;
    });
    fc.assert(property, { numRuns: 10_000 });
    expect(taken).toBeGreaterThan(100);
  });

  it("in manifests around such lines", () => {
    const property = fc.property(fc.oneof(lines, fc.constantFrom(...sections)), inManifest, (text, wrap) => {
      isTaken(wrap(text));
    });
    fc.assert(property, { numRuns: 1500 });
  });
});

it.each([
  ["a list at the key's column", "- rolearn: a\n  groups:\n  - b\n  - c\n"],
  [
    "a list further right, comments and blank lines",
    "# all\n- rolearn: a # one\n\n  groups: # two\n    # three\n    - b\n",
  ],
  ["quotes", `- rolearn: "a"\n  username: '{{SessionName}}'   \n`],
  ["brackets", '- groups: [a, "b", system:masters] # c\n  username: x\n- groups: []\n'],
  [
    "a mapping in a mapping",
    '- sso:\n    accountID: "111122223333"\n    permissionSetName: Admin\n  username: a\n',
  ],
  ["numbers, booleans and null", "- 1\n- 0x1F\n- yes\n- ~a\n".replace("~a", "null")],
  ["an empty list", "[]\n"],
  [
    "a manifest",
    "---\nkind: ConfigMap\nmetadata:\n  name: aws-auth\n  labels:\n    app.kubernetes.io/name: x\ndata:\n  mapRoles: |\n    - a\n\n    - b\n  mapUsers: |-\n    []\n",
  ],
  ["a text without a line break at its end", "- rolearn: a\n  username: b"],
])("it takes %s", (_what, text) => {
  expect(isTaken(text)).toBe(true);
});

it.each([
  ["a tab", "- rolearn:\ta\n"],
  ["a carriage return", "- a\r\n- b\r\n"],
  ["what is not ASCII", "- é\n"],
  ["an empty value", "- rolearn: a\n  groups:\n  username: b\n"],
  ["text that goes on on the next line", "- rolearn: a\n    b\n"],
  ["quotes that do", "- rolearn: 'a\n    b'\n"],
  ["an escape", '- "\\x41"\n'],
  ["a quote in quotes", "- 'it''s'\n"],
  ["a colon that ends a key", "- rolearn: a: b\n"],
  ["an indentation that ends no block", "- rolearn: a\n username: b\n"],
  ["text further left than the list", "  - a\nb\n"],
  ["an anchor", "- &a b\n"],
  ["an alias", "- *a\n"],
  ["a tag", "- !!str 1\n"],
  ["a merge key", "- <<: a\n"],
  ["braces", "- {rolearn: a}\n"],
  ["a second document", "- a\n---\n- b\n"],
  ["a comment without a space before it", "- 'a'# b\n"],
  ["a dash alone", "-\n  rolearn: a\n"],
  ["a folded block", "- rolearn: >\n    a\n"],
  ["a block with an indicator", "- rolearn: |2\n    a\n"],
  ["nothing", ""],
  ["comments alone", "# a\n"],
])("it leaves %s to the full reader", (_what, text) => {
  expect(readPlainForms(text)).toBeUndefined();
});

it("its nodes are instances of the package's classes, and have what the package's methods need", () => {
  const root = readPlainForms("- rolearn: a\n  groups: [b]\n");
  expect(root).toBeInstanceOf(YAMLSeq);
  const entry = (root as YAMLSeq.Parsed).get(0);
  expect(entry).toBeInstanceOf(YAMLMap);
  expect((entry as YAMLMap).get("rolearn", true)).toBeInstanceOf(Scalar);
  expect((entry as YAMLMap).toJSON()).toEqual({ rolearn: "a", groups: ["b"] });
});

it("depth has a limit, so that reading cannot overflow the stack", () => {
  const deep = Array.from({ length: 5000 }, (_, depth) => `${" ".repeat(depth)}a:\n`).join("");
  expect(readPlainForms(`${deep}${" ".repeat(5000)}b: c\n`)).toBeUndefined();
});

it("JSON is read by its own rules", () => {
  const json = readYaml('["\\/"]', { json: true });
  expect(json.ok && told(json.root)).toMatchObject({ items: [{ value: "/" }] });
});
