// Writes the file that the input `output` names. A pull request can commit a link in its place, or in the place of one
// of its folders. Then the result would be written wherever the link leads: into a script, or a settings file.
import { randomUUID } from "node:crypto";
import { lstat, mkdir, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, parse, relative, resolve, sep } from "node:path";
import { showName } from "../cli/output/messages.ts";
import { CliError } from "../cli/output/outcome.ts";

/**
 * @param output The path, relative to `folder`.
 * @param workspace No link that lies in this folder is followed. Other links are the machine's own.
 * @returns A function that writes the file: all of it, or nothing.
 * @throws CliError where a link or a folder is in the way.
 */
export async function outputFile(
  output: string,
  { folder, workspace }: { readonly folder: string; readonly workspace: string },
): Promise<(text: string) => Promise<void>> {
  const refusal = (why: string) => new CliError(`output: error: ${showName(output)} is not written: ${why}`);
  const path = resolve(folder, output);
  const inside = await realpath(workspace);
  let real = parse(path).root;
  for (const part of path.slice(real.length).split(sep)) {
    real = join(real, part);
    const stats = await lstat(real).catch(() => undefined);
    if (stats?.isSymbolicLink() !== true) continue;
    if (isWithin(real, inside)) {
      throw refusal(`${showName(relative(inside, real))} is a symbolic link; give another path`);
    }
    real = await realpath(real).catch(() => {
      throw refusal(`${showName(real)} is a symbolic link to a file that does not exist`);
    });
  }
  const there = await stat(real).catch(() => undefined);
  if (there !== undefined && !there.isFile()) throw refusal("it is there already, and is not a regular file");
  return async (text) => {
    const temporary = `${real}.${randomUUID()}`;
    try {
      await mkdir(dirname(real), { recursive: true });
      await writeFile(temporary, text, { flag: "wx" });
      await rename(temporary, real);
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => {});
      throw refusal(error instanceof Error && "code" in error ? String(error.code) : String(error));
    }
  };
}

function isWithin(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
