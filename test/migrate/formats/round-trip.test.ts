// What is written is read back, by the readers of each form, as the same entries: no text of a map is taken for something else.
import { parse } from "@cdktn/hcl2json";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAllDocuments } from "yaml";
import { toolFormats } from "../../../src/migrate/formats/index.ts";
import type { EntryToMake, Migration } from "../../../src/migrate/formats/migration.ts";
import { type AccessEntryInText, readMappings } from "../../../src/sources/mappings.ts";
import { sources } from "../../sources/lint-form.ts";
import { migrations } from "./migrations.ts";
import { runCdk } from "./run-cdk.ts";

type ToolFormat = keyof typeof toolFormats;

/** What a reading and an entry to make have in common. Those that are empty are left out. */
function facts({
  principalArn,
  type,
  username,
  groups,
  policies,
}: Omit<AccessEntryInText, "name" | "origin">) {
  return {
    principalArn,
    type,
    ...(username === undefined ? {} : { username }),
    groups,
    policies: policies
      .map(({ policyArn, scope }) => ({ policyArn, scope: { namespaces: [], ...scope } }))
      .sort((a, b) => (a.policyArn < b.policyArn ? -1 : 1)),
  };
}

/** One for each principal: an association that was read alone belongs to its entry. */
function together(entries: readonly AccessEntryInText[], name: string): ReturnType<typeof facts>[] {
  const byPrincipal = new Map<string, ReturnType<typeof facts>>();
  for (const each of entries) {
    expect(each.cluster ?? name).toBe(name);
    expect(each.holes ?? []).toEqual([]);
    const own = facts(each);
    const first = byPrincipal.get(own.principalArn);
    const isAlone = first !== undefined;
    if (isAlone) first.policies.push(...own.policies);
    else byPrincipal.set(own.principalArn, own);
  }
  return [...byPrincipal.values()].map(facts);
}

const isDynamic = (entry: EntryToMake["entry"]) => /\{\{\s*resolve\s*:/i.test(JSON.stringify(entry));
const isDecomposed = (entry: EntryToMake["entry"]) => {
  const texts = [
    entry.principalArn,
    entry.username ?? "",
    ...entry.groups,
    ...entry.policies.flatMap(({ scope }) => scope.namespaces),
  ];
  return texts.some((text) => text !== text.normalize("NFC"));
};
const LEFT_OUT: Partial<Record<ToolFormat, (entry: EntryToMake["entry"]) => boolean>> = {
  cloudformation: isDynamic,
  cdk: isDynamic,
  terraform: isDecomposed,
  "terraform-module": isDecomposed,
};

function expected(format: ToolFormat, { entries }: Migration) {
  const isLeftOut = LEFT_OUT[format] ?? (() => false);
  return entries
    .map(({ entry }) => entry)
    .filter((entry) => !isLeftOut(entry))
    .map(facts);
}

async function readBack(format: ToolFormat, text: string, { clusterName }: Migration) {
  const isModule = format === "terraform-module";
  const file = format.startsWith("terraform")
    ? "main.tf"
    : format === "aws-cli"
      ? "migrate.sh"
      : "entries.yaml";
  const head = `module "eks" {\n  source = "terraform-aws-modules/eks/aws"\n  cluster_name = "${clusterName}"\n`;
  const input = { file, text: isModule ? `${head}${text}}\n` : text };
  const { accessEntries, problems } = await readMappings(input, sources);
  expect(problems, text).toEqual([]);
  return together(accessEntries, clusterName);
}

const seeded = { seed: 20, numRuns: 150 };

describe.each(["cloudformation", "terraform", "terraform-module", "eksctl", "ack", "crossplane"] as const)(
  "the migration in the form %s",
  (format) => {
    it("is read back as the same entries, whatever their texts are", async () => {
      await fc.assert(
        fc.asyncProperty(migrations, async (migration) => {
          const text = toolFormats[format](migration);
          expect(await readBack(format, text, migration), text).toEqual(expected(format, migration));
        }),
        seeded,
      );
    });
  },
);

describe("the migration as a program of the CDK", () => {
  it("makes the same entries, whatever their texts are", () => {
    fc.assert(
      fc.property(migrations, (migration) => {
        const text = toolFormats.cdk(migration);
        expect(runCdk(text).map(facts), text).toEqual(expected("cdk", migration));
      }),
      seeded,
    );
  });
});

describe("the migration as YAML", () => {
  it.each(["cloudformation", "eksctl", "ack", "crossplane"] as const)(
    "has one document for each object in the form %s, and no fault",
    (format) => {
      fc.assert(
        fc.property(migrations, (migration) => {
          const documents = parseAllDocuments(toolFormats[format](migration), { strict: true });
          if (!Array.isArray(documents)) return;
          expect(documents.flatMap(({ errors, warnings }) => [...errors, ...warnings])).toEqual([]);
          const objects = documents.map((each) => each.toJS()).filter((each) => each !== null);
          const { entries, bindings } = migration;
          const policies = entries.flatMap(({ entry }) => entry.policies);
          const counts = {
            ack: entries.length + bindings.length,
            crossplane: entries.length + bindings.length + policies.length,
          };
          expect(objects).toHaveLength(format in counts ? counts[format as keyof typeof counts] : 1);
        }),
        seeded,
      );
    },
  );
});

describe("the migration as Terraform", () => {
  it("has to HashiCorp's own parser the resources that it should have, and no others", async () => {
    await fc.assert(
      fc.asyncProperty(migrations, async (migration) => {
        const json = await parse("main.tf", toolFormats.terraform(migration));
        const entries = expected("terraform", migration);
        expect(Object.keys(json).filter((key) => key !== "resource")).toEqual([]);
        const resources = Object(json["resource"]);
        const read = Object.values(Object(resources.aws_eks_access_entry)).flat();
        // In the order of their names.
        expect(read.map((each) => Object(each).principal_arn).sort()).toEqual(
          entries.map(({ principalArn }) => asTemplate(principalArn)).sort(),
        );
        expect(read.map((each) => Object(each).user_name).sort()).toEqual(
          entries.map(({ username }) => (username === undefined ? undefined : asTemplate(username))).sort(),
        );
        const associations = Object.values(Object(resources.aws_eks_access_policy_association)).flat();
        expect(associations).toHaveLength(entries.flatMap(({ policies }) => policies).length);
      }),
      { seed: 21, numRuns: 100 },
    );
  });
});

/** hcl2json keeps the escapes of templates. */
function asTemplate(text: string): string {
  return text.replace(/[$%](?=\{)/g, "$&$&");
}
