// What is not known of access entries: nobody gains or loses by it, and a gate still fails.
import { describe, expect, it } from "vitest";
import { type AccessSide, diffAccess, formats } from "../../src/exports/diff.ts";
import type { AccessEntry, AccessEntryHole } from "../../src/schema/access-entry.ts";
import { entry, line, policy, role, side } from "./sides.ts";

const admin = [policy("AmazonEKSClusterAdminPolicy")];
const of = (...entries: AccessEntry[]) => side("API", [], entries);

function hole(field: AccessEntryHole["field"], more: Partial<AccessEntryHole> = {}): AccessEntryHole {
  return { field, expression: "var.x", why: "reference", start: 0, end: 5, ...more };
}

/** `WHO DANGERS` for each access that is not known; nothing else may change. */
function unknown(before: AccessSide, after: AccessSide): string[] {
  const difference = diffAccess(before, after);
  expect(difference.changes).toEqual([]);
  return (difference.unknown ?? []).map(({ principal, dangers }) =>
    [principal?.name.replace(role(""), "") ?? "whomever", ...dangers].join(" "),
  );
}

const text = (before: AccessSide, after: AccessSide) =>
  formats.text(diffAccess(before, after), { old: "old.json", new: "new.json" });

describe("an access entry of which not all is known", () => {
  const open = entry("ops", { groups: ["var.x"], holes: [hole("groups", { item: 0 })] });

  it("is told as not known, unless it stays as it is", () => {
    expect(unknown(of(), of(open))).toEqual(["ops not-known"]);
    expect(unknown(of(open), of(open))).toEqual([]);
    expect(unknown(of(open), of({ ...open, username: "other" }))).toEqual(["ops not-known"]);
  });

  it("names the entry that the value is in", () => {
    expect(text(of(), of(open))).toContain(
      `     + ops in var.x; depends on var.x in the access entry of ${role("ops")} (its value is elsewhere)  (access entry)\n`,
    );
  });

  it("may be for anybody where its principal is not known", () => {
    const anybody = entry("x", {
      principalArn: "var.x",
      username: "admin",
      policies: admin,
      holes: [hole("principalArn")],
    });
    expect(unknown(of(), of(anybody))).toEqual(["var.x gains-cluster-admin not-known"]);
    expect(unknown(of(anybody), of(anybody))).toEqual([]);
  });

  it("counts where only its policies are not known", () => {
    const open = entry("ops", {
      policies: [{ policyArn: "var.x", scope: { type: "cluster", namespaces: [] } }],
      holes: [hole("policies", { item: 0 })],
    });
    expect(unknown(of(entry("ops")), of(open))).toEqual(["ops not-known"]);
    expect(unknown(of(open), of(open))).toEqual([]);
  });
});

describe("an access entry that may not be there", () => {
  it("because it hangs on a condition, may make an administrator", () => {
    const possible = entry("ops", { policies: admin, isPossible: true });
    expect(unknown(of(), of(possible))).toEqual(["ops gains-cluster-admin not-known"]);
    expect(unknown(of(possible), of(possible))).toEqual([]);
  });

  it("makes no difference where aws-auth gives the same", () => {
    const both = (...entries: AccessEntry[]) => side("API_AND_CONFIG_MAP", [line("ops", "viewers")], entries);
    const possible = entry("ops", { groups: ["viewers"], isPossible: true });
    expect(unknown(both(), both(possible))).toEqual([]);
    expect(unknown(both(), both({ ...possible, groups: ["editors"] }))).toEqual(["ops not-known"]);
  });

  it("because EKS refuses it, is not told as a gain", () => {
    const ofIam = { ...policy("x"), policyArn: "arn:aws:iam::aws:policy/AdministratorAccess" };
    const refused = [
      entry("ops", { username: "system:admin" }),
      entry("ops", { groups: ["system:masters"] }),
      entry("ops", { policies: [ofIam] }),
    ];
    for (const each of refused) {
      expect(
        unknown(of(), of(each)).map((told) => told.split(" ")[0]),
        JSON.stringify(each),
      ).toEqual(["ops"]);
      expect(text(of(), of(each))).toContain("which EKS refuses");
    }
  });

  it("because there are two of one principal, is one of them", () => {
    const [one, other] = [entry("ops", { username: "one" }), entry("ops", { username: "other" })];
    expect(unknown(of(one), of(one, other))).toEqual(["ops not-known"]);
    expect(unknown(of(one), of(one, one))).toEqual([]);
  });
});

describe("access entries that could not be read", () => {
  it("may be anybody's who has none that is known", () => {
    const holes = [{ expression: "entries that could not be read", why: "reference" }] as const;
    const partly = { mode: "API", accessEntries: { entries: [entry("ops")], holes } } as const;
    expect(unknown(of(entry("ops")), partly)).toEqual(["whomever not-known"]);
    expect(unknown(of(entry("ops"), entry("dev")), partly)).toEqual(["dev not-known"]);
    expect(text(of(), partly)).toContain("in any access entry");
  });
});

describe("a policy whose entry is elsewhere", () => {
  it("makes an administrator of somebody of whom nothing else is known", () => {
    const elsewhere = (field: AccessEntryHole["field"]) =>
      hole(field, { expression: `the ${field}`, end: 5 });
    const associated = entry("ops", {
      type: "the type",
      username: "the username",
      groups: ["the groups"],
      policies: admin,
      holes: [elsewhere("type"), elsewhere("username"), { ...elsewhere("groups"), item: 0, whole: true }],
    });
    expect(unknown(of(), of(associated))).toEqual(["ops gains-cluster-admin not-known"]);
    expect(text(of(), of(associated))).toContain(
      "     + a username that is not known, with AmazonEKSClusterAdminPolicy; depends on the type in",
    );
  });
});
