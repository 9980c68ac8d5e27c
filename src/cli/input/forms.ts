// Reads a file in another form than a manifest's: Terraform, eksctl, a script. Loaded only where a file may be one.
import { readdirSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, join, relative, sep } from "node:path";
import { nameBeside } from "../../sources/model/name-beside.ts";
import type { ReadBeside, Source, SourceInput } from "../../sources/model/reading.ts";
import { createSources, readSources, type SourceRead } from "../../sources/sources.ts";
import { nearest } from "../../text/spelling.ts";
import { messageLine } from "../output/messages.ts";
import { CliError } from "../output/outcome.ts";
import { readFormsAround } from "./forms-around.ts";
import { loadHclParser } from "./hcl-parser.ts";
import { type NamedText, pathName, readFileText, STANDARD_INPUT } from "./read-text.ts";

/** The sources, with what they need of this machine. */
export function allSources(): readonly Source[] {
  return createSources({ hclParser: loadHclParser });
}

/** `--from manifest`: the text is a manifest, whatever it looks like. */
export const MANIFEST = "manifest";

/** @throws CliError for a name that no source has, with the one that was probably meant. */
export function sourcesFor(from: string | undefined): readonly Source[] {
  const sources = allSources();
  if (from === undefined) return sources;
  if (from === MANIFEST) return [];
  const chosen = sources.find(({ name }) => name === from);
  // What it is asked to read, it need not recognize.
  if (chosen !== undefined)
    return [{ ...chosen, recognizes: () => true, read: (input) => chosen.read(input) }];
  const names = [MANIFEST, ...sources.map(({ name }) => name)];
  const meant = nearest(from, names);
  const advice = meant === undefined ? "'aws-auth-map sources' lists them" : `did you mean '${meant}'?`;
  throw new CliError(`error: there is no source '${messageLine(from)}'; ${advice}`);
}

/**
 * What a source is given of the file at `path`. What stands beside standard input is not known.
 *
 * @param changed Files that have another text than on the disk, by their names.
 */
export function sourceInput(
  path: string,
  text: string,
  changed: ReadonlyMap<string, { readonly after: string }> = new Map(),
): SourceInput {
  const file = pathName(path);
  if (path === STANDARD_INPUT) return { file, text };
  const read = readBeside(path);
  let siblings: readonly string[] | undefined;
  return {
    file,
    text,
    beside: (name) => changed.get(nameBeside(name, file))?.after ?? read(name),
    list: (name) => namesNear(dirname(path), name),
    get siblings() {
      siblings ??= namesIn(dirname(path));
      return siblings;
    },
  };
}

/** @throws CliError for a name that no source has. */
export async function readForms(input: NamedText, from?: string): Promise<SourceRead[]> {
  const { path = STANDARD_INPUT, text, around } = input;
  const sources = sourcesFor(from);
  return around === undefined
    ? await readSources(sourceInput(path, text), sources)
    : await readFormsAround(input, around, sources);
}

/**
 * Reads files near the one at `path`. What a file names is text that anybody may have written, so nothing is read that lies
 * outside of the working directory and of the file's own folder.
 */
function readBeside(path: string): ReadBeside {
  const folder = dirname(path);
  return (name) => {
    try {
      const target = near(folder, name);
      return target === undefined ? undefined : readFileText(target).text;
    } catch {
      // A file that is not there, or cannot be read, leaves a hole.
      return undefined;
    }
  };
}

/** @throws Where there is nothing at the path. */
function near(folder: string, name: string): string | undefined {
  if (isAbsolute(name)) return undefined;
  const target = realpathSync(join(folder, name));
  const isNear = [realpathSync(folder), realpathSync(".")].some((root) => isBelow(target, root));
  return isNear ? target : undefined;
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function namesNear(folder: string, name: string): readonly string[] | undefined {
  try {
    const target = near(folder, name);
    return target === undefined ? undefined : namesIn(target);
  } catch {
    return undefined;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return (
      readdirSync(folder, { withFileTypes: true })
        // Programs follow links to files. Where they lead is asked when they are read.
        .filter((entry) => entry.isFile() || entry.isSymbolicLink())
        .map(({ name }) => name)
        .sort()
    );
  } catch {
    return [];
  }
}
