// Findings about RBAC and aws-auth that make others superfluous.
import { describe, expect, it } from "vitest";
import { awsAuth, binding, type Files, foundIn, ROLE, role } from "../rules/rbac/run.ts";

/** A map that gives each list of groups by an entry of its own. */
const giving = (...groups: readonly string[]) =>
  awsAuth(
    groups
      .map((each, index) => `- {rolearn: "${ROLE}${index}", username: u${index}, groups: [${each}]}\n`)
      .join(""),
  );
const run = (map: string, ...rbac: readonly string[]): Files => ({
  "aws-auth.yaml": map,
  "rbac.yaml": rbac.join("---\n"),
});
const viewers = binding(["Group viewers"]);
const developers = ["developers", "developers", "developers"];
const own = role('{ apiGroups: [""], resources: [pods], verbs: [get] }', "ClusterRole", "own");

/** A rule, the rule that it yields to, which of its findings does, and files in which both find something. */
type Pair = readonly [rule: string, yieldsTo: string, found: string, files: Files];

const pairs: readonly Pair[] = [
  [
    "group-case",
    "misspelt-group",
    "mapped",
    run(giving("Developers", ...developers), binding(["Group developers"])),
  ],
  [
    "role-name-as-group",
    "role-as-group",
    "mapped",
    run(giving("view"), viewers, own.replace("name: own", "name: view")),
  ],
  ["unbound-group", "confusable-character", "near", run(giving("viеwers"), viewers)],
  ["unbound-group", "group-case", "near", run(giving("Viewers"), viewers)],
  ["unbound-group", "literal-wildcard", "unbound", run(giving('"ops*"'), viewers)],
  [
    "unbound-group",
    "misspelt-group",
    "near",
    run(giving("devlopers", ...developers), binding(["Group developers"])),
  ],
  ["unbound-group", "role-as-group", "unbound", run(giving("admin"), viewers)],
  ["unbound-group", "role-name-as-group", "unbound", run(giving("own"), viewers, own)],
  ["unbound-group", "stray-whitespace", "near", run(giving('"viewers "'), viewers)],
  ["unbound-group", "unknown-system-group", "unbound", run(giving("system-masters"), viewers)],
  [
    "unmapped-subject",
    "arn-as-user",
    "unmapped",
    run(giving("viewers"), binding([`Group ${ROLE}`, "Group viewers"])),
  ],
  [
    "unmapped-subject",
    "at-sign-in-subject",
    "unmapped",
    run(awsAuth(`- {rolearn: "${ROLE}", username: "{{SessionName}}"}`), binding(["User a@example.com"])),
  ],
  [
    "unmapped-subject",
    "group-case",
    "near",
    run(giving("viewers"), `${viewers}  - { kind: Group, name: Viewers }\n`),
  ],
  [
    "unmapped-subject",
    "role-name-as-group",
    "unmapped",
    run(giving("viewers"), binding(["Group own"], "ClusterRole own"), own),
  ],
  ["unmapped-subject", "subject-kind", "unmapped", run(giving("viewers"), binding(["User viewers"]))],
];

function rulesOf(files: Files, off: readonly string[]): string[] {
  const rules = Object.fromEntries(off.map((name) => [name, "off"] as const));
  return foundIn(files, { rules }).map(({ rule, data }) => `${rule} ${data.found}`);
}

describe("a finding about RBAC", () => {
  it.each(pairs)("%s yields to %s: %s", (rule, winner, found, files) => {
    const others = pairs
      .filter(([each, other]) => each === rule && other !== winner)
      .map(([, other]) => other);
    const both = rulesOf(files, others);
    expect(both.some((each) => each.startsWith(`${winner} `))).toBe(true);
    expect(both).not.toContain(`${rule} ${found}`);
    expect(rulesOf(files, [winner, ...others])).toContain(`${rule} ${found}`);
  });
});
