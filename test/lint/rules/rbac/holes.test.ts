// What is not known yet makes no finding untrue: whatever fills a hole, each finding that was told before is still so.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rbacRuleNames } from "../../../../src/lint/rules/source-rule-names.ts";
import { awsAuth, binding, type Files, foundIn, ROLE, role } from "./run.ts";

const names = [
  "devs",
  "Devs",
  "ops",
  "ann",
  "ann@example.com",
  "own",
  "view",
  "system:masters",
  ROLE,
  "dev-1",
];
const aName = fc.constantFrom(...names);
const HOLE = "${NAME}";
const mayBeHole = fc.oneof({ weight: 4, arbitrary: aName }, { weight: 1, arbitrary: fc.constant(HOLE) });
const anEntry = fc.record({
  username: fc.oneof(mayBeHole, fc.constantFrom("{{SessionName}}", "x:{{SessionName}}")),
  groups: fc.array(mayBeHole, { maxLength: 3 }),
});
const aSubject = fc.tuple(fc.constantFrom("User", "Group", "ServiceAccount"), mayBeHole);
const aBinding = fc.record({
  subjects: fc.array(aSubject, { minLength: 1, maxLength: 3 }),
  kind: fc.constantFrom("ClusterRole", "Role"),
  role: mayBeHole,
  isOfCluster: fc.boolean(),
});
const aRule = fc.record({
  groups: fc.array(fc.constantFrom("", "apps", "*", "example.com", HOLE), { minLength: 1, maxLength: 2 }),
  resources: fc.array(fc.constantFrom("pods", "pod", "ConfigMap", "deployments", "nodes", HOLE), {
    minLength: 1,
    maxLength: 3,
  }),
  verbs: fc.array(fc.constantFrom("get", "describe", "List", HOLE), { minLength: 1, maxLength: 2 }),
});

interface Parts {
  readonly entries: readonly { readonly username: string; readonly groups: readonly string[] }[];
  readonly bindings: readonly {
    readonly subjects: readonly (readonly [string, string])[];
    readonly kind: string;
    readonly role: string;
    readonly isOfCluster: boolean;
  }[];
  readonly rule: {
    readonly groups: readonly string[];
    readonly resources: readonly string[];
    readonly verbs: readonly string[];
  };
  readonly roleName: string;
}

const quoted = (texts: readonly string[]) => texts.map((each) => JSON.stringify(each)).join(", ");

function written({ entries, bindings, rule, roleName }: Parts): Files {
  const map = entries.map(
    ({ username, groups }, index) =>
      `- {rolearn: "${ROLE}${index}", username: "${username}", groups: [${quoted(groups)}]}\n`,
  );
  const rules = `{ apiGroups: [${quoted(rule.groups)}], resources: [${quoted(rule.resources)}], verbs: [${quoted(rule.verbs)}] }`;
  const bound = bindings.map(({ subjects, kind, role: name, isOfCluster }) =>
    binding(
      subjects.map(([subject, each]) => `${subject} "${each}"`),
      `${kind} "${name}"`,
      isOfCluster ? "ClusterRoleBinding" : "RoleBinding in web",
    ),
  );
  return {
    "aws-auth.yaml": awsAuth(map.join("") || "[]"),
    "rbac.yaml": [...bound, role(rules, "Role in web", `"${roleName}"`)].join("---\n"),
  };
}

const ours: ReadonlySet<string> = new Set(rbacRuleNames);

/** What is said of which text. Which other name is near to it hangs on the others. */
function told(files: Files): string[] {
  return foundIn(files, { superfluous: "shown" })
    .filter(({ rule }) => ours.has(rule))
    .map(({ file, line, rule, text, start, end }) => `${file}:${line} ${rule} ${text.slice(start, end)}`);
}

const filled = (files: Files, name: string): Files =>
  Object.fromEntries(Object.entries(files).map(([file, text]) => [file, text.replaceAll(HOLE, name)]));

const parts = fc.record({
  entries: fc.array(anEntry, { maxLength: 3 }),
  bindings: fc.array(aBinding, { minLength: 1, maxLength: 3 }),
  rule: aRule,
  roleName: mayBeHole,
});

describe("a finding about RBAC", () => {
  it("is so whatever fills the holes", () => {
    fc.assert(
      fc.property(parts, fc.oneof(aName, fc.constantFrom("x", "apps", "pods", "get")), (each, name) => {
        const files = written(each);
        const after = new Set(told(filled(files, name)));
        const before = told(files).map((finding) => finding.replaceAll(HOLE, name));
        expect(before.filter((finding) => !after.has(finding))).toEqual([]);
      }),
      { seed: 20, numRuns: 150 },
    );
  });

  it("is told the same of a List, and of JSON", () => {
    fc.assert(
      fc.property(parts, (each) => {
        const files = written(each);
        const kinds = (all: Files) =>
          foundIn(all, { superfluous: "shown" })
            .filter(({ rule }) => ours.has(rule))
            .map(({ rule, text, start, end }) => `${rule} ${text.slice(start, end).replaceAll(/\s+/g, " ")}`)
            .sort();
        const items = (files["rbac.yaml"] ?? "")
          .split("---\n")
          .map((text) => `- ${text.trimEnd().replaceAll("\n", "\n  ")}\n`);
        const list = { ...files, "rbac.yaml": `apiVersion: v1\nkind: List\nitems:\n${items.join("")}` };
        expect(kinds(list)).toEqual(kinds(files));
      }),
      { seed: 20, numRuns: 50 },
    );
  });
});
