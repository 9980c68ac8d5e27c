import { describe, expect, it } from "vitest";
import { pasted } from "../../../src/sources/text/pasted/pasted.ts";
import { recognizePasted } from "../../../src/sources/text/pasted/recognize-pasted.ts";
import { problemsIn, readAs } from "./reading.ts";

const CONFIG_MAP = "kubectl get configmap aws-auth -n kube-system -o yaml";

describe("what people paste is told by name, with the command that gives the right thing:", () => {
  it.each([
    [
      "the output of kubectl describe",
      CONFIG_MAP,
      "Name:         aws-auth\nNamespace:    kube-system\nLabels:       <none>\n\nData\n====\nmapRoles:\n----\n- rolearn: x\n",
    ],
    ["a table of kubectl get", CONFIG_MAP, "NAME       DATA   AGE\naws-auth   2      3d\n"],
    [
      "a table of kubectl get",
      CONFIG_MAP,
      "NAMESPACE     NAME       DATA   AGE\nkube-system   aws-auth   2      3d\n",
    ],
    [
      "the table of eksctl get iamidentitymapping",
      CONFIG_MAP,
      "ARN\t\t\tUSERNAME\tGROUPS\tACCOUNT\narn:aws:iam::111122223333:role/a\ta\tb\n",
    ],
    [
      "a table of eksctl get accessentry",
      "aws eks describe-access-entry",
      "PRINCIPAL ARN\t\tTYPE\narn:aws:iam::111122223333:role/a\tSTANDARD\n",
    ],
    [
      "the output of aws eks list-access-entries",
      "aws eks describe-access-entry",
      '{\n    "accessEntries": [\n        "arn:aws:iam::111122223333:role/a"\n    ]\n}\n',
    ],
    [
      "the output of aws eks list-associated-access-policies",
      "aws eks describe-access-entry",
      '{\n    "associatedAccessPolicies": []\n}\n',
    ],
    [
      "a table of the AWS CLI",
      "--output json",
      "--------------------------\n|   ListAccessEntries    |\n+------------------------+\n",
    ],
    [
      "the identity of aws sts get-caller-identity",
      "--identity",
      '{\n    "UserId": "AIDAEXAMPLE",\n    "Account": "111122223333",\n    "Arn": "arn:aws:iam::111122223333:user/a"\n}\n',
    ],
    ["what kubectl says where the edit was refused", CONFIG_MAP, "Edit cancelled, no changes made.\n"],
    ["an error of kubectl", CONFIG_MAP, 'Error from server (NotFound): configmaps "aws-auth" not found\n'],
    ["an error of kubectl", CONFIG_MAP, "error: You must be logged in to the server (Unauthorized)\n"],
    [
      "an error of the AWS CLI",
      "an identity that is allowed to",
      "An error occurred (AccessDeniedException) when calling the ListAccessEntries operation: …\n",
    ],
    [
      "a log of eksctl",
      CONFIG_MAP,
      '2024-01-01 00:00:00 [ℹ]  adding identity "arn:aws:iam::111122223333:role/a" to auth ConfigMap\n',
    ],
  ])("%s", async (what, how, text) => {
    expect(pasted.recognizes({ file: "a.txt", text })).toBe(true);
    const reading = await readAs(pasted, text);
    expect(reading.documents).toEqual([]);
    expect(reading.problems).toMatchObject([{ isLoss: true, at: { start: 0 } }]);
    const [message = ""] = problemsIn(reading);
    expect(message.startsWith(`it is ${what}, which is no manifest; `)).toBe(true);
    expect(message).toContain(how);
  });
});

it("may have the command above it, and is looked for in no script and no Markdown", () => {
  const text = "$ kubectl get cm -n kube-system aws-auth\nNAME       DATA   AGE\naws-auth   2      3d\n";
  expect(pasted.recognizes({ file: "a.yaml", text })).toBe(true);
  expect(pasted.recognizes({ file: "a.sh", text })).toBe(false);
  expect(pasted.recognizes({ file: "README.md", text })).toBe(false);
});

describe("nothing of that is", () => {
  it.each([
    ["a manifest", "kind: ConfigMap\nmetadata: {name: aws-auth}\n"],
    [
      "a manifest with an error of kubectl edit above it",
      '# configmaps "aws-auth" was not valid:\napiVersion: v1\n',
    ],
    ["a section", "- rolearn: x\n"],
    ["a described access entry", '{"accessEntry": {"principalArn": "x"}}'],
    ["a script that prints one", "echo\nError from server (NotFound): x\n"],
    ["nothing", ""],
  ])("%s", (_, text) => {
    expect(recognizePasted(text)).toBeUndefined();
  });
});
