// What kubectl asks an API server before it asks for anything else.

const verbs = ["create", "delete", "get", "list", "patch", "update", "watch"];
const configmaps = {
  name: "configmaps",
  singularName: "configmap",
  namespaced: true,
  kind: "ConfigMap",
  verbs,
};

export const discovery: ReadonlyMap<string, object> = new Map(
  Object.entries({
    "/version": { major: "1", minor: "33", gitVersion: "v1.33.0" },
    "/api": { kind: "APIVersions", versions: ["v1"], serverAddressByClientCIDRs: [] },
    "/apis": { kind: "APIGroupList", apiVersion: "v1", groups: [] },
    "/api/v1": {
      kind: "APIResourceList",
      groupVersion: "v1",
      resources: [{ ...configmaps, shortNames: ["cm"] }],
    },
  }),
);
