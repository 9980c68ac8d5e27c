// Which entry a role's session finds, by its ARN as STS writes it: the usual case, decided before anything is taken apart.
import type { ParsedArn } from "./arn.ts";

/** A role that has an entry. */
export interface KnownRole<Entry> {
  /** What its sessions' ARNs say: they differ in nothing but the session's name. */
  readonly arn: ParsedArn;
  readonly entry: Entry;
}

interface Candidate<Entry> extends KnownRole<Entry> {
  /** Its sessions' ARNs up to the role's name: `arn:P:sts::A:assumed-role/`. */
  readonly head: string;
}

/** Of more accounts that have a role of one name, the others are found the long way. */
const MAX_ACCOUNTS = 8;

/** What it does not find may be there all the same: in another case, or in another form. */
export class SessionIndex<Entry> {
  readonly #byName = new Map<string, Candidate<Entry>[]>();
  readonly #heads = new Map<string, string>();

  /** @param role Parsed of `arn:P:iam::A:role/NAME`, and nothing else. */
  add(role: ParsedArn, entry: Entry): void {
    const { canonicalArn, partition, accountId } = role;
    const start = `arn:${partition}:iam::${accountId}:role/`;
    if (!canonicalArn.startsWith(start)) return; // one with a region: a session's canonical ARN has none
    const name = flat(canonicalArn.slice(start.length));
    const sameName = this.#byName.get(name) ?? [];
    if (sameName.length === MAX_ACCOUNTS) return;
    const head = this.#headOf(partition, accountId);
    sameName.push({ head, arn: { ...role, canonicalArn: flat(canonicalArn), type: "assumed-role" }, entry });
    this.#byName.set(name, sameName);
  }

  find(arn: string): KnownRole<Entry> | undefined {
    const nameStart = arn.indexOf("/") + 1;
    const sameName = this.#byName.get(arn.slice(nameStart, arn.lastIndexOf("/")));
    if (sameName === undefined) return undefined;
    for (const candidate of sameName) {
      if (candidate.head.length === nameStart && arn.startsWith(candidate.head)) return candidate;
    }
    return undefined;
  }

  /** One text for all roles of an account. */
  #headOf(partition: string, accountId: string): string {
    const key = `${partition}:${accountId}`;
    const head = this.#heads.get(key) ?? flat(`arn:${partition}:sts::${accountId}:assumed-role/`);
    this.#heads.set(key, head);
    return head;
  }
}

/** The text on its own: a slice keeps the document that it was cut from, and is compared there. */
function flat(text: string): string {
  return text.split("").join("");
}
