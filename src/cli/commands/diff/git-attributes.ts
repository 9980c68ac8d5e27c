// Finds out whether a checkout writes another text than the revision holds. Attributes can ask for that.
// https://git-scm.com/docs/gitattributes
import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CliError } from "../../output/outcome.ts";
import { type GitEnvironment, git } from "./git.ts";
import type { AttributeFile, TreeFile } from "./git-tree.ts";

/**
 * Line ends are left out (`eol`, `text`): YAML and JSON read CRLF as LF. Git runs no filter for this.
 *
 * @throws CliError where what `kubectl apply` reads in a checkout is not `bytes`.
 */
export async function refuseConversion(file: TreeFile, bytes: Buffer, env: GitEnvironment): Promise<void> {
  const attributes = await attributesOf(file, env);
  const has = (text: string) => bytes.includes(text);
  const { filter, ident, "working-tree-encoding": encoding } = attributes;
  if (isValue(filter)) throw converted(`filter=${filter} lets a program rewrite it`);
  if (isValue(encoding) && !/^utf-?8$/i.test(encoding)) {
    throw converted(`working-tree-encoding=${encoding} writes it in another encoding`);
  }
  if (isSet(ident) && has("$Id")) throw converted("ident fills in $Id$");
  if (isSet(attributes["export-subst"]) && has("$Format:")) {
    throw new CliError(
      "differs in an archive of that revision: the attribute export-subst fills in $Format:…$; remove the attribute or the text",
    );
  }
}

function converted(what: string): CliError {
  return new CliError(
    `differs in a checkout of that revision: the attribute ${what}; remove the attribute from .gitattributes (or info/attributes), or compare files of a checkout`,
  );
}

const ATTRIBUTES = ["filter", "working-tree-encoding", "ident", "export-subst"] as const;
type Attributes = Readonly<Partial<Record<(typeof ATTRIBUTES)[number], string>>>;

/** An attribute without a value is `set`, `unset` or `unspecified`, in the words of git check-attr. */
function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== "unset" && value !== "unspecified";
}

function isValue(value: string | undefined): value is string {
  return isSet(value) && value !== "set";
}

/**
 * As git itself reads them, from the revision's .gitattributes, info/attributes and the user's own. `check-attr --source`
 * would do that too, but only since Git 2.40. An index that holds nothing but the .gitattributes is the same everywhere.
 */
async function attributesOf(file: TreeFile, env: GitEnvironment): Promise<Attributes> {
  const index = join(tmpdir(), `aws-auth-map-index-${randomUUID()}`);
  const withIndex = { env: { ...env, GIT_INDEX_FILE: index } };
  try {
    if (file.attributeFiles.length > 0) {
      await refuseMissing(file.attributeFiles, env);
      const input = file.attributeFiles.map(({ id, path }) => `100644 ${id}\t${path}\0`).join("");
      await git(["update-index", "-z", "--index-info"], { ...withIndex, input });
    }
    const { stdout } = await git(["check-attr", "--cached", "-z", "--stdin", ...ATTRIBUTES], {
      ...withIndex,
      input: `${file.path}\0`,
    });
    const fields = stdout.toString("utf8").split("\0");
    return Object.fromEntries(ATTRIBUTES.map((name, at) => [name, fields[at * 3 + 2]]));
  } finally {
    await rm(index, { force: true });
  }
}

/** Git would take a .gitattributes that was not fetched for an empty one. */
async function refuseMissing(files: readonly AttributeFile[], env: GitEnvironment) {
  const input = files.map(({ id }) => `${id}\n`).join("");
  const { stdout } = await git(["cat-file", "--batch-check"], { input, env });
  const lines = stdout.toString("utf8").split("\n");
  const missing = files.find((_, at) => !/^[0-9a-f]+ blob /.test(lines[at] ?? ""));
  if (missing === undefined) return;
  throw new CliError(`cannot be read as a checkout has it: ${missing.path} is missing here; fetch it first`);
}
