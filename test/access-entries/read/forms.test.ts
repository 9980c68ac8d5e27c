import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAccessEntries, readAccessEntries } from "../../../src/access-entries/read/parse.ts";
import { refusalsOf } from "../../../src/access-entries/refusals.ts";
import type { AccessEntry } from "../../../src/schema/access-entry.ts";
import { createSources } from "../../../src/sources/sources.ts";
import { CLUSTER, entryForms, type WrittenEntry } from "./entry-forms.ts";
import { randomEntries } from "./random-entries.ts";

/** What people write of an entry. */
function written({ principalArn, type, username, groups, policies }: AccessEntry): WrittenEntry {
  return {
    principalArn,
    type,
    ...(username === undefined ? {} : { username }),
    groups,
    policies: policies.map(({ policyArn, scope: { type: kind, namespaces } }) => ({
      policyArn,
      scope: { type: kind, namespaces },
    })),
  };
}

const byPrincipal = (one: WrittenEntry, other: WrittenEntry) =>
  one.principalArn < other.principalArn ? -1 : 1;
const sorted = (entries: readonly WrittenEntry[]) =>
  [...entries].sort(byPrincipal).map((entry) => ({
    ...entry,
    policies: [...entry.policies].sort((one, other) => (one.policyArn < other.policyArn ? -1 : 1)),
  }));

describe.each(entryForms)("random entries as $name", ({ write }) => {
  it("read back as they were, each in its cluster and at its place", () => {
    fc.assert(
      fc.property(randomEntries, (entries) => {
        const text = write(entries);
        const read = parseAccessEntries({ file: "entries", text });
        expect(read.problems).toEqual([]);
        expect(sorted(read.entries.map(written))).toEqual(sorted(entries));
        for (const { cluster, holes, origin } of read.entries) {
          expect([cluster, holes, origin?.file]).toEqual([CLUSTER, undefined, "entries"]);
          expect(text.slice(origin?.range?.start.offset, origin?.range?.end.offset)).not.toBe("");
        }
        expect(read.entries.flatMap((entry) => refusalsOf(entry))).toEqual([]);
      }),
      { seed: 20, numRuns: 40 },
    );
  });

  it("are the same by way of all sources", async () => {
    await fc.assert(
      fc.asyncProperty(randomEntries, async (entries) => {
        const input = { file: "entries", text: write(entries) };
        expect(await readAccessEntries(input, createSources())).toEqual(parseAccessEntries(input));
      }),
      { seed: 20, numRuns: 10 },
    );
  });
});

it("reads Terraform's configuration and scripts with sources that know them", async () => {
  const script = `#!/bin/sh
aws eks create-access-entry --cluster-name prod --principal-arn arn:aws:iam::111122223333:role/dev --kubernetes-groups dev
`;
  const read = await readAccessEntries({ file: "make.sh", text: script }, createSources());
  expect(read.entries).toMatchObject([
    { principalArn: "arn:aws:iam::111122223333:role/dev", groups: ["dev"], origin: { source: "shell" } },
  ]);
  expect(read.problems).toEqual([]);
});
