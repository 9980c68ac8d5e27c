// What is tested is what the sources say: vitest builds dist/ first where it is stale.
import { cpSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { hashOfSources, isStale, recordBuild } from "../../scripts/built-from.mjs";
import { repository, temporaryFolder } from "../cli/command.ts";
import { packed } from "./packed.ts";

const folder = temporaryFolder();
const copy = folder.path("copy");

beforeEach(async () => {
  rmSync(copy, { recursive: true, force: true });
  for (const path of ["src/text", "scripts", "package.json", "package-lock.json", "tsconfig.json"]) {
    cpSync(join(repository, path), join(copy, path), { recursive: true });
  }
  cpSync(join(repository, "tsconfig.build.json"), join(copy, "tsconfig.build.json"));
  folder.write("copy/dist/index.js", "");
  await recordBuild(copy, await hashOfSources(copy));
});

const file = join(copy, "src/text/edit.ts");

describe("dist/", () => {
  it("is not stale in this run", async () => {
    expect(await isStale(repository)).toBe(false);
  });

  it("is not stale after a build, nor after its sources were only touched", async () => {
    expect(await isStale(copy)).toBe(false);
    utimesSync(file, 0, 0);
    expect(await isStale(copy)).toBe(false);
  });

  it.each<[what: string, change: () => void]>([
    ["a source changed", () => writeFileSync(file, `${readFileSync(file, "utf8")}\n`)],
    ["a source came", () => writeFileSync(join(copy, "src/text/new.ts"), "")],
    ["a source went", () => rmSync(file)],
    ["a source was renamed", () => renameSync(file, join(copy, "src/text/other.ts"))],
    ["the way of building changed", () => writeFileSync(join(copy, "scripts/bundle.mjs"), "")],
    ["a bundled package changed", () => writeFileSync(join(copy, "package-lock.json"), "{}")],
    ["it was removed", () => rmSync(join(copy, "dist"), { recursive: true })],
  ])("is stale where %s", async (_, change) => {
    change();
    expect(await isStale(copy)).toBe(true);
  });

  it("keeps what it was built from to itself: the package does not have it", () => {
    expect(packed().files).toContain("dist/index.js");
    expect(packed().files.filter((name) => name.includes("built-from"))).toEqual([]);
  });
});
