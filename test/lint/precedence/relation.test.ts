// What rules declare about each other: `yieldsTo`.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Rule } from "../../../src/lint/engine/rule.ts";
import { lint } from "../../../src/lint/lint.ts";
import { allRules } from "../../../src/lint/rules/all-rules.ts";

const byName = new Map(allRules.map((rule) => [rule.name, rule]));
const declared = allRules.flatMap((rule) =>
  (rule.yieldsTo ?? []).map((precedence) => ({ rule, precedence })),
);
const messagesOf = ({ messages }: Rule) => Object.keys(messages);

describe("what a rule declares", () => {
  it("names rules and messages that there are", () => {
    expect(declared.length).toBeGreaterThan(90);
    const wrong = declared.flatMap(({ rule, precedence: { rule: other, found = [], to = [] } }) => {
      const target = byName.get(other);
      return [
        ...(target === undefined ? [`${rule.name} yields to ${other}`] : []),
        ...found
          .filter((name) => !messagesOf(rule).includes(name))
          .map((name) => `${rule.name} finds ${name}`),
        ...to
          .filter((name) => !target || !messagesOf(target).includes(name))
          .map((name) => `${other} finds ${name}`),
      ];
    });
    expect(wrong).toEqual([]);
  });

  it("makes no circle of findings", () => {
    const yieldsTo = (node: string): string[] => {
      const [name = "", found = ""] = node.split(" ");
      return (byName.get(name)?.yieldsTo ?? [])
        .filter((precedence) => precedence.found?.includes(found) ?? true)
        .flatMap(({ rule, to }) => {
          const other = byName.get(rule);
          return (to ?? (other ? messagesOf(other) : [])).map((each) => `${rule} ${each}`);
        });
    };
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (node: string, way: readonly string[]) => {
      if (way.includes(node)) circles.push([...way.slice(way.indexOf(node)), node].join(" > "));
      if (done.has(node) || way.includes(node)) return;
      for (const next of yieldsTo(node)) visit(next, [...way, node]);
      done.add(node);
    };
    for (const rule of allRules) for (const found of messagesOf(rule)) visit(`${rule.name} ${found}`, []);
    expect(circles).toEqual([]);
  });

  it("is tried by a document for each pair of rules", () => {
    const folder = fileURLToPath(new URL(".", import.meta.url));
    const tests = readdirSync(folder).map((file) => readFileSync(folder + file, "utf8"));
    const tried = new Set(
      tests.flatMap((text) =>
        [...text.matchAll(/\[\s*"([\w-]+)",\s*"([\w-]+)",\s*"/g)].map(
          ([, rule, other]) => `${rule} > ${other}`,
        ),
      ),
    );
    // A rule whose own findings make one of them superfluous is tried in a test of its own.
    const apart = declared.filter(({ rule, precedence }) => rule.name !== precedence.rule);
    const pairs = new Set(apart.map(({ rule, precedence }) => `${rule.name} > ${precedence.rule}`));
    expect([...pairs].filter((pair) => !tried.has(pair)).sort()).toEqual([]);
  });
});

const role = "arn:aws:iam::111122223333:role";
const node = `- rolearn: ${role}/node\n  username: system:node:{{EC2PrivateDNSName}}\n`;
const manifest = (section: string) =>
  `data:\n  mapRoles: |\n${section.trimEnd().replace(/^(?=.)/gm, "    ")}\n`;

describe("a rule that is off silences no other rule", () => {
  it.each([
    [
      "node-extra-groups",
      "system-masters",
      `${node.replace("system:node:", '"system:node:').replace("}}", '}}"')}  groups: [system:bootstrappers, system:nodes, system:masters]\n`,
    ],
    ["stray-whitespace", "invalid-arn", `- rolearn: ${role}/ops team\n  username: a\n  groups: [a]\n`],
    ["unknown-key", "missing-username", `- rolearn: ${role}/ops\n  user_name: a\n  groups: [a]\n`],
    ["confusable-character", "invalid-arn", `- rolearn: ${role}/\u043eps\n  username: a\n  groups: [a]\n`],
  ])("%s off: %s speaks", (silent, speaks, section) => {
    const rulesIn = (off: readonly string[]) =>
      lint(manifest(section), {
        config: {
          rules: { "system-masters": "error", ...Object.fromEntries(off.map((name) => [name, "off"])) },
        },
      }).map(({ rule }) => rule);
    expect(rulesIn([])).toContain(silent);
    expect(rulesIn([])).not.toContain(speaks);
    expect(rulesIn([silent])).toContain(speaks);
  });
});
