// Why a text is no YAML, for those who do not lint it.

import { readDocument } from "../document/document.ts";
import { describeFault, faultSpan } from "../document/syntax-advice.ts";
import { locateIn, type SourceRange } from "../text/position.ts";
import { UNREADABLE } from "./rules/document/yaml-syntax.ts";

/** What `yaml-syntax` says of the first YAML document of `text` that cannot be read; undefined where all can. */
export function whyUnreadable(text: string): { message: string; range: SourceRange } | undefined {
  const [fault] = readDocument(text).faults;
  if (fault === undefined) return undefined;
  const { source, start, end } = faultSpan(fault);
  const locate = locateIn(text);
  return {
    message: `${UNREADABLE}: ${describeFault(fault)}`,
    range: { start: locate(source.toFile(start)), end: locate(source.toFile(end)) },
  };
}
