import { describe, expect, it } from "vitest";
import { run } from "./command.ts";

const ROLE = "arn:aws:iam::111122223333:role";
const GIVEN = ["--file", "examples/aws-auth.yaml", "--rbac", "examples/rbac"];

describe("who-can", () => {
  it("lists ARNs, sessions by name, whom it does not know, and subjects that no ARN has", () => {
    const { status, stdout, stderr } = run(["who-can", "patch", "deploy", "-n", "web", ...GIVEN]);
    expect(stdout.replaceAll(/ {3,}/g, "  ")).toBe(`may patch deployments.apps in namespace web:
  ${ROLE}/AWSReservedSSO_PlatformAdmin_0123456789abcdef  ClusterRoleBinding platform-admins to Group platform-admins (examples/rbac/platform.yaml:2), ClusterRole cluster-admin
  session alice-example.com: RoleBinding web/deployers to User sso:alice-example.com (examples/rbac/web.yaml:16), Role web/deployer
  ${ROLE}/github-actions-deploy  RoleBinding web/deployers to Group deployers (examples/rbac/web.yaml:16), Role web/deployer
  arn:aws:iam::111122223333:user/break-glass  ClusterRoleBinding platform-admins to Group platform-admins (examples/rbac/platform.yaml:2), ClusterRole cluster-admin
not known:
  ${ROLE}/eks-node (sessions of EC2 instances)  unknown: it is a node, and Kubernetes gives nodes rights by the pods that run on them
bound, and no ARN has it:
  RoleBinding web/deployers to Group web-developers (examples/rbac/web.yaml:16)  Role web/deployer
and 1 that Kubernetes binds for itself (--format json lists them)
`);
    expect(stderr).toBe("");
    expect(status).toBe(0);
  });

  it("names accounts, where it is enough to get in", () => {
    const { stdout } = run(["who-can", "list", "nodes", ...GIVEN]);
    expect(stdout).toMatch(
      /\n {2}everyone of account 444455556666 without an entry {2,}ClusterRoleBinding everyone-sees-nodes /,
    );
  });

  it("does not know without RBAC", () => {
    const { status, stdout, stderr } = run(["who-can", "delete", "ns", ...GIVEN.slice(0, 2)]);
    expect(stdout).toMatch(/^nobody who is named may delete namespaces in the whole cluster\nnot known:\n/);
    expect(stderr).toContain("warning: RBAC is not given (--rbac)");
    expect(status).toBe(2);
  });

  it("answers as JSON", () => {
    const { stdout } = run(["who-can", "patch", "deploy", "-n", "web", ...GIVEN, "--format", "json"]);
    const { action, holders, withoutArn } = JSON.parse(stdout);
    expect(action).toMatchObject({ verb: "patch", resource: "deployments", apiGroup: "apps" });
    expect(holders[0].by[1].sessions).toEqual({
      of: "username",
      written: "sso:{{SessionName}}",
      becomes: "sso:alice-example.com",
      sessionName: "alice-example.com",
    });
    expect(withoutArn).toHaveLength(2);
  });
});
