// `diff` with a Terraform plan that changes access entries, their policies, or the authentication mode.
import { describe, expect, it } from "vitest";
import { run } from "./command.ts";
import { change, clusterChange, plan, role, tfEntry, tfMap, tfPolicy } from "./eks.ts";

const ENTRY = "aws_eks_access_entry.dev";
const POLICY = "aws_eks_access_policy_association.dev";
const MAP = "kubernetes_config_map.aws_auth";
const gate = (file: string, ...more: string[]) => run(["diff", file, "--fail-on", "dangerous", ...more]);
const masters = `- {rolearn: '${role("dev")}', username: dev, groups: ['system:masters']}\n`;
const api = clusterChange("API");
const bothRead = clusterChange("API_AND_CONFIG_MAP");

describe("diff of a plan with access entries", () => {
  it("tells who gains, loses and changes", () => {
    const file = plan(
      "entries",
      api,
      change("aws_eks_access_entry.new", null, tfEntry("new", ["viewers"])),
      change("aws_eks_access_entry.gone", tfEntry("gone", ["viewers"]), null),
      change(ENTRY, tfEntry("dev", ["viewers"]), tfEntry("dev", ["editors"])),
      change(POLICY, null, tfPolicy("dev", "AmazonEKSViewPolicy", "web")),
    );
    expect(run(["diff", file])).toEqual({
      status: 1,
      stderr: "",
      stdout: `access entries of prod

   CHANGE                                    WHO
   gains access                              ${role("new")}
     - no access
     + new in viewers  (access entry aws_eks_access_entry.new)
   more groups, fewer groups, more policies  ${role("dev")}
     - dev in viewers  (access entry ${ENTRY})
     + dev in editors, with AmazonEKSViewPolicy in namespace web  (access entry ${ENTRY})
   loses access                              ${role("gone")}
     - gone in viewers  (access entry aws_eks_access_entry.gone)
     + no access

3 access changes: 1 gains access, 1 loses access, 1 becomes somebody else or gets other groups or policies
`,
    });
    expect(gate(file).status).toBe(0);
  });

  it("takes the end of aws-auth for dangerous, whether the map is in the plan or not", () => {
    const mode = clusterChange("CONFIG_MAP", "API");
    const alone = gate(plan("mode", mode));
    expect(alone.status).toBe(1);
    expect(alone.stdout).toContain("authentication mode: CONFIG_MAP, then API: aws-auth is no longer read");
    expect(alone.stdout).toContain("- depends on aws-auth in any section");
    const withMap = gate(plan("mode-map", mode, change(MAP, tfMap(masters), tfMap(masters))));
    expect([withMap.status, withMap.stdout]).toEqual([
      1,
      expect.stringContaining("loses system:masters; EKS no longer reads aws-auth"),
    ]);
  });

  it("accepts what somebody has looked at, and nothing else", () => {
    const file = plan("mode-accepted", clusterChange("API_AND_CONFIG_MAP", "API"));
    expect(gate(file, "--accept", "not-known").status).toBe(0);
    expect(gate(file, "--accept", "unknown-policy").status).toBe(1);
  });

  it("does not know for whom an entry or a policy is that has its ARN after the apply", () => {
    const { principal_arn: _, ...open } = tfEntry("dev");
    const { principal_arn: __, ...policy } = tfPolicy("dev", "AmazonEKSClusterAdminPolicy");
    const { status, stdout } = gate(
      plan(
        "open",
        api,
        change(ENTRY, null, open, { principal_arn: true }),
        change(POLICY, null, policy, { principal_arn: true }),
      ),
    );
    expect(status).toBe(1);
    expect(stdout).toContain(`not known until the apply  \${${ENTRY}.principal_arn}`);
    expect(stdout).toContain("dangerous: gains AmazonEKSClusterAdminPolicy");
  });

  it("does not know a policy that is known after the apply", () => {
    const { policy_arn: _, ...policy } = tfPolicy("dev", "x");
    const { status, stdout } = gate(
      plan(
        "open-policy",
        api,
        change(ENTRY, tfEntry("dev"), tfEntry("dev")),
        change(POLICY, null, policy, { policy_arn: true }),
      ),
    );
    expect([status, stdout]).toEqual([1, expect.stringContaining("known after the apply")]);
  });
});

describe("a plan that hides what it gives", () => {
  const entryStays = change(ENTRY, tfEntry("dev"), tfEntry("dev"));
  const policy = (before: unknown[], after: unknown[]) => {
    const of = ([name, ...namespaces]: unknown[]) => tfPolicy("dev", `${name}`, ...namespaces.map(String));
    return change(POLICY, of(before), of(after));
  };

  it.each([
    [
      "removes an entry, so that an old line of the map counts again",
      [bothRead, change(ENTRY, tfEntry("dev"), null), change(MAP, tfMap(masters), tfMap(masters))],
      "gains system:masters",
    ],
    [
      "removes an entry beside a map that is elsewhere",
      [bothRead, change(ENTRY, tfEntry("dev"), null)],
      "depends on aws-auth",
    ],
    [
      "moves a policy from one namespace to the cluster",
      [api, entryStays, policy(["AmazonEKSAdminPolicy", "web"], ["AmazonEKSAdminPolicy"])],
      "gains a strong policy, AmazonEKSAdminPolicy",
    ],
    [
      "makes one namespace all of them",
      [api, entryStays, policy(["AmazonEKSEditPolicy", "web"], ["AmazonEKSEditPolicy", "*"])],
      "gains a strong policy, AmazonEKSEditPolicy",
    ],
    [
      "makes the name of a namespace a pattern",
      [api, entryStays, policy(["AmazonEKSAdminPolicy", "prod-web"], ["AmazonEKSAdminPolicy", "prod-*"])],
      "gains a strong policy, AmazonEKSAdminPolicy",
    ],
    [
      "gives an entry the username of somebody else",
      [
        api,
        change("aws_eks_access_entry.boss", tfEntry("boss"), tfEntry("boss")),
        change(ENTRY, tfEntry("dev"), tfEntry("dev", [], { user_name: "boss" })),
      ],
      "gets boss, the username of",
    ],
    [
      "makes an entry of a node one of people, with the username of somebody else",
      [
        api,
        change("aws_eks_access_entry.boss", tfEntry("boss"), tfEntry("boss")),
        change(
          ENTRY,
          { cluster_name: "prod", principal_arn: role("dev"), type: "EC2_LINUX" },
          tfEntry("dev", [], { user_name: "boss" }),
        ),
      ],
      "gets boss, the username of",
    ],
    [
      "gives a policy to an entry that is not in the plan",
      [api, change(POLICY, null, tfPolicy("dev", "AmazonEKSClusterAdminPolicy"))],
      "gains AmazonEKSClusterAdminPolicy",
    ],
    [
      "changes the mode, so that an entry counts that did not",
      [
        clusterChange("CONFIG_MAP", "API_AND_CONFIG_MAP"),
        entryStays,
        change(
          POLICY,
          tfPolicy("dev", "AmazonEKSClusterAdminPolicy"),
          tfPolicy("dev", "AmazonEKSClusterAdminPolicy"),
        ),
      ],
      "gains AmazonEKSClusterAdminPolicy",
    ],
    [
      "makes two entries of one principal, of which EKS refuses one",
      [
        api,
        change(ENTRY, null, tfEntry("dev")),
        change("aws_eks_access_entry.again", null, tfEntry("dev", ["editors"])),
      ],
      "which of 2 access entries for one principal EKS has",
    ],
    [
      "writes the policy's ARN otherwise",
      [api, entryStays, change(POLICY, null, tfPolicy("dev", "amazoneksclusteradminpolicy"))],
      "amazoneksclusteradminpolicy",
    ],
  ])("does not pass where it %s", (name, changes, words) => {
    const { status, stdout } = gate(plan(`attack ${name}`, ...changes));
    expect([status, stdout]).toEqual([1, expect.stringContaining(words)]);
  });
});
