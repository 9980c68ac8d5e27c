// The table of situations: each has its source in the documentation. `unsure` marks where public sources disagree or say nothing.
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { AccessEntry, AuthenticationMode, createAccess } from "../../src/exports/access-entries.ts";
import type { CallerIdentity, parseAwsAuth } from "../../src/exports/index.ts";

interface Situation {
  readonly name: string;
  /** A URL. */
  readonly source: string;
  readonly unsure?: true;
  readonly mode: AuthenticationMode;
  readonly awsAuth?: Readonly<Record<string, string>>;
  readonly entries: readonly AccessEntry[];
  readonly identity: CallerIdentity | string;
  /** What EC2 answers for any instance. */
  readonly dnsName?: string;
  readonly expected: Readonly<Record<string, unknown>>;
}

const url = new URL("../fixtures/access/situations.jsonl", import.meta.url);

export const situations: readonly Situation[] = readFileSync(url, "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line));

interface Library {
  readonly createAccess: typeof createAccess;
  readonly parseAwsAuth: typeof parseAwsAuth;
}

export function answersEachSituation(library: Library): void {
  it.each(situations)("$name", ({ mode, awsAuth, entries, identity, dnsName, expected, unsure }) => {
    const access = library.createAccess({
      mode,
      awsAuth: awsAuth && library.parseAwsAuth(awsAuth),
      accessEntries: entries,
      ...(dnsName === undefined ? {} : { ec2PrivateDnsName: () => dnsName }),
    });
    const answer = access.resolve(identity);
    const { policies, doubts, other, source, ...rest } = expected;
    const { mapped } = expected as { readonly mapped: boolean | null };
    expect(answer).toMatchObject(rest);
    if (mapped === true) expect(answer.source).toBe(source);
    expect(answer.other?.source).toBe(other);
    expect(answer.doubts?.map(({ code }) => code)).toEqual(doubts);
    if (policies !== undefined) {
      const names = answer.accessEntry?.policies.map(({ policyArn }) => policyArn.split("/").at(-1));
      expect(names).toEqual(policies);
    }
    if (unsure === true) expect(answer.mapped === null || (answer.doubts ?? []).length > 0).toBe(true);
    expect(access.explain(identity).resolution).toEqual(answer);
  });
}
