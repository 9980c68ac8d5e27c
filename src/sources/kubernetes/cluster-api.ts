// The managed control plane of Cluster API for AWS. Its controller adds what is missing to the cluster's aws-auth.
// https://cluster-api-aws.sigs.k8s.io/crd/ ; Source: pkg/cloud/services/iamauth of kubernetes-sigs/cluster-api-provider-aws
import { sectionNames } from "../../document/problem.ts";
import { awsAuthWith, mapOf } from "../model/config-map.ts";
import type { Slip, Source, SourceAccessEntry, SourceCluster, SourceDocument } from "../model/reading.ts";
import { isMember, literalOf, type Member, memberOf, type SourceValue, valueAt } from "../model/value.ts";
import { ACK_FIELDS, accessEntryOf, inCapitals } from "./access-entry.ts";
import { readEntry, unknownField } from "./entry-fields.ts";
import { keyPlaceAt } from "./key-place.ts";
import { mayHold, type OwnKinds, type OwnObject, readOwnObjects } from "./own-objects.ts";

const OWN: OwnKinds = {
  groups: ["controlplane.cluster.x-k8s.io"],
  kinds: ["AWSManagedControlPlane", "AWSManagedControlPlaneTemplate"],
};

export const clusterApi: Source = {
  name: "cluster-api",
  what: "an AWSManagedControlPlane of Cluster API",
  reads: "spec.iamAuthenticatorConfig, spec.accessConfig and spec.accessEntries",
  recognizes: (input) => mayHold(OWN, input),
  read: (input) => {
    const { text, objects, problems } = readOwnObjects(OWN, input);
    const read = objects.map((object) => ({ ...mapsOf(object), ...accessOf(object) }));
    return {
      text,
      documents: read.flatMap(({ documents }) => documents),
      accessEntries: read.flatMap(({ accessEntries }) => accessEntries),
      clusters: read.flatMap(({ clusters }) => clusters),
      slips: read.flatMap(({ slips }) => slips),
      problems,
    };
  },
};

function specOf({ value }: OwnObject): SourceValue | undefined {
  return valueAt(value, "spec", "template", "spec") ?? memberOf(value, "spec");
}

function mapsOf(object: OwnObject): { documents: SourceDocument[]; slips: Slip[] } {
  const spec = specOf(object);
  const config = memberOf(spec, "iamAuthenticatorConfig");
  if (config?.kind !== "map" || config.members.length === 0) return { documents: [], slips: [] };
  const at = keyPlaceAt(spec, "iamAuthenticatorConfig") ?? config.at;
  const slips: Slip[] = [];
  const data = config.members.flatMap((each): Member[] => {
    if (!isMember(each)) return [];
    const name = literalOf(each.key) ?? "";
    if (name === "mapRoles" || name === "mapUsers") return [sectionOf(each, name, slips)];
    slips.push(unknownField(each, sectionNames.slice(0, 2), "an iamAuthenticatorConfig", config));
    return [];
  });
  const name = `iamAuthenticatorConfig of ${object.title}`;
  return { documents: [{ name, at, content: awsAuthWith(mapOf(data, at), at), isPart: "entries" }], slips };
}

function sectionOf({ key, value }: Member, name: "mapRoles" | "mapUsers", slips: Slip[]): Member {
  if (value.kind !== "list") return { key, value };
  const arn = name === "mapRoles" ? "rolearn" : "userarn";
  const items = value.items.map((item) => {
    const { entry, slips: found } = readEntry(
      item,
      { [arn]: arn, username: "username", groups: "groups" },
      `an item of ${name}`,
    );
    slips.push(...found);
    return entry;
  });
  return { key, value: { ...value, items } };
}

function accessOf(object: OwnObject): { accessEntries: SourceAccessEntry[]; clusters: SourceCluster[] } {
  const spec = specOf(object);
  const cluster = memberOf(spec, "eksClusterName");
  const entries = memberOf(spec, "accessEntries");
  const mode = inCapitals(valueAt(spec, "accessConfig", "authenticationMode"));
  const accessEntries = (entries?.kind === "list" ? entries.items : [])
    .filter((item) => item.kind === "map")
    .map((item, index): SourceAccessEntry => {
      const read = accessEntryOf(item, ACK_FIELDS, {
        name: `accessEntries[${index}] of ${object.title}`,
        cluster,
      });
      return { ...read, type: inCapitals(read.type) };
    });
  const clusters = mode === undefined ? [] : [{ name: cluster, authenticationMode: mode, at: mode.at }];
  return { accessEntries, clusters };
}
