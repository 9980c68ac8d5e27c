import { describe, expect, it } from "vitest";
import { customResources } from "../../../src/rbac/resources/custom-resources.ts";
import { fullNameOf, resourceTable } from "../../../src/rbac/resources/resource-table.ts";

const table = resourceTable();

function namedIn(text: string): string {
  const { resource, apiGroup, subresource } = table.resourceNamed(text);
  return `${fullNameOf({ plural: resource, group: apiGroup })}${subresource === "" ? "" : `/${subresource}`}`;
}

describe("resourceNamed", () => {
  it.each([
    ["po", "pods"],
    ["pod", "pods"],
    ["Pods", "pods"],
    ["ConfigMap", "configmaps"],
    ["persistentVolumes", "persistentvolumes"],
    ["pods/exec", "pods/exec"],
    ["deploy", "deployments.apps"],
    ["deploy/scale", "deployments.apps/scale"],
    ["deployments.apps", "deployments.apps"],
    ["deployments.v1.apps", "deployments.apps"],
    ["pods.v1", "pods"],
    ["ing", "ingresses.networking.k8s.io"],
    ["ingresses.networking", "ingresses.networking.k8s.io"],
    ["ep", "endpoints"],
    ["events", "events"],
    ["events.events.k8s.io", "events.events.k8s.io"],
    ["hpa", "horizontalpodautoscalers.autoscaling"],
    ["cj", "cronjobs.batch"],
    ["crd", "customresourcedefinitions.apiextensions.k8s.io"],
    ["csr", "certificatesigningrequests.certificates.k8s.io"],
    ["sa/token", "serviceaccounts/token"],
    ["users", "users"],
    ["*", "*"],
    ["*.apps", "*.apps"],
    ["*.*", "*.*"],
    ["widgets.example.com", "widgets.example.com"],
    ["deployments.extensions", "deployments.extensions"],
  ])("reads %s as %s", (text, meant) => {
    expect(namedIn(text)).toBe(meant);
  });

  it("says where another group has the name too", () => {
    expect(table.resourceNamed("events").alsoIn).toEqual(["events.k8s.io"]);
    expect(table.resourceNamed("events.events.k8s.io").alsoIn).toEqual([]);
  });

  it("keeps what is not known as it is written, with the nearest name", () => {
    expect(table.resourceNamed("deploymnets")).toMatchObject({
      resource: "deploymnets",
      apiGroup: "",
      nearest: "deployments.apps",
    });
    expect(table.resourceNamed("deployments.extensions").nearest).toBe("deployments.apps");
    expect(table.resourceNamed("Widgets.example.com")).toEqual({
      resource: "Widgets",
      apiGroup: "example.com",
      subresource: "",
      hasSubresource: true,
      alsoIn: [],
    });
  });

  it("knows which subresources there are", () => {
    for (const text of ["pods/exec", "nodes/metrics", "nodes/proxy", "deployments/finalizers", "pods"]) {
      expect(table.resourceNamed(text), text).toMatchObject({ hasSubresource: true });
    }
    for (const text of ["pods/logs", "secrets/my-secret", "configmaps/status"]) {
      expect(table.resourceNamed(text), text).toMatchObject({ hasSubresource: false });
    }
  });
});

describe("the table", () => {
  it("is that of Kubernetes 1.34, or of 1.36", () => {
    const of136 = resourceTable({ version: "1.36" });
    const builtIn = (each: typeof table) => each.resources.filter(({ from }) => from === "built-in");
    expect([builtIn(table).length, builtIn(of136).length]).toEqual([73, 76]);
    expect(of136.resource("podgroups", "scheduling.k8s.io")?.isNamespaced).toBe(true);
    expect(table.resource("podgroups", "scheduling.k8s.io")).toBeUndefined();
  });

  it("says which groups a resource has, and whether it is in a namespace", () => {
    expect(table.groupsOf("events")).toEqual(["", "events.k8s.io"]);
    expect(table.groupsOf("deployments")).toEqual(["apps"]);
    expect(table.groupsOf("widgets")).toEqual([]);
    expect(table.resourcesIn("batch").map(({ plural }) => plural)).toEqual(["cronjobs", "jobs"]);
    expect(table.resourcesIn("extensions")).toEqual([]);
    expect(table.isNamespaced("nodes", "")).toBe(false);
    expect(table.isNamespaced("pods", "")).toBe(true);
    expect(table.isNamespaced("deployments", "")).toBeUndefined();
  });

  it("has what CustomResourceDefinitions give", () => {
    const custom = customResources(`apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: widgets.example.com }
spec:
  group: example.com
  scope: Cluster
  names: { plural: widgets, singular: widget, kind: Widget, shortNames: [wd] }
  versions:
    - { name: v1, served: true, storage: true, subresources: { status: {} } }
---
apiVersion: v1
kind: ConfigMap
metadata: { name: other }
`);
    const table = resourceTable({ custom });
    for (const text of ["wd", "Widget", "widgets.example.com", "widgets.v1.example.com"]) {
      expect(table.resourceNamed(text).known, text).toMatchObject({
        group: "example.com",
        plural: "widgets",
        isNamespaced: false,
        from: "custom",
        subresources: { status: ["get", "patch", "update"] },
      });
    }
  });

  it("takes no custom resource from what cannot be read", () => {
    expect(customResources("kind: CustomResourceDefinition\nspec: [")).toEqual([]);
    expect(customResources("kind: CustomResourceDefinition\n")).toEqual([]);
  });
});
