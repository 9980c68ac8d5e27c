// What parseAwsAuth returns hides nothing: a copy of it explains as much as it does itself.
import { describe, expect, it } from "vitest";
import { keepLastGood } from "../../src/cluster/keep-last-good.ts";
import { type AwsAuth, createMapper, parseAwsAuth } from "../../src/exports/index.ts";
import { explanationCases } from "./explanation-cases.ts";

const copies: readonly (readonly [string, (awsAuth: AwsAuth) => AwsAuth])[] = [
  ["a spread", (awsAuth) => ({ ...awsAuth })],
  ["structuredClone", (awsAuth) => structuredClone(awsAuth)],
  ["a trip through JSON", (awsAuth) => JSON.parse(JSON.stringify(awsAuth))],
];

describe.each(copies)("after %s", (_, copy) => {
  it("explain says the same of every case", () => {
    for (const { document, identity, options } of explanationCases) {
      const awsAuth = parseAwsAuth(typeof document === "string" ? { mapRoles: document } : document);
      const explain = (given: AwsAuth) => createMapper(given, options).explain(identity);
      expect(explain(copy(awsAuth))).toEqual(explain(awsAuth));
    }
  });
});

const role = (name: string) => `arn:aws:iam::111122223333:role/${name}`;
const COMMENTED = `# rolearn: ${role("gone")}\n- rolearn: ${role("kept")}\n  username: kept\n`;

describe("with a section that is served as it was, explain", () => {
  const good = parseAwsAuth({ data: { mapRoles: COMMENTED, mapAccounts: '- "444455556666"' } });
  const broken = parseAwsAuth({ data: { mapRoles: `- rolearn: ${role("new")}\n  username: {{x}}\n` } });
  const { awsAuth } = keepLastGood({ awsAuth: good, kept: [] }, broken, "keep-last-good", new Date(0));
  const missesOf = (name: string) => createMapper(awsAuth).explain(role(name)).nearMisses;

  it("finds the entries that are kept", () => {
    expect(createMapper(awsAuth).resolve(role("kept"))).toMatchObject({ mapped: true, username: "kept" });
  });

  it("tells of an ARN in the text that cannot be read", () => {
    expect(missesOf("new")[0]).toMatchObject({ kind: "unread", section: "mapRoles", line: 1 });
  });

  it("tells where an account's item is, and of no account that is gone", () => {
    expect(awsAuth.accounts).toEqual([]);
    const kept = keepLastGood(
      { awsAuth: good, kept: [] },
      parseAwsAuth({ data: { mapRoles: COMMENTED, mapAccounts: "- [" } }),
      "keep-last-good",
      new Date(0),
    ).awsAuth;
    const { steps } = createMapper(kept).explain("arn:aws:iam::444455556666:user/bob");
    expect(steps.find(({ step }) => step === "accounts")?.entry).toEqual({
      section: "mapAccounts",
      index: 0,
      line: 1,
    });
  });
});

describe("items of mapAccounts that do not fit the accounts", () => {
  it("let no one in", () => {
    const awsAuth = { ...parseAwsAuth({ mapAccounts: '- "111122223333"' }), accounts: ["444455556666"] };
    const resolve = (account: string) => createMapper(awsAuth).resolve(`arn:aws:iam::${account}:root`).mapped;
    expect([resolve("111122223333"), resolve("444455556666")]).toEqual([false, true]);
  });
});
