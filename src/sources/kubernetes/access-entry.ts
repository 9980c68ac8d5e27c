// An access entry that stands in an object with all that belongs to it: its fields are those of the EKS API, and each tool
// has its own spelling of their names.

import type { SourceAccessEntry, SourceAccessPolicy } from "../model/reading.ts";
import { type HoleValue, memberOf, type Place, type SourceValue, type TextValue } from "../model/value.ts";

/** What a tool calls the fields. */
export interface AccessEntryFields {
  readonly principalArn: string;
  readonly username: string;
  readonly policyArn: string;
}

/** The fields of ACK and of Cluster API. */
export const ACK_FIELDS: AccessEntryFields = {
  principalArn: "principalARN",
  username: "username",
  policyArn: "policyARN",
};

/** @param named Its name and its cluster. */
export function accessEntryOf(
  value: SourceValue,
  fields: AccessEntryFields,
  named: { readonly name: string; readonly cluster?: SourceValue | undefined; readonly at?: Place },
): SourceAccessEntry {
  const policies = memberOf(value, "accessPolicies");
  const items = policies?.kind === "list" ? policies.items : [];
  const holes = [policies, ...items].filter((each): each is HoleValue => each?.kind === "hole");
  return {
    at: value.at,
    ...named,
    principalArn: memberOf(value, fields.principalArn),
    type: memberOf(value, "type"),
    username: memberOf(value, fields.username),
    groups: memberOf(value, "kubernetesGroups"),
    policies: items.filter((item) => item.kind === "map").map((item) => policyOf(item, fields.policyArn)),
    ...(holes.length > 0 && { holes: holes.map(({ hole }) => hole) }),
  };
}

function policyOf(value: SourceValue, policyArn: string): SourceAccessPolicy {
  return { at: value.at, policyArn: memberOf(value, policyArn), scope: memberOf(value, "accessScope") };
}

/** A text in capitals, as the EKS API has it: Cluster API writes `ec2_linux` for `EC2_LINUX`. */
export function inCapitals(value: SourceValue | undefined): SourceValue | undefined {
  if (value?.kind !== "text") return value;
  const pieces = value.pieces.map((piece) =>
    "hole" in piece
      ? piece
      : {
          text: piece.text.toUpperCase(),
          toFile: piece.toFile,
          ...(piece.write && { write: piece.write }),
        },
  );
  return { ...value, pieces } satisfies TextValue;
}
