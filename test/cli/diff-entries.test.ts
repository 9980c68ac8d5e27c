// `diff` with access entries: of files beside aws-auth, of what EKS answers as a side, in an authentication mode.
import { describe, expect, it } from "vitest";
import { manifest, run } from "./command.ts";
import { cluster, entry, folder, role } from "./eks.ts";

const map = (...lines: readonly (readonly [name: string, groups: string])[]) =>
  manifest({
    mapRoles: lines
      .map(([name, groups]) => `- {rolearn: '${role(name)}', username: ${name}, groups: [${groups}]}`)
      .join("\n"),
  });
const both = folder.write("aws-auth.yaml", map(["ops", "'system:masters'"], ["dev", "viewers"]));
const dev = folder.write("dev.json", cluster("API_AND_CONFIG_MAP") + entry("dev", { groups: ["viewers"] }));
const admin = { policies: { AmazonEKSClusterAdminPolicy: [] } };
const devAdmin = folder.write("dev-admin.json", entry("dev", { groups: ["viewers"], ...admin }));

describe("diff with --access-entries", () => {
  it("finds no change where an entry gives what the line gives", () => {
    expect(run(["diff", both, both, "--access-entries", dev])).toEqual({
      status: 0,
      stdout: "no access changes\n",
      stderr: "",
    });
    const args = ["--old-mode", "CONFIG_MAP", "--mode", "API_AND_CONFIG_MAP"];
    expect(run(["diff", both, both, "--access-entries", dev, ...args])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("access entries are read from now on"),
    });
  });

  it("tells the modes, and who gets in by the map alone", () => {
    const args = ["--old-mode", "CONFIG_MAP", "--mode", "API", "--fail-on", "dangerous"];
    expect(run(["diff", both, both, "--access-entries", dev, ...args])).toEqual({
      status: 1,
      stderr: "",
      stdout: `authentication mode: CONFIG_MAP, then API: aws-auth is no longer read; access entries are read from now on

   CHANGE        WHO
!  loses access  ${role("ops")}
     dangerous: nobody who had system:masters still has it; loses system:masters; EKS no longer reads aws-auth
     - ops in system:masters  (${both}:8)
     + no access

1 access change, 1 of them dangerous: 1 loses access
`,
    });
  });

  it("compares other entries of the old side, and takes the mode of any file", () => {
    const { status, stdout, stderr } = run([
      ...["diff", both, both, "--old-access-entries", dev, "--access-entries", devAdmin],
      ...["--mode", "API_AND_CONFIG_MAP", "--fail-on", "dangerous"],
    ]);
    expect([status, stderr]).toEqual([1, ""]);
    expect(stdout).toContain("dangerous: gains AmazonEKSClusterAdminPolicy\n");
    expect(stdout).toContain(
      `+ dev in viewers, with AmazonEKSClusterAdminPolicy  (access entry ${devAdmin}:1)`,
    );
  });

  it("accepts a danger by its name", () => {
    const args = ["diff", both, both, "--old-access-entries", dev, "--access-entries", devAdmin];
    const gate = ["--fail-on", "dangerous", "--accept", "gains-cluster-admin"];
    const { status, stdout } = run([...args, ...gate]);
    expect([status, stdout]).toEqual([
      0,
      expect.stringContaining("accepted: gains AmazonEKSClusterAdminPolicy"),
    ]);
    expect(run([...args, "--fail-on", "gains-system-masters"]).status).toBe(0);
  });

  it("joins what several files say of one entry", () => {
    const [described, policies] = entry("dev", { groups: ["viewers"], ...admin }).split("\n");
    const [one, two] = [folder.write("one.json", `${described}`), folder.write("two.json", `${policies}`)];
    const args = ["diff", dev, devAdmin, "--format", "json"];
    const inFiles = run([
      ...["diff", both, both, "--format", "json", "--old-access-entries", dev],
      ...["--access-entries", one, "--access-entries", two],
    ]);
    const of = ({ stdout }: { stdout: string }) =>
      JSON.parse(stdout).changes.map(({ kinds, dangers }: Record<string, unknown>) => [kinds, dangers]);
    expect(of(inFiles)).toEqual([[["policies-added"], ["gains-cluster-admin"]]]);
    expect(of(run(args))).toEqual(of(inFiles));
  });

  it("ends with 2, without an answer, where an entry may be lost, or has another cluster", () => {
    const cut = folder.write("cut.json", `{"accessEntries": ["${role("dev")}"], "nextToken": "x"}`);
    const several = folder.write("several.json", entry("dev") + entry("dev", { cluster: "test" }));
    for (const [file, words] of [
      [cut, `${cut}:1:19: error: the list ends before EKS's does (nextToken)`],
      [several, "error: the access entries are those of several clusters (prod, test)"],
      ["nowhere.json", "nowhere.json: error: no such file"],
    ] as const) {
      const { status, stdout, stderr } = run(["diff", both, both, "--access-entries", file]);
      expect([status, stdout]).toEqual([2, ""]);
      expect(stderr).toContain(words);
      expect(stderr).not.toContain("a bug");
    }
  });

  it("says what the mode is taken to be, and when entries or the map are not read", () => {
    const args = ["diff", both, both, "--access-entries", devAdmin];
    expect(run(args).stderr).toContain("the authentication mode of prod is not known");
    expect(run([...args, "--mode", "CONFIG_MAP"]).stderr).toContain(
      "in the mode CONFIG_MAP, EKS does not read access entries of prod",
    );
    expect(run([...args, "--mode", "API"]).stderr).toContain(
      "in the mode API, EKS does not read aws-auth of prod",
    );
  });

  it("is refused beside a plan, and beside a side that holds entries itself", () => {
    expect(run(["diff", dev, "--access-entries", dev])).toMatchObject({ status: 2, stdout: "" });
    expect(run(["diff", dev, dev, "--access-entries", dev]).stderr).toContain(
      "it holds access entries itself",
    );
  });
});

describe("diff of what EKS answers", () => {
  it("compares two of them as text, Markdown and JSON", () => {
    const text = run(["diff", dev, devAdmin, "--fail-on", "dangerous"]);
    expect(text).toEqual({
      status: 1,
      stderr: `${devAdmin}: warning: there is no aws-auth in it; who gets in by that of prod is not compared\n`,
      stdout: `   CHANGE         WHO
!  more policies  ${role("dev")}
     dangerous: gains AmazonEKSClusterAdminPolicy
     - dev in viewers  (access entry ${dev}:2)
     + dev in viewers, with AmazonEKSClusterAdminPolicy  (access entry ${devAdmin}:1)

1 access change, 1 of them dangerous: 1 becomes somebody else or gets other groups or policies
`,
    });
    expect(run(["diff", dev, devAdmin, "--format", "markdown"]).stdout).toContain(
      `| \`${role("dev")}\` | **gains AmazonEKSClusterAdminPolicy** |`,
    );
    expect(JSON.parse(run(["diff", dev, devAdmin, "--format", "json"]).stdout)).toMatchObject({
      dangerous: 1,
      changes: [
        {
          kinds: ["policies-added"],
          dangers: ["gains-cluster-admin"],
          old: { via: "access-entry", type: "STANDARD", policies: [] },
          policiesAdded: [{ scope: { type: "cluster", namespaces: [] } }],
        },
      ],
    });
  });

  it("tells each cluster under its name", () => {
    const of = (...groups: string[]) => entry("dev", { groups, cluster: "test" });
    const bundle = (test: string) => cluster("API") + cluster("API", "test") + entry("dev") + test;
    const before = folder.write("clusters.json", bundle(of("viewers")));
    const after = folder.write("clusters-after.json", bundle(of("editors")));
    const { status, stdout, stderr } = run(["diff", before, after]);
    expect([status, stderr]).toEqual([1, ""]);
    expect(stdout).toMatch(
      /^access entries of prod\n\nno access changes\n\naccess entries of test\n\n[\s\S]*\+ dev in editors/,
    );
  });

  it("does not know what was not asked for", () => {
    const bare = folder.write("bare.json", entry("dev", { groups: ["viewers"], isAsked: false }));
    const { status, stdout, stderr } = run(["diff", dev, bare, "--fail-on", "dangerous"]);
    expect(status).toBe(1);
    expect(stdout).toContain(`?  not known  ${role("dev")}\n`);
    expect(stdout).toContain(
      `+ dev in viewers, with policies that are not known; depends on the policies of the access entry of ${role("dev")} (its value is elsewhere)`,
    );
    expect(stderr).toContain(
      "the policies of 1 entry are not known; add what 'aws eks list-associated-access-policies'",
    );
  });

  it("ends with 2 for a list that is cut off, after what could be read", () => {
    const cut = folder.write("cut-side.json", `{"accessEntries": ["${role("dev")}"], "nextToken": "x"}`);
    const { status, stdout, stderr } = run(["diff", dev, cut]);
    expect(status).toBe(2);
    expect(stderr).toContain("the list ends before EKS's does");
    // A list has no cluster's name. It is the cluster's that the other side is of.
    expect(stdout).toContain(`- dev in viewers  (access entry ${dev}:2)`);
    expect(stdout).not.toContain("access entries of prod");
  });

  it("takes an aws-auth that EKS does not show for unknown, and not for empty", () => {
    const { status, stdout } = run(["diff", both, dev, "--fail-on", "dangerous"]);
    expect(status).toBe(1);
    expect(stdout).toContain(`?  not known  ${role("ops")}\n`);
    expect(stdout).toContain("+ depends on aws-auth in any section");
    const back = run(["diff", dev, both, "--fail-on", "gains-system-masters"]);
    expect([back.status, back.stdout]).toEqual([
      1,
      expect.stringContaining("dangerous: gains system:masters"),
    ]);
  });

  it("compares a map with the entries that take its place", () => {
    const args = ["diff", both, dev, "--old-mode", "CONFIG_MAP", "--mode", "API"];
    expect(run(args).stdout).toContain(`!  loses access  ${role("ops")}\n`);
    const all = folder.write(
      "all.json",
      entry("dev", { groups: ["viewers"] }) + entry("ops", { username: "ops", ...admin }),
    );
    const moved = run([
      "diff",
      both,
      all,
      "--old-mode",
      "CONFIG_MAP",
      "--mode",
      "API",
      "--fail-on",
      "dangerous",
    ]);
    expect([moved.status, moved.stdout]).toEqual([0, expect.stringContaining("- ops in system:masters")]);
  });
});

describe("diff of other forms", () => {
  it("compares the entries of eksctl's ClusterConfig and of CloudFormation", () => {
    const eksctl = (policy: string) => `apiVersion: eksctl.io/v1alpha5
kind: ClusterConfig
metadata: {name: prod, region: eu-west-1}
accessConfig:
  authenticationMode: API
  accessEntries:
  - principalARN: ${role("dev")}
    accessPolicies:
    - policyARN: arn:aws:eks::aws:cluster-access-policy/${policy}
      accessScope: {type: cluster}
`;
    const template = (policy: string) => `Resources:
  Cluster:
    Type: AWS::EKS::Cluster
    Properties: {Name: prod, AccessConfig: {AuthenticationMode: API}}
  Dev:
    Type: AWS::EKS::AccessEntry
    Properties:
      ClusterName: prod
      PrincipalArn: ${role("dev")}
      AccessPolicies:
      - PolicyArn: arn:aws:eks::aws:cluster-access-policy/${policy}
        AccessScope: {Type: cluster}
`;
    for (const [name, text] of [
      ["cluster.yaml", eksctl],
      ["template.yaml", template],
    ] as const) {
      const view = folder.write(`view-${name}`, text("AmazonEKSViewPolicy"));
      const strong = folder.write(`admin-${name}`, text("AmazonEKSClusterAdminPolicy"));
      expect(run(["diff", view, view]).status, name).toBe(0);
      const { status, stdout } = run(["diff", view, strong, "--fail-on", "dangerous"]);
      expect(status, name).toBe(1);
      expect(stdout).toContain("dangerous: gains AmazonEKSClusterAdminPolicy\n");
    }
  });
});
