// What a bundler makes of the pure exports, minified; the README states it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { repository } from "../cli/command.ts";
import { bundle } from "./bundle.ts";

/** The name in the README, what a user's bundle imports, what it leaves to be loaded otherwise, and the bounds in kB. */
const bundles = [
  { name: "`aws-auth-map`", input: "aws-auth-map", bounds: [221, 72] },
  // From the sources: the built package has zod's code inside.
  {
    name: "`aws-auth-map` without zod",
    input: "./src/exports/index.ts",
    external: /^zod/,
    bounds: [197, 65],
  },
  { name: "`aws-auth-map/lint`", input: "aws-auth-map/lint", bounds: [503, 166] },
  { name: "`aws-auth-map/diff`", input: "aws-auth-map/diff", bounds: [97, 32] },
  { name: "`aws-auth-map/access-entries`", input: "aws-auth-map/access-entries", bounds: [485, 150] },
  { name: "`aws-auth-map/sources`", input: "aws-auth-map/sources", bounds: [820, 272] },
  { name: "`aws-auth-map/rbac`", input: "aws-auth-map/rbac", bounds: [246, 68] },
] as const;

const readme = readFileSync(join(repository, "README.md"), "utf8");

async function kilobytes(name: string, external: RegExp | undefined): Promise<[number, number]> {
  const code = Buffer.from(await bundle([name], { format: "esm", ...(external && { external }) }));
  return [code.length / 1000, gzipSync(code, { level: 9 }).length / 1000];
}

describe.each(bundles)("the bundle of $name", ({ name, input, bounds, ...rest }) => {
  it("is within its bounds, and as large as the README says", async () => {
    const sizes = await kilobytes(input, "external" in rest ? rest.external : undefined);
    const row = readme.split("\n").find((line) => line.startsWith(`| ${name} |`)) ?? "";
    const stated = [...row.matchAll(/(\d+) kB/g)].map(([, figure]) => Number(figure));
    expect(stated, `${row} (measured: ${sizes.join(", ")})`).toHaveLength(2);
    for (const [index, size] of sizes.entries()) {
      expect(size).toBeLessThan(bounds[index] ?? 0);
      // Small changes are no reason to write the README anew.
      const difference = Math.abs(size - (stated[index] ?? 0));
      expect(difference, `${name}: README says ${stated[index]} kB, it is ${size}`).toBeLessThan(
        1 + size / 50,
      );
    }
  });
});
