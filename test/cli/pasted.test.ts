// What is no manifest is told the same by each command that takes one.
import { describe, expect, it } from "vitest";
import { run } from "./command.ts";

const ARN = "arn:aws:iam::111122223333:role/admin";
const COMMANDS: readonly (readonly string[])[] = [
  ["get", "--file", "-"],
  ["resolve", "--file", "-", ARN],
  ["explain", "--file", "-", ARN],
  ["diff", "examples/aws-auth.yaml", "-"],
  ["lint", "-"],
];

describe.each(COMMANDS)("%s", (...command) => {
  it("names what people paste, and the command that gives the right thing", () => {
    const described =
      "Name:         aws-auth\nNamespace:    kube-system\n\nData\n====\nmapRoles:\n----\n- rolearn: x\n";
    const { status, stderr } = run(command, described);
    expect(status).toBe(2);
    expect(stderr).toContain(
      "it is the output of kubectl describe, which is no manifest; print the ConfigMap: kubectl get configmap aws-auth -n kube-system -o yaml",
    );
  });

  it("says to render a template, and how", () => {
    const template =
      "kind: ConfigMap\nmetadata: {name: aws-auth, namespace: kube-system}\ndata:\n  mapRoles: |\n    {{- toYaml .Values.roles | nindent 4 }}\n";
    const { stdout, stderr } = run(command, template);
    expect(stdout + stderr).toContain("helm template … | aws-auth-map lint -");
  });

  it("says so of one that is not YAML, too", () => {
    const template = "{{- if .Values.awsAuth }}\nkind: ConfigMap\nmetadata: {name: aws-auth}\n{{- end }}\n";
    const { stdout, stderr } = run(command, template);
    expect(stdout + stderr).toContain("helm template … | aws-auth-map lint -");
  });
});
