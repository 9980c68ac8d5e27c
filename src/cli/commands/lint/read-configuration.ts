// Reads a configuration file, and names the line and column of each mistake.
import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLParseError,
} from "yaml";
import { type LintConfig, parseConfig } from "../../../lint/config/config.ts";
import { LintConfigError } from "../../../lint/config/config-issues.ts";
import { readText } from "../../input/read-text.ts";
import { messageLine } from "../../output/messages.ts";
import { CliError } from "../../output/outcome.ts";

/** @throws CliError with a line for each mistake. */
export async function readConfigurationFile(path: string): Promise<{ name: string; config: LintConfig }> {
  const { name, text } = await readText(path);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  // Further faults of the YAML mostly follow from the first one.
  const [fault] = document.errors;
  if (fault !== undefined) throw refusal(name, [faultOf(fault)], lines);
  try {
    return { name, config: parseConfig(document.toJS()) };
  } catch (error) {
    if (error instanceof LintConfigError) {
      const faults = error.issues.map(({ path, message }) => ({
        offset: offsetOf(document.contents, path),
        message,
      }));
      throw refusal(name, faults, lines);
    }
    // An error of the yaml package: an alias without its anchor, or one that expands too often.
    const why = error instanceof Error ? error.message : String(error);
    throw new CliError(`${name}: error: the configuration cannot be read: ${messageLine(why)}`);
  }
}

interface Fault {
  readonly offset: number;
  readonly message: string;
}

/** @param faults At least one. Only the first ones are shown. */
function refusal(name: string, faults: readonly Fault[], lines: LineCounter): CliError {
  const sorted = [...faults].sort((a, b) => a.offset - b.offset);
  const shown = sorted.slice(0, MOST_FAULTS).map(({ offset, message }) => {
    const { line, col } = lines.linePos(offset);
    return `${name}:${line}:${col}: error: ${messageLine(message)}`;
  });
  const left = sorted.length - shown.length;
  return new CliError([...shown, ...(left > 0 ? [`${name}: error: and ${left} more`] : [])].join("\n"));
}

const MOST_FAULTS = 10;

function faultOf({ code, pos, message }: YAMLParseError): Fault {
  const tooDeep = code === "RESOURCE_EXHAUSTION" ? "this is nested too deeply" : undefined;
  return { offset: pos[0], message: tooDeep ?? message };
}

/** The place of the last key or item of `path` that is there. */
function offsetOf(root: unknown, path: readonly PropertyKey[]): number {
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
  return label?.range?.[0] ?? 0;
}
