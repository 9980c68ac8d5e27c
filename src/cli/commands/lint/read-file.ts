// Reads one of the files that `lint` was given, and says whether there is anything in it to lint.
import { type LintDocument, readDocument } from "../../../document/document.ts";
import type { OtherForm } from "../../../document/form.ts";
import { languageOf } from "../../../document/languages.ts";
import { concernsAwsAuth, mentionsAwsAuth, mentionsRbac, namesAwsAuth } from "../../../document/relevance.ts";
import type { FoundFile } from "../../input/find-files.ts";
import {
  limitFor,
  MAX_BYTES,
  type NamedText,
  pathName,
  ReadError,
  readFileText,
  readText,
  STANDARD_INPUT,
} from "../../input/read-text.ts";
import { messageLine } from "../../output/messages.ts";
import { type Configuration, isIgnored } from "./find-configuration.ts";
import { mayMention } from "./may-mention.ts";

/** A file that is not linted. */
export type NotLinted =
  | {
      readonly outcome: "skipped";
      /** What it maps identities by, if it does. */
      readonly otherForm?: OtherForm | undefined;
      readonly isNamed?: boolean;
    }
  | { readonly outcome: "ignored"; readonly configuration: string; readonly isNamed: boolean }
  | { readonly outcome: "failed"; readonly reason: string };

/** A file whose text is there. */
export interface ReadFile {
  readonly outcome: "read";
  readonly input: NamedText;
  /** What it maps identities by, where its name or its words say that it is no manifest. */
  readonly form?: OtherForm | undefined;
  /** False where its name says that it is no manifest. Default: its text decides. */
  readonly isManifest?: boolean;
  /** Whether it may hold RBAC, and does not mention aws-auth. */
  readonly isRbacAlone?: boolean;
}

/**
 * Never rejects.
 *
 * @param onText Is told each text that was read, also of files that are not linted.
 */
export async function readLintFile(
  file: FoundFile,
  configuration: Configuration,
  onText: (text: string) => void = () => {},
): Promise<ReadFile | NotLinted> {
  const { path, isNamed, isManifest = true, read } = file;
  const { name } = configuration;
  if (name !== undefined && isIgnored(configuration, file)) {
    return { outcome: "ignored", configuration: name, isNamed: isNamed && isManifest };
  }
  try {
    if (!isManifest) return await lookInto(path, onText);
    // What a search finds is a regular file. What is named may be a pipe.
    const limit = limitFor(path);
    const input =
      read !== undefined
        ? await read()
        : isNamed
          ? await readText(path, limit)
          : readFileText(path, limit.bytes);
    const { text } = input;
    if (text.length <= MAX_BYTES) onText(text);
    if (isNamed || (text.length <= MAX_BYTES && mentionsAwsAuth(text))) return { outcome: "read", input };
    const found = await inOtherForm(path, input);
    const isRbacAlone = found.outcome === "skipped" && text.length <= MAX_BYTES && mentionsRbac(text);
    return isRbacAlone ? { outcome: "read", input, isRbacAlone } : found;
  } catch (error) {
    return await failureOf(error, file);
  }
}

/** The document in a file that was read; undefined where it has nothing to lint. */
export function documentIn(
  { input }: ReadFile,
  { path, isNamed, read }: FoundFile,
): LintDocument | undefined {
  const document = readDocument(input.text, { isLive: read !== undefined || path === STANDARD_INPUT });
  return isNamed || concernsAwsAuth(document) ? document : undefined;
}

/** What became of a file where something went wrong. */
export async function failureOf(
  error: unknown,
  { path, isNamed, isManifest }: FoundFile,
): Promise<NotLinted> {
  if (error instanceof ReadError) {
    const mayConcern = isManifest !== false || isReadWhole(path);
    const isSilent = !(mayConcern && (isNamed || (await mayMention(path, namesAwsAuth))));
    return isSilent ? { outcome: "skipped" } : { outcome: "failed", reason: error.reason };
  }
  const bug = error instanceof Error ? error.message : String(error);
  return { outcome: "failed", reason: messageLine(`a bug in aws-auth-map: ${bug}`) };
}

/**
 * Loaded only where there is a file that is not linted: most runs lint one file.
 *
 * @param isPart Whether a ConfigMap, or YAML that cannot be read, is linted in it: then its sections are no other form.
 */
export async function formOf(path: string, text: string, isPart = false): Promise<OtherForm | undefined> {
  const { formBeside, otherForm } = await import("../../../document/other-forms.ts");
  return isPart ? formBeside(text) : otherForm(pathName(path), text);
}

/** A file that is no manifest, and may map identities all the same. */
async function lookInto(path: string, onText: (text: string) => void): Promise<ReadFile | NotLinted> {
  const input = readFileText(path, isReadWhole(path) ? limitFor(path).bytes : MOST_LOOKED_AT);
  if (input.text.length <= MAX_BYTES) onText(input.text);
  return await inOtherForm(path, input);
}

/** Terraform hands identities on under any name, so that a few words make it worth reading. */
async function inOtherForm(path: string, input: NamedText): Promise<ReadFile | NotLinted> {
  const form = await formOf(path, input.text);
  if (form !== undefined) return { outcome: "read", input, form };
  if (languageOf(path) !== "terraform") return { outcome: "skipped" };
  const { MENTIONS } = await import("../../../sources/hcl/module/file-kinds.ts");
  return MENTIONS.test(input.text) ? { outcome: "read", input, isManifest: false } : { outcome: "skipped" };
}

/** Whether a file of this language is linted. Then it cannot be so long that nobody looks at it. */
function isReadWhole(path: string): boolean {
  const language = languageOf(path);
  return language === "terraform" || language === "shell" || /\.tfstate$/i.test(path);
}

/** In bytes. What people write is shorter; what is longer, a program made. */
const MOST_LOOKED_AT = 1024 * 1024;
