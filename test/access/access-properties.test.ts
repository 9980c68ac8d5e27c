// What holds of answers by both sources, whatever they say.
import fc from "fast-check";
import { expect, it } from "vitest";
import type { AccessResolution, SourceAnswer } from "../../src/access/access-answer.ts";
import { createAccess } from "../../src/access/create-access.ts";
import { createMapper } from "../../src/exports/index.ts";
import { type AccessEntry, authenticationModes } from "../../src/schema/access-entry.ts";
import { accessEntry, awsAuth, caller, holedEntry } from "./random-entries.ts";

const options = {
  ec2PrivateDnsName: (id: string) => (id.startsWith("i-") ? "ip-10-0-0-1.ec2.internal" : undefined),
};
const entries = fc.array(fc.oneof(accessEntry, holedEntry), { maxLength: 4 });
const runs = { numRuns: 2000, seed: 20 };

/** The answer alone: not what the other source would have given. */
function alone({ other: _, ...answer }: AccessResolution): Omit<AccessResolution, "other"> {
  return answer;
}

/** Who the identity becomes. */
function said(answer: SourceAnswer): unknown {
  if (answer.mapped !== true) return { mapped: answer.mapped, reason: answer.reason };
  return { mapped: true, username: answer.username, groups: answer.groups };
}

function isSure({ isPossible, holes = [] }: Partial<AccessEntry> = {}): boolean {
  return isPossible !== true && holes.every(({ field }) => field !== "principalArn");
}

it("in mode CONFIG_MAP, the answer and its steps are those of createMapper, whatever entries there are", () => {
  fc.assert(
    fc.property(awsAuth, entries, caller, (map, accessEntries, who) => {
      const access = createAccess({ mode: "CONFIG_MAP", awsAuth: map, accessEntries, ...options });
      const mapper = createMapper(map, options);
      const { source, ...answer } = alone(access.resolve(who));
      const expected = mapper.resolve(who);
      expect(answer).toEqual(expected);
      const isThere = expected.mapped !== false || expected.reason !== "not-mapped";
      expect(source).toBe(isThere ? "aws-auth" : undefined);
      const steps = access.explain(who).steps.filter(({ step }) => step !== "mode");
      expect(steps).toEqual(mapper.explain(who).steps);
    }),
    runs,
  );
});

it("in mode API, the answer does not depend on aws-auth", () => {
  fc.assert(
    fc.property(awsAuth, awsAuth, entries, caller, (one, two, accessEntries, who) => {
      const answers = [one, two, undefined].map((map) =>
        alone(createAccess({ mode: "API", awsAuth: map, accessEntries, ...options }).resolve(who)),
      );
      expect(answers[1]).toEqual(answers[0]);
      expect(answers[2]).toEqual(answers[0]);
    }),
    runs,
  );
});

it("in mode API_AND_CONFIG_MAP, the answer is the entry's where one matches, and else the map's", () => {
  const seen = { entry: 0, map: 0, unknown: 0, mismatch: 0 };
  fc.assert(
    fc.property(awsAuth, entries, caller, (map, accessEntries, who) => {
      const given = { awsAuth: map, accessEntries, ...options };
      const both = createAccess({ mode: "API_AND_CONFIG_MAP", ...given }).resolve(who);
      const byEntries = createAccess({ mode: "API", ...given }).resolve(who);
      const byMap = createMapper(map, options).resolve(who);
      const mapHas = byMap.mapped !== false || byMap.reason !== "not-mapped";
      if (byEntries.mapped === null && byEntries.accessEntry === undefined) {
        seen.unknown++;
        // Where no entry may be for it, it is the map's turn. All answers may be one.
        if (both.mapped !== null && byMap.mapped !== null) expect(said(both)).toEqual(said(byMap));
      } else if (byEntries.mapped === false && byEntries.reason !== "template") {
        if (byEntries.reason === "user-id-mismatch") seen.mismatch++;
        else seen.map++;
        const wanted = mapHas ? byMap : byEntries;
        expect(said(both)).toEqual(said(wanted));
        if (mapHas) expect(both.source).toBe("aws-auth");
      } else if (isSure(byEntries.accessEntry)) {
        seen.entry++;
        expect(said(both)).toEqual(said(byEntries));
        expect(both.source).toBe("access-entries");
      }
    }),
    runs,
  );
  expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(20);
});

it("resolveAsync and explain answer as resolve does, and an answer names the entry that it is by", () => {
  return fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...authenticationModes),
      awsAuth,
      entries,
      caller,
      async (mode, map, accessEntries, who) => {
        const access = createAccess({ mode, awsAuth: map, accessEntries, ...options });
        const answer = access.resolve(who);
        expect(await access.resolveAsync(who)).toEqual(answer);
        const told = access.explain(who);
        expect(told.resolution).toEqual(answer);
        expect(told.other?.resolution).toEqual(answer.other?.resolution);
        if (answer.mapped === true && answer.via === "access-entry") {
          expect(accessEntries).toContain(answer.accessEntry);
          expect(answer.source).toBe("access-entries");
        }
        if (answer.mapped === null) expect(answer.holes.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 1000, seed: 20 },
  );
});
