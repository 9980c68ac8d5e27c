// Reads a configuration file, and says at which line and column something is wrong with it.
import { isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { type LintConfig, LintConfigError, parseConfig } from "../lint/config.ts";
import { readInput } from "./input.ts";
import { CliError } from "./outcome.ts";
import { messageLine } from "./terminal.ts";

/** @throws CliError with a line for each thing that is wrong. */
export async function readConfigurationFile(path: string): Promise<{ name: string; config: LintConfig }> {
  const { name, text } = await readInput(path);
  const lines = new LineCounter();
  const say = (offset: number | undefined, message: string) => {
    const { line, col } = lines.linePos(offset ?? 0);
    return `${name}:${line}:${col}: error: ${messageLine(message)}`;
  };
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    const { errors } = document;
    if (errors.length > 0) {
      throw new CliError(errors.map(({ pos, message }) => say(pos[0], message)).join("\n"));
    }
    return { name, config: check(document.contents, document.toJS(), say) };
  } catch (error) {
    if (error instanceof CliError) throw error;
    // Of the package: an alias without its anchor, one that expands too often, nesting too deep for its recursion.
    const why = error instanceof RangeError ? "it is nested too deeply" : describe(error);
    throw new CliError(`${name}: error: the configuration cannot be read: ${why}`);
  }
}

function describe(error: unknown): string {
  return messageLine(error instanceof Error ? error.message : String(error));
}

function check(
  root: unknown,
  value: unknown,
  say: (offset: number | undefined, message: string) => string,
): LintConfig {
  try {
    return parseConfig(value);
  } catch (error) {
    if (!(error instanceof LintConfigError)) throw error;
    throw new CliError(
      error.issues.map(({ path, message }) => say(offsetOf(root, path), message)).join("\n"),
    );
  }
}

/** Where the last key or item of `path` stands, or as much of the path as there is. */
function offsetOf(root: unknown, path: readonly PropertyKey[]): number | undefined {
  let node = root;
  let label: Node | undefined = isNode(root) ? root : undefined;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step);
      if (pair === undefined) break;
      if (isNode(pair.key)) label = pair.key;
      node = pair.value;
    } else if (isSeq(node) && typeof step === "number") {
      node = node.items[step];
      if (isNode(node)) label = node;
    } else break;
  }
  return label?.range?.[0];
}
