// A text inside another one that may map identities: a manifest, a section's list, or another form.
import { languageOf } from "../../document/languages.ts";
import { readManifest } from "../../document/manifest.ts";
import { flatten } from "../model/flat.ts";
import type { SourceDocument, SourceInput } from "../model/reading.ts";
import { given, isMember, memberOf, type SourceValue, type TextValue } from "../model/value.ts";
import { type Found, within } from "../model/within.ts";
import { configMapOf } from "./config-map.ts";
import { readValue } from "./read-value.ts";

export interface InnerText {
  readonly text: TextValue;
  /** What people call it: `the heredoc on line 3`. */
  readonly name: string;
  /** A name of a file as which it could be kept: readers of other forms go by it. */
  readonly file: string;
  /** Whether it is added to what is there. */
  readonly isPart?: boolean;
}

/** A text without any of these maps nobody. */
export const MAY_MAP =
  /(?:role|user)_?arn|principal_?arn|map(?:Roles|Users|Accounts)|iam_?identity_?mapping|identityMappings|access-?_?entr/i;

/** A ConfigMap holds at most 1 MiB. Escapes and holes make its text longer. */
export const MOST_READ = 2 * 1024 * 1024;

/** @param input What the text stands in. */
export async function readInnerText(inner: InnerText, input: SourceInput): Promise<Partial<Found>> {
  const flat = flatten(inner.text);
  if (!MAY_MAP.test(flat.text)) return {};
  const language = languageOf(inner.file);
  const isCode = language === "shell" || language === "terraform";
  const { documents, isAll } = isCode ? { documents: [], isAll: false } : documentsIn(inner, flat.text);
  if (isAll) return { documents };
  const reading = await input.readInner?.({ file: inner.file, text: flat.text, readInner: input.readInner });
  if (reading === undefined) return { documents };
  const found = within(reading, flat);
  return { ...found, documents: [...documents, ...found.documents] };
}

/** @param flat The text, with marks for its holes. */
function documentsIn(
  { text, name, isPart = false }: InnerText,
  flat: string,
): { documents: SourceDocument[]; isAll: boolean } {
  const { at } = text;
  const { sectionAlone, objects, faults, others } = readManifest(flat);
  if (sectionAlone !== undefined) {
    const data = [{ key: given(sectionAlone.name, at), value: text }];
    const content = configMapOf(data, at);
    return { documents: [{ name, at, content, isPart: isPart ? "entries" : true }], isAll: true };
  }
  const mapping = objects.filter(({ looksLikeAwsAuth }) => looksLikeAwsAuth);
  // What cannot be read is told by its words: then lint says why.
  const isBroken =
    faults.length > 0 && /\baws-auth\b/.test(flat) && /^\s*["']?map(?:Roles|Users)\b/m.test(flat);
  if (mapping.length === 0 && !isBroken) return { documents: [], isAll: false };
  const isPatch = mapping.length > 0 && mapping.every(({ kind }) => kind === undefined);
  const part = isPart || isPatch ? partOf(text) : undefined;
  const document: SourceDocument =
    part === undefined ? { name, at, content: text } : { name, at, content: part, isPart: true };
  return { documents: [document], isAll: others.length === 0 };
}

/** The sections of a patch, as an object; undefined where the text cannot be read as one. */
export function partOf(text: TextValue): SourceValue | undefined {
  const value = readValue(text);
  const data = memberOf(value, "data") ?? value;
  if (data?.kind !== "map") return undefined;
  const members = data.members.filter(isMember);
  const metadata = memberOf(value, "metadata");
  const [name, namespace] = [memberOf(metadata, "name"), memberOf(metadata, "namespace")];
  return members.length < data.members.length
    ? undefined
    : configMapOf(members, text.at, { name, namespace });
}
