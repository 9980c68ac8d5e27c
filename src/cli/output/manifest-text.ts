// A ConfigMap as a text that people read: with its sections as blocks.
import { Document, Scalar } from "yaml";

/** Written in the order in which they are given. */
export interface ConfigMapParts {
  readonly apiVersion: "v1";
  readonly kind: "ConfigMap";
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly data: Readonly<Record<string, string>>;
}

/** The text; what is read of it is exactly `data`. */
export function manifestText(configMap: ConfigMapParts): string {
  const { data } = configMap;
  // Line breaks and characters that a block would not keep; nobody writes them by purpose.
  if (Object.values(data).some((text) => !BLOCK.test(text))) return escapedJson(configMap);
  const sections = Object.entries(data).map(([name, text]) => [name, block(text)] as const);
  const content = { ...configMap, data: Object.fromEntries(sections) };
  return new Document(content, { aliasDuplicateObjects: false }).toString({ lineWidth: 0 });
}

const BLOCK = /^[\t\n -~\u00a0-\u2027\u202a-\ud7ff\uf900-\ufefe\uff00-\ufffd]*$/;

function block(text: string): Scalar {
  const scalar = new Scalar(text);
  // A block of spaces alone would be an empty one, and a tab at a line's start is none of its text to go-yaml.
  const isBlock = /\S/.test(text) && !/^ *\t/m.test(text);
  scalar.type = isBlock ? Scalar.BLOCK_LITERAL : Scalar.QUOTE_DOUBLE;
  return scalar;
}

function escapedJson(value: unknown): string {
  const json = JSON.stringify(value, null, 2);
  const escaped = json.replace(
    /[^\n -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `${escaped}\n`;
}
