// AWSIamConfig of EKS Anywhere, which makes an aws-auth ConfigMap of it.
// https://anywhere.eks.amazonaws.com/docs/getting-started/optional/iamauth/ ; Source: pkg/awsiamauth of aws/eks-anywhere

import { awsAuthWith, mapOf } from "../model/config-map.ts";
import type { Slip, Source, SourceDocument } from "../model/reading.ts";
import { literalOf, type Member, memberOf, type SourceValue } from "../model/value.ts";
import { type EntryFields, readEntry } from "./entry-fields.ts";
import { memberWithKey } from "./key-place.ts";
import { mayHold, type OwnKinds, type OwnObject, readOwnObjects } from "./own-objects.ts";

const OWN: OwnKinds = { groups: ["anywhere.eks.amazonaws.com"], kinds: ["AWSIamConfig"] };

const SECTIONS: Readonly<Record<"mapRoles" | "mapUsers", EntryFields>> = {
  mapRoles: { roleARN: "rolearn", username: "username", groups: "groups" },
  mapUsers: { userARN: "userarn", username: "username", groups: "groups" },
};

export const eksAnywhere: Source = {
  name: "eks-anywhere",
  what: "an AWSIamConfig of EKS Anywhere",
  reads: "spec.mapRoles and spec.mapUsers",
  recognizes: (input) => mayHold(OWN, input),
  read: (input) => {
    const { text, objects, problems } = readOwnObjects(OWN, input);
    const read = objects.map(readConfig);
    return {
      text,
      documents: read.flatMap(({ documents }) => documents),
      slips: read.flatMap(({ slips }) => slips),
      problems,
    };
  },
};

function readConfig({ title, value, at }: OwnObject): { documents: SourceDocument[]; slips: Slip[] } {
  const spec = memberOf(value, "spec");
  const slips: Slip[] = [];
  const data = (["mapRoles", "mapUsers"] as const).flatMap((name): Member[] => {
    const section = memberWithKey(spec, name);
    return section === undefined ? [] : [{ ...section, value: sectionOf(section.value, name, slips) }];
  });
  const [first] = data;
  if (first === undefined) return { documents: [], slips };
  if (!isRead(memberOf(spec, "backendMode"))) {
    const field = data.map(({ key }) => literalOf(key)).join(" and ");
    slips.unshift({ code: "unused-mappings", at: first.key.at, data: { field, needs: "EKSConfigMap" } });
    return { documents: [], slips };
  }
  return {
    documents: [{ name: title, at, content: awsAuthWith(mapOf(data, at), at), joinsNodes: false }],
    slips,
  };
}

function sectionOf(section: SourceValue, name: "mapRoles" | "mapUsers", slips: Slip[]): SourceValue {
  if (section.kind !== "list") return section;
  const items = section.items.map((item) => {
    const { entry, slips: found } = readEntry(item, SECTIONS[name], `an item of ${name}`);
    slips.push(...found);
    return entry;
  });
  return { ...section, items };
}

/** Whether the authenticator may read the ConfigMap. Without a mode, EKS Anywhere refuses the file, and says so. */
function isRead(modes: SourceValue | undefined): boolean {
  if (modes?.kind !== "list") return true;
  return modes.items.some((mode) => (literalOf(mode) ?? "EKSConfigMap") === "EKSConfigMap");
}
