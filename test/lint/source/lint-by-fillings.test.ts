// What lint finds where something is not known is found by every value.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../../src/lint/engine/finding.ts";
import { lintByFillings } from "../../../src/lint/source/lint-by-fillings.ts";
import { fillDocument } from "../../../src/lint/source/lint-filled.ts";
import type { Hole } from "../../../src/sources/model/hole.ts";
import { slip } from "../../properties/slips.ts";
import {
  type Punched,
  type PunchedKind,
  punchedLists,
  punchedTexts,
  type Roll,
  rollsOf,
  sectionsOf,
} from "./punched.ts";

const fixtures = fileURLToPath(new URL("../../fixtures/", import.meta.url));
const CORPUS = "/work/shared/corpus/";

function manifestsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => readFileSync(folder + name, "utf8"));
}

const manifests = [
  ...manifestsIn(`${fixtures}real-world/`),
  ...manifestsIn(`${fixtures}incidents/`),
  ...manifestsIn(CORPUS),
]
  .map(sectionsOf)
  .filter((sections) => sections.size > 0);

/** All that the documents have in their places. */
const pools = poolsOf(manifests);

function poolsOf(
  all: readonly ReadonlyMap<string, string>[],
): Readonly<Record<PunchedKind, readonly unknown[]>> {
  const texts = all.flatMap((sections) => [...sections.values()]);
  const matches = (pattern: RegExp) => [...new Set(texts.flatMap((text) => text.match(pattern) ?? []))];
  const isSafe = (text: string) => !/["'#\\&*!|>{}[\]%@`,?]|: |^-|^\s|\s$|:$/.test(text);
  const arns = matches(/(?<=(?:role|user)arn: *)\S.*?(?= *$)/gim).filter(isSafe);
  const usernames = matches(/(?<=username: *)\S.*?(?= *$)/gim).filter(isSafe);
  const groups = matches(/(?<=^ *- )[A-Za-z][\w:.-]*[\w.-](?= *$)/gm);
  const accounts = matches(/\b\d{12}\b/g);
  const entry = (index: number) => ({
    rolearn: arns[index % arns.length],
    username: usernames[(index * 7) % usernames.length],
    groups: [groups[(index * 3) % groups.length]],
  });
  const entries = [...arns.keys()].map(entry);
  return {
    arn: arns,
    username: [...usernames, ""],
    group: [...groups, ""],
    account: accounts,
    "account-part": [...accounts, "", "x", "us-west-2", "11112222333", "ACCOUNT_ID"],
    part: [
      "",
      "x",
      "dev",
      "team/dev",
      ...accounts.slice(0, 5),
      ...groups.slice(0, 10),
      ...usernames.slice(0, 10),
    ],
    groups: [
      [],
      ...groups.map((group) => [group]),
      groups.slice(0, 3),
      ["system:bootstrappers", "system:nodes"],
    ],
    entry: entries,
    entries: [[], ...entries.map((each) => [each]), entries.slice(0, 4)],
  };
}

const keyOf = ({ rule, data, start, end, file }: Finding) => `${rule} ${data.found} ${file} ${start}-${end}`;

function filledWith({ document, text }: Punched, values: ReadonlyMap<string, unknown>) {
  return fillDocument(document, { text }, ({ expression }: Hole) => values.get(expression));
}

/** Whether a value stays within its text is seen by what can be read. */
function faultsIn({ read }: ReturnType<typeof filledWith>): number {
  return read.sections.reduce(
    (sum, { fault, repairs }) => sum + repairs.length + (fault === undefined ? 0 : 1),
    read.faults.length,
  );
}

/** The findings that are not so by some filling. */
function untrue(punched: Punched, roll: Roll, fillings: number) {
  const { findings } = lintByFillings(punched.document, punched, {});
  // Values that stay within their texts read as well as letters do. What was there may not have stayed within its text.
  const letters = new Map(
    [...punched.original].map(([expression, value]) => [expression, typeof value === "string" ? "x" : value]),
  );
  const faults = faultsIn(filledWith(punched, letters));
  const wrong: string[] = [];
  for (let turn = 0; turn <= fillings && findings.length > 0; turn++) {
    const own = [...punched.original].map(([expression, value]) => {
      const kind = punched.kinds.get(expression) ?? "part";
      // A value of the document itself, or of any other one.
      const others = [...punched.original].filter(([other]) => punched.kinds.get(other) === kind);
      const pool = roll(2) === 0 ? others.map(([, each]) => each) : pools[kind];
      return [expression, turn === 0 ? value : pool[roll(pool.length)]] as const;
    });
    const values = new Map(own);
    const filled = filledWith(punched, values);
    if (faultsIn(filled) > faults) continue;
    const truths = filled
      .lint({ inlineSuppressions: false }, { superfluous: "shown" })
      .findings.map(filled.placed);
    const known = new Map(truths.map((each) => [keyOf(each), each]));
    for (const finding of findings) {
      if (known.has(keyOf(finding))) continue;
      wrong.push(`${keyOf(finding)}: ${finding.message} | ${JSON.stringify(own)} | ${filled.read.text}`);
    }
  }
  return { wrong, findings };
}

function holdsFor(runs: number, fillings: number, seed: number) {
  const roll = rollsOf(seed);
  let said = 0;
  const wrong: string[] = [];
  const rules = new Map<string, number>();
  for (let run = 0; run < runs; run++) {
    const whole = manifests[roll(manifests.length)] as Map<string, string>;
    const slips = fc.sample(slip, { seed: roll(1e6), numRuns: roll(3) });
    const sections = new Map(
      [...whole].map(([name, text]) => [name, slips.reduce((each, make) => make(each), text)]),
    );
    const punched = roll(2) === 0 ? punchedTexts(sections, roll) : punchedLists(sections, roll);
    if (punched === undefined || punched.original.size === 0) continue;
    const result = untrue(punched, roll, fillings);
    said += result.findings.length;
    for (const { rule } of result.findings) rules.set(rule, (rules.get(rule) ?? 0) + 1);
    wrong.push(...result.wrong);
  }
  return { said, wrong, rules };
}

describe("what is found where something is not known", () => {
  it("is found by the original values and by others", () => {
    const { said, wrong, rules } = holdsFor(
      Number(process.env["RUNS"] ?? 150),
      12,
      Number(process.env["SEED"] ?? 19),
    );
    console.log(said, wrong.length, [...rules].sort((a, b) => b[1] - a[1]).join(" "));
    const classes = new Map<string, string[]>();
    for (const each of wrong) {
      const name = each.split(" ").slice(0, 2).join(" ");
      classes.set(name, [...(classes.get(name) ?? []), each]);
    }
    console.log(
      [...classes].map(([name, all]) => `${name} ${all.length}\n${all[0]?.slice(0, 3000)}`).join("\n\n"),
    );
    expect(wrong.length).toBe(0);
    expect(said).toBeGreaterThan(50);
  });
});
