import { expect, it } from "vitest";
import { expectSilent, liveFindingsOf } from "../../marked.ts";

interface Manager {
  readonly manager: string;
  readonly fields: object;
}

function live(managers: readonly Manager[]): string {
  const managedFields = managers.map(({ manager, fields }) => ({
    manager,
    operation: "Update",
    apiVersion: "v1",
    fieldsType: "FieldsV1",
    fieldsV1: { "f:data": fields },
  }));
  return JSON.stringify({
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { name: "aws-auth", namespace: "kube-system", managedFields },
    data: { mapRoles: "- rolearn: arn:aws:iam::111122223333:role/a\n  username: a\n", mapUsers: "[]" },
  });
}

const found = (...managers: Manager[]) =>
  liveFindingsOf("section-writers", live(managers)).map(({ data: { section, writers } }) => [
    section,
    writers,
  ]);
const roles = { "f:mapRoles": {} };

it("finds a section with two writers, and names them", () => {
  const text = live([
    { manager: "vpcLambda", fields: { ".": {}, ...roles } },
    { manager: "terraform", fields: roles },
  ]);
  const [finding, ...others] = liveFindingsOf("section-writers", text);
  expect(others).toEqual([]);
  expect(text.slice(finding?.start, finding?.end)).toBe('"mapRoles"');
  expect(finding?.severity).toBe("warning");
  expect(finding?.message).toMatch(/^mapRoles is written by vpcLambda \(EKS itself, .*\) and terraform: /);
});

it("finds that a tool has written over what EKS wrote", () => {
  expect(
    found({ manager: "vpcLambda", fields: { ".": {} } }, { manager: "HashiCorp", fields: roles }),
  ).toEqual([["mapRoles", ["vpcLambda", "HashiCorp"]]]);
  expect(found({ manager: "vpcLambda", fields: { ".": {} } }, { manager: "eksctl", fields: roles })).toEqual(
    [],
  );
  expect(
    found(
      { manager: "vpcLambda", fields: { ".": {} } },
      { manager: "Terraform", fields: { "f:mapUsers": {} } },
    ),
  ).toEqual([]);
});

it("counts the commands of kubectl as one writer", () => {
  expect(
    found(
      { manager: "kubectl-client-side-apply", fields: roles },
      { manager: "kubectl-edit", fields: roles },
    ),
  ).toEqual([]);
  expect(
    found({ manager: "kubectl-edit", fields: roles }, { manager: "argocd-controller", fields: roles }),
  ).toEqual([["mapRoles", ["kubectl", "argocd-controller"]]]);
});

it("is silent about one writer for each section, about notes of the API server, and about a file", () => {
  expect(found({ manager: "a", fields: roles }, { manager: "b", fields: { "f:mapUsers": {} } })).toEqual([]);
  expect(found({ manager: "a", fields: roles }, { manager: "a", fields: roles })).toEqual([]);
  expect(found({ manager: "before-first-apply", fields: roles }, { manager: "a", fields: roles })).toEqual(
    [],
  );
  expectSilent(
    "section-writers",
    live([
      { manager: "a", fields: roles },
      { manager: "b", fields: roles },
    ]),
  );
  for (const odd of ["text", [1, null, "x", {}], [{ manager: 5, fieldsV1: { "f:data": roles } }]]) {
    const object = JSON.parse(live([])) as { metadata: { managedFields: unknown } };
    object.metadata.managedFields = odd;
    expect(liveFindingsOf("section-writers", JSON.stringify(object))).toEqual([]);
  }
});
