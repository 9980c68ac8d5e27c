// The formats in which a difference is printed.
import type { AccessDiff } from "../change.ts";
import { json } from "./json.ts";
import { markdown } from "./markdown.ts";
import { text } from "./text.ts";
import type { Names } from "./words.ts";

export const formats = { text, markdown, json } satisfies Record<
  string,
  (difference: AccessDiff, names: Names) => string
>;
