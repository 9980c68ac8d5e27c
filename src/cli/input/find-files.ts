// Finds the files that a command is to read: those that are named, that match a glob, or that lie in a folder. All of it is
// synchronous: asking Node's threads about each file and folder would take longer.
import { type Dirent, readdirSync, type Stats, statSync } from "node:fs";
import { resolve } from "node:path";
import { Minimatch, type MinimatchOptions } from "minimatch";
import { isCode, isLookedAt } from "../../document/languages.ts";
import { describeFailure, inputName, type NamedText, STANDARD_INPUT } from "./read-text.ts";

export interface FoundFile {
  readonly path: string;
  /** Whether the operand names this very file. Others are linted only if they are about aws-auth. */
  readonly isNamed: boolean;
  /** False for a file that is only looked at for identities that it maps in another way. Default: true. */
  readonly isManifest?: boolean;
  /** Reads a ConfigMap that is not in a file but in a cluster. */
  readonly read?: () => Promise<NamedText>;
}

export interface FoundFiles {
  /** Each path once, sorted by name. */
  readonly files: readonly FoundFile[];
  /** A line for each operand or folder that gave nothing. */
  readonly failures: readonly string[];
  /** How many files that are no manifests are left out, since there are so many. */
  readonly notLookedAt: number;
}

/** @param operands Paths, globs, folders, `-`. */
export function findFiles(operands: readonly string[]): FoundFiles {
  const failures: string[] = [];
  const onFailure: OnFailure = (path, why) => failures.push(`${inputName(path)}: error: ${why}`);
  const found = operands.flatMap((operand) => filesOf(operand, onFailure));
  const files = once(found).sort((a, b) => (a.path < b.path ? -1 : 1));
  const others = files.filter(({ isManifest }) => isManifest === false).slice(MOST_OTHERS);
  const tooMany = new Set(others);
  return {
    files: tooMany.size === 0 ? files : files.filter((file) => !tooMany.has(file)),
    failures,
    notLookedAt: tooMany.size,
  };
}

/** So many files that are no manifests are looked at. */
const MOST_OTHERS = 20_000;

type OnFailure = (path: string, why: string) => void;

/** Says what a search takes a file for, by its path from the folder that is searched; undefined leaves it out. */
interface Wanted {
  readonly folder: (path: string) => boolean;
  readonly file: (path: string, entry: Dirent) => Pick<FoundFile, "isManifest"> | undefined;
}

/** What a folder stands for: manifests, and files of other kinds in which people map identities. */
const IN_A_FOLDER: Wanted = {
  folder: (path) => !isHidden(path),
  file: (path, entry) => {
    if (isHidden(path)) return undefined;
    if (/\.(?:yaml|yml|json)$/.test(path)) return {};
    return entry.isFile() && isLookedAt(path) ? { isManifest: false } : undefined;
  },
};

function isHidden(path: string): boolean {
  return path[path.lastIndexOf("/") + 1] === ".";
}

function matching(pattern: string): Wanted {
  const matcher = new Minimatch(pattern, GLOB_OPTIONS);
  return {
    folder: (path) => matcher.match(path, true),
    // What is Terraform or code is no YAML, whatever the glob takes.
    file: (path) => (matcher.match(path) ? (isCode(path) ? { isManifest: false } : {}) : undefined),
  };
}

function filesOf(operand: string, onFailure: OnFailure): FoundFile[] {
  const named = [{ path: operand, isNamed: true }];
  if (operand === STANDARD_INPUT) return named;
  // A file with that very name is meant, even if the name looks like a glob: `a[1].yaml`.
  const stats = statsOf(operand);
  if (stats?.isDirectory()) return search(operand, IN_A_FOLDER, onFailure);
  if (stats !== undefined || !isGlob(operand)) return named;
  const { folder, pattern } = splitGlob(operand);
  const files = search(folder, matching(pattern), onFailure);
  if (files.length === 0) onFailure(operand, "no file matches it");
  return files;
}

const GLOB_OPTIONS: MinimatchOptions = {
  nocomment: true,
  nonegate: true,
  magicalBraces: true,
};

function isGlob(operand: string): boolean {
  // Minimatch throws for longer patterns. Paths are not that long either.
  return operand.length <= MAX_GLOB && new Minimatch(slashes(operand), GLOB_OPTIONS).hasMagic();
}

const MAX_GLOB = 4096;

/** The folders that a glob begins with ("" for the working directory), and the rest of it. */
function splitGlob(glob: string): { folder: string; pattern: string } {
  const written = slashes(glob);
  const magic = written.search(/[*?[\]{}()!+@\\]/);
  const end = written.lastIndexOf("/", magic);
  return { folder: written.slice(0, end + 1), pattern: written.slice(end + 1) };
}

/** The files below `folder` that are wanted. Links to files count; links to folders are not followed. */
function search(folder: string, wanted: Wanted, onFailure: OnFailure): FoundFile[] {
  const base = /^(?:\.\/?)?$/.test(folder) ? "" : slashes(folder).replace(/\/*$/, "/");
  const files: FoundFile[] = [];
  const folders = [""];
  for (let inner = folders.pop(); inner !== undefined; inner = folders.pop()) {
    for (const entry of list(base + inner, onFailure)) {
      const path = inner + entry.name;
      if (entry.isDirectory()) {
        if (!SKIPPED.has(entry.name) && wanted.folder(path)) folders.push(`${path}/`);
        continue;
      }
      const kind = wanted.file(path, entry);
      if (kind !== undefined && isFile(entry, base + path)) {
        files.push({ path: base + path, isNamed: false, ...kind });
      }
    }
  }
  return files;
}

/** Their files are other people's, or not for editing. */
const SKIPPED: ReadonlySet<string> = new Set(["node_modules", ".git"]);

function list(folder: string, onFailure: OnFailure): Dirent[] {
  try {
    return readdirSync(folder === "" ? "." : folder, { withFileTypes: true });
  } catch (error) {
    const gone =
      error instanceof Error && "code" in error && ["ENOENT", "ENOTDIR"].includes(String(error.code));
    if (!gone) onFailure(folder, describeFailure(error));
    return [];
  }
}

/** False for a pipe or a device, which might never end. */
function isFile(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  return statsOf(path)?.isFile() ?? false;
}

/** Each path once, under the first of its spellings. */
function once(found: readonly FoundFile[]): FoundFile[] {
  const byPath = new Map<string, FoundFile>();
  for (const file of found) {
    const { path, isNamed } = file;
    const id = path === STANDARD_INPUT ? path : resolve(path);
    const earlier = byPath.get(id);
    if (earlier === undefined) byPath.set(id, file);
    else if (isNamed && !earlier.isNamed) byPath.set(id, { path: earlier.path, isNamed });
  }
  return [...byPath.values()];
}

/** Undefined where there is nothing, or no permission to see it. */
function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function slashes(path: string): string {
  return process.platform === "win32" ? path.replaceAll("\\", "/") : path;
}
