import { describe, expect, it } from "vitest";
import { lint } from "../../../../src/lint/lint.ts";
import { createNeighbourhood } from "../../../../src/lint/neighbours/neighbourhood.ts";
import { applyEdits } from "../../../../src/text/edit.ts";
import { manifest } from "../../../cli/command.ts";
import { expectSilent, findingsBeside } from "../../marked.ts";

const RULE = "neighbour-node-role";

const map = manifest({
  mapRoles: `
- rolearn: arn:aws:iam::111122223333:role/eks-node
  username: system:node:{{EC2PrivateDNSName}}
  groups: [system:bootstrappers, system:nodes]`,
});

const nodeClass = (role: string) => `apiVersion: karpenter.k8s.aws/v1
kind: EC2NodeClass
metadata:
  name: default
spec:
  role: ${role}
`;

const fargate = (role: string, mode = "CONFIG_MAP") => `apiVersion: eksctl.io/v1alpha5
kind: ClusterConfig
metadata: { name: demo, region: eu-west-1 }
accessConfig: { authenticationMode: ${mode} }
fargateProfiles:
  - name: fp-default
    podExecutionRoleARN: ${role}
    selectors: [{ namespace: default }]
`;

const cloudFormation = (role: string) => `Resources:
  Profile:
    Type: AWS::EKS::FargateProfile
    Properties: { ClusterName: demo, PodExecutionRoleArn: ${role}, Selectors: [] }
  Workers:
    Type: AWS::EKS::Nodegroup
    Properties:
      NodeRole: "arn:aws:iam::111122223333:role/eks-node"
`;

const POD_ROLE = "arn:aws:iam::111122223333:role/eks-pod-execution";

const beside = (files: Readonly<Record<string, string>>, text = map) => findingsBeside(RULE, text, files);

describe("neighbour-node-role finds", () => {
  it("the role of a Karpenter EC2NodeClass, by its name", () => {
    expect(beside({ "karpenter.yaml": nodeClass("KarpenterNodeRole-demo") })).toEqual([
      "warning at mapRoles: no entry is for the role KarpenterNodeRole-demo of EC2NodeClass default (karpenter.yaml:6): its nodes cannot join, unless the role has an access entry; add the role with username system:node:{{EC2PrivateDNSName}} and groups system:bootstrappers and system:nodes",
    ]);
  });

  it("the pod execution role of an eksctl Fargate profile", () => {
    expect(beside({ "cluster.yaml": fargate(POD_ROLE) })).toEqual([
      `warning at mapRoles: no entry is for the role ${POD_ROLE} of eksctl's Fargate profile fp-default (cluster.yaml:7): its pods do not start, unless the role has an access entry; add the role with username system:node:{{SessionName}} and groups system:bootstrappers, system:nodes and system:node-proxier`,
    ]);
  });

  it("that of a Fargate profile in CloudFormation, beside tags of its own", () => {
    const template = `Outputs: { Arn: { Value: !GetAtt Role.Arn } }\n${cloudFormation(POD_ROLE)}`;
    expect(beside({ "stack.yaml": template })).toMatchObject([
      expect.stringContaining("AWS::EKS::FargateProfile Profile (stack.yaml:5)"),
    ]);
  });

  it("a role in the file of the map itself, as kustomize build prints it", () => {
    expect(beside({}, `${map}---\n${nodeClass("KarpenterNodeRole-demo")}`)).toHaveLength(1);
  });

  it("each role once", () => {
    const files = { "a.yaml": nodeClass("karpenter"), "b.yaml": nodeClass("karpenter") };
    expect(beside(files)).toHaveLength(1);
  });

  it("a role of the same name in another account, where the neighbour says which account", () => {
    expect(beside({ "cluster.yaml": fargate("arn:aws:iam::444455556666:role/eks-node") })).toHaveLength(1);
  });

  it("a role where the map has no mapRoles, at the ConfigMap's name", () => {
    const users = manifest({
      mapUsers: "- {userarn: arn:aws:iam::111122223333:user/alice, username: alice, groups: [viewers]}",
    });
    expect(beside({ "karpenter.yaml": nodeClass("karpenter") }, users)).toMatchObject([
      expect.stringMatching(/^warning at aws-auth: /),
    ]);
  });
});

describe("neighbour-node-role suggests", () => {
  const suggested = (text: string, neighbour: string) => {
    const neighbourhood = createNeighbourhood();
    neighbourhood.add("other.yaml", neighbour);
    neighbourhood.add("aws-auth.yaml", text);
    const neighbours = neighbourhood.of("aws-auth.yaml");
    const before = lint(text, { neighbours });
    const finding = before.find(({ rule }) => rule === RULE);
    if (finding?.suggestion === undefined) return undefined;
    const mended = applyEdits(text, finding.suggestion.edits).text;
    const others = before.map(({ rule }) => rule).filter((rule) => rule !== RULE);
    expect(lint(mended, { neighbours }).map(({ rule }) => rule)).toEqual(others);
    return mended;
  };

  it("the entry that is missing, in the map's account", () => {
    expect(suggested(map, nodeClass("karpenter"))).toBe(`${map.trimEnd()}
    - rolearn: arn:aws:iam::111122223333:role/karpenter
      username: system:node:{{EC2PrivateDNSName}}
      groups:
        - system:bootstrappers
        - system:nodes
`);
  });

  it("that of a pod execution role, without its path", () => {
    const mended = suggested(map, fargate("arn:aws:iam::111122223333:role/eks/eks-pod-execution"));
    expect(mended).toContain(`
    - rolearn: ${POD_ROLE}
      username: system:node:{{SessionName}}
      groups:
        - system:bootstrappers
        - system:nodes
        - system:node-proxier
`);
  });

  it("nothing where the account is not clear, or the entries stand in one line", () => {
    const other = "- {rolearn: arn:aws:iam::444455556666:role/dev, username: dev, groups: [viewers]}";
    expect(suggested(map.replace("    -", `    ${other}\n    -`), nodeClass("karpenter"))).toBeUndefined();
    const flow = manifest({ mapRoles: other });
    expect(suggested(flow, nodeClass("karpenter"))).toBeUndefined();
  });
});

describe("neighbour-node-role is silent", () => {
  it("without neighbours", () => expectSilent(RULE, map));

  it.each([
    ["that has an entry", nodeClass("eks-node")],
    ["in another case", nodeClass("EKS-Node")],
    ["with a path", fargate("arn:aws:iam::111122223333:role/eks/eks-node")],
    ["that is still to be filled in", nodeClass('"KarpenterNodeRole-$' + '{CLUSTER_NAME}"')],
    ["that a template engine writes", nodeClass('"{{ .Values.role }}"')],
    ["that CloudFormation looks up", cloudFormation("!GetAtt Role.Arn")],
    ["of a profile for which EKS makes an access entry", fargate(POD_ROLE, "API_AND_CONFIG_MAP")],
    ["of another API group", nodeClass("karpenter").replace("karpenter.k8s.aws", "example.com")],
    [
      "of an AWSNodeTemplate, which names an instance profile",
      "apiVersion: karpenter.k8s.aws/v1alpha1\nkind: AWSNodeTemplate\nspec: {instanceProfile: KarpenterNodeInstanceProfile-demo}\n",
    ],
  ])("about a role %s", (_, text) => {
    expect(beside({ "other.yaml": text })).toEqual([]);
  });

  it.each([
    [
      "an access entry in CloudFormation",
      "stack.yaml",
      "Resources: {E: {Type: AWS::EKS::AccessEntry, Properties: {PrincipalArn: arn:aws:iam::111122223333:role/karpenter}}}\n",
    ],
    [
      "an access entry of ACK",
      "entry.yaml",
      "apiVersion: eks.services.k8s.aws/v1alpha1\nkind: AccessEntry\nspec: {principalARN: arn:aws:iam::111122223333:role/karpenter}\n",
    ],
    [
      "an identity mapping of eksctl",
      "cluster.yaml",
      "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\niamIdentityMappings: [{arn: arn:aws:iam::111122223333:role/karpenter}]\n",
    ],
    [
      "an access entry in Terraform",
      "main.tf",
      'resource "aws_eks_access_entry" "karpenter" {\n  principal_arn = "arn:aws:iam::111122223333:role/karpenter"\n}\n',
    ],
    ["an aws-auth for another cluster", "other/aws-auth.yaml", map.replace("eks-node", "karpenter")],
  ])("about a role that gets access by %s", (_, file, text) => {
    expect(beside({ "karpenter.yaml": nodeClass("karpenter"), [file]: text })).toEqual([]);
  });

  it("where an ARN of the map is still to be filled in, or the map cannot be read", () => {
    const files = { "karpenter.yaml": nodeClass("karpenter") };
    expect(beside(files, map.replace(/arn:aws\S+/, "<ARN of the node role>"))).toEqual([]);
    expect(beside(files, map.replace("username: system", "username: 'system"))).toEqual([]);
  });

  it("about a file that is for another cluster, or for none", () => {
    const find = (own: string, other: string) =>
      findingsBeside(RULE, map, { [other]: nodeClass("karpenter") }, own);
    expect(find("aws-auth/aws-auth.yaml", "karpenter/class.yaml")).toHaveLength(1);
    expect(find("clusters/a/aws-auth.yaml", "clusters/a/karpenter/class.yaml")).toHaveLength(1);
    expect(find("clusters/a/aws-auth.yaml", "clusters/b/class.yaml")).toEqual([]);
    expect(find("access/prod/aws-auth.yaml", "karpenter/dev/class.yaml")).toEqual([]);
    expect(find("aws-auth.yaml", "docs/class.yaml")).toEqual([]);
  });

  it("where it is not clear which of several maps is meant", () => {
    const files = { "b/aws-auth.yaml": map, "shared/class.yaml": nodeClass("karpenter") };
    expect(findingsBeside(RULE, map, files, "a/aws-auth.yaml")).toEqual([]);
    const near = { "b/aws-auth.yaml": map, "a/class.yaml": nodeClass("karpenter") };
    expect(findingsBeside(RULE, map, near, "a/aws-auth.yaml")).toHaveLength(1);
  });
});
