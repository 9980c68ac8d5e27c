// One map in each form, written by the package `yaml` or as JSON, in a style of one's choice.
import { Document, Scalar, visit } from "yaml";
import { eksctl } from "../../../src/sources/eksctl/eksctl.ts";
import { clusterApi } from "../../../src/sources/kubernetes/cluster-api.ts";
import { crossplane } from "../../../src/sources/kubernetes/crossplane.ts";
import { eksAnywhere } from "../../../src/sources/kubernetes/eks-anywhere.ts";
import { iamIdentityMapping } from "../../../src/sources/kubernetes/identity-mapping.ts";
import { kops } from "../../../src/sources/kubernetes/kops.ts";
import type { Source } from "../../../src/sources/model/reading.ts";

export interface Entry {
  readonly arn: string;
  readonly username: string;
  readonly groups: readonly string[];
}

export interface IdentityMap {
  readonly roles: readonly Entry[];
  readonly users: readonly Entry[];
}

/** The entries with the keys of aws-auth. */
export function asData({ roles, users }: IdentityMap, roleKey = "rolearn", userKey = "userarn") {
  return {
    mapRoles: roles.map(({ arn, ...rest }) => ({ [roleKey]: arn, ...rest })),
    mapUsers: users.map(({ arn, ...rest }) => ({ [userKey]: arn, ...rest })),
  };
}

export interface Form {
  readonly source: Source;
  /** The objects that say the map. */
  readonly objects: (map: IdentityMap) => readonly object[];
}

const all = ({ roles, users }: IdentityMap) => [...roles, ...users];

export const forms: Readonly<Record<string, Form>> = {
  eksctl: {
    source: eksctl,
    objects: (map) => [
      {
        apiVersion: "eksctl.io/v1alpha5",
        kind: "ClusterConfig",
        metadata: { name: "prod" },
        iamIdentityMappings: all(map),
      },
    ],
  },
  IAMIdentityMapping: {
    source: iamIdentityMapping,
    objects: (map) =>
      all(map).map((spec, index) => ({
        apiVersion: "iamauthenticator.k8s.aws/v1alpha1",
        kind: "IAMIdentityMapping",
        metadata: { name: `m${index}` },
        spec,
      })),
  },
  kops: {
    source: kops,
    objects: (map) => [
      {
        apiVersion: "kops.k8s.io/v1alpha2",
        kind: "Cluster",
        metadata: { name: "prod" },
        spec: { authentication: { aws: { backendMode: "CRD", identityMappings: all(map) } } },
      },
    ],
  },
  "Cluster API": {
    source: clusterApi,
    objects: (map) => [
      {
        apiVersion: "controlplane.cluster.x-k8s.io/v1beta2",
        kind: "AWSManagedControlPlane",
        metadata: { name: "prod" },
        spec: { iamAuthenticatorConfig: asData(map) },
      },
    ],
  },
  "EKS Anywhere": {
    source: eksAnywhere,
    objects: (map) => [
      {
        apiVersion: "anywhere.eks.amazonaws.com/v1alpha1",
        kind: "AWSIamConfig",
        metadata: { name: "prod" },
        spec: { backendMode: ["EKSConfigMap"], ...asData(map, "roleARN", "userARN") },
      },
    ],
  },
  "an Object of Crossplane": {
    source: crossplane,
    objects: (map) => {
      const { mapRoles, mapUsers } = asData(map);
      return [
        {
          apiVersion: "kubernetes.crossplane.io/v1alpha2",
          kind: "Object",
          metadata: { name: "prod" },
          spec: {
            forProvider: {
              manifest: {
                apiVersion: "v1",
                kind: "ConfigMap",
                metadata: { name: "aws-auth", namespace: "kube-system" },
                data: { mapRoles: JSON.stringify(mapRoles), mapUsers: JSON.stringify(mapUsers) },
              },
            },
          },
        },
      ];
    },
  },
};

export type Style = "double-quoted" | "single-quoted" | "plain" | "JSON" | "a List in JSON";
export const styles: readonly Style[] = ["double-quoted", "single-quoted", "plain", "JSON", "a List in JSON"];

export function write(objects: readonly object[], style: Style): string {
  if (style === "a List in JSON") return JSON.stringify({ kind: "List", items: objects }, null, 2);
  if (style === "JSON") return objects.map((object) => JSON.stringify(object)).join("\n---\n");
  return objects
    .map((object) => {
      const document = new Document(object, { version: "1.1", aliasDuplicateObjects: false });
      if (style !== "plain") {
        visit(document, {
          Scalar: (key, node) => {
            if (key === "value" || typeof key === "number") {
              node.type = style === "double-quoted" ? Scalar.QUOTE_DOUBLE : Scalar.QUOTE_SINGLE;
            }
          },
        });
      }
      return document.toString({ lineWidth: 0 });
    })
    .join("---\n");
}
