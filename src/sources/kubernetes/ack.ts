// AccessEntry of AWS Controllers for Kubernetes (ACK).
// https://aws-controllers-k8s.github.io/community/reference/eks/v1alpha1/accessentry/
import type { Source, SourceAccessEntry, SourceCluster } from "../model/reading.ts";
import { memberOf, valueAt } from "../model/value.ts";
import { ACK_FIELDS, accessEntryOf } from "./access-entry.ts";
import { mayHold, type OwnKinds, type OwnObject, readOwnObjects } from "./own-objects.ts";
import { type ReferencedField, referenced } from "./references.ts";

const OWN: OwnKinds = { groups: ["eks.services.k8s.aws"], kinds: ["AccessEntry", "Cluster"] };

const CLUSTER: ReferencedField = { field: "clusterName", ref: "clusterRef", what: "name of the Cluster" };

export const ack: Source = {
  name: "ack",
  what: "an AccessEntry of ACK",
  reads: "access entries with their policies, and a Cluster's accessConfig",
  recognizes: (input) => mayHold(OWN, input),
  read: (input) => {
    const { text, objects, problems } = readOwnObjects(OWN, input);
    return {
      text,
      documents: [],
      accessEntries: objects.filter(({ kind }) => kind === "AccessEntry").map(entryOf),
      clusters: objects.filter(({ kind }) => kind === "Cluster").flatMap(clusterOf),
      problems,
    };
  },
};

function entryOf(object: OwnObject): SourceAccessEntry {
  const { title, value, at } = object;
  const spec = memberOf(value, "spec") ?? value;
  return accessEntryOf(spec, ACK_FIELDS, { name: title, at, cluster: referenced(spec, CLUSTER, object) });
}

function clusterOf({ value, at }: OwnObject): SourceCluster[] {
  const authenticationMode = valueAt(value, "spec", "accessConfig", "authenticationMode");
  return authenticationMode === undefined
    ? []
    : [{ name: valueAt(value, "spec", "name"), authenticationMode, at }];
}
