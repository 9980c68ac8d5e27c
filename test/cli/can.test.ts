import { describe, expect, it } from "vitest";
import { run, runIn, temporaryFolder } from "./command.ts";

const folder = temporaryFolder();
const ROLE = "arn:aws:iam::111122223333:role";
const CI = `${ROLE}/github-actions-deploy`;
const GIVEN = ["--file", "examples/aws-auth.yaml", "--rbac", "examples/rbac"];

function can(...words: string[]) {
  return run(["can", ...words, ...GIVEN]);
}

describe("can", () => {
  it("says yes, and the whole way to it", () => {
    expect(can(CI, "patch", "deploy", "-n", "web")).toEqual({
      status: 0,
      stderr: "",
      stdout: `yes: patch deployments.apps in namespace web
  ARN:       ${CI}
  entry:     mapRoles[2] (examples/aws-auth.yaml:19)
  username:  ci:github-actions
  groups:    deployers, system:authenticated
  binding:   RoleBinding web/deployers to Group deployers (examples/rbac/web.yaml:16)
  role:      Role web/deployer (examples/rbac/web.yaml:2)
  rule:      get, list, watch, create, update, patch on deployments of apps
`,
    });
  });

  it.each([
    ["no", [CI, "delete", "deploy", "-n", "web"]],
    ["no", [CI, "patch", "deploy"]],
    ["no", [CI, "patch", "deploy", "-A"]],
    ["no", [CI, "patch", "deploy/scale", "-n", "web"]],
    ["yes", [CI, "get", "secrets", "registry", "-n", "web"]],
    ["no", [CI, "get", "secrets", "-n", "web"]],
    ["yes", [CI, "get", "/healthz"]],
    ["no", [CI, "get", "/logs"]],
    ["yes", ["arn:aws:iam::444455556666:user/ann", "list", "no"]],
    ["no", ["arn:aws:iam::555555555555:user/ann", "list", "no"]],
    ["yes", [`${ROLE}/AWSReservedSSO_PlatformAdmin_0123456789abcdef`, "*", "*.*", "-A"]],
    ["unknown", [`arn:aws:sts::111122223333:assumed-role/eks-node/i-0123456789abcdef0`, "get", "secrets"]],
  ])("answers %s to %j", (answer, words) => {
    const { status, stdout } = can(...words);
    expect(stdout).toMatch(new RegExp(`^${answer}: `));
    expect(status).toBe({ yes: 0, no: 1, unknown: 2 }[answer]);
  });

  it("knows the node with the DNS name of its instance, whose rights the node authorizer decides", () => {
    const node = "arn:aws:sts::111122223333:assumed-role/eks-node/i-0123456789abcdef0";
    const named = ["--ec2-dns-name", "i-0123456789abcdef0=ip-10-0-0-1.ec2.internal"];
    expect(can(node, "get", "nodes", ...named).stdout).toMatch(/^yes: /);
    const { stdout, status } = can(node, "get", "secrets", ...named);
    expect(stdout).toContain("unknown:   it is a node");
    expect(status).toBe(2);
  });

  it("says unknown where RBAC is not given, also to those in no group", () => {
    const map = folder.write(
      "map.yaml",
      JSON.stringify({
        apiVersion: "v1",
        kind: "ConfigMap",
        metadata: { name: "aws-auth", namespace: "kube-system" },
        data: {
          mapRoles: `- {rolearn: "${ROLE}/a", username: a}\n- {rolearn: "${ROLE}/b", username: b, groups: [g]}\n`,
        },
      }),
    );
    for (const [name, bound] of [
      ["a", "this username"],
      ["b", "g"],
    ]) {
      const { status, stdout } = run(["can", `${ROLE}/${name}`, "get", "pods", "--file", map]);
      expect(stdout).toContain(`RBAC is not given (--rbac), and a role may be bound to ${bound}\n`);
      expect(status).toBe(2);
    }
  });

  it.each([
    [["get", "deploymnet"], "Kubernetes has no resource 'deploymnet'; .*; did you mean deployments.apps?"],
    [
      ["get", "widgets.example.com"],
      "Kubernetes has no resource 'widgets.example.com'; it may be a custom resource",
    ],
    [["get", "pods/logs"], "pods has no subresource 'logs'"],
    [["describe", "pods"], "verb 'describe' is not a known verb"],
    [["get", "nodes", "-n", "web"], "nodes is not in a namespace, so it is asked for the cluster"],
    [["get", "events"], "'events' is read as events, as kubectl reads it; there is events.events.k8s.io too"],
    [["create", "pods", "web"], "a request to create names no object"],
    [
      ["list", "secrets", "registry", "-n", "web"],
      "list with a name is list with --field-selector metadata.name=registry",
    ],
  ])("warns of %j", (words, warning) => {
    const { stdout, stderr } = can(CI, ...words);
    expect(stdout).toMatch(/^(?:yes|no): /);
    expect(stderr).toMatch(new RegExp(`^warning: ${warning.replaceAll(/[()?]/g, "\\$&")}`));
  });

  it("knows the custom resources that the files define, and reads what concerns it of a folder", () => {
    const path = folder.write(
      "rbac/crd.yaml",
      `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: widgets.example.com }
spec: { group: example.com, scope: Namespaced, names: { plural: widgets, kind: Widget, shortNames: [wd] }, versions: [{ name: v1 }] }
---
{ apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: { name: w }, rules: [{ verbs: [get], apiGroups: [example.com], resources: [widgets] }] }
---
{ apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRoleBinding, metadata: { name: w }, subjects: [{ kind: Group, name: deployers }], roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: w } }
`,
    );
    folder.write("rbac/chart.yaml", "kind: Deployment\nname: {{ .Release.Name }}\n");
    for (const rbac of [path, folder.path("rbac"), `${folder.path("rbac")}/*.yaml`]) {
      const { status, stdout, stderr } = run(["can", CI, "get", "wd", ...GIVEN.slice(0, 2), "--rbac", rbac]);
      expect(stderr).toBe("");
      expect(stdout).toMatch(/^yes: get widgets\.example\.com in namespace default\n/);
      expect(status).toBe(0);
    }
  });

  it("does not say no where a file of RBAC could not be read", () => {
    const broken = folder.write("broken.yaml", "kind: RoleBinding\nmetadata: [\n");
    const { status, stdout, stderr } = run(["can", CI, "get", "pods", ...GIVEN, "--rbac", broken]);
    expect(stdout).toMatch(/^unknown: /);
    expect(stderr).toContain("broken.yaml:");
    expect(status).toBe(2);
  });

  it("takes access entries with their policies", () => {
    const entries = folder.write(
      "entries.json",
      JSON.stringify({
        accessEntry: {
          clusterName: "c",
          principalArn: `${ROLE}/dev`,
          type: "STANDARD",
          username: "dev",
          kubernetesGroups: [],
        },
        associatedAccessPolicies: [
          {
            policyArn: "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy",
            accessScope: { type: "namespace", namespaces: ["web"] },
          },
        ],
        clusterName: "c",
        principalArn: `${ROLE}/dev`,
      }),
    );
    const given = ["--access-entries", entries, "--mode", "API", "--rbac", "examples/rbac"];
    const { stdout } = run(["can", `${ROLE}/dev`, "list", "pods", "-n", "web", ...given]);
    expect(stdout).toMatch(/^yes: list pods in namespace web\n/);
    expect(stdout).toContain("policy:    AmazonEKSViewPolicy in namespace web\n");
    expect(run(["can", `${ROLE}/dev`, "list", "pods", ...given]).status).toBe(1);
  });

  it("answers as JSON", () => {
    const { stdout } = can(CI, "get", "deploy", "-n", "web", "--format", "json");
    expect(JSON.parse(stdout)).toMatchObject({
      answer: "yes",
      action: { verb: "get", resource: "deployments", apiGroup: "apps", namespace: "web" },
      chain: [{ step: "identity" }, { step: "mapping" }, { step: "user" }, { step: "rbac", answer: "yes" }],
    });
  });

  it.each([
    ["give an ARN or --identity", []],
    ["give a verb and a resource", [CI]],
    ["give a verb and a resource", [CI, "get"]],
    ["too many words: 'more'", [CI, "get", "pods", "web", "more"]],
    ["--list takes an ARN alone", [CI, "get", "pods", "--list"]],
  ])("refuses with '%s'", (message, words) => {
    const { status, stderr } = can(...words);
    expect(stderr).toContain(`error: ${message}`);
    expect(status).toBe(2);
  });

  it("says where there is no RBAC", () => {
    const { status, stderr } = run([
      "can",
      CI,
      "get",
      "pods",
      ...GIVEN.slice(0, 2),
      "--rbac",
      "examples/users.yaml",
    ]);
    expect(stderr).toBe("examples/users.yaml: error: no role and no binding in it\n");
    expect(status).toBe(2);
    const missing = runIn(folder.path("."), [
      "can",
      CI,
      "get",
      "pods",
      "--file",
      "map.yaml",
      "--rbac",
      "gone.yaml",
    ]);
    expect(missing.stderr).toContain("gone.yaml: error: ");
    expect(missing.status).toBe(2);
  });
});

describe("can --list", () => {
  it("lists what holds in a namespace, as kubectl does", () => {
    const { status, stdout, stderr } = can(CI, "--list", "-n", "web");
    expect(
      stdout
        .split("\n")
        .slice(0, 4)
        .map((line) => line.split(/ {2,}/)),
    ).toEqual([
      ["Resources", "Non-Resource URLs", "Resource Names", "Verbs"],
      ["deployments.apps", "[]", "[]", "[get list watch create update patch]"],
      ["nodes", "[]", "[]", "[get list watch]"],
      ["secrets", "[]", "[registry]", "[get]"],
    ]);
    expect(stderr).toBe("");
    expect(status).toBe(0);
  });

  it("lists each namespace once", () => {
    const { stdout } = can(CI, "--list", "--all-namespaces");
    const lines = stdout.split("\n").map((line) => line.split(/ {2,}/).slice(0, 2).join(" "));
    expect(lines).toContain("* nodes");
    expect(lines).toContain("web deployments.apps");
    expect(lines.filter((line) => line.endsWith(" nodes"))).toHaveLength(1);
  });

  it("says who does not get in, and what may be missing", () => {
    const out = can("arn:aws:iam::555555555555:user/ann", "--list");
    expect(out.stdout).toMatch(/^it does not get in\n/);
    expect(out.status).toBe(1);
    const { stderr } = run(["can", CI, "--list", ...GIVEN.slice(0, 2)]);
    expect(stderr).toContain("warning: the list may be incomplete: unknown: RBAC is not given (--rbac)");
  });
});
