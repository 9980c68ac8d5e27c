/** Undefined where there is no Chromium. */
export const executablePath: string | undefined;

/** Loads a page with nothing but the script, and evaluates the expression in it. */
export function evaluateBehind(
  script: string,
  expression: string,
): Promise<{
  readonly value: unknown;
  /** What the page wrote to the console, and its errors. */
  readonly complaints: readonly string[];
  /** The paths, or the URLs elsewhere, that the page asked for. */
  readonly requests: readonly string[];
  readonly version: string;
}>;
