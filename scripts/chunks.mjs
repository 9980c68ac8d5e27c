// Which of the command's modules go into one file. Left to itself, the bundler cuts shared code into a file for each set of
// commands that shares it, and each file that a command loads costs time.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "./bundle.mjs";

const source = (path) => join(root, "src", ...path.split("/"));

const ENTRY = source("cli/main.ts");
const LINT = source("cli/commands/lint/lint.ts");
/** What each file is made of: all that each of its commands needs, but for what is in the files before it. */
const FILES = [
  ["document", [source("cli/commands/get/get.ts")]],
  ["access", [LINT, source("cli/commands/diff/diff.ts")]],
  ["linting", [LINT]],
];

/** The modules that are loaded together with one. */
function loadedWith(entry, getModuleInfo) {
  const found = new Set();
  const left = [entry];
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    left.push(...(getModuleInfo(id)?.importedIds ?? []));
  }
  return found;
}

/** Rolldown's `codeSplitting`. What is not in one of the files is left to the bundler. */
export function chunksOfCommand() {
  let fileOf;
  const name = (id, bundler) => {
    const getModuleInfo = (each) => bundler.getModuleInfo(each);
    if (fileOf === undefined) {
      fileOf = new Map([...loadedWith(ENTRY, getModuleInfo)].map((each) => [each, null]));
      for (const [file, entries] of FILES) {
        const [first, ...others] = entries.map((entry) => loadedWith(entry, getModuleInfo));
        for (const each of first) {
          if (!fileOf.has(each) && others.every((other) => other.has(each))) fileOf.set(each, file);
        }
      }
    }
    // The helpers of the bundler are for all files.
    return id.startsWith("\0rolldown") ? null : (fileOf.get(id) ?? null);
  };
  return { includeDependenciesRecursively: false, groups: [{ name, debugName: "files" }] };
}

/** A file that the first one loads at once, and not when a command asks for it. */
const AT_ONCE = /(?<==)require\((["'`])\.\/cli\/([\w-]+\.cjs)\1\)/g;
/** In bytes. What is larger is no helper. */
const MOST_INLINED = 4096;

/**
 * Puts the few helpers that the command's first file shares with others into that file: those who ask for help need no
 * other one. The others get them from there, since a class that is there twice would be two classes.
 */
export async function inlineHelpers(folder) {
  const main = join(folder, "cli.cjs");
  const code = await readFile(main, "utf8");
  const names = new Set([...code.matchAll(AT_ONCE)].map(([, , name]) => name));
  const helpers = new Map();
  for (const name of names) {
    const file = join(folder, "cli", name);
    const helper = await readFile(file, "utf8");
    if (helper.length > MOST_INLINED || helper.includes("require(")) {
      throw new Error(`cli.cjs loads ${name} at once: look how the bundler cuts the command now`);
    }
    const key = JSON.stringify(name);
    helpers.set(name, `(exports[${key}]=(()=>{let exports={};${helper};return exports})())`);
    await writeFile(file, `module.exports=require("../cli.cjs")[${key}];\n`);
  }
  await writeFile(
    main,
    code.replace(AT_ONCE, (_, __, name) => helpers.get(name)),
  );
}
