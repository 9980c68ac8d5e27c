// The nine forms of one map of 12 lines. Whoever changes a form reads the change here by eye, and then takes it with -u.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "@cdktn/hcl2json";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { parseAwsAuth } from "../../../src/exports/index.ts";
import { type FormatName, formatNames } from "../../../src/migrate/formats/format-names.ts";
import { writePlan } from "../../../src/migrate/formats/index.ts";
import { planMigration } from "../../../src/migrate/plan-migration.ts";

const example = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../../examples/migrate/${name}`, import.meta.url)), "utf8");

const plan = planMigration(parseAwsAuth(example("aws-auth.yaml")), {
  accountId: "111122223333",
  rolePaths: example("roles.json"),
  clusterName: "production",
  region: "eu-west-1",
});
const written = (format: FormatName) => writePlan(plan, format, { file: "examples/migrate/aws-auth.yaml" });

const EXTENSIONS: Partial<Record<FormatName, string>> = {
  json: "json",
  "aws-cli": "sh",
  terraform: "tf",
  "terraform-module": "tf",
  cdk: "ts",
};

describe("the map of 12 lines", () => {
  it("has 12 lines, and an entry for each of 7", () => {
    expect([plan.verdicts.length, plan.entries.length]).toEqual([12, 7]);
  });

  it.each(formatNames)("in the form %s is what was read by eye", async (format) => {
    const file = `golden/${format}.${EXTENSIONS[format] ?? "yaml"}.txt`;
    await expect(written(format)).toMatchFileSnapshot(file);
  });
});

/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/eks_access_entry */
const entry = z.strictObject({
  region: z.string().optional(),
  cluster_name: z.string(),
  principal_arn: z.string().regex(/^arn:/),
  type: z.enum(["STANDARD", "EC2_LINUX", "EC2_WINDOWS", "FARGATE_LINUX", "HYBRID_LINUX", "EC2"]),
  user_name: z.string().min(1).optional(),
  kubernetes_groups: z.array(z.string().min(1)).min(1).optional(),
});
const scope = z.strictObject({
  type: z.enum(["cluster", "namespace"]),
  namespaces: z.array(z.string()).min(1).optional(),
});
/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/eks_access_policy_association */
const association = z.strictObject({
  region: z.string().optional(),
  cluster_name: z.string(),
  principal_arn: z.string(),
  policy_arn: z.string().regex(/^arn:aws[\w-]*:eks::aws:cluster-access-policy\/\w+$/),
  access_scope: z.array(scope).length(1),
});
/** A block of HCL: hcl2json gives a list of one. */
const blocks = <Body extends z.ZodType>(body: Body) => z.record(z.string(), z.array(body).length(1));
const resources = z.strictObject({
  resource: z.strictObject({
    aws_eks_access_entry: blocks(entry),
    aws_eks_access_policy_association: blocks(association),
  }),
});
/** https://registry.terraform.io/modules/terraform-aws-modules/eks/aws: `access_policy_associations` is silently ignored. */
const moduleEntries = z.strictObject({
  access_entries: z.record(
    z.string(),
    entry.omit({ region: true, cluster_name: true }).extend({
      policy_associations: z
        .record(z.string(), association.pick({ policy_arn: true }).extend({ access_scope: scope }))
        .optional(),
    }),
  ),
});

describe("to HashiCorp's own parser", () => {
  it("the form terraform has the arguments of the provider, and each reference leads to an entry", async () => {
    const { resource } = resources.parse(await parse("main.tf", written("terraform")));
    const names = Object.keys(resource.aws_eks_access_entry);
    expect(names).toHaveLength(plan.entries.length);
    for (const [each] of Object.values(resource.aws_eks_access_policy_association)) {
      const [, name] =
        /^\$\{aws_eks_access_entry\.(\w+)\.principal_arn\}$/.exec(each?.principal_arn ?? "") ?? [];
      expect(names).toContain(name);
    }
  });

  it("the form terraform-module has the keys of the module", async () => {
    const text = await parse("main.tf", `locals {\n${written("terraform-module")}}\n`);
    const [locals] = Object(text).locals;
    const { access_entries: entries } = moduleEntries.parse(locals);
    expect(Object.values(entries).map((each) => each.principal_arn)).toEqual(
      expect.arrayContaining(plan.entries.map(({ principalArn }) => principalArn)),
    );
    expect(Object.values(entries).filter((each) => each.policy_associations !== undefined)).toHaveLength(2);
  });
});
