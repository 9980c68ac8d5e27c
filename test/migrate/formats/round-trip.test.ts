// What is written is read back, by the readers of each form, as the same entries: no text of a map is taken for something else.
import { parse } from "@cdktn/hcl2json";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAllDocuments } from "yaml";
import type { ToolName } from "../../../src/migrate/formats/format-names.ts";
import type { EntryToMake, Migration } from "../../../src/migrate/formats/migration.ts";
import { tools } from "../../../src/migrate/formats/tools.ts";
import type { AccessEntry } from "../../../src/schema/access-entry.ts";
import { readMappings } from "../../../src/sources/mappings.ts";
import { sources } from "../../sources/lint-form.ts";
import { migrations } from "./migrations.ts";
import { runCdk } from "./run-cdk.ts";

type ToolFormat = ToolName;

interface Facts {
  readonly principalArn: string;
  readonly type: string;
  readonly username?: string;
  readonly groups: readonly string[];
  readonly policies: readonly {
    readonly policyArn: string;
    readonly scope: AccessEntry["policies"][number]["scope"];
  }[];
}

function facts({ principalArn, type, username, groups, policies }: Facts): Facts {
  return {
    principalArn,
    type,
    ...(username === undefined ? {} : { username }),
    groups,
    policies: policies
      .map(({ policyArn, scope }) => ({ policyArn, scope }))
      .sort((a, b) => (a.policyArn < b.policyArn ? -1 : 1)),
  };
}

/** Each entry with its policies: where a form has these apart, nothing else of their entry is known. */
function together(entries: readonly AccessEntry[], clusterName: string): Facts[] {
  const isApart = ({ holes = [] }: AccessEntry) => holes.some(({ field }) => field === "type");
  const apart = entries.filter(isApart);
  return entries
    .filter((each) => !isApart(each))
    .map((each) => {
      expect(each.cluster ?? clusterName).toBe(clusterName);
      // What a tool could fill in.
      for (const { expression } of each.holes ?? []) expect(expression).toMatch(/^(?:\$|\{\{)/);
      const own = apart.filter(({ principalArn }) => principalArn === each.principalArn);
      return facts({
        ...each,
        policies: [...each.policies, ...own.flatMap(({ policies }) => policies.slice(0, 1))],
      });
    });
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
  cdk: (entry) => isDynamic(entry) || /[$#]\{Token\[/.test(JSON.stringify(entry)),
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

/** In YAML, what people fill in before it is applied is read as that, and spelt in one way. */
function withoutSigns(format: ToolFormat, entries: readonly Facts[]): unknown {
  const isTemplate = ["eksctl", "ack", "crossplane"].includes(format);
  const json = JSON.stringify(entries, (_, value) =>
    isTemplate && typeof value === "string" ? value.replace(/[${}\s]/g, "") : value,
  );
  return JSON.parse(json);
}

const seeded = { seed: 20, numRuns: 60 };

describe.each(["cloudformation", "terraform", "terraform-module", "eksctl", "ack", "crossplane"] as const)(
  "the migration in the form %s",
  (format) => {
    it("is read back as the same entries, whatever their texts are", async () => {
      await fc.assert(
        fc.asyncProperty(migrations, async (migration) => {
          const text = tools[format](migration);
          const entries = await readBack(format, text, migration);
          expect(withoutSigns(format, entries), text).toEqual(
            withoutSigns(format, expected(format, migration)),
          );
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
        const text = tools.cdk(migration);
        expect(runCdk(text).map(facts), text).toEqual(expected("cdk", migration));
      }),
      seeded,
    );
  });
});

/** The fields of an entry, as each form spells them. */
const SPELLINGS: readonly (readonly string[])[] = [
  ["PrincipalArn", "principalARN", "principalArn"],
  ["Username", "kubernetesUsername", "username", "userName"],
  ["KubernetesGroups", "kubernetesGroups"],
  ["Namespaces", "namespaces"],
];

/** All values of such a field in a document. */
function valuesOf(value: unknown, names: readonly string[]): unknown[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    names.includes(key) ? [member] : valuesOf(member, names),
  );
}

describe("the migration as YAML", () => {
  it.each(["cloudformation", "eksctl", "ack", "crossplane"] as const)(
    "has in the form %s no fault, and exactly the texts that it should have",
    (format) => {
      fc.assert(
        fc.property(migrations, (migration) => {
          const documents = [parseAllDocuments(tools[format](migration), { strict: true })].flat();
          const isEmpty = "empty" in documents;
          expect(isEmpty).toBe(false);
          expect(
            documents.flatMap((each) => ("errors" in each ? [...each.errors, ...each.warnings] : [])),
          ).toEqual([]);
          const objects = documents.map((each) => each.toJS());
          const entries = expected(format, migration);
          const [arns = [], usernames = [], groups = [], namespaces = []] = SPELLINGS.map((names) =>
            objects.flatMap((object) => valuesOf(object, names)),
          );
          expect(arns).toEqual(entries.map((each) => each.principalArn));
          expect(usernames).toEqual(entries.flatMap(({ username }) => username ?? []));
          expect(groups).toEqual(entries.map((each) => each.groups).filter((each) => each.length > 0));
          const scopes = entries.flatMap(({ policies }) => policies.map(({ scope }) => scope.namespaces));
          expect(namespaces.map(String).sort()).toEqual(
            scopes
              .filter((each) => each.length > 0)
              .map(String)
              .sort(),
          );
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
        const { resource, ...others } = await parse("main.tf", tools.terraform(migration));
        const entries = expected("terraform", migration);
        expect(others).toEqual({});
        const resources = Object(resource);
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
