import { it } from "vitest";
import { binding, expectInRun, expectSilentInRun, role } from "./run.ts";

it("finds what the API server refuses, with the reader's words", () => {
  expectInRun(
    "rbac-refused",
    {
      "a.yaml": role('«{ apiGroups: [""], verbs: [get] }»'),
      "b.yaml": role("{ nonResourceURLs: «[/healthz]», verbs: [get] }", "Role in web"),
      "c.yaml": binding(["«group» devs"]),
      "d.yaml": binding(["Group devs"], "«Roles» x"),
    },
    [
      "the API server refuses this object: a rule has no resources: write at least one",
      "a Role cannot have nonResourceURLs",
      "a subject's kind must be User, Group or ServiceAccount",
      "a roleRef's kind must be ClusterRole",
    ],
  );
});

it("finds YAML that cannot be read", () => {
  expectInRun("rbac-refused", { "a.yaml": `${binding(["Group devs"])}x: [«»` }, [
    "this YAML document cannot be read: ",
  ]);
});

it("is silent about templates, and about objects of other kinds", () => {
  expectSilentInRun("rbac-refused", {
    "a.yaml": `{{- if .Values.rbac }}\n${role("{ verbs: [] }")}{{- end }}\n`,
  });
  expectSilentInRun("rbac-refused", { "a.yaml": role("{ verbs: [], x: '{{ .Values.y }}' }") });
  expectSilentInRun("rbac-refused", {
    "a.yaml": "apiVersion: v1\nkind: ConfigMap\ndata: { x: rbac.authorization.k8s.io }\n",
  });
});
