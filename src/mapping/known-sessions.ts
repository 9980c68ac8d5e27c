// The roles whose sessions have been here, by the ARNs of their sessions: the usual case, decided before anything is
// taken apart.
import type { ParsedArn } from "../identity/arn.ts";

/**
 * A role that has an entry, and what the ARNs of its sessions say: they differ in nothing but the session's name. One
 * object, since with thousands of roles each one more is one more miss of the processor's cache.
 */
export interface KnownRole<Entry> extends ParsedArn {
  readonly entry: Entry;
}

/** Grows with the roles that have been asked for, and never beyond the document's entries. */
export class KnownSessions<Entry> {
  /** By a session's ARN up to the session's name, as STS writes it. */
  readonly #byStart = new Map<string, KnownRole<Entry>>();

  /** Where this finds nothing, the canonical ARN may still find an entry. */
  find(arn: string): KnownRole<Entry> | undefined {
    return this.#byStart.get(startOf(arn));
  }

  /**
   * @param arn What an assumed role's ARN says.
   * @param written The ARN of the entry that it has found. A session of a role in another spelling is not remembered:
   *   there are too many spellings.
   */
  remember(arn: ParsedArn, written: string | undefined, entry: Entry): void {
    const { type, canonicalArn, partition, accountId } = arn;
    if (type !== "assumed-role" || canonicalArn !== written) return;
    const name = canonicalArn.slice(`arn:${partition}:iam::${accountId}:role/`.length);
    const start = flat(`arn:${partition}:sts::${accountId}:assumed-role/${name}`);
    this.#byStart.set(start, { type, canonicalArn: flat(canonicalArn), partition, accountId, entry });
  }
}

function startOf(sessionArn: string): string {
  return sessionArn.slice(0, sessionArn.lastIndexOf("/"));
}

/** A copy of the text. A slice would keep the whole document in memory, and would be compared inside it. */
function flat(text: string): string {
  return [text.slice(0, 1), text.slice(1)].join(""); // join copies
}
