// Which resources of Kubernetes itself are in no namespace, so that a RoleBinding gives nothing of them.
// Source: kubectl api-resources --namespaced=false, of Kubernetes 1.34 and 1.36

const BY_GROUP: Readonly<Record<string, string>> = {
  "": "componentstatuses namespaces nodes persistentvolumes",
  "admissionregistration.k8s.io":
    "mutatingadmissionpolicies mutatingadmissionpolicybindings mutatingwebhookconfigurations validatingadmissionpolicies validatingadmissionpolicybindings validatingwebhookconfigurations",
  "apiextensions.k8s.io": "customresourcedefinitions",
  "apiregistration.k8s.io": "apiservices",
  "authentication.k8s.io": "selfsubjectreviews tokenreviews",
  "authorization.k8s.io": "selfsubjectaccessreviews selfsubjectrulesreviews subjectaccessreviews",
  "certificates.k8s.io": "certificatesigningrequests clustertrustbundles signers",
  "flowcontrol.apiserver.k8s.io": "flowschemas prioritylevelconfigurations",
  "networking.k8s.io": "ingressclasses ipaddresses servicecidrs",
  "node.k8s.io": "runtimeclasses",
  "rbac.authorization.k8s.io": "clusterrolebindings clusterroles",
  "resource.k8s.io": "deviceclasses resourceslices devicetaintrules",
  "scheduling.k8s.io": "priorityclasses",
  "storage.k8s.io": "csidrivers csinodes storageclasses volumeattachments volumeattributesclasses",
  "storagemigration.k8s.io": "storageversionmigrations",
};

const NAMES: ReadonlySet<string> = new Set(
  Object.entries(BY_GROUP).flatMap(([group, names]) => names.split(" ").map((name) => `${group}/${name}`)),
);

/**
 * Whether Kubernetes has the resource at cluster scope. False for what it does not know, and for `*`. A Namespace counts as one,
 * though a request for one names it as its namespace too.
 *
 * @param resource With or without a subresource.
 */
export function isOfCluster(apiGroup: string, resource: string): boolean {
  return NAMES.has(`${apiGroup}/${resource.split("/", 1)[0] ?? ""}`);
}
