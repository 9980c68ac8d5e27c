// The formats in which findings are printed.
import type { Format } from "./format.ts";
import { github } from "./github.ts";
import { json } from "./json.ts";
import { json2 } from "./json-2.ts";
import { junit } from "./junit.ts";
import { sarif } from "./sarif.ts";
import { stylish } from "./stylish.ts";

export type { Format, FormatOptions, LintedFile } from "./format.ts";

/** By their names on the command line. `json` stays the first version of it until 1.0. */
export const formats = {
  stylish,
  json,
  "json@1": json,
  "json@2": json2,
  sarif,
  github,
  junit,
} as const satisfies Record<string, Format>;
