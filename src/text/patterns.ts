// Globs, by minimatch: of files in a configuration, and of ARNs, accounts and groups in policies. Identities are
// never matched by a glob.
import { Minimatch, type MinimatchOptions, minimatch } from "minimatch";
import * as z from "zod/mini";
import { fold } from "./fold.ts";

/** Longer patterns are refused: a pull request may bring a configuration along. */
export const MAX_PATTERN = 512;

/** A list of patterns for `matchesPattern`, as an option of a rule. */
export const patternsSchema = z.array(z.string().check(z.minLength(1), z.maxLength(MAX_PATTERN)));

/** What is left are `*`, `?` and `[…]`, and `\\` before one of them: braces are templates here. */
const WILDCARDS_ALONE: MinimatchOptions = {
  nobrace: true,
  noext: true,
  nonegate: true,
  nocomment: true,
  dot: true,
  platform: "linux",
};

/**
 * Whether the whole of an ARN, an account id or a group is what `pattern` says; `*` stands for any characters, `/` too.
 * ARNs are compared in any case, as the reference does it, and all else as it is written. Linear in time.
 */
export function matchesPattern(text: string, pattern: string): boolean {
  const isArn = /^arn:/i.test(text);
  return minimatch(
    asName(isArn ? fold(text) : text),
    asName(isArn ? fold(pattern) : pattern),
    WILDCARDS_ALONE,
  );
}

/** As the name of one file, and not a special one: `/` and `..` mean nothing in an ARN. */
function asName(text: string): string {
  return `:${text.replaceAll("/", "\u0001")}`;
}

/**
 * Whether `filename` (`/` between its parts) is one of `glob`'s, or lies in a folder that is; a glob without `/`
 * matches in every folder.
 */
export function matchesGlob(filename: string, glob: string): boolean {
  const pattern = glob.replace(/^\.\//, "").replace(/\/+$/, "");
  const path = filename.replace(/^\.\//, "");
  const below = `${pattern.includes("/") ? "" : "**/"}${pattern}/**`;
  return [pattern, below].some((each) => new Minimatch(each, GLOBS).match(path));
}

const GLOBS: MinimatchOptions = {
  dot: true,
  matchBase: true,
  nonegate: true,
  nocomment: true,
  windowsPathsNoEscape: false,
  // Braces multiply: sixty pairs of them took seconds for each file. The alternatives beyond match nothing.
  braceExpandMax: 1000,
};
