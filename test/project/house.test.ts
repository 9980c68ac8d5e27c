// What CONTRIBUTING.md says of each file.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { repository } from "../cli/command.ts";

const files = readdirSync(join(repository, "src"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => ({
    name,
    lines: readFileSync(join(repository, "src", name), "utf8")
      .trimEnd()
      .split("\n"),
  }));

it("every file is under 200 lines", () => {
  expect(files.length).toBeGreaterThan(150);
  expect(files.filter(({ lines }) => lines.length >= 200).map(({ name }) => name)).toEqual([]);
});

it("every file but a rule says in its first line what it is for", () => {
  const silent = files.filter(({ name, lines: [first = ""] }) => {
    const isRule = /^lint[\\/]rules[\\/]/.test(name);
    return !isRule && !/^(?:\/\/|\/\*\*) \S/.test(first) && !first.startsWith("#!");
  });
  expect(silent.map(({ name }) => name)).toEqual([]);
});
