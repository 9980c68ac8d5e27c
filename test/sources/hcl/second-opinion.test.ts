// HashiCorp's own parser, built for WebAssembly, reads the same files. It has no places, and follows no references.
import { readdirSync } from "node:fs";
import { parse } from "@cdktn/hcl2json";
import { describe, expect, it } from "vitest";
import { plain } from "../../../src/sources/model/plain.ts";
import { repository } from "../../cli/command.ts";
import { localValues } from "./locals.ts";
import { folderOf } from "./reading.ts";

const fixtures = `${repository}/test/fixtures/sources/hcl`;
const texts = readdirSync(fixtures).flatMap((name) =>
  Object.entries(folderOf(`${fixtures}/${name}`))
    .filter(([file]) => file.endsWith(".tf"))
    .map(([file, text]) => ({ name: `${name}/${file}`, text })),
);

const hard = `locals {
  escapes  = "a\\tb\\n\\"c\\" \\\\ \\u00e9"
  dollars  = "$ % $$ {{SessionName}} a$"
  quotes   = "'x' \\"y\\" # not a comment // nor this"
  heredoc  = <<EOF
line \\n "q"
  # kept
EOF
  flush    = <<-EOT
    a
      b

    c
  EOT
  empty    = <<EOF
EOF
  numbers  = [1, 2.5, -3, 1.5e3]
  nested   = { a = { "b-c" = [{}, [], { d : true, e = null }] }, f = "x" }
  commas   = [
    "a", # first
    "b", /* second */
  ]
  windows  = "x"
}
`;

/** What is a literal in both; an expression of one is computed by the other. */
function compared(theirs: unknown, ours: unknown): [unknown, unknown] {
  if (typeof theirs === "string" && /[$%]\{/.test(theirs)) return ["an expression", "an expression"];
  if (Array.isArray(theirs) && Array.isArray(ours) && theirs.length === ours.length) {
    const pairs = theirs.map((item, index) => compared(item, ours[index]));
    return [pairs.map(([first]) => first), pairs.map(([, second]) => second)];
  }
  if (typeof theirs === "object" && theirs !== null && typeof ours === "object" && ours !== null) {
    const other = new Map<string, unknown>(Object.entries(ours));
    const pairs = Object.entries(theirs).map(
      ([key, value]) => [key, ...compared(value, other.get(key))] as const,
    );
    return [
      Object.fromEntries(pairs.map(([key, first]) => [key, first])),
      Object.fromEntries(pairs.map(([key, , second]) => [key, second])),
    ];
  }
  return [theirs, ours];
}

describe("HashiCorp's parser", () => {
  it.each([
    ...texts,
    { name: "hard literals", text: hard },
    { name: "CRLF", text: hard.replaceAll("\n", "\r\n") },
  ])("reads the same locals in $name", async ({ text }) => {
    const json = await parse("main.tf", text);
    const blocks: unknown[] = json["locals"] ?? [];
    const theirs = Object.assign({}, ...blocks);
    const ours = Object.fromEntries([...localValues(text)].map(([name, value]) => [name, plain(value)]));
    expect(Object.keys(ours).sort()).toEqual(Object.keys(theirs).sort());
    const [first, second] = compared(theirs, ours);
    expect(second).toEqual(first);
  });
});
