// The package as npm would publish it.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Packs what lies in dist/, without building it again: the tests read that too. */
export function packed(): { readonly tarball: Uint8Array<ArrayBuffer>; readonly files: readonly string[] } {
  const folder = mkdtempSync(join(tmpdir(), "packed-"));
  try {
    const args = ["pack", "--json", "--ignore-scripts", "--pack-destination", folder];
    const [{ filename, files }]: [{ filename: string; files: { path: string }[] }] = JSON.parse(
      execFileSync("npm", args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }),
    );
    const tarball = new Uint8Array(readFileSync(join(folder, filename)));
    return { tarball, files: files.map(({ path }) => path) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
