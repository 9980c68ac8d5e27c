// `lint` of folders in which RBAC stands beside aws-auth, as people keep it.
import { describe, expect, it } from "vitest";
import { awsAuth, binding, entryWith, ROLE, role } from "../lint/rules/rbac/run.ts";
import { runIn, temporaryFolder } from "./command.ts";

/** What `lint ARGS` says in a folder with these files: the rules with their places, the rest of the output, the status. */
function lintIn(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const folder = temporaryFolder();
  for (const [file, text] of Object.entries(files)) folder.write(file, text);
  const { status, stdout, stderr } = runIn(folder.path(""), ["lint", ...args, "--format", "json@2"]);
  const { findings } = JSON.parse(stdout) as {
    findings: { file: string; line: number; rule: string; severity: string }[];
  };
  const told = findings
    .filter(({ rule }) => rule !== "no-node-role")
    .map(({ file, line, rule, severity }) => `${file}:${line} ${severity} ${rule}`);
  return { told, status, stderr };
}

const NODE = `- {rolearn: "${ROLE}-node", username: "system:node:{{EC2PrivateDNSName}}", groups: [system:bootstrappers, system:nodes]}`;
const map = awsAuth(`${NODE}\n- {rolearn: "${ROLE}", username: ann, groups: [devs]}`);
const pod = role('{ apiGroups: [""], resources: [pod], verbs: [get] }');

describe("a folder with aws-auth and RBAC", () => {
  it("has findings in both files, and stays clean by its status", () => {
    const { told, status } = lintIn(
      { "aws-auth.yaml": map, "rbac/team.yaml": `${binding(["Group ops"])}---\n${pod}` },
      ".",
    );
    expect(told).toEqual([
      "aws-auth.yaml:9 info unbound-group",
      "rbac/team.yaml:11 info unmapped-subject",
      "rbac/team.yaml:18 info resource-name",
    ]);
    expect(status).toBe(0);
  });

  it("takes a List, and JSON, as the API server does", () => {
    const list = JSON.stringify({
      apiVersion: "v1",
      kind: "List",
      items: [
        {
          apiVersion: "rbac.authorization.k8s.io/v1",
          kind: "ClusterRoleBinding",
          metadata: { name: "x" },
          roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: "view" },
          subjects: [
            { kind: "Group", name: "devs" },
            { kind: "User", name: "devs" },
          ],
        },
      ],
    });
    expect(lintIn({ "aws-auth.yaml": map, "rbac.json": list }, ".").told).toEqual([
      "rbac.json:1 info subject-kind",
    ]);
  });

  it("says nothing new where no file has RBAC, or only Helm templates have it", () => {
    const files = { "aws-auth.yaml": map, "values.yaml": "group: ops\n" };
    expect(lintIn(files, ".")).toEqual({ told: [], status: 0, stderr: "" });
    const chart = `{{- if .Values.rbac }}\n${binding(["Group {{ .Values.group }}"])}---\n${pod}{{- end }}\n`;
    expect(lintIn({ ...files, "chart/templates/rbac.yaml": chart }, ".").told).toEqual([]);
  });

  it("does not take the bindings of another cluster's folder for its own", () => {
    const files = {
      "clusters/dev/aws-auth.yaml": map,
      "clusters/dev/rbac.yaml": binding(["Group devs"]),
      "clusters/prod/aws-auth.yaml": entryWith("bob", "ops"),
      "clusters/prod/rbac.yaml": binding(["Group devs", "Group ops"]),
    };
    expect(lintIn(files, ".").told).toEqual([]);
    const { "clusters/prod/aws-auth.yaml": _, ...others } = files;
    // Who is let into the other cluster is not known.
    expect(lintIn(others, ".").told).toEqual([]);
  });

  it("is silent about absence where Terraform gives names or binds groups", () => {
    const rbac = binding(["Group ops"]);
    const terraform =
      'resource "aws_eks_access_entry" "ops" {\n  principal_arn     = "arn:aws:iam::111122223333:role/ops"\n  kubernetes_groups = [var.group]\n}\n';
    expect(
      lintIn(
        { "aws-auth.yaml": map, "rbac.yaml": rbac, "main.tf": terraform },
        "aws-auth.yaml",
        "rbac.yaml",
        "main.tf",
      ).told,
    ).toEqual(["aws-auth.yaml:9 info unbound-group"]);
    const bound =
      'resource "kubernetes_cluster_role_binding" "x" {\n  subject {\n    kind = "Group"\n    name = var.group\n  }\n}\n# aws_auth map_roles\n';
    expect(lintIn({ "aws-auth.yaml": map, "rbac.yaml": rbac, "main.tf": bound }, ".").told).toEqual([]);
  });
});

describe("files that are named", () => {
  it("join, whichever comes first", () => {
    const files = { "aws-auth.yaml": map, "rbac.yaml": binding(["User devs"]) };
    const one = lintIn(files, "rbac.yaml", "aws-auth.yaml");
    const told = ["aws-auth.yaml:9 info unbound-group", "rbac.yaml:11 info subject-kind"];
    expect(one).toEqual({ told, status: 0, stderr: "" });
    expect(lintIn(files, "aws-auth.yaml", "rbac.yaml")).toEqual(one);
  });

  it("are linted for what is wrong in them alone, and it is said that aws-auth is not among them", () => {
    const { told, status, stderr } = lintIn(
      { "rbac.yaml": `${binding(["Group devs"])}---\n${pod}` },
      "rbac.yaml",
    );
    expect(told).toEqual(["rbac.yaml:18 info resource-name"]);
    expect(status).toBe(0);
    expect(stderr).toContain("rbac.yaml: warning: it holds no aws-auth, and only its RBAC was linted");
  });

  it("stay an error where aws-auth may have been lost among other objects", () => {
    const text = `${binding(["Group devs"])}---\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: other }\n`;
    expect(lintIn({ "all.yaml": text }, "all.yaml")).toMatchObject({
      told: ["all.yaml:1 error configmap-name"],
      status: 1,
    });
  });
});

it("still could not run where a folder holds RBAC and no aws-auth", () => {
  const { told, status, stderr } = lintIn({ "rbac.yaml": pod }, ".");
  expect(told).toEqual(["rbac.yaml:6 info resource-name"]);
  expect(status).toBe(2);
  expect(stderr).toContain("only RBAC was linted: there is no aws-auth ConfigMap in what was given");
});

it("obeys comments and --rule in files of RBAC", () => {
  const commented = pod.replace("[get] }", "[get] } # aws-auth-map-disable-line resource-name -- soon");
  expect(lintIn({ "rbac.yaml": commented }, "rbac.yaml").told).toEqual([]);
  const { told, status } = lintIn({ "rbac.yaml": pod }, "rbac.yaml", "--rule", "resource-name=error");
  expect(told).toEqual(["rbac.yaml:6 error resource-name"]);
  expect(status).toBe(1);
  expect(lintIn({ "rbac.yaml": pod }, "rbac.yaml", "--rule", "resource-name=off").told).toEqual([]);
});
