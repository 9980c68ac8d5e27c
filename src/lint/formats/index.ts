// The formats in which findings are printed.
import type { Format } from "./format.ts";
import { github } from "./github.ts";
import { json } from "./json.ts";
import { json2 } from "./json-2.ts";
import { junit } from "./junit.ts";
import { stylish } from "./stylish.ts";

export type { Format, FormatOptions, LintedFile } from "./format.ts";

/** `json` stays the first version of it until 1.0. */
const formats = {
  stylish,
  json,
  "json@1": json,
  "json@2": json2,
  github,
  junit,
} as const satisfies Record<string, Format>;

/** As the command line names it. */
export type FormatName = keyof typeof formats | "sarif";

/** SARIF describes every rule, so those are loaded too that no other format needs. */
export async function formatNamed(name: FormatName): Promise<Format> {
  return name === "sarif" ? (await import("./sarif.ts")).sarif : formats[name];
}
