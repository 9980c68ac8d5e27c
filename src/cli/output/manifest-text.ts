// A ConfigMap as a manifest that people can read: its sections are blocks of text.
import { Document, Scalar } from "yaml";

/** The parts are written in the order of these keys. */
export interface ConfigMapParts {
  readonly apiVersion: "v1";
  readonly kind: "ConfigMap";
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly data: Readonly<Record<string, string>>;
  readonly immutable?: boolean;
}

/** A manifest. Whoever reads it gets exactly `data`. */
export function manifestText(configMap: ConfigMapParts): string {
  const { data } = configMap;
  // A block would not keep these line breaks and characters. Nobody writes them on purpose.
  if (Object.values(data).some((text) => !BLOCK.test(text))) return escapedJson(configMap);
  const sections = Object.entries(data).map(([name, text]) => [name, block(text)] as const);
  const content = { ...configMap, data: Object.fromEntries(sections) };
  return new Document(content, { aliasDuplicateObjects: false }).toString({ lineWidth: 0 });
}

const BLOCK = /^[\t\n -~\u00a0-\u2027\u202a-\ud7ff\uf900-\ufefe\uff00-\ufffd]*$/;

function block(text: string): Scalar {
  const scalar = new Scalar(text);
  // YAML reads a block of spaces alone as empty. To go-yaml, a tab at the start of a line is not part of the block's text.
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
