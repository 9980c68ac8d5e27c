// How a section is written in its file, and how text is written into it.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/document/document.ts";
import { embed } from "../../src/document/source.ts";

const CONTENT = '- rolearn: x\n  username: "a\'b"\n  groups: [viewers]\n';

const STYLES = {
  literal: `data:\n  mapRoles: |\n    - rolearn: x\n      username: "a'b"\n      groups: [viewers]\n`,
  "literal after an empty line": `data:\n   mapRoles: |2\n\n     - rolearn: x\n       groups: [viewers]\n`,
  folded: "data:\n  mapRoles: >\n    [{rolearn: x, groups: [viewers]}]\n",
  "double-quoted": `data: {mapRoles: ${JSON.stringify(CONTENT)}}\n`,
  "single-quoted": "data:\n  mapRoles: '[{rolearn: x, groups: [\"it''s\", viewers]}]'\n",
  CRLF: "data:\r\n  mapRoles: |\r\n    - rolearn: x\r\n      groups: [viewers]\r\n",
};

function sectionIn(text: string) {
  const [section] = readDocument(text).sections;
  if (section === undefined) throw new Error(`no section in ${text}`);
  return section.written;
}

/** The file with `text` in the place of `old` in its section; undefined where it cannot be written there. */
function replaced(file: string, old: string, text: string): string | undefined {
  const source = sectionIn(file);
  const start = source.text.indexOf(old);
  const written = embed(text, source);
  if (written === undefined) return undefined;
  return file.slice(0, source.toFile(start)) + written + file.slice(source.toFile(start + old.length));
}

describe.each(Object.entries(STYLES))("a section that is %s", (style, file) => {
  it("says how it is written", () => {
    expect(sectionIn(file).embedding).toBe(
      style.startsWith("literal") || style === "CRLF" ? "literal" : style,
    );
    expect(sectionIn(file).editable).toBe(true);
  });

  it("holds what is written into it", () => {
    const characters = fc.constantFrom("a", "-", ":", " ", "'", '"', "\\", "é", "]");
    const line = fc.string({ unit: characters, minLength: 1, maxLength: 9 }).map((text) => `x${text}x`);
    fc.assert(
      fc.property(line, (text) => {
        const after = sectionIn(replaced(file, "viewers", text) ?? "");
        expect(after.text).toBe(sectionIn(file).text.replace("viewers", () => text));
      }),
    );
  });

  it("holds several lines, or says that it cannot", () => {
    const lines = "viewers,\n           admins";
    const after = replaced(file, "viewers", lines);
    if (style === "folded" || style === "single-quoted") expect(after).toBeUndefined();
    else expect(sectionIn(after ?? "").text).toBe(sectionIn(file).text.replace("viewers", lines));
  });
});

it("cannot be edited where it is plain, or has anchors", () => {
  expect(sectionIn("data:\n  mapRoles: nothing\n   at all\n")).toMatchObject({
    embedding: "plain",
    editable: false,
  });
  for (const anchored of [
    "[&a x]",
    "[x, *a ]",
    "{ <<: x}",
    "&a\n    - x",
    "[&a,b]",
    "[*a]",
    "{*a}",
    "x: *a",
    "<< : x",
  ]) {
    expect(sectionIn(`data:\n  mapRoles: |\n    ${anchored}\n`).editable, anchored).toBe(false);
  }
  for (const plain of ["[a&b, a*b]", "[& x]", "[*]", "[x<<y]", "['<<SessionName>>']", "[a, '*']"]) {
    expect(sectionIn(`data:\n  mapRoles: |\n    ${plain}\n`).editable, plain).toBe(true);
  }
});

it("is the document itself where the section is YAML and not text", () => {
  const file = "data:\n  mapRoles:\n    - rolearn: x\n      groups: [viewers]\n";
  expect(sectionIn(file)).toMatchObject({ embedding: "plain", editable: true });
  expect(replaced(file, "viewers", "a,\n  b")).toBe(file.replace("viewers", "a,\n  b"));
});
