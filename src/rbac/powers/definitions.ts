// Which rights each power needs, and where they must hold.
// Source: https://kubernetes.io/docs/concepts/security/rbac-good-practices/, and the policies of
// https://github.com/PaloAltoNetworks/rbac-police
import { RBAC_GROUP } from "../../schema/rbac.ts";
import type { PowerCode } from "./power.ts";

/** Any of the verbs on any of the resources. */
export interface Need {
  readonly verbs: readonly string[];
  readonly apiGroup: string;
  /** With a subresource after a slash. */
  readonly resources: readonly string[];
  readonly named: Named;
  /** Whether the resource is in no namespace, so that a RoleBinding does not give it. */
  readonly isOfCluster?: true;
}

/**
 * What a rule gives that is only for some names:
 *
 * - `same`: as much as one for all
 * - `depends`: it depends on what has these names
 * - `account`: as much for a strong ServiceAccount's name
 * - `namespace`: as much for the name of the namespace
 * - names: as much for one of these; `others` says what other names give
 */
export type Named =
  | "same"
  | "depends"
  | "account"
  | "namespace"
  | { readonly names: readonly string[]; readonly others: "depends" | "nothing" };

/**
 * Where the rights are a power:
 *
 * - `cluster`: the whole cluster, since what they are about is in no namespace
 * - `kube-system`: there, or in the whole cluster
 * - `strong`: the same in each namespace with a strong ServiceAccount
 * - `anywhere`: in any namespace
 */
export type Reach = "cluster" | "kube-system" | "strong" | "anywhere";

export interface PowerDefinition {
  readonly code: PowerCode;
  readonly reach: Reach;
  readonly needs: readonly Need[];
  /** Whether it takes more than the rights, or is not confirmed. */
  readonly depends?: true;
}

const CORE = "";
const WRITE = "create update patch";
const CHANGE = "update patch";
const READ = "get list watch";

function need(verbs: string, apiGroup: string, resources: string, named: Named = "depends"): Need {
  return { verbs: verbs.split(" "), apiGroup, resources: resources.split(" "), named };
}

function power(code: PowerCode, reach: Reach, ...needs: readonly Need[]): PowerDefinition {
  return { code, reach, needs };
}

function perhaps(code: PowerCode, reach: Reach, ...needs: readonly Need[]): PowerDefinition {
  return { code, reach, needs, depends: true };
}

const only = (...names: string[]): Named => ({ names, others: "nothing" });
const best = (...names: string[]): Named => ({ names, others: "depends" });

const ADMISSION = "admissionregistration.k8s.io";
const CERTIFICATES = "certificates.k8s.io";
const CLIENT_SIGNERS = best("kubernetes.io/kube-apiserver-client", "kubernetes.io/*");

/** Whatever runs containers, as alternatives: pods, and what makes pods. */
const workloads: readonly Need[] = [
  need(WRITE, CORE, "pods replicationcontrollers"),
  need(WRITE, "apps", "deployments daemonsets statefulsets replicasets"),
  need(WRITE, "batch", "jobs cronjobs"),
];

/** https://kubernetes.io/docs/concepts/security/rbac-good-practices/#workload-creation */
const newWorkloads: readonly Need[] = workloads.map((each) => ({ ...each, verbs: ["create"] }));

/** One entry for each way to have a power. */
export const powerDefinitions: readonly PowerDefinition[] = [
  power("does-everything", "strong", { verbs: ["*"], apiGroup: "*", resources: ["*"], named: "depends" }),
  power(
    "escalates-roles",
    "cluster",
    need("escalate", RBAC_GROUP, "clusterroles"),
    need(WRITE, RBAC_GROUP, "clusterroles", "same"),
  ),
  power(
    "escalates-roles",
    "strong",
    need("escalate", RBAC_GROUP, "roles"),
    need(WRITE, RBAC_GROUP, "roles", "same"),
  ),
  power(
    "binds-roles",
    "cluster",
    need("bind", RBAC_GROUP, "clusterroles", best("cluster-admin")),
    need(WRITE, RBAC_GROUP, "clusterrolebindings", "same"),
  ),
  power(
    "binds-roles",
    "strong",
    need("bind", RBAC_GROUP, "clusterroles", best("cluster-admin", "admin", "edit")),
    need(WRITE, RBAC_GROUP, "rolebindings", "same"),
  ),
  power(
    "binds-roles",
    "strong",
    need("bind", RBAC_GROUP, "roles"),
    need(WRITE, RBAC_GROUP, "rolebindings", "same"),
  ),
  power("impersonates", "cluster", need("impersonate", CORE, "users")),
  // A request that names a group must name a user too.
  power(
    "impersonates",
    "cluster",
    need("impersonate", CORE, "groups", best("system:masters")),
    need("impersonate", CORE, "users serviceaccounts", "same"),
  ),
  power("impersonates", "strong", need("impersonate", CORE, "serviceaccounts", "account")),
  power("edits-aws-auth", "kube-system", need(CHANGE, CORE, "configmaps", only("aws-auth"))),
  // Only where there is none.
  perhaps("edits-aws-auth", "kube-system", need("create", CORE, "configmaps")),
  power("issues-tokens", "strong", need("create", CORE, "serviceaccounts/token", "account")),
  power(
    "makes-token-secrets",
    "strong",
    need(WRITE, CORE, "secrets", "same"),
    need(READ, CORE, "secrets", "same"),
  ),
  power("reads-secrets", "kube-system", need(READ, CORE, "secrets")),
  perhaps("reads-secrets", "strong", need(READ, CORE, "secrets")),
  ...workloads.map((each) => power("runs-pods", "strong", each)),
  power("enters-pods", "strong", need("create get", CORE, "pods/exec pods/attach")),
  power("enters-pods", "strong", need(CHANGE, CORE, "pods/ephemeralcontainers")),
  power("reaches-kubelets", "cluster", need("create", CORE, "nodes/proxy", "same")),
  // That get is enough, by a websocket, is public research of 2026, and not confirmed.
  perhaps("reaches-kubelets", "cluster", need("get", CORE, "nodes/proxy", "same")),
  power("changes-admission", "cluster", need(WRITE, ADMISSION, "mutatingwebhookconfigurations", "same")),
  // One that is only asked sees what is in each request: Secrets among it.
  power("changes-admission", "cluster", need(WRITE, ADMISSION, "validatingwebhookconfigurations", "same")),
  power(
    "changes-admission",
    "cluster",
    need(WRITE, ADMISSION, "mutatingadmissionpolicies", "same"),
    need(WRITE, ADMISSION, "mutatingadmissionpolicybindings", "same"),
  ),
  ...newWorkloads.map((each) =>
    power("lifts-pod-security", "anywhere", need(CHANGE, CORE, "namespaces", "namespace"), each),
  ),
  ...newWorkloads.map((each) =>
    power(
      "mounts-nodes",
      "anywhere",
      { ...need("create", CORE, "persistentvolumes"), isOfCluster: true },
      need("create", CORE, "persistentvolumeclaims"),
      each,
    ),
  ),
  // Kubernetes refuses system:masters in a certificate for clients, and not every cluster has a signer for them.
  perhaps(
    "approves-certificates",
    "cluster",
    need("create", CERTIFICATES, "certificatesigningrequests"),
    need(CHANGE, CERTIFICATES, "certificatesigningrequests/approval", "same"),
    need("approve", CERTIFICATES, "signers", CLIENT_SIGNERS),
  ),
  perhaps(
    "signs-certificates",
    "cluster",
    need("sign", CERTIFICATES, "signers", CLIENT_SIGNERS),
    need(CHANGE, CERTIFICATES, "certificatesigningrequests/status", "same"),
  ),
  ...[need("delete deletecollection", CORE, "pods"), need("create", CORE, "pods/eviction")].map((each) =>
    perhaps("moves-pods", "cluster", need(CHANGE, CORE, "nodes nodes/status", "same"), each),
  ),
  perhaps("serves-apis", "cluster", need(WRITE, "apiregistration.k8s.io", "apiservices", "same")),
  ...[
    need(WRITE, "argoproj.io", "applications applicationsets appprojects", "same"),
    need(WRITE, "kustomize.toolkit.fluxcd.io", "kustomizations", "same"),
    need(WRITE, "helm.toolkit.fluxcd.io", "helmreleases", "same"),
    need(WRITE, "pkg.crossplane.io", "providers configurations functions", "same"),
    need(WRITE, "kro.run", "resourcegraphdefinitions", "same"),
  ].map((each) => perhaps("commands-operators", "anywhere", each)),
];
