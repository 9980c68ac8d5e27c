// Whether to write in colour.

/**
 * `--color` and `--no-color` win. Then come NO_COLOR (https://no-color.org) and FORCE_COLOR (https://force-color.org),
 * in this order; an empty value counts as absent. Without any of them, only terminals get colour.
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
