import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chunkStart } from "../../src/go-yaml/decoded-chunk.ts";
import { accountsIn } from "./sections.ts";

it("chunks have 512 bytes, without a character that would be cut", () => {
  expect(chunkStart("a".repeat(600), 511)).toBe(0);
  expect(chunkStart("a".repeat(600), 512)).toBe(512);
  expect(chunkStart(`${"a".repeat(511)}é${"a".repeat(600)}`, 520)).toBe(511);
  expect(chunkStart(`${"a".repeat(510)}\u{1f600}${"a".repeat(600)}`, 520)).toBe(510);
  expect(chunkStart(`${"a".repeat(511)}é${"a".repeat(600)}`, 511 + 1 + 510)).toBe(511 + 1 + 510);
});

it("a chunk begins at or before its offset, at most 512 bytes before", () => {
  const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 900 });
  fc.assert(
    fc.property(text, fc.nat(), (written, offset) => {
      const at = offset % written.length;
      const start = chunkStart(written, at);
      expect(start).toBeLessThanOrEqual(at);
      expect(new TextEncoder().encode(written.slice(start, at)).length).toBeLessThanOrEqual(512);
    }),
  );
});

describe("a control character behind the document's end", () => {
  const behind = (end: string, bytes: number) => `${end}${"x".repeat(bytes)}\x07\n`;

  it("loses the section where go-yaml decodes it together with the end", () => {
    expect(accountsIn(behind("- a\n---\n", 400))).toBe("not-text");
    expect(accountsIn(behind("  - a\n- b\n", 400))).toBe("not-text");
    expect(accountsIn(behind("[a]\n- b\n", 400))).toBe("not-text");
  });

  it("does no harm where go-yaml never decodes it", () => {
    expect(accountsIn(behind("- a\n---\n", 520))).toEqual(["a"]);
    expect(accountsIn(behind("- a\n...\n", 520))).toEqual(["a"]);
    expect(accountsIn(behind("  - a\n- b\n", 520))).toEqual(["a"]);
    expect(accountsIn(behind("[a]\n- b\n", 520))).toEqual(["a"]);
  });

  it("loses the section where go-yaml has to scan on to it", () => {
    expect(accountsIn(`  - a\n${"x".repeat(520)}\x07\n`)).toBe("not-text");
    expect(accountsIn(`- ${"x".repeat(520)}\x07\n`)).toBe("not-text");
    expect(accountsIn(`[a]\n${" ".repeat(520)}\x07\n`)).toBe("not-text");
  });

  it("loses the section where the marker is cut by the end of what is decoded", () => {
    const marker = (before: number) => `- ${"x".repeat(before)}\n---\n${"x".repeat(600)}\x07\n`;
    expect(accountsIn(marker(508 - 3))).toHaveLength(1);
    expect(accountsIn(marker(512 - 4).replace(/x{600}/, "x".repeat(200)))).toBe("not-text");
  });
});
