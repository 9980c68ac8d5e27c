// Whether to write in colour.

/**
 * What `--color` or `--no-color` says; without them what the environment says, and then only on a terminal.
 * NO_COLOR (https://no-color.org) wins over FORCE_COLOR (https://force-color.org); an empty value counts as absent.
 */
export function usesColor(
  flag: boolean | undefined,
  stream: { readonly isTTY?: boolean },
  env: NodeJS.ProcessEnv = process.env,
): boolean {
  if (flag !== undefined) return flag;
  const { NO_COLOR: no, FORCE_COLOR: force, TERM: terminal } = env;
  if (no !== undefined && no !== "") return false;
  if (force !== undefined && force !== "") return force !== "0" && force !== "false";
  return stream.isTTY === true && terminal !== "dumb";
}
