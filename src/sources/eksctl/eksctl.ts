// eksctl's ClusterConfig: what it appends to a cluster's aws-auth, and the access entries that it makes.
// https://schema.eksctl.io/
import { awsAuthOf } from "../kubernetes/aws-auth-content.ts";
import { keyPlaceAt } from "../kubernetes/key-place.ts";
import { mayHold, type OwnKinds, type OwnObject, readOwnObjects } from "../kubernetes/own-objects.ts";
import type { Slip, Source, SourceDocument } from "../model/reading.ts";
import { memberOf } from "../model/value.ts";
import { readAccessEntries } from "./access-config.ts";
import { clustersOf } from "./cluster-facts.ts";
import { readIdentityMappings } from "./identity-mappings.ts";
import { nodeAccessEntries, nodeEntries } from "./node-roles.ts";

const OWN: OwnKinds = { groups: ["eksctl.io"], kinds: ["ClusterConfig"] };

export const eksctl: Source = {
  name: "eksctl",
  what: "eksctl's ClusterConfig",
  reads: "iamIdentityMappings, accessConfig, and the roles of node groups and Fargate profiles",
  recognizes: (input) => mayHold(OWN, input),
  read: (input) => {
    const { text, objects, problems } = readOwnObjects(OWN, input);
    const maps = objects.map(appendedBy);
    const access = objects.map(readAccessEntries);
    return {
      text,
      documents: maps.flatMap(({ documents }) => documents),
      accessEntries: [
        ...access.flatMap(({ entries }) => entries),
        ...objects.flatMap((object) => nodeAccessEntries(object)),
      ],
      clusters: objects.flatMap(clustersOf),
      slips: [...maps, ...access].flatMap(({ slips }) => slips),
      problems,
    };
  },
};

/** Mappings first: eksctl adds the lines of node groups once these have come up, and Karpenter's last. */
function appendedBy(object: OwnObject): { documents: SourceDocument[]; slips: Slip[] } {
  const { value, title } = object;
  const { mapRoles, mapUsers, mapAccounts, slips } = readIdentityMappings(
    memberOf(value, "iamIdentityMappings"),
  );
  const roles = [...mapRoles, ...nodeEntries(object)];
  if (roles.length + mapUsers.length + mapAccounts.length === 0) return { documents: [], slips };
  const key = keyPlaceAt(value, "iamIdentityMappings");
  const at = key ?? object.at;
  const content = awsAuthOf({ mapRoles: roles, mapUsers, mapAccounts }, at);
  const name = key === undefined ? `node roles of ${title}` : `iamIdentityMappings of ${title}`;
  return { documents: [{ name, at, content, isPart: "entries" }], slips };
}
