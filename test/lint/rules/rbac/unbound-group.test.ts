import { expect, it } from "vitest";
import { awsAuth, binding, entryWith, expectAdvice, expectInRun, expectSilentInRun, ROLE } from "./run.ts";

it("finds a group that no binding names, and says which one is near", () => {
  const [first, second] = expectInRun(
    "unbound-group",
    {
      "aws-auth.yaml": entryWith("ann", "«deployer»", "«ops»", "viewers"),
      "rbac.yaml": binding(["Group deployers", "Group viewers"]),
    },
    [
      "no binding in the files of this run names the group 'deployer', so none of them gives it rights; the nearest group that is bound is 'deployers'",
      "no binding in the files of this run names the group 'ops', so none of them gives it rights; bind it to a role",
    ],
  );
  expect([first?.severity, second?.severity]).toEqual(["info", "info"]);
});

it("is an error where a cluster was asked for all its bindings", () => {
  const cluster = ["ClusterRole cluster-admin", "ClusterRoleBinding cluster-admin"]
    .map(
      (each) =>
        `apiVersion: rbac.authorization.k8s.io/v1\nkind: ${each.replace(" ", "\nmetadata: { name: ")} }\n`,
    )
    .concat(
      [
        "Role extension-apiserver-authentication-reader",
        "RoleBinding system::extension-apiserver-authentication-reader",
      ].map(
        (each) =>
          `apiVersion: rbac.authorization.k8s.io/v1\nkind: ${each.replace(" ", "\nmetadata: { namespace: kube-system, name: '")}' }\n`,
      ),
    )
    .map((each) => (each.includes("Binding") ? `${each}roleRef: { kind: ClusterRole, name: view }\n` : each));
  const text = [entryWith("ann", "«ops»"), binding(["Group viewers"]), ...cluster].join("---\n");
  const [found] = expectInRun(
    "unbound-group",
    { "-": text },
    ["no binding in the cluster names the group 'ops'"],
    {
      isLive: true,
    },
  );
  expect(found?.severity).toBe("error");
  // A stream that lacks some of it is a run like others.
  const part = [entryWith("ann", "«ops»"), binding(["Group viewers"]), ...cluster.slice(1)].join("---\n");
  expect(expectInRun("unbound-group", { "-": part }, [], { isLive: true })[0]?.severity).toBe("info");
});

it.each([
  ["no binding names people", { "rbac.yaml": binding(["ServiceAccount web"]) }],
  ["there is no RBAC", {}],
  [
    "a Helm template may bind it",
    {
      "rbac.yaml": binding(["Group viewers"]),
      "t.yaml": `{{- range .Values.teams }}\n${binding(["Group {{ . }}"])}{{- end }}\n`,
    },
  ],
  ["the bindings are another cluster's", { "clusters/prod/rbac.yaml": binding(["Group viewers"]) }],
])("is silent where %s", (_, files) => {
  const folder = "clusters/prod/rbac.yaml" in files ? "clusters/dev/" : "";
  expectSilentInRun("unbound-group", { [`${folder}aws-auth.yaml`]: entryWith("ann", "ops"), ...files });
});

it("is silent where Terraform or a script binds groups", () => {
  const files = { "aws-auth.yaml": entryWith("ann", "ops"), "rbac.yaml": binding(["Group viewers"]) };
  expectSilentInRun("unbound-group", files, { code: ['resource "kubernetes_role_binding" "x" {}'] });
  expectSilentInRun("unbound-group", files, { code: ["kubectl create clusterrolebinding x --group ops"] });
});

it("is silent about groups of Kubernetes and EKS, templates and placeholders", () => {
  const groups = [
    "system:masters",
    "system:nodes",
    "eks:kube-proxy-windows",
    '"{{SessionName}}"',
    '"<GROUP>"',
    "system:mastres",
    "cluster-admin",
  ];
  const text = awsAuth(`- {rolearn: "${ROLE}", username: a, groups: [${groups.join(", ")}]}`);
  expectSilentInRun("unbound-group", { "aws-auth.yaml": text, "rbac.yaml": binding(["Group viewers"]) });
});

it("suggests what brings no other finding", () => {
  expectAdvice(
    {
      "aws-auth.yaml": entryWith("ann", "deployer", "viewers"),
      "rbac.yaml": binding(["Group deployers", "Group viewers"]),
    },
    "unbound-group",
  );
});
