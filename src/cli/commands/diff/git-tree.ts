// Finds a path in a revision's tree, one folder after the other, and says what it is there.
import { fold } from "../../../text/fold.ts";
import { messageLine, showName } from "../../output/messages.ts";
import { CliError } from "../../output/outcome.ts";
import { type GitEnvironment, git } from "./git.ts";

export interface TreeFile {
  /** The blob's id. */
  readonly id: string;
  /** From the repository's top. */
  readonly path: string;
  /** The `.gitattributes` of the folders that the file is in. */
  readonly attributeFiles: readonly AttributeFile[];
}

export interface AttributeFile {
  readonly path: string;
  readonly id: string;
}

interface Entry {
  readonly mode: string;
  readonly id: string;
  readonly name: string;
}

/** @throws CliError where the revision has no regular file there, or a checkout may hold another one in its place. */
export async function findFile(revision: string, path: string, env: GitEnvironment): Promise<TreeFile> {
  const parts = path.split("/");
  const last = parts.length - 1;
  const attributeFiles: AttributeFile[] = [];
  let tree = await treeOf(revision, env);
  /** Folders that become one with the file's where names in another case are the same. */
  let twins: readonly string[] = [];
  for (const [depth, part] of parts.entries()) {
    const entries = await list(tree, env);
    const above = parts.slice(0, depth).map((each) => `${each}/`);
    const shown = showName(above.join("") + part);
    const attributes = entries.find(({ name }) => name === ".gitattributes");
    if (attributes !== undefined) {
      attributeFiles.push({ path: `${above.join("")}.gitattributes`, id: attributes.id });
    }
    const entry = entries.find(({ name }) => name === part);
    const others = [...entries, ...(await listAll(twins, env))].filter(
      (other) => other !== entry && sameOnDisk(other.name) === sameOnDisk(part),
    );
    if (entry === undefined) throw new CliError(missing(shown, others));
    const kind = kindOf(entry.mode);
    if (depth < last && kind !== "folder") throw new CliError(notOnTheWay(shown, kind));
    if (depth === last && kind !== "file") throw new CliError(REFUSALS[kind]);
    const twin = others.find(({ mode }) => depth === last || kindOf(mode) !== "folder");
    if (twin !== undefined) throw new CliError(ambiguousOnDisk(shown, twin, kindOf(twin.mode)));
    twins = others.map(({ id }) => id);
    tree = entry.id;
  }
  return { id: tree, path, attributeFiles };
}

/**
 * The names of the regular files in a folder of a revision, `.` for its top.
 *
 * @throws CliError where there is no such revision.
 */
export async function namesOfFiles(revision: string, folder: string, env: GitEnvironment): Promise<string[]> {
  let tree: string | undefined = await treeOf(revision, env);
  for (const part of folder === "." ? [] : folder.split("/")) {
    const entries: readonly Entry[] = tree === undefined ? [] : await list(tree, env);
    tree = entries.find(({ name, mode }) => name === part && kindOf(mode) === "folder")?.id;
  }
  const entries = tree === undefined ? [] : await list(tree, env);
  return entries.filter(({ mode }) => kindOf(mode) === "file").map(({ name }) => name);
}

/** @throws CliError */
async function treeOf(revision: string, env: GitEnvironment): Promise<string> {
  // By standard input, a name is never taken for an option.
  const { stdout, stderr } = await git(["cat-file", "--batch-check"], { input: `${revision}^{tree}\n`, env });
  if (/^warning: refname '.*' is ambiguous\.$/m.test(stderr)) {
    throw new CliError(
      `'${messageLine(revision)}' is ambiguous: two refs have that name, or a ref has the name of a commit; write refs/heads/…, refs/remotes/… or refs/tags/…, or give the whole hash`,
    );
  }
  const [, id] = /^([0-9a-f]{40,64}) tree [0-9]+\n$/.exec(stdout.toString("latin1")) ?? [];
  if (id !== undefined) return id;
  throw new CliError(
    `there is no revision '${messageLine(revision)}' in this repository; has it been fetched?`,
  );
}

/** @param tree A tree's id. */
async function list(tree: string, env: GitEnvironment): Promise<Entry[]> {
  const { stdout } = await git(["ls-tree", "-z", "--full-tree", tree], { env });
  return stdout
    .toString("utf8")
    .split("\0")
    .flatMap((line) => {
      const [, mode, id, name] = /^([0-7]+) [a-z]+ ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
      return mode === undefined || id === undefined || name === undefined ? [] : [{ mode, id, name }];
    });
}

/** Each tree once, one after the other: someone may have made thousands of them. */
async function listAll(trees: readonly string[], env: GitEnvironment): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const tree of new Set(trees)) entries.push(...(await list(tree, env)));
  return entries;
}

type Kind = "file" | "folder" | "link" | "submodule";

function kindOf(mode: string): Kind {
  if (mode.startsWith("100")) return "file";
  return mode === "120000" ? "link" : mode === "160000" ? "submodule" : "folder";
}

const WORDS: Readonly<Record<Kind, string>> = {
  file: "a file",
  folder: "a folder",
  link: "a symbolic link",
  submodule: "a submodule",
};

const REFUSALS: Readonly<Record<Exclude<Kind, "file">, string>> = {
  folder: "is a folder in that revision; give a file",
  link: "is a symbolic link in that revision; give the file that it points to",
  submodule: "is a submodule in that revision; its files are in another repository",
};

function notOnTheWay(shown: string, kind: Kind): string {
  const advice = kind === "link" ? "; give the path that it points to" : "";
  return `${shown} is ${WORDS[kind]} in that revision, so there is no file below it${advice}`;
}

function missing(shown: string, [other]: readonly Entry[]): string {
  const advice = other === undefined ? "" : `; it has ${showName(other.name)}`;
  return `there is no ${shown} in that revision${advice}`;
}

function ambiguousOnDisk(shown: string, twin: Entry, kind: Kind): string {
  return `that revision has ${shown} and also ${WORDS[kind]} ${showName(twin.name)}: a checkout has only one of them where file names ignore case (macOS, Windows); remove one`;
}

/** Equal for names that macOS or Windows may take for the same: case, accents, what cannot be seen, dots at the end. */
function sameOnDisk(name: string): string {
  return fold(name.normalize("NFD").replace(/\p{Default_Ignorable_Code_Point}/gu, ""))
    .normalize("NFC")
    .replace(/[. ]+$/, "");
}
