// Values of holes that mean nothing: texts that a document does not have, so that each trace of them is found again.
import type { Hole } from "../../sources/model/hole.ts";
import { type Slot, slotKey } from "./hole-places.ts";
import type { Tokens } from "./token-places.ts";
import { isAccountPlace, isAlone } from "./trial-texts.ts";

export interface Neutral {
  readonly tokens: Tokens;
  /** A plausible value for what the hole stands in. */
  valueOf(slot: Slot): unknown;
  /** A message with expressions in place of these values; undefined where a trace of one is left. */
  withExpressions(text: string): string | undefined;
  /** Whether a text has nothing of these values. */
  isFreeOf(text: string): boolean;
}

/** @param text The text of the document: what it has is no token. */
export function createNeutral(text: string, variant: "first" | "second"): Neutral {
  const mark = markNotIn(text, variant);
  const accounts = accountsNotIn(text, variant);
  /** Of the ARNs. Each account that is not known has one of its own. */
  const account = accounts.next().value;
  const tokens = new Map<string, string>();
  const expressions = new Map<string, string>();
  const tokenOf = (key: string) => {
    const known = tokens.get(key);
    if (known !== undefined) return known;
    const token = `${mark}${letters(tokens.size)}${mark}`;
    tokens.set(key, token);
    return token;
  };
  const own = new Map<string, string>();
  const accountOf = (key: string) => {
    const known = own.get(key) ?? accounts.next().value;
    own.set(key, known);
    return known;
  };
  const told = (value: string, { expression }: Hole) => {
    expressions.set(value, expression);
    return value;
  };
  const textFor = ({ key, hole, places }: Slot): string => {
    const token = tokenOf(key);
    const isArn = places.some(({ role }) => role === "arn");
    if (places.some(isAccountPlace)) return told(accountOf(key), hole);
    if (isArn && places.every(isAlone)) return told(`arn:aws:iam::${account}:role/${token}`, hole);
    return told(token, hole);
  };
  const isFreeOf = (each: string) =>
    !each.toLowerCase().includes(mark) && ![account, ...own.values()].some((id) => each.includes(id));
  return {
    tokens: { of: tokenOf, pattern: new RegExp(`${mark}[a-z]+?${mark}`, "g") },
    isFreeOf,
    valueOf(slot) {
      const { hole, places } = slot;
      const role = places[0]?.role ?? "other";
      if (role === "lines") return "";
      if (role === "groups") return hole.shape === "items" ? [] : [told(tokenOf(slot.key), hole)];
      if (role === "entries" || role === "sections" || role === "fields") return role === "entries" ? [] : {};
      if (role === "entry") {
        const token = told(tokenOf(slotKey(hole)), hole);
        const arn = `arn:aws:iam::${account}:role/${token}`;
        return { rolearn: arn, userarn: arn, username: token, groups: [token] };
      }
      if (hole.shape === "items") return [];
      return hole.shape === "members" ? {} : textFor(slot);
    },
    withExpressions(message) {
      let written = message;
      // An ARN before the account in it.
      const longestFirst = [...expressions].sort(([a], [b]) => b.length - a.length);
      for (const [value, expression] of longestFirst) written = written.replaceAll(value, expression);
      return isFreeOf(written) ? written : undefined;
    },
  };
}

/** Letters that look like nothing that a rule knows. */
function markNotIn(text: string, variant: "first" | "second"): string {
  const lower = text.toLowerCase();
  for (let number = 0; ; number++) {
    const mark = `${variant === "first" ? "qx" : "vj"}${letters(number)}z`;
    if (!lower.includes(mark)) return mark;
  }
}

function* accountsNotIn(text: string, variant: "first" | "second"): Generator<string, never> {
  for (let number = variant === "first" ? 680192837465 : 574839201846; ; number++) {
    if (!text.includes(String(number))) yield String(number);
  }
}

function letters(number: number): string {
  return number.toString(26).replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)));
}
