// Reads a file of a git revision: `git:REV:PATH`. It gives the text that a checkout of that revision holds, or refuses.
import { posix } from "node:path";
import {
  decodeText,
  type FilesAround,
  fileTooLarge,
  MAX_BYTES,
  type NamedText,
} from "../../input/read-text.ts";
import { showName } from "../../output/messages.ts";
import { CliError } from "../../output/outcome.ts";
import { type GitEnvironment, git } from "./git.ts";
import { refuseConversion } from "./git-attributes.ts";
import { findFile, namesOfFiles } from "./git-tree.ts";

const PREFIX = "git:";

export function isGitObject(operand: string): boolean {
  return operand.startsWith(PREFIX);
}

/**
 * @param operand `git:REV:PATH`. PATH is relative to the repository's top, or with `./` to the working directory.
 * @throws CliError where that revision has no such regular file, or where a checkout would hold another text.
 */
export async function readGitObject(operand: string): Promise<NamedText> {
  const name = showName(operand);
  // A revision never holds a colon. Git would read a caret in front or two dots as a range.
  const [, revision, path] =
    /^(?![-^])(?![^:]*\.\.)([^:\n]+):(.+)$/s.exec(operand.slice(PREFIX.length)) ?? [];
  if (revision === undefined || path === undefined) {
    throw new CliError(`${name}: error: write git:REVISION:PATH, such as git:origin/main:aws-auth.yaml`);
  }
  const text = await decodeText(name, () => read(revision, path));
  return { ...text, around: await filesOf(revision, path) };
}

/** The other files of the revision. What a checkout would hold in another way is not known. */
async function filesOf(revision: string, path: string): Promise<FilesAround> {
  return {
    path: await fromTopOf(path),
    nameOf: (other) => `${PREFIX}${revision}:${other}`,
    read: async (other) => {
      try {
        return (await decodeText(other, () => read(revision, other))).text;
      } catch (error) {
        if (error instanceof CliError) return undefined;
        throw error;
      }
    },
    list: async (folder) => {
      try {
        return await namesOfFiles(revision, folder, AS_COMMITTED);
      } catch (error) {
        if (error instanceof CliError) return undefined;
        throw error;
      }
    },
  };
}

async function fromTopOf(path: string): Promise<string> {
  return /^\.\.?\//.test(path) ? await fromHere(path) : path;
}

/** What the hashes say. */
const AS_COMMITTED = { GIT_NO_REPLACE_OBJECTS: "1" };

async function read(revision: string, path: string): Promise<Buffer> {
  const fromTop = await fromTopOf(path);
  const bytes = await readFile(revision, fromTop, AS_COMMITTED);
  const { stdout: replacements } = await git(["for-each-ref", "--count=1", "refs/replace/"]);
  if (replacements.length > 0 && !(await readFile(revision, fromTop, {})).equals(bytes)) {
    throw new CliError("differs in a checkout here: refs/replace/ replaces it with another object");
  }
  return bytes;
}

async function readFile(revision: string, path: string, env: GitEnvironment): Promise<Buffer> {
  const file = await findFile(revision, path, env);
  const bytes = await readBlob(file.id, env);
  if (LFS_POINTER.test(bytes.toString("latin1", 0, 100))) {
    throw new CliError("is a Git LFS pointer in that revision: the text itself is not in git");
  }
  await refuseConversion(file, bytes, env);
  return bytes;
}

/** https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md; in front of it, the name before there was a release. */
const LFS_POINTER = /^\s*version https?:\/\/(?:git-lfs|hawser)\./;

async function readBlob(id: string, env: GitEnvironment): Promise<Buffer> {
  try {
    // It applies no filter, no textconv and no encoding.
    return (await git(["cat-file", "blob", id], { maxBytes: MAX_BYTES, env })).stdout;
  } catch (error) {
    throw error instanceof RangeError ? fileTooLarge() : error;
  }
}

/** @throws CliError outside a work tree, where there is no folder to count from. */
async function fromHere(path: string): Promise<string> {
  const { stdout } = await git(["rev-parse", "--is-inside-work-tree", "--show-prefix"]);
  const [isInside, prefix = ""] = stdout.toString("utf8").split("\n");
  const fromTop = posix.normalize(prefix + path);
  if (isInside !== "true")
    throw new CliError(
      "there is no work tree here, so ./ means nothing; give the path from the top of the repository",
    );
  if (fromTop.startsWith("../")) throw new CliError("is outside the repository");
  return fromTop;
}
