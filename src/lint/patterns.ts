// Globs, by minimatch: of files in a configuration, and of ARNs, accounts and groups in policies. Identities are
// never matched by a glob.
import { Minimatch } from "minimatch";

/** Longer patterns are refused: a pull request may bring a configuration along. */
export const MAX_PATTERN = 512;

/** Whether `filename` (`/` between its parts) is one of `glob`'s; a glob without `/` matches in every folder. */
export function matchesGlob(filename: string, glob: string): boolean {
  const pattern = glob.startsWith("./") ? glob.slice(2) : glob;
  return new Minimatch(pattern, {
    dot: true,
    matchBase: true,
    nonegate: true,
    nocomment: true,
    windowsPathsNoEscape: false,
  }).match(filename.startsWith("./") ? filename.slice(2) : filename);
}
