// The package as its users' tools see it: publint on how it is made up, are-the-types-wrong on how its types resolve.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { expect, it } from "vitest";
import { packed } from "./packed.ts";

const { tarball, files } = packed();
const root = fileURLToPath(new URL("../..", import.meta.url));
const packageJson = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const lock: { packages: Record<string, unknown> } = JSON.parse(
  readFileSync(join(root, "package-lock.json"), "utf8"),
);

it("has nothing that publint would change", async () => {
  const { messages } = await publint({ pack: { tarball: tarball.buffer }, strict: true });
  expect(messages.map((message) => formatMessage(message, packageJson, { color: false }))).toEqual([]);
});

/** What modules alone do not serve: TypeScript before `exports`, and `require`, which Node has had for modules since 20.19. */
const NOT_SERVED: readonly string[] = ["node10", "node16-cjs"];

it("has types that resolve wherever modules do", async () => {
  const analysis = await checkPackage(createPackageFromTarballData(tarball));
  if (!analysis.types) throw new Error("the package has no types");
  const served = Object.keys(packageJson.exports).filter((name) => packageJson.exports[name].types);
  for (const name of served) {
    const { "node16-esm": node, bundler } = analysis.entrypoints[name]?.resolutions ?? {};
    for (const way of [node, bundler]) expect(way?.resolution?.isTypeScript, name).toBe(true);
  }
  const problems = analysis.problems.filter(
    (problem) => !("resolutionKind" in problem && NOT_SERVED.includes(problem.resolutionKind)),
  );
  expect(problems).toEqual([]);
});

it("holds what its exports, its command and its pages name, and no test", () => {
  const targets = JSON.stringify([packageJson.exports, packageJson.bin]).match(/dist\/[\w./-]+\w/g) ?? [];
  expect(files).toEqual(
    expect.arrayContaining([...new Set(targets)].filter((path) => !path.endsWith("schemas"))),
  );
  for (const page of ["README.md", "CONTRIBUTING.md", "LICENSE"]) expect(files).toContain(page);
  expect(files.filter((path) => /^(?:test|src|fuzz|scripts|\.|node_modules)/.test(path))).toEqual([]);
});

it("is developed with packages that fetch and build nothing when they are installed", () => {
  // Not by `hasInstallScript` of the lock file: some registries do not tell it.
  const manifests = Object.keys(lock.packages)
    .filter((path) => path !== "")
    .map((path) => join(root, path, "package.json"))
    .filter((path) => existsSync(path));
  const scripts = manifests.map((path) => ({ path, ...JSON.parse(readFileSync(path, "utf8")).scripts }));
  const running = scripts.filter(
    ({ preinstall, install, postinstall }) => preinstall ?? install ?? postinstall,
  );
  expect(manifests.length).toBeGreaterThan(100);
  // The grammar of HCL has a native build that nobody here uses: its WebAssembly is. It brings that build for each of these
  // platforms, so that nothing is compiled or fetched.
  const [grammar, ...others] = running;
  expect(others).toEqual([]);
  expect(grammar?.path).toMatch(/@tree-sitter-grammars[\\/]tree-sitter-hcl[\\/]package\.json$/);
  expect([grammar.preinstall, grammar.install, grammar.postinstall]).toEqual([
    undefined,
    "node-gyp-build",
    undefined,
  ]);
  expect(readdirSync(join(grammar.path, "..", "prebuilds")).sort()).toEqual([
    "darwin-arm64",
    "darwin-x64",
    "linux-arm64",
    "linux-x64",
    "win32-arm64",
    "win32-x64",
  ]);
});
