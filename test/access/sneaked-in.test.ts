// What somebody may try who wants to be an administrator by a change that looks harmless: none of it passes a gate.
import { describe, expect, it } from "vitest";
import { type AccessSide, diffAccess } from "../../src/exports/diff.ts";
import type { AccessEntry } from "../../src/schema/access-entry.ts";
import { entry, line, policy, role, side } from "./sides.ts";

const admin = entry("admin", { policies: [policy("AmazonEKSClusterAdminPolicy")] });
const of = (...entries: AccessEntry[]) => side("API_AND_CONFIG_MAP", [], [admin, ...entries]);
const withMap = (lines: readonly string[], ...entries: AccessEntry[]) =>
  side("API_AND_CONFIG_MAP", lines, [admin, ...entries]);

/** `WHO DANGERS` of all that is not the same. */
function told(before: AccessSide, after: AccessSide): string[] {
  const { changes, dormant = [], unknown = [] } = diffAccess(before, after);
  return [...changes, ...dormant, ...unknown].map(({ principal, dangers }) =>
    [principal?.name.replace(role(""), "") ?? "somebody", ...dangers].join(" "),
  );
}

const hole = (expression: string, field: "policies" | "groups" | "username" | "principalArn") =>
  ({ field, expression, why: "reference", start: 0, end: expression.length, item: 0 }) as const;

describe("an administrator who is sneaked in", () => {
  const hidden = [line("dev", "system:masters")];

  it("by deleting the entry that hides an old line", () => {
    expect(told(withMap(hidden, entry("dev")), withMap(hidden))).toEqual(["dev gains-system-masters"]);
  });

  it("by moving that entry to another principal, or to another spelling that EKS does not have", () => {
    for (const name of ["dev2", "dev/"]) {
      const found = told(withMap(hidden, entry("dev")), withMap(hidden, entry(name)));
      expect(found).toContain("dev gains-system-masters");
    }
  });

  it("by an entry that is only possible, in place of one that is there", () => {
    const after = withMap(hidden, entry("dev", { isPossible: true }));
    const found = told(withMap(hidden, entry("dev")), after);
    expect(found).toEqual([expect.stringMatching(/^dev .*gains-system-masters/)]);
  });

  it("by a mode in which the entry that hides a line does not count", () => {
    const before = withMap(hidden, entry("dev"));
    expect(told(before, { ...before, mode: "CONFIG_MAP" })).toContain("dev gains-system-masters");
  });

  it("by a mode in which an entry counts that did not", () => {
    const entries = [admin, entry("dev", { policies: admin.policies })];
    const lines = [line("admin", "system:masters"), line("dev", "viewers")];
    expect(told(side("CONFIG_MAP", lines, entries), side("API_AND_CONFIG_MAP", lines, entries))).toContain(
      "dev gains-cluster-admin entry-hides-map",
    );
  });

  it.each([
    [["web"], []],
    [["web"], ["*"]],
    [["web"], ["web", "kube-system"]],
    [["prod-web"], ["prod-*"]],
    [["prod-*"], ["prod*"]],
    [
      ["a", "b"],
      ["?", "*"],
    ],
  ])("by a policy in %j that holds in %j", (some, more) => {
    const given = (namespaces: string[]) =>
      of(entry("dev", { policies: [policy("AmazonEKSAdminPolicy", ...namespaces)] }));
    expect(told(given(some), given(more))).toEqual(["dev gains-strong-policy"]);
    expect(told(given(more), given(some))).toEqual(["dev"]);
  });

  it("by a scope with namespaces that is the cluster's all the same", () => {
    const { policyArn } = policy("AmazonEKSClusterAdminPolicy");
    const policies = [{ policyArn, scope: { type: "cluster", namespaces: ["web"] } }];
    expect(told(of(entry("dev")), of(entry("dev", { policies })))).toEqual(["dev gains-cluster-admin"]);
  });

  it("by the name of a policy in another spelling, of IAM, or of another partition", () => {
    for (const policyArn of [
      "arn:aws:eks::aws:cluster-access-policy/amazoneksclusteradminpolicy",
      "arn:aws:iam::aws:policy/AmazonEKSClusterAdminPolicy",
      "AmazonEKSClusterAdminPolicy",
    ]) {
      const policies = [{ policyArn, scope: { type: "cluster", namespaces: [] } }];
      expect(told(of(entry("dev")), of(entry("dev", { policies })))).toEqual(["dev unknown-policy"]);
    }
    const policyArn = "arn:aws-cn:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy";
    const policies = [{ policyArn, scope: { type: "cluster", namespaces: [] } }];
    expect(told(of(entry("dev")), of(entry("dev", { policies })))).toEqual(["dev gains-cluster-admin"]);
  });

  it("by the username of somebody else, who has an entry or a line", () => {
    expect(told(of(entry("dev")), of(entry("dev", { username: "admin" })))).toEqual(["dev takes-username"]);
    const lines = [line("boss", "editors")];
    expect(told(withMap(lines, entry("dev")), withMap(lines, entry("dev", { username: "boss" })))).toEqual([
      "dev takes-username",
    ]);
  });

  it("by the type STANDARD and such a username, for the entry of a node", () => {
    const node = { principalArn: role("node"), type: "EC2_LINUX", groups: [], policies: [] };
    expect(told(of(node), of(entry("node", { username: "admin" })))).toEqual([
      "node takes-username node-role-lost",
    ]);
  });

  it("by a username or a group that the session's name becomes", () => {
    const chosen = [{ username: "{{SessionName}}" }, { groups: ["{{SessionName}}"] }];
    for (const words of chosen) {
      expect(told(of(entry("dev")), of(entry("dev", words)))).toEqual([
        expect.stringContaining("chosen-identity"),
      ]);
    }
  });

  it("by values that are not known", () => {
    const open = policy("x");
    const wanted = { ...open, policyArn: "${var.policy}" };
    for (const words of [
      { policies: [wanted], holes: [hole("${var.policy}", "policies")] },
      { groups: ["${var.group}"], holes: [hole("${var.group}", "groups")] },
      { username: "${var.name}", holes: [hole("${var.name}", "username")] },
    ]) {
      expect(told(of(entry("dev")), of(entry("dev", words)))).toEqual([
        expect.stringContaining("dev not-known"),
      ]);
    }
    const somebody = {
      ...entry("x", { policies: admin.policies, holes: [hole("${var.arn}", "principalArn")] }),
      principalArn: "${var.arn}",
    };
    expect(told(of(), of(somebody)).join("\n")).toMatch(/gains-cluster-admin/);
  });

  it("by a second entry of one principal, in either order", () => {
    const second = entry("dev", { policies: admin.policies });
    for (const entries of [
      [entry("dev"), second],
      [second, entry("dev")],
      [entry("dev"), { ...second, principalArn: role("team/dev") }],
    ]) {
      expect(told(of(entry("dev")), of(...entries))).toEqual([expect.stringMatching(/^dev .*not-known/)]);
    }
  });

  it("but moving entries to other files or another order is nothing", () => {
    const origin = (file: string) => ({ source: "eks-api", file, path: [] }) as const;
    const [one, two] = [entry("dev"), entry("ops", { groups: ["editors"] })];
    const moved = [
      { ...two, origin: origin("b.json") },
      { ...one, origin: origin("a.json") },
    ];
    expect(told(of(one, two), of(...moved))).toEqual([]);
  });
});
