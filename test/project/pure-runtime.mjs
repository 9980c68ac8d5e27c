// A runtime that denies the environment, the disk, the network and the clock, and tells what was asked for all the same.
// It has what ECMAScript itself has, and no more. Math.random is not denied: brace-expansion makes placeholders of it that
// no input can guess. Called as: node --experimental-vm-modules pure-runtime.mjs < { files, expression, input }
// `files` are modules as they were built. `expression` is a function that takes their exports, in order, and the input.
// Prints { answer, error, asked } as JSON.
import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { text } from "node:stream/consumers";
import vm from "node:vm";

/** What other runtimes have, and CommonJS. */
const ELSEWHERE = [
  "require",
  "module",
  "exports",
  "__filename",
  "__dirname",
  "window",
  "self",
  "document",
].concat(["localStorage", "sessionStorage", "XMLHttpRequest", "importScripts", "Deno", "Bun"]);

const asked = new Set();
function deny(name) {
  asked.add(name);
  throw new Error(`asked for ${name}`);
}

/** A module may load a file of the package itself, later than the others; nothing else. */
async function importModuleDynamically(specifier, importer) {
  const isOwn = specifier.startsWith("./") && importer?.identifier !== undefined;
  if (!isOwn) return deny(`import("${specifier}")`);
  return await linked(resolve(dirname(importer.identifier), specifier));
}

// What every runtime has and answers alike.
const context = vm.createContext({ TextEncoder, TextDecoder });
const own = new Set(vm.runInContext("Object.getOwnPropertyNames(globalThis)", context));
const denied = [...Object.getOwnPropertyNames(globalThis), ...ELSEWHERE].filter((name) => !own.has(name));
// A getter sees `typeof process` too, which asks without failing where there is none.
vm.runInContext(
  `(names, deny) => {
    for (const name of names) Object.defineProperty(globalThis, name, { get: () => deny(name) });
    const RealDate = Date;
    globalThis.Date = new Proxy(RealDate, {
      construct: (target, values) => (values.length === 0 ? deny("the clock") : Reflect.construct(target, values)),
      apply: () => deny("the clock"),
    });
    RealDate.now = () => deny("the clock");
    RealDate.prototype.getTimezoneOffset = () => deny("the time zone");
    RealDate.prototype.constructor = globalThis.Date;
    String.prototype.localeCompare = () => deny("the language");
    globalThis.Intl = new Proxy({}, { get: () => deny("the language") });
    globalThis.console = new Proxy({}, { get: () => deny("the console") });
  }`,
  context,
)(denied, deny);

const modules = new Map();
async function load(path) {
  const known = modules.get(path);
  if (known !== undefined) return known;
  const module = new vm.SourceTextModule(await readFile(path, "utf8"), {
    context,
    identifier: path,
    importModuleDynamically,
    initializeImportMeta: () => {},
  });
  modules.set(path, module);
  return module;
}

async function linked(path) {
  const module = await load(path);
  if (module.status === "unlinked") {
    await module.link((specifier, { identifier }) =>
      specifier.startsWith("./")
        ? load(resolve(dirname(identifier), specifier))
        : deny(`import "${specifier}"`),
    );
  }
  await module.evaluate();
  return module;
}

async function exportsOf(path) {
  return (await linked(path)).namespace;
}

const { files, expression, input = null } = JSON.parse(await text(process.stdin));
let answer;
let error;
try {
  const libraries = [];
  for (const file of files) libraries.push(await exportsOf(file));
  const work = vm.runInContext(`(${expression})`, context, { importModuleDynamically });
  // The input is made inside, so that its prototypes are those of the runtime.
  answer = await work(
    libraries,
    vm.runInContext(`JSON.parse(${JSON.stringify(JSON.stringify(input))})`, context),
  );
} catch (thrown) {
  error = String(thrown);
}
console.log(JSON.stringify({ answer, error, asked: [...asked] }));
