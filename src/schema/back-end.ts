// The back ends of the authenticator's server, by the names that its setting `backendMode` takes. Source: the reference's
// pkg/mapper/mapper.go.

export const backEndNames = ["MountedFile", "EKSConfigMap", "CRD", "DynamicFile"] as const;

/**
 * Where mappings are kept, since each has its own rules (docs/back-ends.md).
 *
 * - `MountedFile`: the server's configuration
 * - `EKSConfigMap`: the ConfigMap kube-system/aws-auth, the only one that EKS has for people
 * - `CRD`: objects of the kind IAMIdentityMapping
 * - `DynamicFile`: a JSON file that a running server reads again at each change
 */
export type BackEnd = (typeof backEndNames)[number];

/** @returns The back end that a mode stands for, also by its old name; undefined for text that is not a mode. */
export function backEndOf(mode: string): BackEnd | undefined {
  if (mode === "File") return "MountedFile";
  if (mode === "ConfigMap") return "EKSConfigMap";
  return backEndNames.find((name) => name === mode);
}
