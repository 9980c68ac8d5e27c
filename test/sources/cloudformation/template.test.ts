import { describe, expect, it } from "vitest";
import { cloudformation } from "../../../src/sources/cloudformation/cloudformation.ts";
import { valueAt } from "../../../src/sources/model/value.ts";
import { dataOf, placeIn, plainOf, readTemplateText } from "./read-template.ts";

const template = `AWSTemplateFormatVersion: "2010-09-09"
Resources:
  Deployer:
    Type: AWS::IAM::Role
    Properties:
      Path: /ci/
  AwsAuth:
    Type: AWSQS::Kubernetes::Resource
    Properties:
      ClusterName: prod
      Namespace: kube-system
      Manifest: !Sub |
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: aws-auth
          namespace: kube-system
        data:
          mapRoles: |
            - rolearn: \${Deployer.Arn}
              username: deployer
              groups: [deployers]
            - rolearn: arn:aws:iam::\${AWS::AccountId}:role/team/viewer
              username: viewer
`;

describe("a template in YAML", () => {
  it("is read with the manifest in a custom resource, whose holes stay where they are", async () => {
    const reading = await readTemplateText(template);
    expect(reading.problems).toEqual([]);
    expect(dataOf(reading)).toEqual({
      mapRoles: `- rolearn: \${Deployer.Arn}
  username: deployer
  groups: [deployers]
- rolearn: arn:aws:iam::\${AWS::AccountId}:role/team/viewer
  username: viewer
`,
    });
    expect(reading.documents[0]?.isGenerated).toBe(false);
  });

  it("has exact places through each level of text", async () => {
    const reading = await readTemplateText(template);
    const section = valueAt(reading.documents[0]?.content, "data", "mapRoles");
    expect(placeIn(reading, section, "username: deployer")).toEqual({ line: 21, column: 15, length: 18 });
    expect(placeIn(reading, section, ":role/team/viewer")).toEqual({ line: 23, column: 54, length: 17 });
    expect(reading.text.locate(reading.slips?.[0]?.at.start ?? 0)).toMatchObject({ line: 20, column: 24 });
  });

  it("advises an ARN that the reader then takes for one without a path", async () => {
    const [slip] = (await readTemplateText(template)).slips ?? [];
    const right = String(slip?.data?.["right"]).replace("!Sub ", "");
    expect(right).toBe("arn:${AWS::Partition}:iam::${AWS::AccountId}:role/${Deployer}");
    const mended = await readTemplateText(template.replace("${Deployer.Arn}", right));
    expect(mended.slips).toEqual([]);
    expect(dataOf(mended)).toEqual({ mapRoles: expect.stringContaining(`rolearn: ${right}`) });
  });

  it("may have the manifest as an object", async () => {
    const reading = await readTemplateText(`Resources:
  AwsAuth:
    Type: Custom::KubeManifest
    Properties:
      Manifest:
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: aws-auth, namespace: kube-system}
        data:
          mapRoles: !Sub |
            - rolearn: \${Role.Arn}
              username: a
`);
    expect(dataOf(reading)).toEqual({ mapRoles: "- rolearn: ${Role.Arn}\n  username: a\n" });
  });

  it("may have several manifests in one text, and ConfigMaps that are not aws-auth", async () => {
    const reading = await readTemplateText(`Resources:
  Objects:
    Type: Custom::KubeManifest
    Properties:
      Manifest: |
        kind: Namespace
        metadata: {name: web}
        ---
        kind: ConfigMap
        metadata: {name: aws-auth, namespace: kube-system}
        data: {mapUsers: "[]"}
        ---
        kind: ConfigMap
        metadata: {name: other}
        data: {a: b}
`);
    expect(reading.documents.map(({ content }) => plainOf(content))).toMatchObject([
      { data: { mapUsers: "[]" } },
    ]);
    expect(placeIn(reading, valueAt(reading.documents[0]?.content, "data", "mapUsers"), "[]")).toEqual({
      line: 11,
      column: 27,
      length: 2,
    });
  });

  it("may have a role's name in a Path that only partly is known, and says nothing where it may be /", async () => {
    const withPath = (path: string) => template.replace("Path: /ci/", `Path: ${path}`);
    expect((await readTemplateText(withPath("/"))).slips).toEqual([]);
    expect((await readTemplateText(withPath("!Ref Path"))).slips).toEqual([]);
    expect((await readTemplateText(withPath("!Sub '/${Team}/'"))).slips).toEqual([]);
    expect((await readTemplateText(withPath("!Sub '/x-${Team}/'"))).slips).toMatchObject([
      { data: { role: "Deployer", path: "/x-${Team}/" } },
    ]);
  });
});

describe("a template in JSON", () => {
  const withManifest = (manifest: unknown, type = "Custom::AWSCDK-EKS-KubernetesResource") =>
    JSON.stringify({ Resources: { Auth: { Type: type, Properties: { Manifest: manifest } } } });
  const configMap = (mapRoles: string) => ({
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { name: "aws-auth", namespace: "kube-system" },
    data: { mapRoles },
  });
  const role = '[{"rolearn":"arn:aws:iam::111122223333:role/a","username":"\\u00e9\\"x\\\\y"}]';

  it.each([
    ["an object", configMap(role)],
    ["a text", JSON.stringify(configMap(role))],
    ["a list in a text", JSON.stringify([configMap(role)])],
    ["a list of lists in a text, as from cdk8s", JSON.stringify([[configMap(role)]])],
    ["a List", JSON.stringify({ kind: "List", items: [configMap(role)] })],
  ])("may have the manifest as %s", async (_what, manifest) => {
    const reading = await readTemplateText(withManifest(manifest), "t.template.json");
    expect(dataOf(reading)).toEqual({ mapRoles: role });
    const section = valueAt(reading.documents[0]?.content, "data", "mapRoles");
    const text = withManifest(manifest);
    expect(placeIn(reading, section, ":role/a")?.column).toBe(text.indexOf(":role/a") + 1);
    expect(placeIn(reading, section, "username")?.column).toBe(text.indexOf("username") + 1);
  });

  it("may be what get-template prints, as an object or as a text", async () => {
    const body = JSON.parse(withManifest(configMap(role)));
    for (const printed of [body, JSON.stringify(body)]) {
      const text = JSON.stringify({ TemplateBody: printed, StagesAvailable: ["Original", "Processed"] });
      const reading = await readTemplateText(text, "processed.json");
      expect(dataOf(reading)).toEqual({ mapRoles: role });
      const section = valueAt(reading.documents[0]?.content, "data", "mapRoles");
      expect(placeIn(reading, section, ":role/a")?.column).toBe(text.indexOf(":role/a") + 1);
    }
  });

  it("may have holes for values of any type", async () => {
    const manifest = {
      "Fn::Join": [
        "",
        ['[{"kind":"ConfigMap","metadata":{"name":"aws-auth"},"data":', { Ref: "Data" }, "}]"],
      ],
    };
    expect(plainOf((await readTemplateText(withManifest(manifest))).documents[0]?.content)).toMatchObject({
      data: "${Data}",
    });
  });
});

describe("a resource with a condition", () => {
  it("may not be made: nobody surely has its access entry", async () => {
    const reading = await readTemplateText(`Resources:
  Entry:
    Type: AWS::EKS::AccessEntry
    Condition: IsProd
    Properties:
      ClusterName: prod
      PrincipalArn: arn:aws:iam::111122223333:role/admin
      AccessPolicies: !If [IsProd, [], !Ref "AWS::NoValue"]
`);
    expect(
      reading.accessEntries?.map(({ principalArn, isPossible, holes }) => [
        plainOf(principalArn),
        isPossible,
        holes?.length,
      ]),
    ).toEqual([["arn:aws:iam::111122223333:role/admin", true, 1]]);
  });

  it("has a manifest that is lost where all of it hangs on one", async () => {
    const reading = await readTemplateText(`Resources:
  Auth:
    Type: Custom::KubeManifest
    Properties:
      Manifest: !If [IsProd, '{"metadata": {"name": "aws-auth"}}', "{}"]
`);
    expect(reading.documents).toEqual([]);
    expect(reading.problems).toMatchObject([
      {
        message: expect.stringContaining("the manifest of Auth hangs on what is not known yet"),
        isLoss: true,
      },
    ]);
  });
});

describe("a text that cannot be read", () => {
  const problemOf = async (text: string) => {
    const { documents, problems = [], text: joined } = await readTemplateText(text);
    expect(documents).toEqual([]);
    expect(problems).toHaveLength(1);
    const [{ message, at, isLoss } = { message: "", at: undefined, isLoss: false }] = problems;
    expect(message).not.toContain("\n");
    return { message, isLoss, ...(at && { line: joined.locate(at.start).line }) };
  };

  it("is JSON that ends too early", async () => {
    expect(await problemOf('{"Resources": {"A": {"Type": "AWS::EKS::Cluster",\n "Prop')).toMatchObject({
      message: expect.stringMatching(/^the template cannot be read: /),
      isLoss: true,
    });
  });

  it("is YAML with a mistake in it", async () => {
    expect(await problemOf("Resources:\n  A:\n    Type: AWS::EKS::Cluster\n   B: x\n")).toMatchObject({
      line: 4,
      isLoss: true,
    });
  });

  it("has no resources", async () => {
    expect((await problemOf("a: b")).message).toBe(
      "this is not a CloudFormation template: it has no mapping 'Resources'",
    );
  });

  it("is too large", async () => {
    expect((await problemOf(`Resources: ${" ".repeat(9 * 1024 * 1024)}`)).message).toMatch(/MiB are read/);
  });

  it("has a loop: one line says so, and the rest is read", async () => {
    const reading = await readTemplateText(`Transform: AWS::LanguageExtensions
Resources:
  Fn::ForEach::Entries:
    - Name
    - [a, b]
    - "Entry\${Name}": {Type: "AWS::EKS::AccessEntry"}
  Fn::ForEach::More: [Name, [c], {}]
  Entry: {Type: "AWS::EKS::AccessEntry", Properties: {Username: x}}
`);
    expect(reading.problems).toMatchObject([
      { message: expect.stringContaining("--template-stage Processed"), isLoss: true },
    ]);
    expect(reading.accessEntries?.map(({ name }) => name)).toEqual(["Entry"]);
  });

  it("is a manifest in it: the rest is read", async () => {
    const reading = await readTemplateText(`Resources:
  Auth:
    Type: Custom::KubeManifest
    Properties:
      Manifest: '[{"metadata": {"name": "aws-auth"'
  Entry: {Type: "AWS::EKS::AccessEntry", Properties: {Username: x}}
`);
    expect(reading.problems).toMatchObject([
      { message: expect.stringMatching(/^the manifest of Auth is neither JSON nor YAML: /), isLoss: true },
    ]);
    expect(reading.accessEntries).toHaveLength(1);
  });
});

describe("a template is told by its resources", () => {
  it.each([
    ["Resources:\n  A:\n    Type: AWS::EKS::Cluster\n", true],
    ['{"Resources": {"A": {"Type": "Custom::AWSCDK-EKS-KubernetesResource"}}}', true],
    [JSON.stringify({ TemplateBody: "Resources:\n  A:\n    Type: AWS::EKS::Cluster\n" }), true],
    [JSON.stringify({ TemplateBody: '{"Resources": {"A": {"Type": "AWS::EKS::Cluster"}}}' }), true],
    ["apiVersion: v1\nkind: ConfigMap\n", false],
    ["resources:\n  Resources:\n    A:\n      Type: AWS::EKS::Cluster\n", false],
    ["# Docs\n```yaml\nResources:\n  A:\n    Type: AWS::EKS::Cluster\n```\n", false],
  ])("%j: %s", (text, isTemplate) => {
    expect(cloudformation.recognizes({ file: "a", text })).toBe(isTemplate);
  });
});
