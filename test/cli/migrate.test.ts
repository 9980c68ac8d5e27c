// `migrate`: the plan on standard output, the report on standard error, and how it ends.
import { describe, expect, it } from "vitest";
import { formatNames } from "../../src/migrate/formats/format-names.ts";
import { manifest, run, temporaryFolder } from "./command.ts";

const folder = temporaryFolder();
const A = "111122223333";
const role = (name: string, account = A) => `arn:aws:iam::${account}:role/${name}`;
const user = (name: string) => `arn:aws:iam::${A}:user/${name}`;
const ADMIN_POLICY = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy";

const equal = folder.write(
  "equal.yaml",
  manifest({ mapUsers: `- userarn: ${user("ann")}\n  username: ann\n  groups: [developers]` }),
);
const masters = folder.write(
  "masters.yaml",
  manifest({ mapUsers: `- userarn: ${user("ops")}\n  username: ops\n  groups: ["system:masters", on-call]` }),
);
const roles = folder.write(
  "roles.yaml",
  manifest({ mapRoles: `- rolearn: ${role("ci")}\n  username: ci\n  groups: [deployers]` }),
);
const EXAMPLE = ["--file", "examples/migrate/aws-auth.yaml", "--account", A];
const PATHS = ["--role-paths", "examples/migrate/roles.json"];

const entriesOf = (stdout: string) =>
  JSON.parse(stdout).entries.map((each: Record<string, unknown>) => ({ ...each, origin: undefined }));

/** What `aws eks describe-access-entry` and `list-associated-access-policies` print. */
function described(
  principalArn: string,
  username: string,
  groups: readonly string[],
  policies: readonly string[] = [],
) {
  const answers = [
    {
      accessEntry: {
        clusterName: "production",
        principalArn,
        kubernetesGroups: groups,
        accessEntryArn: `arn:aws:eks:eu-west-1:${A}:access-entry/production/x/${A}/x/0`,
        username,
        type: "STANDARD",
      },
    },
    {
      clusterName: "production",
      principalArn,
      associatedAccessPolicies: policies.map((policyArn) => ({
        policyArn,
        accessScope: { type: "cluster", namespaces: [] },
      })),
    },
  ];
  return `${answers.map((each) => JSON.stringify(each)).join("\n")}\n`;
}

describe("migrate", () => {
  it("ends with 0 where everyone gets the same", () => {
    const { status, stdout, stderr } = run(["migrate", "--file", equal]);
    expect([status, stderr]).toEqual([
      0,
      `${equal}:8: equal: ${user("ann")}
no difference: everyone gets the same by access entries alone
next: make 1 entry while the cluster reads both (API_AND_CONFIG_MAP), run this again with --access-entries, and only then change the mode to API
`,
    ]);
    expect(entriesOf(stdout)).toEqual([
      { principalArn: user("ann"), type: "STANDARD", username: "ann", groups: ["developers"], policies: [] },
    ]);
  });

  it("reads standard input", () => {
    const text = manifest({ mapUsers: `- userarn: ${user("ann")}\n  username: ann` });
    const { status, stdout, stderr } = run(["migrate", "--file", "-"], text);
    expect([status, stderr.split("\n")[0]]).toEqual([0, `<stdin>:8: equal: ${user("ann")}`]);
    expect(entriesOf(stdout)).toHaveLength(1);
  });

  it("ends with 1 where there is a difference, and with 0 once it is accepted by name or by kind", () => {
    const left = run(["migrate", "--file", masters]);
    expect(left.status).toBe(1);
    const id = `masters-become-policy:${user("ops")}`;
    expect(left.stderr).toContain(
      `difference: ${user("ops")} has AmazonEKSClusterAdminPolicy in place of system:masters\n  --accept '${id}'\n1 difference, 1 not accepted\n`,
    );
    for (const accepted of [id, "masters-become-policy"]) {
      const { status, stdout, stderr } = run(["migrate", "--file", masters, "--accept", accepted]);
      expect([status, stdout]).toEqual([0, left.stdout]);
      expect(stderr).toContain(`accepted: ${user("ops")} has AmazonEKSClusterAdminPolicy`);
      expect(stderr).toContain("1 difference, all accepted\n");
    }
    const other = run(["migrate", "--file", masters, "--accept", `masters-become-policy:${user("someone")}`]);
    expect(other.status).toBe(1);
    expect(other.stderr).toContain(
      `warning: --accept masters-become-policy:${user("someone")}: there is no such difference\n`,
    );
  });

  it("keeps groups beside system:masters, by a policy or by a group of its own", () => {
    const byPolicy = run(["migrate", "--file", masters]);
    expect(entriesOf(byPolicy.stdout)).toMatchObject([
      { groups: ["on-call"], policies: [{ policyArn: ADMIN_POLICY, scope: { type: "cluster" } }] },
    ]);
    const byGroup = run(["migrate", "--file", masters, "--masters=group", "--masters-group", "admins"]);
    expect(entriesOf(byGroup.stdout)).toMatchObject([{ groups: ["admins", "on-call"], policies: [] }]);
    expect(JSON.parse(byGroup.stdout).bindings).toEqual([
      { name: "admins", clusterRole: "cluster-admin", group: "admins" },
    ]);
    expect(byGroup.stderr).toContain(
      "next: make the ClusterRoleBinding 'admins' for the group 'admins' first\n",
    );
    expect(byGroup.stderr).toContain(`  --accept 'masters-become-group:${user("ops")}'\n`);
  });

  it.each(formatNames)("writes the form %s, with the same report and the same end", (to) => {
    const args = [...EXAMPLE, ...PATHS, "--name", "production", "--region", "eu-west-1"];
    const { status, stdout, stderr } = run(["migrate", ...args, "--to", to]);
    expect([status, stderr]).toEqual([1, run(["migrate", ...args]).stderr]);
    for (const { principalArn } of entriesOf(run(["migrate", ...args]).stdout)) {
      expect(stdout).toContain(principalArn);
    }
  });

  it("asks for paths, and takes them", () => {
    const without = run(["migrate", ...EXAMPLE]);
    expect(without.stderr).toContain("next: give the paths of 5 roles with --role-paths (aws iam list-roles");
    const paths = folder.write("paths.json", JSON.stringify({ ci: "/delivery/" }));
    const { status, stdout, stderr } = run(["migrate", "--file", roles, "--role-paths", paths]);
    expect([status, stderr.includes("--role-paths")]).toEqual([0, false]);
    expect(entriesOf(stdout)).toMatchObject([{ principalArn: role("delivery/ci") }]);
  });

  it("says who is locked out by the mode API, until that is accepted", () => {
    const warning = "warning: in the mode API, 3 of those above are locked out ('no longer gets in').";
    const args = ["migrate", ...EXAMPLE, ...PATHS];
    expect(run(args).stderr).toContain(warning);
    expect(run([...args, "--accept", "lost", "--accept", "account-lost"]).stderr).not.toContain("locks out");
  });
});

describe("migrate of other maps", () => {
  it.each(["aws-cn", "aws-us-gov"])("takes the partition %s from the map's ARNs", (partition) => {
    const map = manifest({
      mapUsers: `- userarn: arn:${partition}:iam::${A}:user/ops\n  username: ops\n  groups: ["system:masters"]`,
    });
    const args = ["migrate", "--file", "-", "--accept", "masters-become-policy"];
    const { status, stdout } = run(args, map);
    expect([status, JSON.parse(stdout).partition]).toEqual([0, partition]);
    expect(stdout).toContain(`"arn:${partition}:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy"`);
    const elsewhere = run(["migrate", "--file", "-", "--partition", "aws"], map);
    expect(elsewhere.status).toBe(1);
    expect(elsewhere.stderr).toContain(
      `is in the partition '${partition}', and the cluster is in another one`,
    );
  });

  it("warns of more entries than a cluster can have, and of more resources than a template can", () => {
    const line = (_: unknown, index: number) => `- userarn: ${user(`u${index}`)}\n  username: u${index}`;
    const map = manifest({ mapUsers: Array.from({ length: 3001 }, line).join("\n") });
    const args = ["migrate", "--file", "-", "--to", "cloudformation", "--name", "production"];
    const { status, stdout, stderr } = run(args, map);
    const quota =
      "A cluster has at most 3000 access entries, which cannot be raised, and these would be 3001";
    expect([status, stderr.includes(`warning: ${quota}\n`)]).toEqual([0, true]);
    expect(stdout.startsWith(`# ${quota}.\n# CloudFormation takes 500 resources`)).toBe(true);
  });
});

describe("migrate --access-entries", () => {
  it("compares what is there, and makes nothing twice", () => {
    const made = folder.write("made.json", described(user("ann"), "ann", ["developers"]));
    const { status, stdout, stderr } = run(["migrate", "--file", equal, "--access-entries", made]);
    expect([status, JSON.parse(stdout).entries]).toEqual([0, []]);
    expect(JSON.parse(stdout).existing).toMatchObject([{ state: "same" }]);
    expect(stderr).toContain("  The cluster has this entry already\n");
    expect(stderr).toContain("next: there is no entry to make\n");
  });

  it("leaves an entry that gives something else, and says so", () => {
    const other = folder.write("other.json", described(user("ann"), "ann", ["viewers"]));
    const { status, stdout, stderr } = run(["migrate", "--file", equal, "--access-entries", other]);
    expect(JSON.parse(stdout)).toMatchObject({ entries: [], existing: [{ state: "differs" }] });
    expect(stderr).toContain(
      "The cluster has an entry for it, which wins over the map and gives something else.",
    );
    expect(stderr).toContain(`: already something else: ${user("ann")}\n`);
    expect(stderr).toContain(`  there: ${user("ann")}; username ann; groups viewers\n`);
    // It wins today already, so nothing changes by the mode API.
    expect(status).toBe(0);
    const today = run(["migrate", "--file", equal, "--access-entries", other, "--mode", "CONFIG_MAP"]);
    expect(today.status).toBe(1);
    expect(today.stderr).toContain(`${user("ann")} is no longer in 'developers'`);
    expect(today.stderr).not.toContain("the cluster's mode is not given");
    expect(stderr).toContain("warning: the cluster's mode is not given.");
  });

  it.each([[], ["--check"]])(
    "takes no entries of several clusters: those of another one let nobody in",
    (...more) => {
      const entry = { type: "STANDARD", username: "ann", kubernetesGroups: ["developers"] };
      const answers = ["production", "staging"].map((clusterName) =>
        JSON.stringify({ accessEntry: { clusterName, principalArn: user(clusterName), ...entry } }),
      );
      const two = folder.write("two.json", answers.join("\n"));
      const { status, stdout, stderr } = run(["migrate", "--file", equal, "--access-entries", two, ...more]);
      expect([status, stdout]).toEqual([2, ""]);
      expect(stderr).toContain("are those of several clusters: 'production', 'staging'; give those of one");
    },
  );

  it("takes no entries of a cluster that --name does not name", () => {
    const entry = { type: "STANDARD", username: "ann", kubernetesGroups: ["developers"] };
    const answer = { accessEntry: { clusterName: "staging", principalArn: user("ann"), ...entry } };
    const other = folder.write("other-cluster.json", JSON.stringify(answer));
    const line = ["migrate", "--file", equal, "--access-entries", other, "--name"];
    const { status, stdout, stderr } = run([...line, "production"]);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("are those of the cluster 'staging', and --name says 'production'");
    expect(run([...line, "staging"]).stderr).not.toContain("--name says");
  });

  it("does not say of an entry that is only listed that it gives the same, or something else", () => {
    const listed = folder.write("listed.json", JSON.stringify({ accessEntries: [user("ann")] }));
    const { stdout, stderr } = run(["migrate", "--file", equal, "--access-entries", listed]);
    expect(JSON.parse(stdout).entries).toEqual([]);
    expect(stderr).toContain(`: already there, and not all known: ${user("ann")}\n`);
    expect(stderr).not.toMatch(/has this entry already|gives something else|the type of the access entry/);
  });

  it("does not tell people to make entries in a mode that is behind them", () => {
    const { stderr } = run(["migrate", "--file", equal, "--mode", "API"]);
    expect(stderr).toContain("next: the cluster reads access entries alone already, so ");
    expect(stderr).not.toContain("API_AND_CONFIG_MAP");
  });

  it.each([
    ["cloudformation", "entries.yaml"],
    ["terraform", "main.tf"],
    ["eksctl", "cluster.yaml"],
    ["ack", "ack.yaml"],
    ["crossplane", "crossplane.yaml"],
    ["aws-cli", "migrate.sh"],
  ])("takes the form %s of what is there: a plan that was carried out makes nothing", (to, file) => {
    const args = ["migrate", ...EXAMPLE, ...PATHS, "--name", "production", "--region", "eu-west-1"];
    const made = folder.write(`${to}/${file}`, run([...args, "--to", to]).stdout);
    const again = run([...args, "--access-entries", made]);
    expect(again.stderr).not.toContain("error:");
    expect(JSON.parse(again.stdout)).toMatchObject({
      entries: [],
      existing: Array.from({ length: 7 }, () => ({ state: "same" })),
    });
  });
});

describe("migrate --access-entries of a file without entries", () => {
  it("says that it takes the cluster to have none", () => {
    // What a module takes says nothing without the module.
    const args = ["migrate", "--file", equal, "--name", "production", "--to", "terraform-module"];
    const file = folder.write("none/main.tf", run(args).stdout);
    const { status, stderr } = run(["migrate", "--file", equal, "--access-entries", file]);
    expect(status).toBe(0);
    expect(stderr).toContain(
      `${file}: warning: no access entry is found there, so the cluster is taken to have none\n`,
    );
  });
});

describe("migrate --check", () => {
  it("proves a map and entries equal, or says what differs", () => {
    const made = folder.write("check.json", described(user("ann"), "ann", ["developers"]));
    expect(run(["migrate", "--check", "--file", equal, "--access-entries", made])).toEqual({
      status: 0,
      stdout: "no difference: everyone gets the same by access entries alone\n",
      stderr: "",
    });
    const other = folder.write("check-other.json", described(user("ann"), "ann", []));
    const { status, stdout } = run(["migrate", "--check", "--file", equal, "--access-entries", other]);
    expect([status, stdout]).toEqual([
      1,
      `difference: ${user("ann")} is no longer in 'developers'\n  --accept 'groups-lost:${user("ann")}'\n1 difference, 1 not accepted\n`,
    ]);
    const args = ["--file", equal, "--access-entries", other, "--to", "json", "--accept", "groups-lost"];
    const json = run(["migrate", "--check", ...args]);
    expect([json.status, JSON.parse(json.stdout)]).toMatchObject([0, { isEqual: false }]);
  });
});

describe("migrate --back", () => {
  it("writes the map that gives what entries give", () => {
    const both =
      described(user("ann"), "ann", ["developers"]) + described(role("ops"), "ops", [], [ADMIN_POLICY]);
    const file = folder.write("back.json", both);
    const { status, stdout, stderr } = run(["migrate", "--back", "--access-entries", file]);
    expect(status).toBe(1);
    expect(stdout).toContain("kind: ConfigMap");
    expect(stdout).toContain("- system:masters");
    expect(stderr).toContain(`equal: ${user("ann")}\n`);
    expect(stderr).toContain(`--accept 'policy-becomes-masters:${role("ops")}'\n`);
    const map = folder.write("back.yaml", stdout);
    const check = ["migrate", "--check", "--file", map, "--access-entries", file];
    expect(run([...check, "--accept", "masters-become-policy"]).status).toBe(0);
  });
});

describe("migrate ends with 2", () => {
  const hole = folder.write(
    "hole/main.tf",
    `resource "kubernetes_config_map" "a" {
  metadata {
    name      = "aws-auth"
    namespace = "kube-system"
  }
  data = {
    mapRoles = yamlencode([{ rolearn = "${role("ci")}", username = "ci", groups = var.groups }])
  }
}
`,
  );
  const broken = folder.write("broken.yaml", manifest({ mapRoles: "- rolearn: [" }));
  const several = folder.write(
    "several.yaml",
    manifest({
      mapRoles: `- rolearn: ${role("a")}\n  username: a\n- rolearn: ${role("b", "444455556666")}\n  username: b`,
    }),
  );
  const nobody = folder.write("nobody.yaml", manifest({ mapRoles: "- rolearn: ROLE\n  username: a" }));

  it.each<[string, string[], string]>([
    [
      "for a part of the map that is not known",
      ["--file", hole],
      "error: no plan, since not all of the map is known",
    ],
    ["for a section that is lost", ["--file", broken], "broken.yaml:"],
    [
      "for accounts of which any may be the cluster's",
      ["--file", several],
      `several.yaml names ${A}, 444455556666; say with --account in which one the cluster is`,
    ],
    ["for a map without an account", ["--file", nobody], "nobody.yaml names no account; say with --account"],
    ["for no such account", ["--file", equal, "--account", "1"], "an account has 12 digits"],
    ["for a form that misses the cluster's name", ["--file", equal, "--to", "eksctl"], "give it with --name"],
    ["for a form that there is not", ["--file", equal, "--to", "teraform"], "Did you mean 'terraform'?"],
    ["for an option that there is not", ["--file", equal, "--role-path", "x"], "Did you mean --role-paths?"],
    [
      "for a difference that there is not",
      ["--file", equal, "--accept", "group-lost"],
      "There is no difference 'group-lost'; did you mean 'groups-lost'?",
    ],
    ["for --check without entries", ["--check", "--file", equal], "--check needs the entries"],
    ["for --back without entries", ["--back"], "--back needs the entries"],
    [
      "for a file that is not there",
      ["--file", equal, "--role-paths", "none.json"],
      "none.json: error: no such file",
    ],
    ["for entries that are none", ["--file", equal, "--access-entries", equal], "equal.yaml:"],
    [
      "for a group that EKS refuses",
      ["--file", masters, "--masters=group", "--masters-group", "system:x"],
      "system:",
    ],
  ])("%s", (_, args, words) => {
    const { status, stdout, stderr } = run(["migrate", ...args]);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/a bug in|\n {4}at /);
  });
});
