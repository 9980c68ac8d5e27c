// Reads a shell script: what it maps by commands, and the manifests in it.
import type { Word } from "unbash";
import { addTo } from "../../../text/add-to.ts";
import { locateIn } from "../../../text/position.ts";
import { shorten } from "../../../text/shorten.ts";
import type { SourceDocument, SourceInput, SourceProblem, SourceReading } from "../../model/reading.ts";
import { type Found, together } from "../../model/within.ts";
import { FilesBeside } from "../beside.ts";
import { MOST_READ, readInnerText } from "../inner-text.ts";
import { readEntryCalls } from "./access-entries.ts";
import { type CallKind, kindOfCall } from "./calls.ts";
import { type FlaggedCall, readMappingCalls } from "./eksctl.ts";
import { type HoleOf, holesOf } from "./holes.ts";
import { patchText, readCreate, readPatch } from "./kubectl.ts";
import { readScript, type ShellScript } from "./script.ts";
import { heredocsIn, wordsWithEntries } from "./texts.ts";
import { wordText } from "./words.ts";

export async function readShell(input: SourceInput): Promise<SourceReading> {
  const script = readScript(input.text);
  const holeOf = holesOf(script);
  const files = new FilesBeside(input);
  const byCalls = readCalls(script, holeOf, files);
  const locate = locateIn(input.text);
  const heredocs = heredocsIn(script, holeOf, locate);
  const words = wordsWithEntries(script, holeOf, locate, byCalls.words);
  const found: Partial<Found>[] = [byCalls.found];
  for (const inner of [...heredocs.texts, ...words.texts]) found.push(await readInnerText(inner, input));
  const tooLong = [...heredocs.tooLong, ...words.tooLong].map(
    (at): SourceProblem => ({ message: TOO_LONG, at, isLoss: true }),
  );
  found.push({ problems: [...tooLong, ...problemsOf(script, words.lines)] });
  const reading = together(files.joined(), found);
  const isEmpty = reading.documents.length === 0;
  const documents = reading.documents.toSorted((a, b) => a.at.start - b.at.start);
  return { ...reading, documents, problems: [...reading.problems, ...(isEmpty ? byCalls.unknown : [])] };
}

interface ReadCalls {
  readonly found: Partial<Found>;
  /** What could not be known, said where nothing else was found. */
  readonly unknown: readonly SourceProblem[];
  /** Words that are read. */
  readonly words: ReadonlySet<Word>;
}

function readCalls(script: ShellScript, holeOf: HoleOf, files: FilesBeside): ReadCalls {
  const byKind = new Map<CallKind, FlaggedCall[]>();
  for (const call of script.calls) {
    const known = kindOfCall(call, (word) => wordText(word, script.text, holeOf));
    if (known !== undefined) addTo(byKind, known.kind, known);
  }
  const of = (kind: CallKind) => byKind.get(kind) ?? [];
  const mappings = readMappingCalls(of("mapping"));
  const documents: SourceDocument[] = [...mappings.documents];
  const unknown: SourceProblem[] = [];
  const words = new Set<Word>(of("other").flatMap(({ call }) => call.words));
  for (const each of of("patch")) {
    const text = patchText(each);
    if (text === undefined) {
      const at = { start: each.call.command.pos, end: each.call.command.end };
      unknown.push({ message: "what this patch of aws-auth says is not known", at, isLoss: true });
      continue;
    }
    documents.push(readPatch(each, text));
    for (const word of each.call.words) words.add(word);
  }
  for (const each of of("configmap")) {
    const document = readCreate(each, files);
    if (document === undefined) continue;
    documents.push(document);
    for (const word of each.call.words) words.add(word);
  }
  const entries = readEntryCalls({
    created: of("entry"),
    createdByEksctl: of("eksctl-entry"),
    associated: of("policy"),
    clusters: of("cluster"),
  });
  return { found: { ...entries, documents, problems: mappings.problems }, unknown, words };
}

const TOO_LONG = `a text of more than ${MOST_READ / 1024 / 1024} MiB is not read; a ConfigMap has at most 1 MiB`;

const AS_MADE =
  "lint what they make: kubectl get configmap aws-auth -n kube-system -o yaml | aws-auth-map lint -";

/** @param lines Words that are parts of entries. */
function problemsOf({ errors, calls, text }: ShellScript, lines: readonly Word[]): SourceProblem[] {
  const problems: SourceProblem[] = [];
  const [error] = errors;
  if (error !== undefined) {
    const at = { start: error.pos, end: Math.min(error.pos + 1, text.length) };
    const message = `the script cannot be read from here on: ${shorten(error.message)}`;
    problems.push({ message, at, isLoss: true });
  }
  const [line] = lines;
  if (line !== undefined) {
    const message = `entries that a script writes line by line are not read; ${AS_MADE}`;
    problems.push({ message, at: { start: line.pos, end: line.end }, isLoss: true });
  }
  for (const { heredocs } of calls) {
    for (const { closing, delimiter, pos, end } of heredocs) {
      if (closing !== undefined || delimiter === undefined) continue;
      const message = `the heredoc has no end: a line with ${shorten(delimiter.value)} alone is missing`;
      problems.push({ message, at: { start: pos, end }, isLoss: false });
    }
  }
  return problems;
}
