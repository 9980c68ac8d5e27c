// Where a template engine has still to write entries: a line of its own between them. What it will write is not known.
import type { LintConfigMap } from "../../document/document.ts";
import type { LintEntry, LintSection } from "../../document/section.ts";
import { type Source, spanOf } from "../../document/source.ts";
import { NODE_PREFIX } from "../../identity/node-groups.ts";
import { isGenerated } from "../../text/generated.ts";
import { isNodes } from "./node-roles.ts";
import { placeholdersIn } from "./placeholders.ts";

/** `{% for %}`, `{{- range }}`, `{{ toYaml .Values.roles }}`, `%{ for … }`, `${roles}`, also as an item. */
const LINE = /^[ \t]*(?:-[ \t]+)?["']?(?:\{\{|\{%|\{#|[$%]\{|<%)/m;

/** Whether a template may write entries into the section. */
export function mayWriteEntries({ source, entries, value, isText }: LintSection): boolean {
  if (!isText) return startsAsTemplate(value, source);
  const { text } = source;
  if (!/\{\{|\{%|\{#|[$%]\{|<%/.test(text)) return false;
  let done = 0;
  for (const { span, members } of entries) {
    // An item that is a text may be the template itself.
    if (members.length === 0) continue;
    if (LINE.test(text.slice(done, span.start))) return true;
    done = Math.max(done, span.end);
  }
  return LINE.test(text.slice(done));
}

/** Whether a template may write whole sections. */
export function mayWriteSections({ object: { data }, source }: LintConfigMap): boolean {
  return data !== undefined && startsAsTemplate(data, source);
}

function startsAsTemplate({ node }: LintSection["value"], source: Source): boolean {
  const { start } = spanOf(node, source);
  return node !== null && LINE.test(source.text.slice(start, start + 4));
}

/** Whether an entry's username is still to be filled in and may become a node's. */
export function mayBecomeNode(entry: LintEntry): boolean {
  const username = entry.username?.value ?? "";
  if (isNodes(entry).meant) return false;
  const part = placeholdersIn(username)[0];
  if (part === undefined && !isGenerated(username)) return false;
  // What documentation has in angle brackets may be the text itself: `<dev:{{SessionName}}>`.
  const inBrackets = /^<([^<>]*[:{])/.exec(username)?.[1];
  const known = inBrackets ?? username.slice(0, part?.start ?? 0);
  return NODE_PREFIX.startsWith(known) || known.startsWith(NODE_PREFIX);
}
