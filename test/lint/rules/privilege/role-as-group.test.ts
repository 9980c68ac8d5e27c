import { expect, it } from "vitest";
import { lint } from "../../../../src/lint/lint.ts";
import { expectFindings, expectSilent, roles } from "../../marked.ts";

const entry = (groups: string) =>
  roles(`- {rolearn: "arn:aws:iam::111122223333:role/a", username: a, groups: [${groups}]}`);

it("finds names of ClusterRoles, and says that a binding is needed", () => {
  const found = expectFindings("role-as-group", entry("«cluster-admin», «admin», «edit», «view»"), [
    "'cluster-admin' is also the name of a ClusterRole, and that role does not come with the name",
  ]);
  // A group that is called admin, edit or view is usual, and most often bound.
  expect(found.map(({ severity }) => severity)).toEqual(["warning", "info", "info", "info"]);
});

it("finds ClusterRoles and users in system:, which are not groups", () => {
  const found = expectFindings(
    "role-as-group",
    entry(
      "«system:discovery», «system:aggregate-to-admin», «system:controller:job-controller», «system:kube-proxy»",
    ),
    [
      "the name of a ClusterRole, not of a group",
      "of a ClusterRole",
      "of a ClusterRole",
      "the name of a user of Kubernetes, not of a group",
    ],
  );
  expect(found.every(({ severity }) => severity === "warning")).toBe(true);
});

it("finds policies by name and by ARN, in any case", () => {
  const found = expectFindings(
    "role-as-group",
    entry(
      `«AmazonEKSClusterAdminPolicy», «amazoneksviewpolicy», «"arn:aws:eks::aws:cluster-access-policy/AmazonEKSAdminViewPolicy"», «"arn:aws:iam::aws:policy/AdministratorAccess"», «AIDevOpsAgentAccessPolicy»`,
    ),
    [
      "AmazonEKSClusterAdminPolicy is an access policy of EKS, which counts for access entries only; bind a group of your own to the ClusterRole cluster-admin, or give the role an access entry with that policy",
      "to the ClusterRole view",
      "AmazonEKSAdminViewPolicy is an access policy of EKS, which counts for access entries only; give the role an access entry",
      "AdministratorAccess is an IAM policy",
      "is an access policy of EKS",
    ],
  );
  expect(found.every(({ severity }) => severity === "error")).toBe(true);
});

it("finds the ARN of an IAM group, of a role and of a user", () => {
  const found = expectFindings(
    "role-as-group",
    entry(
      '«"arn:aws:iam::111122223333:group/admins"», «"arn:aws:iam::111122223333:role/dev"», «"arn:aws:iam::111122223333:user/a"»',
    ),
    ["it is an ARN of IAM, and no binding names one as a group; write a group of your own"],
  );
  expect(found.every(({ severity }) => severity === "error")).toBe(true);
});

it("finds one behind white space or look-alike letters, so that mending those brings nothing new", () => {
  expectFindings("role-as-group", entry('«"cluster-admin "», «<cluster-admin>», «сluster-admin»'));
});

it("is silent about groups, and about names that only hold such a word", () => {
  expectSilent(
    "role-as-group",
    entry(
      "system:masters, system:nodes, system:node-proxier, system:monitoring, cluster-admins, Admin, viewers, team:admin, edit-team, eks-policy, readonly",
    ),
  );
});

const beside = (...boundGroups: readonly string[]) => ({
  nodeRoles: [],
  serviceAccounts: [],
  sameConfigMaps: [],
  boundGroups: new Set(boundGroups),
  boundUsers: new Set<string>(),
});

it("is silent about a group that a binding beside the document names", () => {
  const rules = (...bound: readonly string[]) =>
    lint(entry("cluster-admin"), { neighbours: beside(...bound) }).map(({ rule }) => rule);
  expect(rules()).toContain("role-as-group");
  expect(rules("cluster-admin")).not.toContain("role-as-group");
});
