// Lints the files of a run in two rounds: first all are read, each once, so that the second round knows for each of them what
// stands beside it.
import type { Neighbours } from "../../../lint/engine/surroundings.ts";
import type { Neighbourhood } from "../../../lint/neighbours/neighbourhood.ts";
import type { FoundFile } from "../../input/find-files.ts";
import { pathName, STANDARD_INPUT } from "../../input/read-text.ts";
import { showProgress } from "../../output/progress.ts";
import { eachFileOnce } from "./each-file-once.ts";
import { lintFile } from "./lint-file.ts";
import type { LintChoice, LintResult } from "./linted.ts";
import { RbacTexts } from "./rbac-texts.ts";
import { type NotLinted, type ReadFile, readLintFile } from "./read-file.ts";
import type { Configured } from "./without-aliases.ts";

/** The results in the order of the files. Never rejects. */
export async function lintFiles(files: readonly Configured[], choice: LintChoice): Promise<LintResult[]> {
  const progress = showProgress("linting", files.length);
  const neighbourhood = files.length > 1 ? await createNeighbourhood() : undefined;
  const named = new Set(files.filter(({ file }) => file.isNamed).map(({ file }) => pathName(file.path)));
  // Whoever names two files lints each for itself: they may be versions, or of two clusters.
  const chosen = (neighbours: Neighbours | undefined, { isNamed, path }: FoundFile) =>
    neighbours &&
    (isNamed
      ? {
          ...neighbours,
          sameConfigMaps: neighbours.sameConfigMaps.filter(({ file }) => !named.has(file)),
          mapLines: () =>
            neighbours.mapLines?.().filter(({ file }) => !named.has(file) || file === pathName(path)) ?? [],
        }
      : neighbours);
  const rbacTexts = new RbacTexts();
  const read: (ReadFile | NotLinted)[] = [];
  const results: LintResult[] = [];
  try {
    await eachOf(files, async ({ file, configuration }, index) => {
      // What a cluster has stands beside no file.
      const onText = (text: string) => {
        if (file.read === undefined) neighbourhood?.add(pathName(file.path), text);
        rbacTexts.add(file, text);
      };
      read[index] = await readLintFile(file, configuration, onText);
      progress.advance();
    });
    const single = await within(files, read);
    const rbacRun = await rbacTexts.run();
    const isFixing = choice.fix.mode !== "none";
    const fixing = isFixing ? { ...choice, changed: new Map() } : choice;
    await eachOf(
      files,
      async ({ file, configuration }, index) => {
        const text = read[index];
        if (text === undefined) return;
        delete read[index];
        const beside = file.read === undefined ? (neighbourhood ?? single) : undefined;
        const neighbours = text.outcome === "read" ? beside?.of(pathName(file.path)) : undefined;
        const rbac =
          file.read === undefined
            ? rbacRun?.of(pathName(file.path), file.path === STANDARD_INPUT)
            : undefined;
        const around = { neighbours: chosen(neighbours, file), rbac };
        results[index] = await lintFile(file, text, configuration, fixing, around);
      },
      isFixing ? 1 : CONCURRENCY,
    );
  } finally {
    progress.end();
  }
  return eachFileOnce(results);
}

/** Loaded only where something may stand beside an aws-auth: most runs lint one file. */
async function createNeighbourhood(): Promise<Neighbourhood> {
  const lint = await import("../../../lint/neighbours/neighbourhood.ts");
  return lint.createNeighbourhood();
}

/** What stands beside the aws-auth in a single file that holds several objects, as `kustomize build` prints it. */
async function within(
  [only, ...others]: readonly Configured[],
  [read]: readonly (ReadFile | NotLinted)[],
): Promise<Neighbourhood | undefined> {
  if (only === undefined || others.length > 0 || only.file.read !== undefined) return undefined;
  if (read?.outcome !== "read" || !/^---\s|\bitems\b/m.test(read.input.text)) return undefined;
  const neighbourhood = await createNeighbourhood();
  neighbourhood.add(pathName(only.file.path), read.input.text);
  return neighbourhood;
}

/** So many files are open at a time. */
const CONCURRENCY = 8;

/** @param most At the same time: one where a file can change others. */
async function eachOf<Item>(
  items: readonly Item[],
  work: (item: Item, index: number) => Promise<void>,
  most = CONCURRENCY,
) {
  const queue = items.entries();
  const workers = Array.from({ length: most }, async () => {
    for (const [index, item] of queue) await work(item, index);
  });
  await Promise.all(workers);
}
