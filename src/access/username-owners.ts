// Who has a username, or can have it: the usernames of all principals of two documents, ready to be looked up.
import { anythingAfter, canMeet, type Pattern, patternOf } from "../mapping/template-reach.ts";
import { needsDnsName } from "../mapping/template.ts";
import { templateOf } from "./access.ts";
import type { AccessPair } from "./dangers-of.ts";
import type { AccessOrNone } from "./document-access.ts";

/** A username that some principals have. */
interface Username {
  readonly compared: string;
  readonly pattern: Pattern;
  readonly owners: AccessPair[];
}

export class UsernameOwners {
  readonly #byName = new Map<string, Username>();
  readonly #literals: readonly Username[];
  readonly #starts: readonly string[];
  readonly #templates: readonly Username[];
  readonly #accounts: readonly { readonly name: string; readonly pattern: Pattern }[];

  constructor(pairs: readonly AccessPair[]) {
    for (const pair of pairs) {
      if (pair.principal.type === "account") continue;
      for (const compared of new Set([...usernamesOf(pair.before), ...usernamesOf(pair.after)])) {
        const known = this.#byName.get(compared);
        if (known !== undefined) known.owners.push(pair);
        else if (canBeTaken(compared)) {
          const pattern = patternOf(templateOf(compared));
          this.#byName.set(compared, { compared, pattern, owners: [pair] });
        }
      }
    }
    const all = [...this.#byName.values()];
    this.#templates = all.filter(({ pattern }) => pattern.length > 1);
    this.#literals = all
      .filter(({ pattern }) => pattern.length === 1)
      .sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
    this.#starts = this.#literals.map(startOf);
    // Whoever gets in by mapAccounts has an ARN of the account as username.
    this.#accounts = pairs
      .filter(({ principal, before, after }) => principal.type === "account" && (before[0] ?? after[0]))
      .map(({ principal }) => ({
        name: principal.name,
        pattern: anythingAfter("arn:", `:iam::${principal.name}:`),
      }));
  }

  /** Another principal that has the username, or can have it. */
  ownerOf(compared: string, pair: AccessPair): string | undefined {
    if (!canBeTaken(compared)) return undefined;
    const pattern = patternOf(templateOf(compared));
    for (const { owners, pattern: other } of this.#candidates(compared, pattern)) {
      const owner = owners.find((each) => each !== pair);
      if (owner !== undefined && canMeet(pattern, other)) return owner.principal.name;
    }
    if (pattern.length === 1 && pattern[0] === pair.arn.canonicalArn) return undefined;
    return this.#accounts.find((each) => canMeet(pattern, each.pattern))?.name;
  }

  /** The usernames that may be the same text, found without looking at each of very many. */
  *#candidates(compared: string, pattern: Pattern): Iterable<Username> {
    const same = this.#byName.get(compared);
    if (same !== undefined) yield same;
    if (pattern.length > 1) {
      const start = pattern[0] as string;
      for (let at = this.#firstFrom(start); this.#starts[at]?.startsWith(start); at++) {
        yield this.#literals[at] as Username;
      }
    }
    yield* this.#templates;
  }

  /** The first literal that does not come before `start`. */
  #firstFrom(start: string): number {
    let [low, high] = [0, this.#starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] as string) < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function startOf({ pattern }: Username): string {
  return pattern[0] as string;
}

function* usernamesOf(accesses: readonly AccessOrNone[]): Iterable<string> {
  for (const access of accesses) if (access?.access.via === "mapping") yield access.username;
}

/** An empty username is nobody's. Two instances never have the same DNS name. */
function canBeTaken(compared: string): boolean {
  const template = templateOf(compared);
  return (template.length > 1 || template[0] !== "") && !needsDnsName(template);
}
