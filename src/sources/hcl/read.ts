// Reads a file of Terraform's language together with the files beside it.
import type { Slip, SourceInput, SourceProblem, SourceReading } from "../model/reading.ts";
import type { Place, SourceValue } from "../model/value.ts";
import { evaluate } from "./evaluate/evaluate.ts";
import { readCommands } from "./find/commands.ts";
import { Coverage, hasPart } from "./find/coverage.ts";
import { type Found, nothingFound } from "./find/found.ts";
import { findLoose, findLooseTexts } from "./find/loose.ts";
import { findInCall, findInInputs, terragruntSource } from "./find/module-calls.ts";
import { attributesOf, namedIn } from "./find/named-values.ts";
import { findInResources } from "./find/resources.ts";
import { findRolePaths } from "./find/role-paths.ts";
import {
  isConfiguration,
  isJson,
  isTerragrunt,
  isVariableFile,
  loadedVariableFiles,
} from "./module/file-kinds.ts";
import { Files, type ParsedFile } from "./module/files.ts";
import type { Inputs } from "./module/module.ts";
import type { ModuleFile } from "./module/module-file.ts";
import { baseName } from "./module/paths.ts";
import { ModuleTree } from "./module/tree.ts";
import type { Body } from "./syntax/body.ts";
import type { HclParser } from "./syntax/node.ts";
import { holeOf } from "./values/holes.ts";

/** How many parts of expressions are computed in one reading. */
const BUDGET = 300_000;

/** Reads a file, with the module that it is part of. Never throws on content: what is wrong is in `problems`. */
export async function readHcl(input: SourceInput, parser: HclParser): Promise<SourceReading> {
  const files = new Files(input, parser);
  const own = baseName(input.file);
  const parsed = files.parse(input.file, input.text);
  const siblings = (input.siblings ?? []).filter((name) => name !== own);
  const inModule = isVariableFile(own) ? siblings.some(isConfiguration) : !isTerragrunt(own);
  const others = inModule ? siblings.filter(isConfiguration) : [];
  const root = [
    ...(isVariableFile(own) ? [] : [{ name: own, body: parsed.body }]),
    ...others.flatMap((name): ModuleFile[] => {
      const other = files.parsed(name);
      return other === undefined ? [] : [{ name, body: other.body }];
    }),
  ];
  const given = inModule ? givenValues(files, [...siblings, own], own, parsed) : () => undefined;
  const tree = new ModuleTree(files, root, given, { left: BUDGET });
  const found = nothingFound();
  for (const module of tree.modules) findInResources(module, found);
  for (const call of tree.calls) findInCall(call, new Coverage(found), found);
  findOutside(own, parsed.body, tree, found);
  await readCommands(input, found);
  const named = namedIn(tree.root);
  findLooseTexts(named, new Coverage(found), found);
  await readCommands(input, found);
  findLoose(named, new Coverage(found), found);
  // They have been read.
  found.commands.length = 0;
  findRolePaths(tree.modules, files.set.joined(), found);
  return readingOf(input, files, found, tree, problemsOf(own, parsed));
}

/** What stands in no module: Terragrunt's inputs, and values of variables that no file here declares. */
function findOutside(own: string, body: Body, { root }: ModuleTree, found: Found): void {
  const { scope } = root;
  if (isTerragrunt(own)) {
    const inputs = body.attributes.get("inputs")?.value;
    if (inputs !== undefined)
      findInInputs(evaluate(inputs, scope), terragruntSource(body, scope), scope, found);
    findLoose(attributesOf(body, "", scope), new Coverage(found), found);
  } else if (isVariableFile(own)) findLoose(attributesOf(body, "var.", scope), new Coverage(found), found);
}

/**
 * The values of the root module's variables, from the files that Terraform takes by itself. Where such a file cannot be read,
 * it may have given any value.
 */
function givenValues(files: Files, names: readonly string[], own: string, parsed: ParsedFile): Inputs {
  let isOpen = false;
  const values = new Map<string, SourceValue>();
  const literals = new ModuleTree(files, [], () => undefined, { left: BUDGET }).root.scope;
  for (const name of loadedVariableFiles(names)) {
    const read = name === own ? parsed : files.parsed(name);
    if (read === undefined || read.fault !== undefined) {
      isOpen = true;
      values.clear();
    }
    for (const [key, { value }] of read?.body.attributes ?? []) values.set(key, evaluate(value, literals));
  }
  const nowhere = { start: 0, end: 0 };
  return (name) => values.get(name) ?? (isOpen ? holeOf(`var.${name}`, nowhere) : undefined);
}

function problemsOf(own: string, { fault, isNear }: ParsedFile): SourceProblem[] {
  if (fault === undefined) return [];
  const message = isJson(own)
    ? "this is not JSON, so nothing of the file is read"
    : "this is not HCL as Terraform reads it; the rest of the file is read, and `terraform fmt` says what is wrong here";
  return [{ message, at: fault, isLoss: isNear }];
}

/** Only what concerns the file itself: the other files of the module have readings of their own. */
function readingOf(
  { file }: SourceInput,
  files: Files,
  found: Found,
  { calls, root }: ModuleTree,
  problems: readonly SourceProblem[],
): SourceReading {
  const text = files.set.joined();
  const own = text.files.find(({ name }) => name === file);
  const isHere = ({ start }: Place) =>
    own !== undefined && start >= own.base && start <= own.base + own.text.length;
  // What a module of the project says, its caller says too.
  const calledHere = calls
    .filter(({ caller, block }) => caller === root && isHere(block.at))
    .map(({ address }) => `${address}.`);
  const isCalled = (each: object) =>
    "name" in each &&
    typeof each.name === "string" &&
    calledHere.some((address) => String(each.name).startsWith(address));
  const concerns = <K extends Exclude<keyof Found, "commands" | "absent" | "problems">>(
    kind: K,
  ): Found[K][number][] =>
    found[kind].filter(
      (each) =>
        own === undefined || isCalled(each) || hasPart(each, { ...nothingFound(), [kind]: [each] }, own),
    );
  const documents = concerns("documents");
  const concerned = new Coverage({ ...nothingFound(), documents });
  const slips: readonly Slip[] = found.slips.filter(
    ({ at }) => isHere(at) || concerned.hasBetween(at.start, at.start),
  );
  const accessEntries = concerns("accessEntries");
  const associations = concerns("associations");
  const clusters = concerns("clusters");
  return {
    text,
    documents,
    accessEntries,
    associations,
    clusters,
    besides: {
      documents: without(found.documents, documents),
      accessEntries: without(found.accessEntries, accessEntries),
      associations: without(found.associations, associations),
      clusters: without(found.clusters, clusters),
    },
    slips,
    problems: [...problems, ...found.problems.filter(({ at }) => at === undefined || isHere(at))],
  };
}

function without<Item>(all: readonly Item[], some: readonly Item[]): Item[] {
  const left = new Set(all);
  for (const each of some) left.delete(each);
  return [...left];
}
