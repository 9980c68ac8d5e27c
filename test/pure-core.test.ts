import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const src = join(root, "src");

/** What each pure room may import beside other rooms (test/project/house.test.ts): packages that run anywhere. */
const PURE: Readonly<Record<string, readonly string[]>> = {
  text: ["fastest-levenshtein", "minimatch", "zod/mini"],
  schema: ["zod/mini"],
  "go-yaml": ["yaml"],
  objects: ["yaml"],
  identity: ["fastest-levenshtein", "zod/mini"],
  document: ["yaml", "zod/mini"],
  mapping: [],
  explain: ["fastest-levenshtein", "zod/mini"],
  access: [],
  rbac: ["zod/mini"],
  "access-entries": ["zod/mini"],
  migrate: ["yaml"],
  lint: ["yaml", "zod/mini", "fastest-levenshtein", "picocolors", "get-east-asian-width", "sarif"],
};
/** Rooms that touch clock and network, which their callers may replace; no Node built-in either. */
const EDGES: typeof PURE = {
  token: ["zod/mini", "@smithy/signature-v4", "@aws-sdk/credential-providers"],
  webhook: ["zod/mini"],
};

const IMPORT = /(?:^|\s)(?:import|export)\s(?:[^"';]*?\sfrom\s*)?"([^"]+)"|import\(\s*"([^"]+)"/g;
const IMPURE =
  /\b(?:process|Buffer|globalThis|window|document\.cookie|localStorage|fetch|setTimeout|setInterval|performance)\b\s*[.([]|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\brequire\(/;

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name));
}

function importsOf(file: string): string[] {
  return [...readFileSync(file, "utf8").matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? "");
}

describe.each(Object.entries({ ...PURE, ...EDGES }))("src/%s", (room, allowed) => {
  it("imports no package but those that run anywhere", () => {
    const files = filesBelow(join(src, room));
    expect(files.length).toBeGreaterThan(0);
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((specifier) => !specifier.startsWith(".") && !allowed.includes(specifier))
        .map((specifier) => `${relative(root, file)} imports ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe.each(Object.keys(PURE))("src/%s", (room) => {
  it("touches no clock, network, environment or Node global", () => {
    const files = filesBelow(join(src, room));
    const wrong = files.filter((file) => IMPURE.test(withoutComments(readFileSync(file, "utf8"))));
    expect(wrong.map((file) => relative(root, file))).toEqual([]);
  });
});

it("finds an import that should not be there", () => {
  const code =
    'import { readFile } from "node:fs/promises";\nexport * from "../cli/main.ts";\nawait import("yaml");';
  expect([...code.matchAll(IMPORT)].map((match) => match[1] ?? match[2])).toEqual([
    "node:fs/promises",
    "../cli/main.ts",
    "yaml",
  ]);
  expect(IMPURE.test("const now = Date.now();")).toBe(true);
  expect(IMPURE.test("process.env.HOME")).toBe(true);
});

describe("the built library", () => {
  it("imports nothing, so neither a Node built-in nor the Kubernetes client", () => {
    // Chunks that the entries share lie beside them.
    const files = new Set(["index.js", "lint.js", "diff.js", "rbac.js"]);
    for (const file of files) {
      for (const chunk of importsOf(join(root, "dist", file))) {
        expect(chunk).toMatch(/^\.\/[\w-]+\.js$/);
        files.add(chunk.slice(2));
      }
    }
    expect(files.size).toBeGreaterThan(3);
  });
});

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
}
