import { it } from "vitest";
import { binding, expectAdvice, expectInRun, expectSilentInRun } from "./run.ts";

const old = (version: string) =>
  binding(["Group devs"]).replace("rbac.authorization.k8s.io/v1\n", `${version}\n`);

it.each(["v1beta1", "v1alpha1"])("finds %s", (version) => {
  expectInRun("old-rbac-version", { "a.yaml": old(`«rbac.authorization.k8s.io/${version}»`) }, [
    `Kubernetes 1.22 and later have no rbac.authorization.k8s.io/${version}`,
  ]);
});

it("is silent about v1, and suggests it", () => {
  expectSilentInRun("old-rbac-version", { "a.yaml": binding(["Group devs"]) });
  expectAdvice({ "a.yaml": old("rbac.authorization.k8s.io/v1beta1") }, "old-rbac-version");
});
