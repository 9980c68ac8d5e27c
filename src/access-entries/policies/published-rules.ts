// The rules of the access policies that AWS publishes rule by rule.
// Source: https://docs.aws.amazon.com/eks/latest/userguide/access-policy-permissions.html and, for AmazonARCRegionSwitchScalingPolicy,
// https://docs.aws.amazon.com/r53recovery/latest/dg/eks-resource-scaling-block.html
import type { PolicyRule } from "../../schema/rbac.ts";

const READ = ["get", "list", "watch"];
const WRITE = ["create", "delete", "deletecollection", "patch", "update"];

/** @param resources Parted by spaces. */
function rule(apiGroup: string, verbs: readonly string[], resources: string): PolicyRule {
  return { apiGroups: [apiGroup], resources: resources.split(" "), verbs };
}

const CORE = "";

const view: readonly PolicyRule[] = [
  rule(
    "apps",
    READ,
    "controllerrevisions daemonsets daemonsets/status deployments deployments/scale deployments/status replicasets replicasets/scale replicasets/status statefulsets statefulsets/scale statefulsets/status",
  ),
  rule("autoscaling", READ, "horizontalpodautoscalers horizontalpodautoscalers/status"),
  rule("batch", READ, "cronjobs cronjobs/status jobs jobs/status"),
  rule("discovery.k8s.io", READ, "endpointslices"),
  rule(
    "extensions",
    READ,
    "daemonsets daemonsets/status deployments deployments/scale deployments/status ingresses ingresses/status networkpolicies replicasets replicasets/scale replicasets/status replicationcontrollers/scale",
  ),
  rule("networking.k8s.io", READ, "ingresses ingresses/status networkpolicies"),
  rule("policy", READ, "poddisruptionbudgets poddisruptionbudgets/status"),
  rule(
    CORE,
    READ,
    "configmaps endpoints persistentvolumeclaims persistentvolumeclaims/status pods replicationcontrollers replicationcontrollers/scale serviceaccounts services services/status",
  ),
  rule(
    CORE,
    READ,
    "bindings events limitranges namespaces/status pods/log pods/status replicationcontrollers/status resourcequotas resourcequotas/status",
  ),
  rule(CORE, READ, "namespaces"),
];

const edit: readonly PolicyRule[] = [
  ...view,
  rule(
    "apps",
    WRITE,
    "daemonsets deployments deployments/rollback deployments/scale replicasets replicasets/scale statefulsets statefulsets/scale",
  ),
  rule("autoscaling", WRITE, "horizontalpodautoscalers"),
  rule("batch", WRITE, "cronjobs jobs"),
  rule(
    "extensions",
    WRITE,
    "daemonsets deployments deployments/rollback deployments/scale ingresses networkpolicies replicasets replicasets/scale replicationcontrollers/scale",
  ),
  rule("networking.k8s.io", WRITE, "ingresses networkpolicies"),
  rule("policy", WRITE, "poddisruptionbudgets"),
  rule(CORE, READ, "pods/attach pods/exec pods/portforward pods/proxy secrets services/proxy"),
  rule(CORE, ["impersonate"], "serviceaccounts"),
  rule(CORE, WRITE, "pods pods/attach pods/exec pods/portforward pods/proxy"),
  rule(
    CORE,
    WRITE,
    "configmaps events persistentvolumeclaims replicationcontrollers replicationcontrollers/scale secrets serviceaccounts services services/proxy",
  ),
];

const admin: readonly PolicyRule[] = [
  ...edit,
  rule("authorization.k8s.io", ["create"], "localsubjectaccessreviews"),
  rule(
    "rbac.authorization.k8s.io",
    ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
    "rolebindings roles",
  ),
];

export const publishedRules = {
  AmazonARCRegionSwitchScalingPolicy: [
    rule("*", ["get", "update"], "*/scale"),
    rule("*", ["get"], "*/status"),
    rule("autoscaling", ["get", "patch"], "horizontalpodautoscalers"),
  ],
  AmazonEKSAdminPolicy: admin,
  AmazonEKSAdminViewPolicy: [rule("*", READ, "*")],
  AmazonEKSClusterAdminPolicy: [rule("*", ["*"], "*"), { nonResourceURLs: ["*"], verbs: ["*"] }],
  AmazonEKSEditPolicy: edit,
  AmazonEKSHybridPolicy: [rule("*", ["list"], "nodes")],
  AmazonEKSSecretReaderPolicy: [rule(CORE, READ, "secrets")],
  AmazonEKSViewPolicy: view,
} as const satisfies Readonly<Record<string, readonly PolicyRule[]>>;
