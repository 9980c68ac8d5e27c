// Finds etcd, kube-apiserver and kubectl as envtest does.
// https://pkg.go.dev/sigs.k8s.io/controller-runtime/pkg/envtest
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const { KUBEBUILDER_ASSETS, PATH = "" } = process.env;

/** Where the programs are. */
export const folder = KUBEBUILDER_ASSETS || "/usr/local/kubebuilder/bin";

export const etcd = join(folder, "etcd");
export const kubeApiserver = join(folder, "kube-apiserver");

/** Which of the programs that nothing goes without are not there. */
export const missing = ["etcd", "kube-apiserver"].filter((name) => !existsSync(join(folder, name)));

/** Beside them, or on the PATH; undefined where there is none. */
export const kubectl = [folder, ...PATH.split(delimiter)]
  .map((each) => join(each, "kubectl"))
  .find((file) => existsSync(file));
