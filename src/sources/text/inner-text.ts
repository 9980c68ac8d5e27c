// A text inside another one that may map identities: a manifest, a section's list, or another form.
<<<<<<< HEAD
import { languageOf } from "../../document/languages.ts";
=======
>>>>>>> main
import { readManifest } from "../../document/manifest.ts";
import { flatten } from "../model/flat.ts";
import type { SourceDocument, SourceInput } from "../model/reading.ts";
import { given, type TextValue } from "../model/value.ts";
import { type Found, within } from "../model/within.ts";
import { configMapOf } from "./config-map.ts";

export interface InnerText {
  readonly text: TextValue;
  /** What people call it: `the heredoc on line 3`. */
  readonly name: string;
  /** A name of a file as which it could be kept: readers of other forms go by it. */
  readonly file: string;
  /** Whether it is added to something. */
  readonly isPart?: boolean;
}

/** A text without any of these maps nobody. */
export const MAY_MAP =
  /(?:role|user)_?arn|principal_?arn|map(?:Roles|Users|Accounts)|iam_?identity_?mapping|identityMappings|access-?_?entr/i;

/** @param input What the text stands in. */
export async function readInnerText(inner: InnerText, input: SourceInput): Promise<Partial<Found>> {
  const flat = flatten(inner.text);
  if (!MAY_MAP.test(flat.text)) return {};
<<<<<<< HEAD
  const language = languageOf(inner.file);
  const isCode = language === "shell" || language === "terraform";
  const { documents, isAll } = isCode ? { documents: [], isAll: false } : documentsIn(inner, flat.text);
=======
  const { documents, isAll } = documentsIn(inner, flat.text);
>>>>>>> main
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
    return { documents: [{ name, at, content: configMapOf(data, at), isPart: true }], isAll: true };
  }
  const mapping = objects.filter(({ looksLikeAwsAuth }) => looksLikeAwsAuth);
  // What cannot be read is told by its words: then lint says why.
  const isBroken =
    faults.length > 0 && /\baws-auth\b/.test(flat) && /^\s*["']?map(?:Roles|Users)\b/m.test(flat);
  if (mapping.length === 0 && !isBroken) return { documents: [], isAll: false };
  const isPatch = mapping.length > 0 && mapping.every(({ kind }) => kind === undefined);
  const document = { name, at, content: text, isPart: isPart || isPatch };
  return { documents: [document], isAll: others.length === 0 };
}
