// Reads the first document of a YAML text as go-yaml v2 reads it, through the `yaml` package's own layers:
// text → Lexer → Parser → Composer. lexical-rules.ts refuses what the package accepts and go-yaml does not.
import { type CST, type ErrorCode, type ParsedNode, type Scalar, visit } from "yaml";
import { type Steps, toEnd } from "../text/steps.ts";
import { normalizeBreaks, normalizeJson, refusedInYaml } from "./characters.ts";
import { chunkStart, LOOK_AHEAD, markFirstInBuffer } from "./decoded-chunk.ts";
import { failAt, failAtNode, faultOf, type YamlFault, YamlFaultError } from "./fault.ts";
import { firstDocument, type YamlReadOptions } from "./first-document.ts";
import { type ErrorSource, packageFault } from "./package-fault.ts";
import { OpenComposer } from "./package-internals.ts";
import { readPlainForms } from "./plain-forms.ts";
import { goYamlTags } from "./scalars.ts";
import { hasSeparators, keepSeparators } from "./separators.ts";
import { isBlockText } from "./single-nodes.ts";
import { tagName } from "./tag-name.ts";

export type YamlReading =
  /** `root` is null for a text without content. `text` is the text with LF for all line breaks except CRLF. */
  | { readonly ok: true; readonly root: ParsedNode | null; readonly text: string }
  | { readonly ok: false; readonly fault: YamlFault };

const composerOptions = {
  schema: "failsafe",
  customTags: goYamlTags,
  resolveKnownTags: false,
  uniqueKeys: false, // of a repeated key, the last wins
  prettyErrors: false,
  logLevel: "silent",
} as const;

/** Never throws on content. */
export function readYaml(text: string, options: YamlReadOptions = {}): YamlReading {
  return toEnd(readYamlSteps(text, options));
}

/** The same, in steps. The plain forms are one of them. So is the work of the composer of `yaml`, about a quarter of the rest. */
export function* readYamlSteps(text: string, options: YamlReadOptions = {}): Steps<YamlReading> {
  const root = options.json === true ? undefined : readPlainForms(text);
  return root === undefined ? yield* fullySteps(text, options) : { ok: true, root, text };
}

/** The same, without the shorter way for what most people write. */
export function readFully(text: string, options: YamlReadOptions = {}): YamlReading {
  return toEnd(fullySteps(text, options));
}

function* fullySteps(text: string, options: YamlReadOptions): Steps<YamlReading> {
  try {
    if (options.json === true) return yield* readNormalized(normalizeJson(text), options);
    const refused = refusedInYaml(text);
    if (refused !== undefined) return yield* readUpTo(refused, text);
    const mark = markFirstInBuffer(text);
    if (mark !== undefined) failAt({ found: "byte-order-mark" }, mark);
    const reading = yield* readNormalized(normalizeBreaks(text), options);
    if (reading.root !== null && hasSeparators(text)) keepSeparators(text, reading.root);
    return reading;
  } catch (error) {
    const fault = faultOf(error);
    // A fault about something that is missing at the text's end may point past it.
    const within = (offset: number) => Math.min(offset, text.length);
    return { ok: false, fault: { ...fault, start: within(fault.start), end: within(fault.end) } };
  }
}

interface Read {
  readonly ok: true;
  readonly root: ParsedNode | null;
  readonly text: string;
  /** How far go-yaml scans. */
  readonly scanned: number;
}

function* readNormalized(text: string, options: YamlReadOptions): Steps<Read> {
  const { tokens, scanned } = yield* firstDocument(text, options);
  yield;
  const root = tokens === undefined ? null : compose(tokens, text);
  if (root !== null && !text.endsWith("\n")) trimLastBlock(text, root);
  return { ok: true, root, text, scanned };
}

/** Reads a document that ends before go-yaml has decoded a character that it refuses. */
function* readUpTo(refused: YamlFault, text: string): Steps<YamlReading> {
  const decoded = text.slice(0, chunkStart(text, refused.start));
  const reading = refused.reason.found === "half-surrogate" ? undefined : yield* readYamlSteps(decoded);
  if (reading?.ok === true && (yield* isEndScanned(decoded)))
    return { ...reading, text: normalizeBreaks(text) };
  return { ok: false, fault: refused };
}

/** Whether the document in `text` ends well before the text does. */
function* isEndScanned(text: string): Steps<boolean> {
  const { scanned } = yield* readNormalized(normalizeBreaks(text), {});
  return scanned + LOOK_AHEAD <= text.length;
}

/** The package collects all errors of a document. Here the first one ends the reading. */
function compose(tokens: CST.Token[], text: string): ParsedNode | null {
  const composer = new OpenComposer(composerOptions);
  const { directives } = composer;
  const atDocument = directives.atDocument.bind(directives);
  directives.atDocument = () => Object.assign(atDocument(), { tagName });
  let first: YamlFault | undefined;
  composer.onError = (source, code, sentence, isWarning) => {
    if (isWarning === true || isGluedComment(source, code)) return;
    first ??= packageFault(source, code, sentence, text);
    throw new YamlFaultError(first); // also for each collection around it: the package catches errors
  };
  for (const document of composer.compose(tokens)) return document.contents;
  return null;
}

/** `"a"# b` and `[a]# b`: to go-yaml, a `#` is a comment wherever a token could begin. */
function isGluedComment(source: ErrorSource, code: ErrorCode): boolean {
  return (
    code === "MISSING_CHAR" && typeof source === "object" && "type" in source && source.type === "comment"
  );
}

/**
 * A block of text without `-` in its header ends with a line break. The package adds one even if the document ends
 * without it. If the document ends in spaces, the package and go-yaml differ in more than that: it is refused.
 */
function trimLastBlock(text: string, root: ParsedNode): void {
  const lastLine = text.slice(text.lastIndexOf("\n") + 1);
  visit(root, {
    Scalar(_key, node) {
      const scalar = node as Scalar.Parsed;
      const [start, end] = scalar.range;
      if (end !== text.length || !isBlockText(scalar) || /^.-|^..-/.test(text.slice(start))) return;
      if (lastLine.trim() === "") {
        failAtNode({ found: "block-text-ends-in-spaces" }, scalar);
      }
      scalar.value = scalar.source = scalar.source.replace(/\n$/, "");
    },
  });
}
