// `--iam FILE`: the roles and users of AWS accounts.
import { parseIamRoles } from "../../../exports/lint.ts";
import type { IamRoles } from "../../../lint/engine/surroundings.ts";
import { readText, STANDARD_INPUT } from "../../input/read-text.ts";
import { messageLine } from "../../output/messages.ts";
import { CliError } from "../../output/outcome.ts";

/** An account may have 5,000 roles, each with its policies in `get-account-authorization-details`. */
const LIMIT = {
  bytes: 128 * 1024 * 1024,
  why: "'aws iam list-roles' prints less",
};

export interface GivenRoles {
  readonly iamRoles: IamRoles;
  /** A line for each list from which less follows than it seems. */
  readonly remarks: readonly string[];
}

/**
 * @param paths At least one. Pages of one list may be in several files.
 * @param operands What is linted. Standard input can be read only once.
 * @throws CliError with a line for each file that is not such a list.
 */
export async function readIamRoles(
  paths: readonly string[],
  operands: readonly string[],
): Promise<GivenRoles> {
  const fromInput = [...new Set(operands), ...paths].filter((path) => path === STANDARD_INPUT);
  if (fromInput.length > 1) {
    throw new CliError("error: --iam -: standard input is given twice; write the roles to a file");
  }
  const files = await inTurn(paths);
  const iamRoles = parseIamRoles(...files.map(({ text }) => text));
  const told = iamRoles.problems.map(({ code, text, message }) => {
    const isWarning = code === "truncated" || code === "empty";
    const line = `${files[text]?.name}: ${isWarning ? "warning" : "error"}: ${messageLine(message)}`;
    return { isWarning, line };
  });
  const errors = told.filter(({ isWarning }) => !isWarning);
  if (errors.length > 0) throw new CliError(errors.map(({ line }) => line).join("\n"));
  return { iamRoles, remarks: told.map(({ line }) => line) };
}

/**
 * A line where the list is of other accounts than every entry: then it finds nothing, which would look as if all were well.
 *
 * @param linted The accounts of the entries of each file.
 */
export function remarkOnOtherAccounts(
  { accounts }: IamRoles,
  linted: readonly (ReadonlySet<string> | undefined)[],
): string[] {
  const listed = [...new Set(accounts.map(({ account }) => account))];
  const isUsed = listed.some((account) => linted.some((each) => each?.has(account)));
  if (isUsed || listed.length === 0 || linted.length === 0) return [];
  const named = messageLine(listed.slice(0, MOST_NAMED).join(", "));
  return [`warning: --iam: no entry is of an account in the list (${named}), so the list finds nothing`];
}

const MOST_NAMED = 5;

/** One after another, since standard input can be among them. */
async function inTurn(paths: readonly string[]) {
  const files = [];
  for (const path of paths) files.push(await readText(path, LIMIT));
  return files;
}
