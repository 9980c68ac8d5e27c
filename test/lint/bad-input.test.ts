import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LintConfig } from "../../src/lint/config/config.ts";
import type { Finding } from "../../src/lint/engine/finding.ts";
import { fix } from "../../src/lint/fix.ts";
import { lint } from "../../src/lint/lint.ts";
import { badSections, bomb } from "../bad-texts.ts";
import { role as listedRole, listOf, trusts, user } from "./iam-lists.ts";
import { roles } from "./marked.ts";

// The time limit of a test is the guard: a match that tries each of so many characters from each of them takes minutes.
const HANG = 20_000;
const SIZE = 250_000;

/** Every rule that patterns can switch on, and what is known of the cluster, so that these rules are asked too. */
const config: LintConfig = {
  cluster: { partition: "aws-cn", creator: "arn:aws-cn:iam::444455556666:role/a" },
  rules: {
    "allowed-accounts": { accounts: ["1111*"] },
    "denied-arns": { arns: ["arn:aws:iam::*:role/*denied*"] },
    "allowed-groups": { groups: { "*": ["*:role/*"] } },
    "required-mapping": { mappings: [{ arn: "arn:aws:iam::111122223333:role/a" }] },
  },
};

const iamRoles = listOf([listedRole("b", trusts("eks.amazonaws.com"))], [user("b")]);

function expectInside(text: string, findings: readonly Finding[]): void {
  const lines = text.split("\n");
  for (const finding of findings) {
    const { start, end, line, column, endLine, endColumn } = finding;
    const said = JSON.stringify(finding);
    expect(start, said).toBeGreaterThanOrEqual(0);
    expect(end, said).toBeGreaterThanOrEqual(start);
    expect(end, said).toBeLessThanOrEqual(text.length);
    expect(column, said).toBeLessThanOrEqual((lines[line - 1]?.length ?? -1) + 1);
    expect(endColumn, said).toBeLessThanOrEqual((lines[endLine - 1]?.length ?? -1) + 1);
  }
}

function check(text: string): Finding[] {
  const findings = lint(text, { config, iamRoles });
  expectInside(text, findings.slice(0, 100));
  const fixed = fix(text, { config, iamRoles });
  expectInside(fixed.text, fixed.findings.slice(0, 100));
  return findings;
}

describe("a section of", () => {
  it.each(badSections)(
    "%s is an error",
    (_, text) => {
      const findings = check(JSON.stringify({ data: { mapRoles: text } }));
      expect(findings.filter(({ severity }) => severity === "error")).not.toEqual([]);
    },
    HANG,
  );

  it(
    "aliases of aliases is an error",
    () => {
      expect(check(roles(bomb())).map(({ rule }) => rule)).toContain("yaml-syntax");
    },
    HANG,
  );
});

describe("a file of", () => {
  it.each([
    ["nothing", ""],
    ["a byte order mark", "\ufeff"],
    ["NULs", "\0".repeat(SIZE)],
    ["carriage returns", "\r".repeat(SIZE)],
    ["line breaks", "\n".repeat(SIZE)],
    ["tabs", "\t".repeat(SIZE)],
    ["10 MB", "a".repeat(40 * SIZE)],
    ["documents", "---\ndata:\n  mapRoles: |\n    - rolearn: x\n".repeat(2500)],
    ["other keys", `data:\n${Array.from({ length: 10_000 }, (_, i) => `  mapRole${i}: ''\n`).join("")}`],
    ["an alias bomb", `data:\n  mapRoles:\n${bomb().replaceAll("- ", "    - ")}`],
    ["comments that suppress", "# aws-auth-map-disable-next-line x\n".repeat(20_000)],
    ["names of rules", `# aws-auth-map-disable ${"x ".repeat(SIZE / 4)}`],
  ])(
    "%s is linted",
    (_, text) => {
      expect(check(text)).toEqual(expect.any(Array));
    },
    HANG,
  );
});

const many = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join("");
const role = (name: string) => `arn:aws:iam::111122223333:role/${name}`;
const inUsername = (text: string) => `- rolearn: x\n  username: "a${text}b"\n`;
const inArn = (text: string) => `- rolearn: "${role(text)}x"\n`;

describe("an entry of", () => {
  it.each([
    ["spaces in a username", inUsername(" ".repeat(SIZE))],
    ["spaces that cannot be seen", inUsername("\u00a0\u200b".repeat(SIZE / 2))],
    ["words that look like digits", inUsername(" \u00b2".repeat(SIZE / 2))],
    ["words that look like digits beside a Latin one", inUsername(` x${" \u00b2".repeat(SIZE / 2)}`)],
    ["lookalikes", inUsername("\u0430".repeat(SIZE))],
    ["opening braces", inUsername("{".repeat(SIZE))],
    ["templates", inUsername("{{SessionName}}{{x}}".repeat(SIZE / 20))],
    ["templates that never end", inUsername("{{ .a".repeat(SIZE / 5))],
    ["angle brackets", inUsername("<a".repeat(SIZE / 2))],
    ["shell variables", inUsername("${".repeat(SIZE / 2))],
    ["spaces in an ARN", inArn(" ".repeat(SIZE))],
    ["slashes in an ARN", inArn("/".repeat(SIZE))],
    ["colons in an ARN", inArn(":".repeat(SIZE))],
    ["stars in an ARN", inArn("*?".repeat(SIZE / 2))],
    ["commas in groups", `- rolearn: x\n  groups: "a${",a".repeat(SIZE / 5)}"\n`],
    ["spaces behind it", `- rolearn: x${" ".repeat(SIZE)}\n  username: {{a${" ".repeat(SIZE)}b\n`],
    ["equal groups", `- rolearn: x\n  groups:\n${many(10_000, (i) => `  - g${i % 100}\n`)}`],
    ["keys", `- rolearn: x\n${many(10_000, (i) => `  k${i}: 1\n`)}`],
    ["equal keys", `- rolearn: x\n${many(10_000, () => "  username: a\n")}`],
    ["quotes behind values without any", "- rolearn: x\n  username: {{a}}'\n".repeat(4000)],
    ["quotes of two kinds", "- \"\n  username: {{x}}\n- '\n  username: {{x}}\n".repeat(2500)],
    ["a folded list", `- rolearn: x\n  groups:\n  - a\n${"     - b\n".repeat(20_000)}`],
  ])(
    "%s is linted",
    (_, text) => {
      check(roles(text));
    },
    HANG,
  );
});

it(
  "an account id with very many spaces in it is linted",
  () => {
    check(`data:\n  mapAccounts: |\n    - 1${" ".repeat(SIZE)}x\n`);
  },
  HANG,
);

describe("many entries with", () => {
  it.each([
    ["one ARN", many(5000, () => `- rolearn: ${role("a")}\n  username: a\n`)],
    ["aliases", `- &a {rolearn: x}\n${"- *a\n".repeat(10_000)}`],
    ["aliases of nothing", `- rolearn: x\n${"- *b\n".repeat(10_000)}`],
    [
      "values without quotes",
      many(2500, (i) => `- rolearn: ${role(`r${i}`)}\n  username: {{SessionName}}\n`),
    ],
    ["one name in many paths", many(3000, (i) => `- rolearn: ${role(`p${i}/r`)}\n`)],
    ["comments", many(20_000, (i) => `# aws-auth-map-disable-next-line x${i}\n`)],
    ["misspelt keys", many(1500, (i) => `- role_arn: ${role(`r${i}`)}\n  user: a\n  group: [b]\n`)],
  ])(
    "%s are linted",
    (_, text) => {
      expect(check(roles(text))).not.toEqual([]);
    },
    HANG,
  );

  it(
    "spellings of one user's ARN say each where some of the others are",
    () => {
      const spell = (i: number) =>
        [..."abcdefghijkl"].map((c, bit) => ((i >> bit) & 1 ? c.toUpperCase() : c)).join("");
      const users = many(
        3000,
        (i) => `    - userarn: arn:aws:iam::111122223333:user/${spell(i)}\n      groups: [g${i}]\n`,
      );
      const random = check(`data:\n  mapUsers: |\n${users}`).filter(({ rule }) => rule === "duplicate-arn");
      expect(random).toHaveLength(3000);
      expect(random[0]?.message).toContain(
        "lines 5, 7, 9, 11, 13 and 2994 more have the same ARN in another spelling",
      );
      expect(random[2999]?.message).toContain(
        "lines 3, 5, 7, 9, 11 and 2994 more have the same ARN in another spelling",
      );
    },
    HANG,
  );
});

const piece = fc.oneof(
  fc.constantFrom(
    ..."- |: |# |{{|}}|\n|\n  |\n    |  |\t|\r\n|\"|'|[|]|{|}|&a |*a|!!str |<<: |---\n|...\n|? |> |%YAML 1.1\n".split(
      "|",
    ),
    "|",
    "|2-\n",
    "data:\n  mapRoles: |\n    - rolearn: ",
    "mapUsers: ",
    "mapAccounts:\n",
    "rolearn: ",
    "username: ",
    "groups: ",
    "sso: ",
    "arn:aws:iam::111122223333:role/a/b",
    "system:masters",
    "# aws-auth-map-disable role-path\n",
    "__proto__: ",
    "constructor: ",
    "{{SessionName}}",
    "<<AccountID>>",
    ".inf",
    "0123",
  ),
  fc.string({ unit: "binary", maxLength: 3 }),
);

it("lints and fixes any text", () => {
  const before = Object.getOwnPropertyNames(Object.prototype);
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.boolean(), (pieces, isSection) => {
      const text = isSection ? roles(pieces.join("")) : pieces.join("");
      check(text);
    }),
    { numRuns: 500 },
  );
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
});
