// The formats in which findings are printed.
import type { Format } from "./format.ts";
import { github } from "./github.ts";
import { json } from "./json.ts";
import { junit } from "./junit.ts";
import { sarif } from "./sarif.ts";
import { stylish } from "./stylish.ts";

export type { Format, FormatOptions, LintedFile } from "./format.ts";

export const formats = { stylish, json, sarif, github, junit } as const satisfies Record<string, Format>;
