// What CONTRIBUTING.md says of the rooms of src/, and of each file.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { describe, expect, it } from "vitest";
import { repository } from "../cli/command.ts";

interface SourceFile {
  /** Below src/, with `/`. */
  readonly name: string;
  readonly text: string;
  /** The files of src/ that it imports. */
  readonly imports: readonly string[];
}

const IMPORT = /(?:^|\s)(?:import|export)\s(?:[^"';]*?\sfrom\s*)?"(\.[^"]+)"|import\(\s*"(\.[^"]+)"/g;

function importsOf(name: string, text: string): string[] {
  return [...text.matchAll(IMPORT)]
    .map((match) => join(dirname(name), match[1] ?? match[2] ?? ""))
    .filter((target) => !target.startsWith("../")); // package.json
}

const files: SourceFile[] = readdirSync(`${repository}/src`, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".ts"))
  .map((name) => {
    const text = readFileSync(`${repository}/src/${name}`, "utf8");
    return { name, text, imports: importsOf(name, text) };
  });

/** The table's rows, from the top down: each room, and the rooms that it may import. */
const rows = [
  ...readFileSync(`${repository}/CONTRIBUTING.md`, "utf8").matchAll(/^\| `([\w./-]+)` \| .+ \| (.+) \|$/gm),
].map(([, room = "", allowed = ""]) => ({ room, allowed }));
const rooms = rows.map(({ room }) => room);

/** The most particular room that a file is in. */
function roomOf(file: string): string | undefined {
  return rooms
    .filter((room) => file === room || (room.endsWith("/") && file.startsWith(room)))
    .sort((a, b) => b.length - a.length)[0];
}

function allowedIn(room: string): readonly string[] {
  const { allowed = "" } = rows.find((row) => row.room === room) ?? {};
  if (allowed === "every room below") return rooms.slice(rooms.indexOf(room) + 1);
  return [...allowed.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name);
}

describe("the rooms", () => {
  it("are all in the table, and the table has no other", () => {
    expect(rooms.length).toBeGreaterThan(20);
    expect(files.filter(({ name }) => roomOf(name) === undefined).map(({ name }) => name)).toEqual([]);
    expect(rooms.filter((room) => !files.some(({ name }) => roomOf(name) === room))).toEqual([]);
  });

  it("may import only rooms below them", () => {
    const up = rooms.flatMap((room, index) =>
      allowedIn(room)
        .filter((other) => rooms.indexOf(other) <= index)
        .map((other) => `${room} may import ${other}`),
    );
    expect(up).toEqual([]);
  });

  it.each(rooms)("src/%s imports only what its row names", (room) => {
    const allowed = new Set([room, ...allowedIn(room)]);
    const wrong = files
      .filter(({ name }) => roomOf(name) === room)
      .flatMap(({ name, imports }) =>
        imports
          .filter((target) => !allowed.has(roomOf(target) ?? ""))
          .map((target) => `${name} imports ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  it("of commands do not import each other", () => {
    const commandOf = (name: string) => /^cli\/commands\/([^/]+)\//.exec(name)?.[1];
    const wrong = files.flatMap(({ name, imports }) =>
      imports
        .filter((target) => commandOf(name) && commandOf(target) && commandOf(name) !== commandOf(target))
        .map((target) => `${name} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe("every file", () => {
  it("is part of no circle of imports", () => {
    const importsByName = new Map(files.map(({ name, imports }) => [name, imports]));
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (name: string, way: readonly string[]) => {
      if (way.includes(name)) circles.push([...way.slice(way.indexOf(name)), name].join(" -> "));
      if (done.has(name) || way.includes(name)) return;
      for (const target of importsByName.get(name) ?? []) visit(target, [...way, name]);
      done.add(name);
    };
    for (const { name } of files) visit(name, []);
    expect(circles).toEqual([]);
  });

  it("is under 200 lines", () => {
    expect(files.length).toBeGreaterThan(150);
    const lengths = files.map(({ name, text }) => ({ name, lines: text.trimEnd().split("\n").length }));
    expect(lengths.filter(({ lines }) => lines >= 200)).toEqual([]);
  });

  it("but a rule says in its first line what it is for", () => {
    const silent = files.filter(({ name, text }) => {
      const isRule = /^lint\/rules\/.+\//.test(name);
      return !isRule && !/^(?:\/\/|\/\*\*) \S/.test(text) && !text.startsWith("#!");
    });
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});

it("finds imports in each form", () => {
  const code =
    'import { a } from "../text/a.ts";\nexport * from "./b.ts";\nawait import("../cli/main.ts");\nimport "zod";';
  expect(importsOf("lint/rules/c.ts", code)).toEqual([
    "lint/text/a.ts",
    "lint/rules/b.ts",
    "lint/cli/main.ts",
  ]);
});
