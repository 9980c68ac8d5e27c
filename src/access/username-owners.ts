// Who has a username, or can have it: the usernames of all principals of two documents, ready to be looked up.

import { needsDnsName } from "../mapping/template.ts";
import {
  anythingAfter,
  canEndAlike,
  canMeet,
  canStartAlike,
  type Pattern,
  patternOf,
} from "../mapping/template-reach.ts";
import { addTo } from "../text/add-to.ts";
import { fold } from "../text/fold.ts";
import { eachStep, type Steps } from "../text/steps.ts";
import type { AccessOrNone } from "./document-access.ts";
import { templateOf } from "./forms.ts";
import type { AccessPair } from "./pair.ts";

/** A username that some principals have. */
interface Username {
  readonly pattern: Pattern;
  readonly owners: AccessPair[];
}

/** Comparing two templates takes time by the product of their lengths. So many steps are taken in all. */
const MOST_STEPS = 10_000_000;

const ARN = anythingAfter("arn:");

/** The usernames of all principals, ready to be looked up. */
export function* usernameOwners(pairs: readonly AccessPair[]): Steps<UsernameOwners> {
  const byName = new Map<string, Username>();
  yield* eachStep(pairs, (pair) => {
    if (pair.principal.type === "account") return;
    for (const compared of new Set([...usernamesOf(pair.before), ...usernamesOf(pair.after)])) {
      const known = byName.get(compared);
      if (known !== undefined) known.owners.push(pair);
      else if (canBeTaken(compared)) {
        const pattern = patternOf(templateOf(compared));
        byName.set(compared, { pattern, owners: [pair] });
      }
    }
  });
  return new UsernameOwners(pairs, byName);
}

class UsernameOwners {
  readonly #byName: ReadonlyMap<string, Username>;
  readonly #literals: ByStart;
  readonly #templates: ByStart;
  readonly #accounts: readonly { readonly name: string; readonly pattern: Pattern }[];
  #stepsLeft = MOST_STEPS;

  constructor(pairs: readonly AccessPair[], byName: ReadonlyMap<string, Username>) {
    this.#byName = byName;
    const all = [...byName.values()];
    this.#templates = new ByStart(all.filter(({ pattern }) => pattern.length > 1));
    this.#literals = new ByStart(all.filter(({ pattern }) => pattern.length === 1));
    // Whoever gets in by mapAccounts has an ARN of the account as username.
    this.#accounts = pairs
      .filter(({ principal, before, after }) => principal.type === "account" && (before[0] ?? after[0]))
      .flatMap(({ principal: { name } }) => [
        { name, pattern: anythingAfter("arn:", `:iam::${name}:`) },
        { name, pattern: anythingAfter("arn:", `:sts::${name}:federated-user/`) },
      ]);
  }

  /** Another principal that has the username, or can have it. Where that takes too long to say, it is said. */
  ownerOf(compared: string, pair: AccessPair): string | undefined {
    if (!canBeTaken(compared)) return undefined;
    const pattern = patternOf(templateOf(compared));
    const meets = (other: Pattern) => this.#stepsLeft < 0 || this.#canMeet(pattern, other);
    for (const { owners, pattern: other } of this.#candidates(compared, pattern)) {
      const owner = owners.find((each) => each !== pair && !areSame(each, pair));
      if (owner !== undefined && meets(other)) return owner.principal.name;
    }
    if (pattern.length === 1 && pattern[0] === pair.arn.canonicalArn) return undefined;
    if (!canStartAlike(pattern, ARN)) return undefined;
    return this.#accounts.find((each) => meets(each.pattern))?.name;
  }

  #canMeet(a: Pattern, b: Pattern): boolean {
    if (!canStartAlike(a, b) || !canEndAlike(a, b)) return false;
    this.#stepsLeft -= lengthOf(a) * lengthOf(b);
    return canMeet(a, b);
  }

  /** The usernames that may be the same text, found without looking at each of very many. */
  *#candidates(compared: string, pattern: Pattern): Iterable<Username> {
    const same = this.#byName.get(compared);
    if (same !== undefined) yield same;
    const start = pattern[0] as string;
    if (pattern.length > 1) {
      yield* this.#literals.startingWith(start);
      yield* this.#templates.startingWith(start);
    }
    yield* this.#templates.atStartOf(start);
  }
}

/** Usernames by the text that they start with. */
class ByStart {
  readonly #sorted: readonly Username[];
  readonly #starts: readonly string[];
  /** How long the starts are, each length once. */
  readonly #lengths: readonly number[];
  readonly #byStart = new Map<string, Username[]>();

  constructor(usernames: readonly Username[]) {
    this.#sorted = usernames.toSorted((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
    this.#starts = this.#sorted.map(startOf);
    for (const username of usernames) addTo(this.#byStart, startOf(username), username);
    this.#lengths = [...new Set(this.#starts.map(({ length }) => length))].sort((a, b) => a - b);
  }

  *startingWith(start: string): Iterable<Username> {
    let [low, high] = [0, this.#starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] as string) < start) low = middle + 1;
      else high = middle;
    }
    for (; this.#starts[low]?.startsWith(start); low++) yield this.#sorted[low] as Username;
  }

  /** Those that start with less than `text`, or with all of it. */
  *atStartOf(text: string): Iterable<Username> {
    for (const length of this.#lengths) {
      if (length > text.length) return;
      yield* this.#byStart.get(text.slice(0, length)) ?? [];
    }
  }
}

/** Whether one is a role of the permission set that the other one is. Then they share what they may get at random. */
function areSame(a: AccessPair, b: AccessPair): boolean {
  return [
    [a, b],
    [b, a],
  ].some(([set, role]) => {
    const { type, name } = (set as AccessPair).principal;
    return type === "sso" && fold((role as AccessPair).arn.canonicalArn).startsWith(fold(name.slice(0, -1)));
  });
}

function lengthOf(pattern: Pattern): number {
  return pattern.reduce((sum, part) => sum + (typeof part === "string" ? part.length : 1), 1);
}

function startOf({ pattern }: Username): string {
  return pattern[0] as string;
}

function* usernamesOf(accesses: readonly AccessOrNone[]): Iterable<string> {
  for (const access of accesses)
    if (access !== undefined && access.access.via !== "account") yield access.username;
}

/** An empty username is nobody's. Two instances never have the same DNS name. */
function canBeTaken(compared: string): boolean {
  const template = templateOf(compared);
  return (template.length > 1 || template[0] !== "") && !needsDnsName(template);
}
