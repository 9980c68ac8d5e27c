// What no one's aws-auth is, and what someone might hand in to keep a program busy.

/** As much as a careless script sends. */
const TEN_MEGABYTES = 10 * 1024 * 1024;

/** Nine aliases of nine aliases of …: a billion texts from a few lines. */
export function bomb(): string {
  const lines = Array.from({ length: 10 }, (_, level) => {
    const item = level === 0 ? "x" : `*a${level - 1}`;
    return `- &a${level} [${Array(9).fill(item).join(", ")}]\n`;
  });
  return lines.join("");
}

/** Bytes as a careless reader turns them into text. */
function binary(): string {
  const bytes = Uint8Array.from({ length: 4096 }, (_, index) => (index * 37 + (index >> 5)) % 256);
  return String.fromCharCode(...bytes);
}

/** A name, a section's text, and the problem that it is lost by. */
export const badSections: [string, string, string][] = [
  ["10 MB of text", "a".repeat(TEN_MEGABYTES), "too-large"],
  ["10 MB of entries", "- rolearn: x\n".repeat(TEN_MEGABYTES / 13 + 1), "too-large"],
  ["100,000 brackets", "[".repeat(100_000), "too-deep"],
  ["100,000 brackets that are closed", "[".repeat(100_000) + "]".repeat(100_000), "too-deep"],
  ["100,000 braces", "[".concat("{a: ".repeat(100_000)), "too-deep"],
  ["100,000 nested dashes", "- ".repeat(100_000), "too-deep"],
  [
    "nested dashes on lines of their own",
    Array.from({ length: 1000 }, (_, level) => `${" ".repeat(level)}-\n`).join(""),
    "too-deep",
  ],
  ["100,000 question marks", "? ".repeat(100_000), "yaml-syntax"],
  ["100,000 tags", `- ${"!x ".repeat(100_000)}`, "yaml-syntax"],
  ["100,000 anchors", `- ${"&x ".repeat(100_000)}`, "yaml-syntax"],
  ["a megabyte of backslashes in quotes", `- "${"\\".repeat(1_000_001)}`, "yaml-syntax"],
  ["an unclosed quote of a megabyte", `- '${"a\n".repeat(500_000)}`, "yaml-syntax"],
  ["binary", binary(), "not-text"],
  ["a NUL", "- rolearn: x\0\n", "not-text"],
  ["a lone high surrogate", "- rolearn: \ud800\n", "not-text"],
  ["a lone low surrogate", "- rolearn: \udc00\n", "not-text"],
  ["UTF-16 read as Latin-1", "\xff\xfe-\0 \0a\0\n\0", "not-text"],
  ["a shell's output", "\u001b[31merror\u001b[0m: no such file\n", "not-text"],
  ["a web page", "<!DOCTYPE html>\n<html>\n", "section-not-list"],
  ["a section that was not indented", "mapRoles:\n- rolearn: x\n", "section-not-list"],
];
