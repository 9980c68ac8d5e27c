// What a migration makes of a map breaks no rule of lint.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatNames } from "../../../src/migrate/formats/format-names.ts";
import { writePlan } from "../../../src/migrate/formats/index.ts";
import { planMigration } from "../../../src/migrate/plan-migration.ts";
import { CLUSTER_ACCOUNT, wildMap, wildSettings } from "../../migrate/wild-maps.ts";
import { lintEntries } from "./lint-entries.ts";

const FILES: Readonly<Record<string, string>> = {
  json: "plan.json",
  "aws-cli": "migrate.sh",
  cloudformation: "stack.yaml",
  terraform: "main.tf",
  "terraform-module": "main.tf",
  eksctl: "cluster.yaml",
  ack: "entries.yaml",
  crossplane: "entries.yaml",
};

/** Inside the module that it is for. */
const inModule = (text: string) =>
  `module "eks" {\n  source       = "terraform-aws-modules/eks/aws"\n  cluster_name = "prod"\n${text}}\n`;

const written = formatNames.filter((format) => format !== "cdk"); // a program, which is not read
const options = { clusterName: "prod", region: "eu-west-1" };
const masters = fc.constantFrom("policy" as const, "group" as const);

describe.each(written)("the entries of a migration as %s", (format) => {
  it("bring no finding beyond what the plan itself reports", async () => {
    await fc.assert(
      fc.asyncProperty(wildMap, wildSettings, masters, async (map, settings, form) => {
        const plan = planMigration(map, { ...settings, accountId: CLUSTER_ACCOUNT, masters: form });
        const text = writePlan(plan, format, options);
        const file = FILES[format] ?? format;
        const whole = format === "terraform-module" ? inModule(text) : text;
        const config = { cluster: { account: CLUSTER_ACCOUNT } };
        const findings = await lintEntries(whole, file, { config });
        // What the map gives already: its report says so, and lint says so of the map.
        const reasons = plan.verdicts.flatMap((verdict) => verdict.reasons);
        const isSaid = reasons.some(({ code }) => code === "template-in-group");
        const told = findings.filter(
          ({ rule, severity }) =>
            severity !== "info" &&
            !(isSaid && rule === "access-entry-session-group") &&
            // A guess by the role's name: the map gives a role that is called so no node's username either.
            rule !== "access-entry-standard-node",
        );
        expect(told.map(({ rule, message, line }) => `${line} ${rule}: ${message}`)).toEqual([]);
      }),
      { seed: 20, numRuns: 60 },
    );
  });
});
