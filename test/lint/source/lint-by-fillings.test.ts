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
import { fixForm, lintForm } from "../../sources/lint-form.ts";
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
const CORPUS = fileURLToPath(new URL("../../../../shared/corpus/", import.meta.url));

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

const RUNS = 50;

describe("what is found where something is not known", () => {
  it.each([1, 2, 3, 4, 5, 6])("is found by the original values and by others, seed %d", (seed) => {
    const roll = rollsOf(seed);
    const wrong: string[] = [];
    let found = 0;
    for (let run = 0; run < RUNS; run++) {
      const whole = manifests[roll(manifests.length)] ?? new Map<string, string>();
      const slips = fc.sample(slip, { seed: roll(1e6), numRuns: roll(3) });
      const sections = new Map(
        [...whole].map(([name, text]) => [name, slips.reduce((each, make) => make(each), text)]),
      );
      const punched = roll(2) === 0 ? punchedTexts(sections, roll) : punchedLists(sections, roll);
      if (punched === undefined || punched.original.size === 0) continue;
      const { wrong: untold, findings } = untrue(punched, roll, 12);
      wrong.push(...untold);
      found += findings.length;
    }
    expect(wrong).toEqual([]);
    expect(found).toBeGreaterThan(RUNS / 2);
  });
});

function script(entries: string): string {
  return `cat <<EOF | kubectl apply -f -
apiVersion: v1
kind: ConfigMap
metadata: { name: aws-auth, namespace: kube-system }
data:
  mapRoles: |
${entries.trim().replace(/^/gm, "    ")}
EOF
`;
}

/** What is told of a script with these entries of mapRoles, with the line among them. */
async function told(entries: string): Promise<string[]> {
  const found = await lintForm(script(entries), "sh");
  return found.map(({ line, rule, message }) => `${line - 6} ${rule}: ${message}`);
}

const NODE = `- rolearn: arn:aws:iam::111122223333:role/node
  username: system:node:{{EC2PrivateDNSName}}
  groups: [system:bootstrappers, system:nodes]
`;

describe("what is sure", () => {
  it("is a path in the literal part of an ARN", async () => {
    const entry = `- rolearn: arn:aws:iam::$ACCOUNT:role/ci/deploy
  username: deploy:{{SessionName}}
  groups: [deployers]`;
    expect(await told(NODE + entry)).toEqual([
      "4 role-path: STS leaves a role's path out of its sessions' ARNs, so this matches no one; write arn:aws:iam::${ACCOUNT}:role/deploy",
    ]);
  });

  it("is a key that nobody reads", async () => {
    const entry = `- rolearn: $ROLE
  username: dev:{{SessionName}}
  group: [dev]`;
    expect(await told(NODE + entry)).toEqual([
      "6 unknown-key: 'group' is ignored, so this entry gives no groups; write groups",
    ]);
  });

  it("is a second entry with the same expression", async () => {
    const entry = (group: string) => `- rolearn: $ROLE
  username: dev:{{SessionName}}
  groups: [${group}]
`;
    expect(await told(NODE + entry("dev") + entry("ops"))).toEqual([
      "4 duplicate-arn: this entry counts for nothing: line 13 has the same ARN, and the last entry of an ARN wins, so the group 'dev' is lost; add it to the entry at line 13 and delete this one",
    ]);
  });
});

describe("what a value could make untrue is not said", () => {
  const entry = (arn: string, username: string, groups: string) =>
    `- rolearn: ${arn}\n  username: ${username}\n  groups: [${groups}]\n`;

  it.each([
    ["that nobody but nodes is mapped", NODE + entry("$ROLE", "$NAME", "$GROUP")],
    ["that no node is mapped", entry("$ROLE", "$NAME", "$GROUP")],
    ["that an entry counts for nothing", NODE + entry("$A", "a", "x") + entry("$B", "b", "x")],
    [
      "that groups are missing",
      NODE + entry("$A", "system:node:{{EC2PrivateDNSName}}", "system:bootstrappers, $GROUP"),
    ],
    ["that a name is taken", NODE + entry("$A", "dev-$NAME", "x") + entry("$B", "dev-a", "x")],
    ["that an account is another partition's", NODE + entry("arn:$P:iam::111122223333:role/a", "a", "x")],
  ])("%s", async (_, entries) => {
    expect(await told(entries)).toEqual([]);
  });
});

it("nothing is edited in a hole, and what is known is mended where the fix is the same by every value", async () => {
  const entry = `${NODE}- rolearn: arn:aws:iam::111122223333:role/dev
  username: "dev:{{ SessionName }}"
  groups: [$GROUP, "$PREFIX:dev "]`;
  expect(await fixForm(script(entry), "sh")).toBe(
    script(entry.replace("{{ SessionName }}", "{{SessionName}}")),
  );
});
