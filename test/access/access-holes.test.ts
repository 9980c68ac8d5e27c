// An answer by access entries of which some is not known is the answer by every value of it.
import fc from "fast-check";
import { expect, it } from "vitest";
import type { SourceAnswer } from "../../src/access/access-answer.ts";
import { createAccess } from "../../src/access/create-access.ts";
import { principalOf } from "../../src/access-entries/principal.ts";
import { canonicalizeArn } from "../../src/exports/index.ts";
import type { AccessEntry } from "../../src/schema/access-entry.ts";
import { awsAuth, caller, holedEntry } from "./random-entries.ts";

/** What EKS has, of types and templates that are documented: so nothing but the holes is unknown. */
const documented = holedEntry
  .filter(({ type, username = "" }) => type !== "HYPERPOD_LINUX" && !username.includes("AccountID"))
  .map((entry): AccessEntry => {
    const { userId: _, ...rest } = entry;
    return { ...rest, isStored: true };
  });
const options = {
  ec2PrivateDnsName: (id: string) => (id.startsWith("i-") ? "ip-10-0-0-1.ec2.internal" : undefined),
};

/** Undefined: it is not made. */
type Made = AccessEntry | undefined;

function canonicalOf({ principalArn }: AccessEntry): string {
  return (principalOf(principalArn)?.canonicalArn ?? principalArn).toLowerCase();
}

/** EKS takes one entry for a principal. */
function isSame(one: AccessEntry, two: AccessEntry): boolean {
  return canonicalOf(one) === canonicalOf(two);
}

/** The values that one entry can have: such as make it the identity's, and others. */
function valuesOf(entry: AccessEntry, canonicalArn: string): Made[] {
  const { holes = [], isPossible, ...rest } = entry;
  const [hole] = holes;
  if (isPossible === true) return [rest, undefined];
  if (hole === undefined) return [rest];
  const { field, start, end } = hole;
  const text = (field === "username" ? entry.username : entry.principalArn) ?? "";
  const fill = (value: string): AccessEntry => ({
    ...rest,
    [field]: text.slice(0, start) + value + text.slice(end),
  });
  if (field === "username") return [fill("one"), fill("two")];
  const tail = text.length - end;
  const starts = [...canonicalArn].map((_, at) => at);
  const slices = starts.flatMap((at) => [
    canonicalArn.slice(at),
    `x/${canonicalArn.slice(at)}`,
    canonicalArn.slice(at, canonicalArn.length - tail),
    `x/${canonicalArn.slice(at, canonicalArn.length - tail)}`,
    `${canonicalArn.slice(0, at)}/x`,
    canonicalArn.slice(0, at),
  ]);
  const same = (made: AccessEntry) => canonicalOf(made) === canonicalArn.toLowerCase();
  const fit = slices.map(fill).find(same);
  const others = ["1", "x/y", "arn:aws:iam::777788889999:role/Nobody"].map(fill);
  const other = others.find((made) => !same(made));
  return [fit, other].filter((made) => made !== undefined);
}

/** All that EKS can have: of entries for one principal, one. */
function fillingsOf(entries: readonly AccessEntry[], canonicalArn: string): AccessEntry[][] {
  let lists: AccessEntry[][] = [[]];
  const sure = new Set<Made>();
  for (const entry of entries) {
    const values = valuesOf(entry, canonicalArn);
    if (isSure(entry)) for (const made of values) sure.add(made);
    lists = lists.flatMap((list) => values.map((made) => (made === undefined ? list : [...list, made])));
  }
  return lists.flatMap((list) => {
    const clash = list.find((one) => list.some((two) => one !== two && isSame(one, two)));
    if (clash === undefined) return [list];
    const rivals = list.filter((each) => isSame(each, clash));
    // What surely is there is not pushed out by what has this principal by one value of a hole only.
    if (rivals.filter((each) => sure.has(each)).length === 1) return [];
    return rivals.map((one) => list.filter((each) => each === one || !rivals.includes(each)));
  });
}

function isSure({ holes = [], isPossible }: AccessEntry): boolean {
  return isPossible !== true && holes.every(({ field }) => field !== "principalArn");
}

function said(answer: SourceAnswer): string {
  if (answer.mapped !== true) return String(answer.mapped);
  const { username, groups, accessEntry } = answer;
  return JSON.stringify([username, groups, accessEntry?.policies ?? []]);
}

it("is known only where each value gives it, and unknown only where two values differ", () => {
  const seen = { known: 0, unknown: 0 };
  fc.assert(
    fc.property(
      fc.constantFrom("API", "API_AND_CONFIG_MAP"),
      awsAuth,
      fc.array(documented, { maxLength: 3 }),
      caller,
      (mode, map, accessEntries, who) => {
        const answerOf = (entries: readonly AccessEntry[]) =>
          createAccess({ mode, awsAuth: map, accessEntries: entries, ...options }).resolve(who);
        const { canonicalArn } = canonicalizeArn(who.Arn);
        const answer = answerOf(accessEntries);
        const fillings = fillingsOf(accessEntries, canonicalArn);
        const values = new Set(fillings.map((filling) => said(answerOf(filling))));
        if (fillings.length === 0) return;
        const of = JSON.stringify(fillings);
        if (answer.mapped === null) {
          if (fillings.length > 1) seen.unknown++;
          expect(values.size, of).toBeGreaterThan(1);
        } else {
          if (fillings.length > 1) seen.known++;
          expect([...values], of).toEqual([said(answer)]);
        }
      },
    ),
    { numRuns: 3000, seed: 20 },
  );
  expect(Math.min(seen.known, seen.unknown), JSON.stringify(seen)).toBeGreaterThan(200);
});
