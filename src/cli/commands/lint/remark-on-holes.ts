// What is said where something of a file is not known.
import { accessIn } from "../../../sources/access-entries.ts";
import { holesIn } from "../../../sources/model/value.ts";
import type { SourceRead } from "../../../sources/sources.ts";
import { shorten } from "../../../text/shorten.ts";
import { inputName } from "../../input/read-text.ts";
import { messageLine } from "../../output/messages.ts";

/** So many expressions are named. */
const MOST_NAMED = 3;

/** Nobody is to take silence about what is not known for "all is well". */
export function remarkOnHoles(path: string, read: readonly SourceRead[]): string[] {
  const ofMappings = read.flatMap(({ reading }) =>
    reading.documents.flatMap(({ content }) => holesIn(content)),
  );
  const ofEntries = read.flatMap(({ reading, source }) =>
    accessIn(reading, source.name).entries.flatMap(({ holes = [] }) => holes),
  );
  const expressions = [...new Set([...ofMappings, ...ofEntries].map(({ expression }) => expression))];
  if (expressions.length === 0) return [];
  const named = expressions.slice(0, MOST_NAMED).map((each) => messageLine(shorten(each)));
  const more = expressions.length - named.length;
  const all = more > 0 ? `${named.join(", ")} and ${more} more` : named.join(", ");
  const are = expressions.length === 1 ? "is" : "are";
  return [
    `${inputName(path)}: warning: ${all} ${are} not known, and lint says nothing that depends on ${expressions.length === 1 ? "it" : "them"}`,
  ];
}
