// Globs, with minimatch: for files in a configuration, and for ARNs, accounts and groups in policies. Who gets in is
// never decided by a glob.
import { Minimatch, type MinimatchOptions, minimatch } from "minimatch";
import * as z from "zod/mini";
import { fold } from "./fold.ts";

/** Longer patterns are refused, because a configuration may come from an untrusted pull request. */
export const MAX_PATTERN = 512;

/** A list of patterns for `matchesPattern`, as an option of a rule. */
export const patternsSchema = z.array(z.string().check(z.minLength(1), z.maxLength(MAX_PATTERN)));

/** Leaves `*`, `?`, `[…]`, and `\\` before one of them. Braces are templates here. */
const ONLY_WILDCARDS: MinimatchOptions = {
  nobrace: true,
  noext: true,
  nonegate: true,
  nocomment: true,
  dot: true,
  platform: "linux",
};

/**
 * Whether the whole of an ARN, an account id or a group matches `pattern`. `*` matches any characters, also `/`.
 * ARNs are compared in any case, as in the reference, and everything else as written. Takes linear time.
 */
export function matchesPattern(text: string, pattern: string): boolean {
  const isArn = /^arn:/i.test(text);
  return minimatch(
    asName(isArn ? fold(text) : text),
    asName(isArn ? fold(pattern) : pattern),
    ONLY_WILDCARDS,
  );
}

/** Makes the text look like one ordinary file name, because `/` and `..` are not special in an ARN. */
function asName(text: string): string {
  return `:${text.replaceAll("/", "\u0001")}`;
}

/**
 * Whether `filename`, or a folder that it is in, matches `glob`. A glob without `/` matches in every folder.
 *
 * @param filename With `/` between its parts.
 */
export function matchesGlob(filename: string, glob: string): boolean {
  const pattern = glob.replace(/^\.\//, "").replace(/\/+$/, "");
  const path = filename.replace(/^\.\//, "");
  const below = `${pattern.includes("/") ? "" : "**/"}${pattern}/**`;
  return [pattern, below].some((each) => new Minimatch(each, GLOBS).match(path));
}

const GLOBS: MinimatchOptions = {
  // The same everywhere. `filename` has `/` on Windows too.
  platform: "linux",
  dot: true,
  matchBase: true,
  nonegate: true,
  nocomment: true,
  windowsPathsNoEscape: false,
  // Braces multiply: sixty pairs took seconds for each file. Alternatives after the first thousand match nothing.
  braceExpandMax: 1000,
};
