// What to write in place of an ARN, or which entry has that ARN already, in words.
import { inWords } from "../../text/in-words.ts";
import { shorten } from "../../text/shorten.ts";
import type { Comparison } from "./claims.ts";

/** The entry that has an ARN already, or is meant to have it. */
export interface Holder extends Comparison {
  readonly line: number;
  /** Whether it has exactly that ARN, and is read. */
  readonly counts: boolean;
}

/** How many groups a message names. */
const MOST_NAMED = 5;

/** The last words of a message about an ARN. */
export function arnAdvice({ right, holder }: { right: string; holder?: Holder | undefined }): string {
  if (holder === undefined) return `write ${shorten(right, 300)}`;
  const { line, counts, lost, hasMore, username } = holder;
  const who = /:user\//.test(right) ? "user" : "role";
  if (!counts)
    return `line ${line} is for that ${who} too, and only one entry can count: keep one, as ${shorten(right, 300)}`;
  if (username === undefined && lost.length === 0) {
    const same = hasMore ? "with these groups and more" : "with the same username and groups";
    return `line ${line} lets that ${who} in, ${same}: delete this entry`;
  }
  const name = username === undefined ? "" : ` as '${shorten(username)}'`;
  const only = `line ${line} lets that ${who} in${name}, and only that entry counts`;
  return lost.length === 0
    ? `${only}: delete this one`
    : `${only}: add ${namedGroups(lost)} there if ${lost.length === 1 ? "it is" : "they are"} wanted, and delete this one`;
}

/** `'a'`, `'a' and 'b'`, and how many more. */
export function namedGroups(groups: readonly string[]): string {
  const shown = groups.slice(0, MOST_NAMED).map((group) => `'${shorten(group)}'`);
  const more = groups.length - shown.length;
  return inWords(more > 0 ? [...shown, `${more} more`] : shown);
}
