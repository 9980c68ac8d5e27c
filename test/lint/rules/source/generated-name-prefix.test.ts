import { describe, expect, it } from "vitest";
import { lintForm } from "../../../sources/lint-form.ts";

const AWS_AUTH = "kind: ConfigMap\nmetadata: {name: aws-auth, namespace: kube-system}\ndata: {}\n";

describe("generated-name-prefix", () => {
  const told = async (text: string) => {
    const beside = (path: string) => (path === "aws-auth.yaml" ? AWS_AUTH : undefined);
    const findings = await lintForm(text, "kustomization.yaml", beside);
    return findings.filter(({ rule }) => rule === "generated-name-prefix");
  };

  it("finds a prefix that a file's aws-auth gets", async () => {
    expect(await told("resources:\n  - aws-auth.yaml\nnamePrefix: dev-\n")).toMatchObject([
      {
        line: 3,
        column: 13,
        severity: "error",
        message:
          "this kustomization names the ConfigMap 'dev-aws-auth': the authenticator reads aws-auth alone, so nobody gets in by it; build aws-auth in a kustomization without namePrefix and nameSuffix",
      },
    ]);
  });

  it("is silent without one, and where nothing of aws-auth is built", async () => {
    expect(await told("resources: [aws-auth.yaml]\nconfigMapGenerator: []\n")).toEqual([]);
    expect(await told("resources: [other.yaml]\nnamePrefix: dev-\n")).toEqual([]);
  });
});
