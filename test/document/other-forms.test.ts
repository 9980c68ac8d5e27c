import { describe, expect, it } from "vitest";
import { isLookedAt } from "../../src/document/languages.ts";
import { formBeside, otherForm } from "../../src/document/other-forms.ts";

const ARN = "arn:aws:iam::111122223333:role/admin";
const heldBy = (file: string, text: string) => otherForm(file, text)?.what;

describe("a file that maps identities is told by its form:", () => {
  it.each<[form: string, file: string, text: string]>([
    [
      "a DynamicFile document of aws-iam-authenticator",
      "map.json",
      `{"LastUpdatedDateTime": "1690000000", "mapRoles": [{"rolearn": "${ARN}", "username": "a"}]}`,
    ],
    [
      "a server configuration of aws-iam-authenticator",
      "config.yaml",
      `clusterID: demo\nserver:\n  mapRoles:\n  - roleARN: ${ARN}\n    username: admin\n`,
    ],
    [
      "a server configuration of aws-iam-authenticator",
      "authenticator.yaml",
      `kind: ConfigMap\nmetadata: {name: aws-iam-authenticator}\ndata:\n  config.yaml: |\n    server:\n      mapUsers:\n      - userARN: ${ARN}\n`,
    ],
    [
      "an IAMIdentityMapping",
      "a.yaml",
      `apiVersion: iamauthenticator.k8s.aws/v1alpha1\nkind: IAMIdentityMapping\nspec: {arn: ${ARN}}\n`,
    ],
    [
      "an IAMIdentityMapping",
      "a.json",
      `{"apiVersion":"iamauthenticator.k8s.aws/v1alpha1",\n"kind":"IAMIdentityMapping",\n"spec":{"arn":"${ARN}"}}`,
    ],
    [
      "an eksctl ClusterConfig with iamIdentityMappings",
      "cluster.yaml",
      `kind: ClusterConfig\niamIdentityMappings:\n  - arn: ${ARN}\n`,
    ],
    [
      "an eksctl ClusterConfig with iamIdentityMappings",
      "cluster.yaml",
      'kind: ClusterConfig\niamIdentityMappings:\n  - account: "111122223333"\n',
    ],
    [
      "an eksctl ClusterConfig with access entries",
      "cluster.yaml",
      `kind: ClusterConfig\naccessConfig:\n  accessEntries:\n    - principalARN: ${ARN}\n`,
    ],
    [
      "a kops Cluster with identityMappings",
      "kops.yaml",
      `apiVersion: kops.k8s.io/v1alpha2\nkind: Cluster\nspec:\n  authentication:\n    aws:\n      identityMappings:\n      - arn: ${ARN}\n`,
    ],
    [
      "a control plane of Cluster API with an iamAuthenticatorConfig",
      "capa.yaml",
      `kind: AWSManagedControlPlane\nspec:\n  iamAuthenticatorConfig:\n    mapRoles:\n    - rolearn: ${ARN}\n`,
    ],
    [
      "access entries in CloudFormation",
      "stack.yaml",
      `Resources:\n  A:\n    Type: AWS::EKS::AccessEntry\n    Properties:\n      PrincipalArn: !GetAtt R.Arn\n`,
    ],
    [
      "an AccessEntry",
      "entry.yaml",
      `apiVersion: eks.services.k8s.aws/v1alpha1\nkind: AccessEntry\nspec:\n  principalARN: ${ARN}\n`,
    ],
    [
      "an AccessEntry",
      "entry.yaml",
      `apiVersion: eks.aws.upbound.io/v1beta1\nkind: AccessEntry\nspec:\n  forProvider:\n    principalArn: ${ARN}\n`,
    ],
    [
      "aws-auth in a template of the CDK",
      "Stack.template.json",
      '{"Resources": {"A": {"Type": "Custom::AWSCDK-EKS-KubernetesResource", "Properties": {"Manifest": "[{\\"metadata\\":{\\"name\\":\\"aws-auth\\"},\\"data\\":{\\"mapRoles\\":\\"[]\\"}}]"}}}}',
    ],
    [
      "Terraform's plan or state with aws-auth",
      "plan.json",
      '{"format_version": "1.2", "planned_values": {"root_module": {"resources": [{"type": "kubernetes_config_map", "values": {"data": {"mapRoles": "[]"}, "metadata": [{"name": "aws-auth"}]}}]}}}',
    ],
    [
      "Terraform's plan or state with access entries",
      "terraform.tfstate",
      `{"version": 4, "terraform_version": "1.9.0", "resources": [{"name": "x", "type":\n"aws_eks_access_entry", "values": {"principal_arn": "${ARN}"}}]}`,
    ],
    [
      "aws-auth in Terraform",
      "aws-auth.tf",
      'resource "kubernetes_config_map_v1_data" "aws_auth" {\n  metadata {\n    name = "aws-auth"\n  }\n  data = {\n    mapRoles = yamlencode(local.roles)\n  }\n}\n',
    ],
    [
      "aws-auth in Terraform",
      "aws-auth.tf.json",
      '{"resource": {"kubernetes_config_map": {"a": {"metadata": {"name": "aws-auth"}, "data": {"mapRoles": "[]"}}}}}',
    ],
    [
      "mapped identities in Terraform",
      "eks.tf",
      `module "eks" {\n  aws_auth_roles = [\n    {\n      rolearn = "${ARN}"\n    },\n  ]\n}\n`,
    ],
    [
      "aws-auth in Terraform",
      "outputs.tf",
      "locals {\n  config_map = <<YAML\nmetadata:\n  name: aws-auth\ndata:\n  mapRoles: |\n    - rolearn: $" +
        "{aws_iam_role.node.arn}\nYAML\n}\n",
    ],
    [
      "a program that maps identities (the CDK's AwsAuth)",
      "cluster.ts",
      "new eks.Cluster(this, 'Demo', { mastersRole: admin, version });\n",
    ],
    ["mapped identities in Terraform", "prod.tfvars", `map_users = [{ userarn = "${ARN}" }]\n`],
    [
      "mapped identities in Terraform",
      "variables.tf",
      `variable "map_roles" {\n  default = [\n    { rolearn = "${ARN}", username = "a" },\n  ]\n}\n`,
    ],
    [
      "a script that writes aws-auth",
      "json.sh",
      `kubectl patch configmap aws-auth --patch "{\\"data\\": {\\"mapRoles\\": \\"[{\\\\"rolearn\\\\": ...\n`,
    ],
    [
      "mapRoles or mapUsers outside of an aws-auth ConfigMap",
      "values.yaml",
      `mapRoles:\n  - rolearn: ${ARN}\nmapUsers: []\n`,
    ],
    [
      "mapRoles or mapUsers outside of an aws-auth ConfigMap",
      "values.json",
      `{"auth": {"mapRoles": [{"rolearn": "${ARN}"}]}}`,
    ],
    [
      "access entries in Terraform",
      "access.tf",
      'resource "aws_eks_access_entry" "admin" {\n  principal_arn = aws_iam_role.admin.arn\n}\n',
    ],
    [
      "access entries in Terraform",
      "eks.tf",
      `module "eks" {\n  access_entries = {\n    admin = { principal_arn = "${ARN}" }\n  }\n}\n`,
    ],
    [
      "a script that calls eksctl create iamidentitymapping",
      "setup.sh",
      `#!/bin/sh\neksctl create iamidentitymapping --cluster demo \\\n  --arn ${ARN} --group system:masters\n`,
    ],
    [
      "a script that calls eksctl create iamidentitymapping",
      "buildspec.yml",
      `phases:\n  build:\n    commands:\n      - eksctl create iamidentitymapping --cluster demo --arn $ROLE\n`,
    ],
    [
      "a script that creates access entries",
      "setup.sh",
      `aws eks create-access-entry --cluster-name demo --principal-arn ${ARN}\n`,
    ],
    [
      "a script that writes aws-auth",
      "setup.sh",
      `ROLE="    - rolearn: ${ARN}\\n      username: build"\nkubectl patch configmap/aws-auth -n kube-system --patch "$(cat patch.yml)"\n`,
    ],
    [
      "a program that maps identities (the CDK's AwsAuth)",
      "stack.ts",
      "cluster.awsAuth.addMastersRole(adminRole);\n",
    ],
    [
      "a program that maps identities (the CDK's AwsAuth)",
      "stack.py",
      'cluster.aws_auth.add_role_mapping(role, groups=["system:masters"])\n',
    ],
    [
      "a program that maps identities (the CDK's AwsAuth)",
      "Stack.java",
      "cluster.getAwsAuth().addRoleMapping(role, mapping);\n",
    ],
    [
      "a program that maps identities (Pulumi's role mappings)",
      "index.ts",
      'new eks.Cluster("demo", {\n  roleMappings: [{ roleArn: role.arn, username: "admin", groups: [] }],\n});\n',
    ],
    [
      "a program that creates access entries",
      "index.ts",
      'new aws.eks.AccessEntry("admin", { clusterName, principalArn: role.arn });\n',
    ],
    [
      "a program that creates access entries",
      "stack.ts",
      "new CfnAccessEntry(this, 'Admin', { clusterName, principalArn: role.roleArn });\n",
    ],
    [
      "a program that writes aws-auth",
      "auth.ts",
      'new k8s.core.v1.ConfigMap("aws-auth", { data: { mapRoles: yaml.dump([{ rolearn: role.arn }]) } });\n',
    ],
    [
      "a generator of aws-auth",
      "kustomization.yaml",
      "configMapGenerator:\n  - name: aws-auth\n    namespace: kube-system\n    files: [mapRoles=roles.yaml]\n",
    ],
    ["a list of entries", "mapRoles.yaml", `# people\n\n- rolearn: ${ARN}\n  username: admin\n`],
    ["a list of entries", "users.yaml", `---\n- username: alice\n  userarn: ${ARN}\n`],
    ["a list of entries", "roles.json", `[{"rolearn": "${ARN}", "username": "admin"}]`],
    ["a list of entries", "all.yaml", `kind: Secret\n---\n# people\n- rolearn: ${ARN}\n  username: admin\n`],
    [
      "a template of aws-auth",
      "values-and-template.yaml",
      `data:\n  mapRoles: |\n    {{- range .Values.roles }}\n    - rolearn: {{ .arn }}\n    {{- end }}\n`,
    ],
    ["a template of aws-auth", "aws-auth.yaml.tftpl", `data:\n  mapRoles: |\n    - rolearn: $` + `{role}\n`],
    [
      "mapRoles or mapUsers outside of an aws-auth ConfigMap",
      "values.yaml",
      `awsAuth:\n  mapRoles:\n    - rolearn: ${ARN}\n`,
    ],
    [
      "mapRoles or mapUsers outside of an aws-auth ConfigMap",
      "patch.yaml",
      "- op: replace\n  path: /data/mapUsers\n  value: ''\n",
    ],
  ])("%s, in %s", (form, file, text) => {
    expect(heldBy(file, text)).toBe(form);
  });
});

describe("a file that maps nobody is not told:", () => {
  it.each<[what: string, file: string, text: string]>([
    [
      "a ClusterConfig without mappings",
      "cluster.yaml",
      "kind: ClusterConfig\nmetadata: {name: aws-auth-demo}\n",
    ],
    [
      "a mapping that is commented out",
      "cluster.yaml",
      `kind: ClusterConfig\n# iamIdentityMappings:\n#   - arn: ${ARN}\n`,
    ],
    [
      "a resource that is commented out",
      "access.tf",
      `# resource "aws_eks_access_entry" "a" {\n//  principal_arn = "${ARN}"\n/* resource "aws_eks_access_entry" "b" {\n  principal_arn = "x"\n} */\n`,
    ],
    [
      "a data source",
      "data.tf",
      'data "kubernetes_config_map" "aws_auth" {\n  metadata { name = "aws-auth" }\n}\noutput "r" { value = data.x.data.mapRoles }\n',
    ],
    [
      "variables that are declared or handed on",
      "variables.tf",
      'variable "map_roles" {\n  description = "roles for aws-auth"\n}\nmodule "a" {\n  map_roles = var.map_roles\n}\n',
    ],
    [
      "a role for an EKS node",
      "iam.tf",
      'resource "aws_iam_role" "node" {\n  name = "node"\n}\noutput "role_arn" { value = aws_iam_role.node.arn }\n',
    ],
    ["a script that reads the map", "show.sh", "kubectl get configmap aws-auth -n kube-system -o yaml\n"],
    [
      "a script that looks for an ARN",
      "find.sh",
      "kubectl get configmap aws-auth -n kube-system -o yaml | grep rolearn\n",
    ],
    [
      "variables whose descriptions speak of roles",
      "variables.tf",
      `variable "map_roles" {\n  type = list(object({ rolearn = string }))\n  default = []\n}\nvariable "policy" {\n  default = "arn:aws:iam::aws:policy/ReadOnlyAccess"\n}\n`,
    ],
    ["empty values", "values.yaml", `role: ${ARN}\nmapRoles: []\nmapUsers: {}\n`],
    [
      "sentences",
      "alert.yaml",
      "summary: 'mapRoles: of aws-auth changed'\nnav:\n  - mapRoles and mapUsers: aws-auth.md\n",
    ],
    [
      "paths that a tool is to ignore",
      "app.yaml",
      "kind: Application\nspec:\n  ignoreDifferences:\n    - name: aws-auth\n      jsonPointers: [/data/mapRoles]\n",
    ],
    [
      "a description of an API",
      "api.json",
      `{"openapi": "3.0.0", "components": {"mapRoles": {"type": "array", "example": "${ARN}"}}}`,
    ],
    [
      "a program that reads the map",
      "read.ts",
      'const { mapRoles } = configMap.data; if (name === "aws-auth") show(mapRoles);\n',
    ],
    [
      "a program with words of its own",
      "list.ts",
      "const mapUsers = users.map(toRow);\nconst roleMappings = {};\n",
    ],
    ["a list of packages", "package.json", '{"name": "x", "keywords": ["aws-auth", "mapRoles"]}'],
    [
      "RBAC for the ConfigMap",
      "rbac.yaml",
      "kind: Role\nrules: [{resourceNames: [aws-auth], resources: [configmaps]}]\n",
    ],
    [
      "a schema",
      "crd.yaml",
      `kind: CustomResourceDefinition\nspec:\n  mapRoles:\n    description: "rolearn: aws-auth"\n`,
    ],
    [
      "a CloudFormation role",
      "stack.yaml",
      "Resources:\n  R:\n    Type: AWS::IAM::Role\n    Properties:\n      Principal: {Service: eks.amazonaws.com}\n",
    ],
  ])("%s", (_, file, text) => {
    expect(heldBy(file, text)).toBeUndefined();
  });
});

it("an object beside the ConfigMap is told, and the ConfigMap's own sections are not", () => {
  const map = `kind: ConfigMap\nmetadata: {name: aws-auth}\ndata:\n  mapRoles: |\n    - rolearn: ${ARN}\n`;
  expect(formBeside(map)).toBeUndefined();
  expect(formBeside(`${map}---\nkind: IAMIdentityMapping\nspec: {arn: ${ARN}}\n`)?.what).toBe(
    "an IAMIdentityMapping",
  );
});

it("advice that a reader may follow names a command", () => {
  const { how } =
    otherForm("cluster.yaml", `kind: ClusterConfig\niamIdentityMappings:\n  - arn: ${ARN}\n`) ?? {};
  expect(how).toBe(
    "lint what it makes in the cluster: kubectl get configmap aws-auth -n kube-system -o yaml | aws-auth-map lint -",
  );
});

it("only what people write by hand is looked at beside manifests", () => {
  const names = [
    "a.tf",
    "x/main.tf.json",
    "x/setup.sh",
    "lib/stack.ts",
    "app.py",
    "a.yaml.j2",
    "x.tfstate",
    "Makefile",
  ];
  const others = [
    "README.md",
    "a.yaml",
    "dist/a.js",
    "x/node_modules/a.js",
    "a.test.ts",
    "test/a.ts",
    "a.min.js",
    "a.d.ts",
    "test_a.py",
  ];
  expect(names.filter(isLookedAt)).toEqual(names);
  expect(others.filter(isLookedAt)).toEqual([]);
});
