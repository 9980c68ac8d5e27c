// Remarks on a file that is compared with a revision, and that no commit would hold.
import { realpath } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { inputName } from "../../input/read-text.ts";
import { CliError } from "../../output/outcome.ts";
import { GitFailure, git } from "./git.ts";

/**
 * Nothing for a file outside the repository, or one that git tracks: to compare its changes is what `diff` is for.
 * Git runs in the current folder, not in the file's: a pull request may have made that look like a repository.
 *
 * @param path A file that was read, beside a revision.
 */
export async function untrackedRemarks(path: string): Promise<string[]> {
  try {
    const target = await realpath(path);
    const itself = join(await realpath(dirname(path)), basename(path));
    for (const name of new Set([itself, target])) {
      if (await isUntracked(name)) {
        const what = name === itself ? "this file" : "the file that this link points to";
        return [
          `${inputName(path)}: warning: git does not track ${what} (it is new, or ignored), so no checkout has it yet`,
        ];
      }
    }
    return [];
  } catch (error) {
    // A file that is gone again, or a file system that git cannot look at: the comparison is made already.
    if (error instanceof CliError || (error instanceof Error && "code" in error)) return [];
    throw error;
  }
}

async function isUntracked(path: string): Promise<boolean> {
  try {
    const { stdout } = await git(["ls-files", "-z", "-t", "--cached", "--others", "--", path]);
    return stdout.toString("latin1").startsWith("? ");
  } catch (error) {
    if (error instanceof GitFailure) return false; // outside the repository
    throw error;
  }
}
