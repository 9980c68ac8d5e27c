// Who gets in by the resources of a Pulumi state.
import { AWS_AUTH_NAME } from "../../document/manifest.ts";
import { sectionNames } from "../../document/problem.ts";
import { configMapWith, memberAt } from "../model/config-map.ts";
import type { SourceAccessEntry, SourceAccessPolicy, SourceReading } from "../model/reading.ts";
import { isMember, literalOf, type MapValue, memberOf, type SourceValue, valueAt } from "../model/value.ts";
import { withPolicies } from "../terraform-json/access.ts";
import { nothingFound } from "../terraform-json/resource.ts";
import { entriesOfComponent, policiesIn, sectionOfComponent } from "./component.ts";
import { property, type StateResource } from "./state-resource.ts";

export type Who = Required<Pick<SourceReading, "documents" | "accessEntries" | "associations" | "clusters">>;

export function whoGetsIn(resources: readonly StateResource[]): Who {
  const { documents, accessEntries, associations, clusters } = nothingFound();
  const components = new Map(
    resources.filter(({ type }) => type === "eks:index:Cluster").map((each) => [each.urn, each]),
  );
  for (const resource of resources) {
    const { urn, at, type, parent } = resource;
    switch (type) {
      case "kubernetes:core/v1:ConfigMap":
      case "kubernetes:core/v1:ConfigMapPatch": {
        const content = contentOf(resource, components.get(parent ?? ""));
        const isPart = type.endsWith("Patch");
        if (content !== undefined) {
          documents.push({ name: urn, isAddress: true, at, content, isGenerated: true, isPart });
        }
        break;
      }
      case "aws:eks/accessEntry:AccessEntry":
      case "aws-native:eks:AccessEntry":
        accessEntries.push(accessEntry(resource));
        break;
      case "aws:eks/accessPolicyAssociation:AccessPolicyAssociation": {
        const policy = accessPolicy(resource);
        const owner = accessEntries.findIndex(({ name }) => name === parent);
        const entry = accessEntries[owner];
        if (entry === undefined) associations.push({ ...policy, ...aboutPrincipal(resource), name: urn });
        else accessEntries[owner] = { ...entry, policies: [...entry.policies, policy] };
        break;
      }
      case "aws:eks/cluster:Cluster":
      case "aws-native:eks:Cluster":
        clusters.push({
          name: property(resource, "name"),
          authenticationMode: valueAt(property(resource, "accessConfig"), "authenticationMode"),
          at,
        });
        break;
      default:
        accessEntries.push(...entriesOfComponent(resource, resources));
    }
  }
  return { documents, clusters, ...withPolicies({ accessEntries, associations }) };
}

/** Undefined for a ConfigMap that is not about aws-auth. */
function contentOf(resource: StateResource, component: StateResource | undefined): SourceValue | undefined {
  const { at } = resource;
  const metadata = property(resource, "metadata");
  const written = property(resource, "data");
  const data = written === undefined ? undefined : withSections(written, component);
  const holdsSections = sectionNames.some((name) => memberOf(data, name) !== undefined);
  const name = memberOf(metadata, "name");
  if (literalOf(name) !== AWS_AUTH_NAME && !holdsSections) return undefined;
  const members = ["name", "namespace", "labels", "annotations"].flatMap((key) => {
    // Where the program leaves the namespace to the provider, only the provider's answer has it.
    const value =
      memberOf(metadata, key) ??
      (key === "namespace" ? valueAt(resource.outputs, "metadata", key) : undefined);
    return value === undefined ? [] : [memberAt(key, value)];
  });
  const own: MapValue = { kind: "map", members, at: metadata?.at ?? at };
  return configMapWith(own, data === undefined ? [] : [memberAt("data", data)], at);
}

/** Of data that is not known, not even the keys are. What the component maps is known before the rest is. */
function withSections(data: SourceValue, component: StateResource | undefined): SourceValue {
  const { at } = data;
  if (data.kind === "hole") {
    return { kind: "map", members: [{ kind: "hole", hole: { ...data.hole, shape: "members" }, at }], at };
  }
  if (data.kind !== "map" || component === undefined) return data;
  return {
    ...data,
    members: data.members.map((each) =>
      isMember(each) && each.value.kind === "hole"
        ? { key: each.key, value: sectionOfComponent(component, literalOf(each.key), each.value) }
        : each,
    ),
  };
}

function aboutPrincipal(resource: StateResource): Pick<SourceAccessEntry, "cluster" | "principalArn"> {
  return { cluster: property(resource, "clusterName"), principalArn: property(resource, "principalArn") };
}

function accessPolicy(resource: StateResource): SourceAccessPolicy {
  const { urn, at } = resource;
  return {
    name: urn,
    isAddress: true,
    at,
    policyArn: property(resource, "policyArn"),
    scope: property(resource, "accessScope"),
  };
}

function accessEntry(resource: StateResource): SourceAccessEntry {
  const { urn, at } = resource;
  const { policies, holes } = policiesIn(property(resource, "accessPolicies"));
  return {
    name: urn,
    isAddress: true,
    at,
    ...aboutPrincipal(resource),
    type: property(resource, "type"),
    username: property(resource, "userName") ?? property(resource, "username"),
    groups: property(resource, "kubernetesGroups"),
    policies,
    holes,
  };
}
