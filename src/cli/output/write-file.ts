// Replaces the text of a file: all of it, or nothing.
import { constants } from "node:fs";
import { access, readFile, stat, writeFile } from "node:fs/promises";
import writeFileAtomic from "write-file-atomic";
import { CliError } from "./outcome.ts";

/**
 * Writes `after` to the file at `path`, if it still holds `before`. The file keeps its mode and owner. A link stays a
 * link.
 *
 * @throws CliError with the end of a line that begins with the file's name. Then the file is unchanged.
 */
export async function replaceText(path: string, before: string, after: string): Promise<void> {
  try {
    await refuseUnwritable(path);
    // The package does not notice a short write (a full disk), so the temporary file is written here.
    await writeFileAtomic(path, "", {
      tmpfileCreated: async (temporary) => {
        await writeFile(temporary, after);
        await refuseChanged(path, before);
      },
    });
  } catch (error) {
    if (error instanceof CliError) throw error;
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new CliError(`is not written: ${REASONS.get(code) ?? code}`);
  }
}

/**
 * Writes a file, all of it or nothing. A file that is there already is replaced, and keeps its mode and owner.
 *
 * @throws CliError with the end of a line that begins with the file's name.
 */
export async function writeText(path: string, text: string): Promise<void> {
  try {
    await refuseOther(path);
    await writeFileAtomic(path, "", { tmpfileCreated: (temporary) => writeFile(temporary, text) });
  } catch (error) {
    if (error instanceof CliError) throw error;
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    const reason = code === "ENOENT" || code === "ENOTDIR" ? "its folder is not there" : REASONS.get(code);
    throw new CliError(`is not written: ${reason ?? code}`);
  }
}

/** A device or a pipe would be replaced by a file, and a file that is read-only too. */
async function refuseOther(path: string): Promise<void> {
  const stats = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (stats === undefined) return;
  if (!stats.isFile()) throw new CliError("is not written: it is not a regular file");
  if ((stats.mode & 0o222) === 0) throw new CliError("is not written: it is read-only");
}

/** A new file replaces the old one, which would work even where the old one's mode forbids writing. */
async function refuseUnwritable(path: string): Promise<void> {
  const stats = await stat(path);
  if (!stats.isFile()) throw new CliError("is not written: it is not a regular file");
  // Written in place, it could be left half; replaced, its other names would keep the old text.
  if (stats.nlink > 1) {
    throw new CliError(
      `is not written: it has ${stats.nlink} names (hard links), and only this one would get the new text; use --fix-dry-run, or copy it to a separate file`,
    );
  }
  if ((stats.mode & 0o222) === 0) throw new CliError("is not written: it is read-only");
  await access(path, constants.W_OK);
}

async function refuseChanged(path: string, before: string): Promise<void> {
  if (!(await readFile(path)).equals(Buffer.from(before))) {
    throw new CliError("is not written: it has changed since it was read; run this again");
  }
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ["EACCES", "no permission to write it, or in its folder"],
  ["EPERM", "no permission to write it, or in its folder"],
  ["EROFS", "its file system is read-only"],
  ["ENOSPC", "no space left on its disk"],
  ["EDQUOT", "no space left for this user"],
  ["ENOENT", "it is gone"],
]);
