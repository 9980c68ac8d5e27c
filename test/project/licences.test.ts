// What comes with the package, or is installed with it, may be used together with Apache-2.0.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { repository } from "../cli/command.ts";

/** Permissive ones: they ask for no more than their text and names to be kept. https://www.apache.org/legal/resolved.html */
const COMPATIBLE: readonly string[] = [
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "ISC",
  "MIT",
  "Python-2.0",
  "Unlicense",
];

interface Installed {
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const read = (...path: string[]) => readFileSync(join(repository, ...path), "utf8");
const packageJson = JSON.parse(read("package.json"));
const lock: { packages: Record<string, Installed> } = JSON.parse(read("package-lock.json"));
/** Beside each bundle lie the licences of what it holds. */
const bundles = [
  {
    folder: "dist",
    holds: `@isaacs/nonrecursive-glob-match @smithy/core @smithy/types balanced-match brace-expansion commander diff
     fastest-levenshtein get-east-asian-width minimatch p-map picocolors signal-exit unbash write-file-atomic yaml zod`,
  },
  {
    folder: "action/dist",
    holds: `@isaacs/nonrecursive-glob-match balanced-match brace-expansion commander diff fastest-levenshtein
     get-east-asian-width minimatch picocolors signal-exit unbash write-file-atomic yaml zod`,
  },
].map(({ folder, holds }) => {
  const notices = read(folder, "THIRD-PARTY-LICENSES.md");
  return { folder, holds: holds.split(/\s+/), notices, bundled: bundledBy(notices) };
});

/** Where the lock file puts what `from` gets for `name`: beside it, or further out. */
function placeOf(name: string, from: string): string {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("node_modules/") - 1))) {
    const place = `${folder === "" ? "" : `${folder}/`}node_modules/${name}`;
    if (lock.packages[place] !== undefined) return place;
    if (folder === "") throw new Error(`${name} is not in the lock file`);
  }
}

function installedWith(names: readonly string[]): readonly string[] {
  const places = new Set(names.map((name) => placeOf(name, "")));
  for (const place of places) {
    const { dependencies, optionalDependencies } = lock.packages[place] ?? {};
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies }))
      places.add(placeOf(name, place));
  }
  return [...places];
}

/** Headings that name a package: licences have headings too. */
function bundledBy(notices: string): string[] {
  return [...notices.matchAll(/^## (.+)$/gm)]
    .map(([, name = ""]) => name)
    .filter((name) => existsSync(join(repository, "node_modules", name, "package.json")));
}

describe.each(bundles)("$folder", ({ holds, notices, bundled }) => {
  it.each(bundled)("%s, which is bundled, has a compatible licence, and its text is beside it", (name) => {
    const { license } = JSON.parse(read("node_modules", name, "package.json"));
    expect(COMPATIBLE).toContain(license);
    const file = readdirSync(join(repository, "node_modules", name)).find((entry) =>
      /^licen[cs]e/i.test(entry),
    );
    const text = file === undefined ? license : read("node_modules", name, file);
    expect(notices).toContain(`## ${name}\n\n${text.trim()}`);
  });

  it("is told of each package that is bundled, so that a new one is looked at", () => {
    expect(bundled).toEqual(holds);
  });
});

it("installs nothing else than what has a compatible licence", () => {
  const places = installedWith(Object.keys({ ...packageJson.dependencies, ...packageJson.peerDependencies }));
  const licences = places.map((place) => ({ place, licence: lock.packages[place]?.license }));
  expect(places.length).toBeGreaterThan(20);
  expect(licences.filter(({ licence = "" }) => !COMPATIBLE.includes(licence))).toEqual([]);
});
