// What is dangerous about access entries, and about what becomes of the map beside them.
import { describe, expect, it } from "vitest";
import { type AccessSide, type Danger, diffAccess } from "../../src/exports/diff.ts";
import type { AccessEntry } from "../../src/schema/access-entry.ts";
import { entry, line, nodeLine, policy, role, side } from "./sides.ts";

/** `WHO DANGERS` for each change, and for each line that counts for no one. */
function dangers(before: AccessSide, after: AccessSide): string[] {
  const { changes, dormant = [] } = diffAccess(before, after);
  return [...changes, ...dormant].map(({ principal, dangers }) =>
    [principal.name.replace(role(""), ""), ...dangers].join(" "),
  );
}

const admin = entry("admin", { policies: [policy("AmazonEKSClusterAdminPolicy")] });
const ops = (...policies: AccessEntry["policies"]) => side("API", [], [admin, entry("ops", { policies })]);

describe("an access policy", () => {
  it.each<[policy: AccessEntry["policies"][number], ...dangers: Danger[]]>([
    [policy("AmazonEKSClusterAdminPolicy"), "gains-cluster-admin"],
    [policy("AmazonEKSClusterAdminPolicy", "dev"), "gains-strong-policy"],
    [policy("AmazonEKSAdminPolicy"), "gains-strong-policy"],
    [policy("AmazonEKSAdminPolicy", "dev"), "gains-strong-policy"],
    [policy("AmazonEKSAdminViewPolicy"), "gains-strong-policy"],
    [policy("AmazonEKSSecretReaderPolicy", "dev"), "gains-strong-policy"],
    // It is said to do all with secrets, but its rules are not published.
    [policy("AmazonEKSSecretAdminPolicy", "dev"), "gains-strong-policy", "unknown-policy"],
    [policy("AmazonEKSEditPolicy"), "gains-strong-policy"],
    [policy("AmazonEKSEditPolicy", "dev", "kube-*"), "gains-strong-policy"],
    [policy("AmazonEKSEditPolicy", "dev", "kube-public")],
    [policy("AmazonEKSViewPolicy")],
    [policy("AmazonEKSViewPolicy", "kube-system")],
    [policy("AmazonEKSHybridPolicy")],
    [policy("AmazonEKSArgoCDPolicy", "argocd"), "unknown-policy"],
    [policy("AmazonEKSViewPolicy2"), "unknown-policy"],
  ])("that somebody gets, %j", (given, ...expected) => {
    expect(dangers(ops(), ops(given))).toEqual([["ops", ...expected].join(" ")]);
    expect(dangers(side("API", [], [admin]), ops(given))).toEqual([["ops", ...expected].join(" ")]);
    expect(dangers(ops(given), ops(given))).toEqual([]);
  });

  it("that somebody loses is dangerous only where it allowed everything", () => {
    const [all, some] = [policy("AmazonEKSClusterAdminPolicy"), policy("AmazonEKSAdminPolicy")];
    expect(dangers(ops(all), ops())).toEqual(["ops loses-cluster-admin"]);
    expect(dangers(ops(all), ops(some))).toEqual(["ops loses-cluster-admin"]);
    expect(dangers(ops(some), ops())).toEqual(["ops"]);
  });

  it("is told by its name, the first of several", () => {
    const [change] = diffAccess(
      ops(),
      ops(policy("AmazonEKSViewPolicy"), policy("AmazonEKSAdminPolicy", "a"), policy("Other")),
    ).changes;
    expect(change?.reasons).toEqual([
      { danger: "gains-strong-policy", name: "AmazonEKSAdminPolicy" },
      { danger: "unknown-policy", name: "Other" },
    ]);
  });

  it("is new where it holds in more namespaces, and not where it is written otherwise", () => {
    const of = (...namespaces: string[]) => ops(policy("AmazonEKSAdminPolicy", ...namespaces));
    expect(dangers(of("a"), of("a", "b"))).toEqual(["ops gains-strong-policy"]);
    expect(dangers(of("a", "b"), of("a"))).toEqual(["ops"]);
    expect(dangers(of("a-*", "a-b"), of("a-*"))).toEqual([]);
  });
});

describe("system:masters and AmazonEKSClusterAdminPolicy", () => {
  const masters = side("CONFIG_MAP", [line("ops", "system:masters")], []);
  const byEntry = side("API", [], [entry("ops", { policies: admin.policies })]);

  it("allow the same: from the group to the policy nothing is gained or lost", () => {
    expect(dangers(masters, byEntry)).toEqual(["ops"]);
    expect(diffAccess(masters, byEntry).changes[0]?.kinds).toEqual(["groups-removed", "policies-added"]);
  });

  it("are not the same in the other direction, since no policy can take the group's rights away", () => {
    expect(dangers(byEntry, masters)).toEqual(["ops gains-system-masters"]);
  });

  it("are both lost where nothing takes their place", () => {
    const none = side("API", [], [entry("ops")]);
    expect(dangers(masters, none)).toEqual(["ops last-people-lost loses-system-masters"]);
    expect(dangers(byEntry, none)).toEqual(["ops last-people-lost loses-cluster-admin"]);
  });

  it("leave nobody without an administrator while one is left by the other source", () => {
    const both = side("API_AND_CONFIG_MAP", [line("ops", "system:masters")], [admin]);
    expect(dangers(both, side("API_AND_CONFIG_MAP", [], [admin]))).toEqual(["ops loses-system-masters"]);
    expect(dangers(both, side("API_AND_CONFIG_MAP", [line("ops", "system:masters")], []))).toEqual([
      "admin loses-cluster-admin",
    ]);
    const [change] = diffAccess(both, side("API", [], [entry("admin")])).changes;
    expect(change?.reasons).toContainEqual({
      danger: "last-people-lost",
      name: "AmazonEKSClusterAdminPolicy",
    });
  });

  it("give no strong policy to somebody who could do everything", () => {
    const policies = [policy("AmazonEKSAdminPolicy"), policy("Other")];
    expect(dangers(masters, side("API", [], [entry("ops", { policies })]))).toEqual([
      "ops last-people-lost loses-system-masters",
    ]);
  });
});

describe("the end of aws-auth", () => {
  const map = [nodeLine("node"), line("dev", "viewers"), line("ops", "system:masters")];

  it("is the loss of everyone who has no entry", () => {
    expect(dangers(side("API_AND_CONFIG_MAP", map, [admin]), side("API", map, [admin]))).toEqual([
      "node node-role-lost map-unread",
      "ops loses-system-masters map-unread",
      "dev map-unread",
    ]);
    expect(dangers(side("API_AND_CONFIG_MAP", map, []), side("API", map, []))).toEqual([
      "dev last-people-lost map-unread",
      "ops last-people-lost loses-system-masters map-unread",
      "node node-role-lost map-unread",
    ]);
  });

  it("says the modes, and what that means", () => {
    const of = (mode: AccessSide["mode"]) => side(mode, map, []);
    expect(diffAccess(of("API_AND_CONFIG_MAP"), of("API")).modes).toEqual(["API_AND_CONFIG_MAP", "API"]);
    expect(diffAccess(of("API"), of("API"))).not.toHaveProperty("modes");
  });

  it("counts no section of the map as lost, once nobody reads it", () => {
    const broken = {
      ...side("API", map, [admin]),
      awsAuth: {
        roles: [],
        users: [],
        accounts: [],
        problems: [{ code: "yaml-syntax", message: "x", lost: "section", section: "mapRoles" }],
      },
    } as const;
    expect(diffAccess(side("API_AND_CONFIG_MAP", map, [admin]), broken).lostSections).toEqual([]);
  });
});

describe("a node's access entry", () => {
  const node = (type: string) => ({ principalArn: role("node"), type, groups: [], policies: [] });

  it.each(["EC2_LINUX", "EC2_WINDOWS", "FARGATE_LINUX", "HYBRID_LINUX", "EC2"])(
    "of the type %s lets nodes join",
    (type) => {
      const [before, after] = [side("API", [], [admin]), side("API", [], [admin, node(type)])];
      expect(dangers(before, after)).toEqual(["node node-role-gained"]);
      expect(diffAccess(before, after).changes[0]?.reasons?.[0]).toMatchObject({ of: type });
      expect(dangers(after, before)).toEqual(["node node-role-lost"]);
    },
  );

  it("does in place of a line what the line did", () => {
    const map = [line("dev"), nodeLine("node")];
    const [before, after] = [
      side("CONFIG_MAP", map, []),
      side("API_AND_CONFIG_MAP", map, [node("EC2_LINUX")]),
    ];
    expect(dangers(before, after)).toEqual(["node"]);
    expect(diffAccess(before, after).changes[0]?.kinds).toEqual(["groups-removed"]);
  });

  it("of the type STANDARD shuts the nodes out", () => {
    const map = [line("dev"), nodeLine("node")];
    const standard = side("API_AND_CONFIG_MAP", map, [{ ...node("STANDARD"), groups: ["viewers"] }]);
    expect(dangers(side("API_AND_CONFIG_MAP", map, []), standard)).toEqual([
      "node node-role-lost entry-hides-map",
    ]);
  });
});

describe("an entry that hides a line of the map", () => {
  const map = [line("dev", "viewers", "editors"), line("ops", "system:masters", "auditors")];
  const both = (...entries: AccessEntry[]) => side("API_AND_CONFIG_MAP", map, entries);

  it("takes its groups away, and says which entry does so", () => {
    const { changes } = diffAccess(both(), both(entry("path/dev", { username: "dev", groups: ["editors"] })));
    expect(changes).toMatchObject([
      {
        principal: { name: role("dev") },
        kinds: ["groups-removed"],
        reasons: [{ danger: "entry-hides-map", name: "viewers", of: role("path/dev") }],
      },
    ]);
  });

  it("is no danger where the line goes too, or gives nothing else", () => {
    expect(dangers(both(), side("API_AND_CONFIG_MAP", [map[1] ?? ""], [entry("dev")]))).toEqual(["dev"]);
    expect(dangers(both(), both(entry("dev", { groups: ["viewers", "editors", "more"] })))).toEqual(["dev"]);
    expect(dangers(both(entry("dev")), both(entry("dev")))).toEqual([]);
  });

  it("may give everything by its policy, but not the line's other groups", () => {
    const hides = both(entry("ops", { policies: admin.policies }));
    expect(diffAccess(both(), hides).changes[0]?.reasons).toEqual([
      { danger: "entry-hides-map", name: "auditors", of: role("ops") },
    ]);
    // The line would give system:masters again if the entry went.
    expect(dangers(both(), hides)).toEqual(["ops entry-hides-map", "ops dormant-masters"]);
  });
});

describe("an account", () => {
  it("that only an access entry named is not new", () => {
    const [foreign, other] = ["a", "b"].map((name) => ({
      ...entry(name),
      principalArn: `arn:aws:iam::999988887777:role/${name}`,
    }));
    if (foreign === undefined || other === undefined) throw new Error("two entries are needed");
    const of = (...entries: AccessEntry[]) => side("API", [], [admin, ...entries]);
    expect(dangers(of(), of(foreign))).toEqual([`${foreign.principalArn} new-account`]);
    expect(dangers(of(foreign), of(foreign, other))).toEqual([other.principalArn]);
  });
});
