import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const src = join(root, "src");

/** What each pure layer may import: layers below it, and packages that run anywhere. */
const layers: Record<string, { layers: string[]; packages: string[] }> = {
  schema: { layers: ["schema"], packages: ["yaml", "zod/mini", "fastest-levenshtein"] },
  mapping: { layers: ["schema", "mapping"], packages: ["zod/mini", "fastest-levenshtein"] },
  lint: {
    layers: ["schema", "mapping", "lint"],
    packages: [
      "yaml",
      "zod/mini",
      "minimatch",
      "fastest-levenshtein",
      "picocolors",
      "get-east-asian-width",
      "sarif",
    ],
  },
  diff: { layers: ["schema", "mapping", "diff"], packages: ["zod/mini"] },
};
/** The layers that touch clock and network, which their callers may replace; no Node built-in either. */
const edges: typeof layers = {
  token: { layers: ["schema", "mapping", "token"], packages: ["zod/mini"] },
};
const present = Object.entries(layers).filter(([layer]) => existsSync(join(src, layer)));

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

describe.each([...present, ...Object.entries(edges)])("src/%s", (layer, allowed) => {
  it("imports only what lies below it", () => {
    const files = filesBelow(join(src, layer));
    expect(files.length).toBeGreaterThan(3);
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((specifier) => {
          if (!specifier.startsWith(".")) return !allowed.packages.includes(specifier);
          const target = relative(src, resolve(dirname(file), specifier)).split("/")[0] ?? "";
          return !allowed.layers.includes(target);
        })
        .map((specifier) => `${relative(root, file)} imports ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe.each(present)("src/%s", (layer) => {
  it("touches no clock, network, environment or Node global", () => {
    const files = filesBelow(join(src, layer));
    const wrong = files.filter((file) => IMPURE.test(withoutComments(readFileSync(file, "utf8"))));
    expect(wrong.map((file) => relative(root, file))).toEqual([]);
  });
});

it("guards at least the two layers that everything rests on", () => {
  expect(present.map(([layer]) => layer)).toEqual(expect.arrayContaining(["schema", "mapping"]));
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
    const files = new Set(["index.js", "lint.js", "diff.js"]);
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
