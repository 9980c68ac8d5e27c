// The difference in access by access entries and aws-auth together.
import { describe, expect, it } from "vitest";
import { type AccessSide, diffAccess } from "../../src/exports/diff.ts";
import type { AccessEntry } from "../../src/schema/access-entry.ts";
import { entry, line, policy, role, side } from "./sides.ts";

/** `WHO: KINDS` for each change. */
function kinds(before: AccessSide, after: AccessSide): string[] {
  return diffAccess(before, after).changes.map(
    ({ principal, kinds }) => `${principal.name.replace(role(""), "")}: ${kinds.join(", ")}`,
  );
}

describe("access by both sources", () => {
  const map = [line("dev", "viewers"), line("ops", "editors")];

  it("is the same by a line of the map and by an entry that gives the same, with a path or without", () => {
    const entries = [
      entry("team/dev", { username: "dev", groups: ["viewers"] }),
      entry("ops", { groups: ["editors"] }),
    ];
    expect(kinds(side("CONFIG_MAP", map, []), side("API", [], entries))).toEqual([]);
    expect(kinds(side("CONFIG_MAP", map, []), side("API_AND_CONFIG_MAP", map, entries))).toEqual([]);
  });

  it("is lost by everyone in the map alone where the map is no longer read", () => {
    const entries = [entry("ops", { groups: ["editors"] })];
    expect(kinds(side("API_AND_CONFIG_MAP", map, entries), side("API", map, entries))).toEqual(["dev: lost"]);
  });

  it("is all of the entry's where there are both", () => {
    expect(
      kinds(side("API_AND_CONFIG_MAP", map, []), side("API_AND_CONFIG_MAP", map, [entry("ops")])),
    ).toEqual(["ops: groups-removed"]);
  });

  it("is the policies, and where they hold", () => {
    const of = (...policies: AccessEntry["policies"]) => side("API", [], [entry("ops", { policies })]);
    const [some, more] = [
      of(policy("AmazonEKSViewPolicy", "a")),
      of(policy("AmazonEKSViewPolicy", "a", "b")),
    ];
    expect(kinds(some, more)).toEqual(["ops: policies-added"]);
    expect(kinds(more, some)).toEqual(["ops: policies-removed"]);
    expect(diffAccess(some, more).changes).toMatchObject([
      { policiesAdded: [policy("AmazonEKSViewPolicy", "b")], new: { via: "access-entry", type: "STANDARD" } },
    ]);
    expect(kinds(of(policy("AmazonEKSViewPolicy", "a")), of(policy("AmazonEKSEditPolicy", "a")))).toEqual([
      "ops: policies-added, policies-removed",
    ]);
    expect(
      kinds(of(policy("AmazonEKSViewPolicy", "dev-*", "dev-a")), of(policy("AmazonEKSViewPolicy", "dev-*"))),
    ).toEqual([]);
    expect(kinds(more, of(policy("AmazonEKSViewPolicy")))).toEqual(["ops: policies-added"]);
  });
});
