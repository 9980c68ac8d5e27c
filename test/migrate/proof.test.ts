import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAccess } from "../../src/access/create-access.ts";
import { identityArn } from "../../src/access/principals.ts";
import { refusalsOf } from "../../src/access-entries/refusals.ts";
import { refusalsAmong } from "../../src/access-entries/same-principal.ts";
import { readArn } from "../../src/identity/arn.ts";
import { planMigration } from "../../src/migrate/plan-migration.ts";
import { changesBetween, differencesAbout, getsBy, meantBy } from "./proof.ts";
import { CLUSTER_ACCOUNT, identitiesOf, wildMap, wildSettings } from "./wild-maps.ts";

const ec2PrivateDnsName = (id: string) => `ip-${id}.ec2.internal`;
const masters = fc.constantFrom("policy" as const, "group" as const);

describe("a plan for a random map", () => {
  it("leaves everyone what the map gives, except exactly what it lists", () => {
    let compared = 0;
    let changed = 0;
    fc.assert(
      fc.property(wildMap, wildSettings, masters, (map, settings, form) => {
        const plan = planMigration(map, { accountId: CLUSTER_ACCOUNT, masters: form, ...settings });
        const options = { ...settings, ec2PrivateDnsName };
        const before = createAccess({ mode: "CONFIG_MAP", awsAuth: map, ...options });
        const after = createAccess({ mode: "API", accessEntries: plan, ...options });
        const witnessed = new Map<string, Set<string>>();
        for (const identity of identitiesOf(map)) {
          const parsed = readArn(identity);
          // No identity has another name or account than AWS gives.
          if (typeof parsed === "string" || identityArn(parsed.canonicalArn) === undefined) continue;
          const [was, is] = [getsBy(before, identity), getsBy(after, identity)];
          if (was === "unknown" || is === "unknown") throw new Error(`unknown: ${identity}`);
          const found = before.resolve(identity);
          const isByAccount = !("mapping" in found && found.mapping !== undefined);
          const about = differencesAbout(plan.differences, parsed, isByAccount);
          const changes = changesBetween(was, is);
          const told = meantBy(about);
          const untold = [...changes].filter((code) => !told.has(code));
          if (untold.length > 0) throw new Error(JSON.stringify({ identity, was, is, untold }));
          for (const { id } of about) {
            const seen = witnessed.get(id) ?? new Set();
            for (const code of changes) seen.add(code);
            witnessed.set(id, seen);
          }
          compared++;
          if (changes.size > 0) changed++;
        }
        // Whatever is listed, somebody sees.
        for (const difference of plan.differences) {
          for (const code of meantBy([difference])) {
            expect({ difference, seen: witnessed.get(difference.id)?.has(code) }).toEqual({
              difference,
              seen: true,
            });
          }
        }
      }),
      { numRuns: 600, seed: 20 },
    );
    expect(compared).toBeGreaterThan(4000);
    expect(changed).toBeGreaterThan(200);
  });

  it("has no entry that EKS refuses", () => {
    let entries = 0;
    fc.assert(
      fc.property(wildMap, wildSettings, masters, (map, settings, form) => {
        const plan = planMigration(map, { accountId: CLUSTER_ACCOUNT, masters: form, ...settings });
        const { accountId, partition } = plan;
        expect(plan.entries.flatMap((entry) => refusalsOf(entry, { accountId, partition }))).toEqual([]);
        expect(refusalsAmong(plan.entries)).toEqual([]);
        const nearest = plan.verdicts.flatMap((verdict) => verdict.nearest ?? []);
        expect(nearest.flatMap((entry) => refusalsOf(entry, { accountId, partition }))).toEqual([]);
        entries += plan.entries.length;
      }),
      { numRuns: 600, seed: 21 },
    );
    expect(entries).toBeGreaterThan(400);
  });

  it("makes nothing once it has been carried out", () => {
    fc.assert(
      fc.property(wildMap, wildSettings, masters, (map, settings, form) => {
        const options = { accountId: CLUSTER_ACCOUNT, masters: form, ...settings };
        const { entries } = planMigration(map, options);
        const again = planMigration(map, { ...options, existing: entries });
        expect(again.entries).toEqual([]);
        expect(again.existing.map(({ state }) => state)).toEqual(entries.map(() => "same"));
      }),
      { numRuns: 400, seed: 22 },
    );
  });

  it("lets in nobody whom the map does not let in", () => {
    fc.assert(
      fc.property(wildMap, wildSettings, masters, (map, settings, form) => {
        const { differences } = planMigration(map, {
          accountId: CLUSTER_ACCOUNT,
          masters: form,
          ...settings,
        });
        const wider = differences.filter(({ code }) => ["widened", "more-sessions"].includes(code));
        expect(wider).toEqual([]);
      }),
      { numRuns: 400, seed: 23 },
    );
  });

  it("calls a line equal only where nothing differs for whom it is for", () => {
    let equal = 0;
    fc.assert(
      fc.property(wildMap, wildSettings, masters, (map, settings, form) => {
        const plan = planMigration(map, { accountId: CLUSTER_ACCOUNT, masters: form, ...settings });
        for (const { verdict, entry } of plan.verdicts) {
          if (verdict !== "equal" || entry === undefined) continue;
          const about = plan.differences.filter(
            ({ principal }) => principal?.name.toLowerCase() === entry.principalArn.toLowerCase(),
          );
          expect(about).toEqual([]);
          equal++;
        }
      }),
      { numRuns: 400, seed: 24 },
    );
    expect(equal).toBeGreaterThan(60);
  });
});
