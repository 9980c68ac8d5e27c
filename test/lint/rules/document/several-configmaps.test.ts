import { it } from "vitest";
import { expectFindings, expectSilent } from "../../marked.ts";

const configMap = (name: string) =>
  `kind: ConfigMap\nmetadata: {name: ${name}, namespace: kube-system}\ndata: {}\n`;

it("finds every aws-auth ConfigMap but the last, and says where that stands", () => {
  expectFindings(
    "several-configmaps",
    [configMap("«aws-auth»"), configMap("«aws-auth»"), configMap("aws-auth")].join("---\n"),
    ["at line 10", "at line 10"],
  );
});

it("is silent about other ConfigMaps beside it", () => {
  expectSilent(
    "several-configmaps",
    [configMap("coredns"), configMap("aws-auth"), configMap("x")].join("---\n"),
  );
});
