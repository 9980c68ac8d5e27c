// The texts that a document has in the places that rules compare with each other.
import type { LintDocument } from "../../document/document.ts";

export interface DocumentTexts {
  readonly arns: readonly string[];
  readonly usernames: readonly string[];
  readonly groups: readonly string[];
  readonly accounts: readonly string[];
}

/** Of so many of them, holes are filled with each. */
const MOST = 24;

/** @param isKnown Whether nothing in a text stands for a hole. */
export function documentTextsOf(
  { sections, entries }: LintDocument,
  isKnown: (text: string) => boolean,
): DocumentTexts {
  const distinct = (texts: readonly (string | undefined)[]) =>
    [...new Set(texts.filter((text) => text !== undefined && text !== "" && isKnown(text)))].slice(
      0,
      MOST,
    ) as string[]; // those that are undefined are left out
  return {
    arns: distinct(entries.flatMap(({ arn }) => [arn?.value, arn?.value.replace(/\/.*\//, "/")])),
    usernames: distinct(entries.map(({ username }) => username?.value)),
    groups: distinct(entries.flatMap(({ groups }) => groups.map(({ value }) => value))),
    accounts: distinct([
      ...sections.flatMap(({ accounts }) => accounts.map(({ value }) => value)),
      ...entries.map(({ arn }) => arn?.reading.account),
    ]),
  };
}
