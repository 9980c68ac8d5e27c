import { describe, expect, it } from "vitest";
import { createNeighbourhood } from "../../../src/lint/neighbours/neighbourhood.ts";
import { manifest } from "../../cli/command.ts";

const map = manifest({
  mapRoles: "- {rolearn: arn:aws:iam::111122223333:role/dev, username: dev, groups: [viewers]}",
});

/** What stands beside `aws-auth.yaml`. */
function beside(files: Readonly<Record<string, string>>) {
  const neighbourhood = createNeighbourhood();
  for (const [file, text] of Object.entries({ "aws-auth.yaml": map, ...files }))
    neighbourhood.add(file, text);
  return neighbourhood.of("aws-auth.yaml");
}

const binding = (kind: string) => `apiVersion: rbac.authorization.k8s.io/v1
kind: ${kind}
metadata: { name: x }
roleRef: { kind: ClusterRole, name: view }
subjects:
  - { kind: Group, name: viewers }
  - { kind: User, name: alice }
  - { kind: ServiceAccount, name: web }
`;

describe("the subjects of bindings", () => {
  it.each(["RoleBinding", "ClusterRoleBinding"])("are known by name: %s", (kind) => {
    const { boundGroups, boundUsers } = beside({ "rbac.yaml": binding(kind) });
    expect([...boundGroups]).toEqual(["viewers"]);
    expect([...boundUsers]).toEqual(["alice"]);
  });

  it("are those of all files, of Lists and of JSON", () => {
    const list = JSON.stringify({
      kind: "List",
      items: [{ kind: "RoleBinding", subjects: [{ kind: "Group", name: "admins" }] }],
    });
    const { boundGroups } = beside({ "a.yaml": binding("RoleBinding"), "other/b.json": list });
    expect([...boundGroups]).toEqual(["viewers", "admins"]);
  });

  it("are none of other objects", () => {
    expect(beside({ "a.yaml": binding("Role") }).boundGroups.size).toBe(0);
  });
});

describe("the roles of nodes", () => {
  const workers = "arn:aws:iam::111122223333:role/workers";
  const nodeGroups = (more = "") => `apiVersion: eksctl.io/v1alpha5
kind: ClusterConfig
${more}managedNodeGroups:
  - name: managed
    iam: { instanceRoleARN: ${workers} }
nodeGroups:
  - name: own
    iam: { instanceRoleARN: ${workers}-own }
`;
  const stack = (mode: string) => `Resources:
  Cluster: { Type: AWS::EKS::Cluster, Properties: { AccessConfig: { AuthenticationMode: ${mode} } } }
  Workers:
    Type: AWS::EKS::Nodegroup
    Properties: { NodeRole: ${workers} }
`;

  it("are those of eksctl's node groups", () => {
    expect(beside({ "cluster.yaml": nodeGroups() }).nodeRoles).toEqual([
      {
        file: "cluster.yaml",
        line: 5,
        role: workers,
        runs: "nodes",
        what: "eksctl's managed node group managed",
      },
      {
        file: "cluster.yaml",
        line: 8,
        role: `${workers}-own`,
        runs: "nodes",
        what: "eksctl's node group own",
      },
    ]);
  });

  it("are those of CloudFormation's, unless EKS makes access entries for them", () => {
    expect(beside({ "stack.yaml": stack("CONFIG_MAP") }).nodeRoles).toMatchObject([
      { role: workers, what: "AWS::EKS::Nodegroup Workers", line: 5 },
    ]);
    expect(beside({ "stack.yaml": stack("API_AND_CONFIG_MAP") }).nodeRoles).toEqual([]);
    expect(
      beside({ "cluster.yaml": nodeGroups("accessConfig: {authenticationMode: API}\n") }).nodeRoles,
    ).toEqual([]);
  });
});

it("files that say nothing, cannot be read, or are huge, are no neighbours", () => {
  const nothing = beside({
    "broken.yaml": "kind: EC2NodeClass\n spec: [",
    "list.yaml": "- EC2NodeClass\n- {kind: RoleBinding, subjects: Group}\n",
    "kustomization.yaml": "- resources",
    "huge.yaml": `${binding("RoleBinding")}#${" ".repeat(2 ** 21)}`,
  });
  const { mapLines, ...rest } = nothing;
  expect(mapLines?.().map(({ file }) => file)).toEqual(["aws-auth.yaml"]);
  expect({ ...rest, boundGroups: [...rest.boundGroups], boundUsers: [...rest.boundUsers] }).toEqual({
    nodeRoles: [],
    serviceAccounts: [],
    sameConfigMaps: [],
    boundGroups: [],
    boundUsers: [],
  });
});
