// IAMIdentityMapping, the custom resource of aws-iam-authenticator. Its controller takes the ARN from `spec`, writes the
// canonical form of it into `status`, and only that is matched.
// Source: pkg/mapper/crd (controller.go, mapper.go) of https://github.com/kubernetes-sigs/aws-iam-authenticator
import { readArn } from "../../identity/arn.ts";
import { plain } from "../model/plain.ts";
import type { Slip, Source, SourceDocument } from "../model/reading.ts";
import { holesIn, isMember, literalOf, memberOf, type SourceValue, valueAt } from "../model/value.ts";
import { type ArnEntry, arnEntry, inSections } from "./arn-entries.ts";
import { awsAuthOf } from "./aws-auth-content.ts";
import { mayHold, type OwnKinds, type OwnObject, readOwnObjects } from "./own-objects.ts";

const OWN: OwnKinds = { groups: ["iamauthenticator.k8s.aws"], kinds: ["IAMIdentityMapping"] };

export const iamIdentityMapping: Source = {
  name: "iam-identity-mapping",
  what: "IAMIdentityMapping, a custom resource of aws-iam-authenticator",
  reads: "all objects of a file, as one map",
  recognizes: (input) => mayHold(OWN, input),
  read: (input) => {
    const { text, objects, problems } = readOwnObjects(OWN, input);
    const mappings = objects.map(mappingOf);
    const slips = [...mappings.flatMap((each) => each.slips), ...orderSlips(mappings)];
    return { text, documents: documentsOf(mappings), slips, problems };
  },
};

/** An object with the entry that it becomes. */
interface Mapping extends ArnEntry {
  readonly object: OwnObject;
  readonly spec: SourceValue;
}

function mappingOf(object: OwnObject): Mapping {
  const spec = matchedSpec(object.value);
  return { object, spec, ...arnEntry(spec, object.kind) };
}

/**
 * The spec. Where the status has the ARN of an older spec, that one is matched. Without a status, the controller has still to
 * write it.
 */
function matchedSpec(object: SourceValue): SourceValue {
  const spec = memberOf(object, "spec") ?? object;
  const matched = valueAt(object, "status", "canonicalARN");
  const written = literalOf(memberOf(spec, "arn"));
  const isStale = (literalOf(matched) ?? "") !== "" && literalOf(matched) !== canonicalOf(written);
  if (!isStale || matched === undefined || spec.kind !== "map") return spec;
  return {
    ...spec,
    members: spec.members.map((each) =>
      isMember(each) && literalOf(each.key) === "arn" ? { ...each, value: matched } : each,
    ),
  };
}

/** As the controller writes it into the status; undefined where it cannot. */
function canonicalOf(arn: string | undefined): string | undefined {
  const read = arn === undefined ? undefined : readArn(arn.toLowerCase());
  return typeof read === "object" ? read.canonicalArn : undefined;
}

function documentsOf(mappings: readonly Mapping[]): SourceDocument[] {
  const [first] = mappings;
  if (first === undefined) return [];
  const { at, title } = first.object;
  const name = mappings.length === 1 ? title : `${mappings.length} IAMIdentityMappings`;
  return [{ name, at, backEnd: "CRD", content: awsAuthOf(inSections(mappings), at) }];
}

/** Of two objects with one ARN, the one that the index has first is taken. The index has no order. */
function orderSlips(mappings: readonly Mapping[]): Slip[] {
  const first = new Map<string, Mapping>();
  return mappings.flatMap((mapping): Slip[] => {
    const arn = memberOf(mapping.spec, "arn");
    const key = arn && arnKey(arn);
    if (arn === undefined || key === undefined) return [];
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, mapping);
      return [];
    }
    if (sameAccess(mapping.spec, other.spec)) return [];
    return [
      {
        code: "identity-mapping-order",
        at: arn.at,
        data: { title: mapping.object.title, other: other.object.title },
      },
    ];
  });
}

/** The same text for ARNs that match the same identities; undefined for text that matches none. */
function arnKey(arn: SourceValue): string | undefined {
  const canonical = canonicalOf(literalOf(arn));
  if (canonical !== undefined) return canonical;
  return holesIn(arn).length > 0 ? JSON.stringify(plain(arn)) : undefined;
}

function sameAccess(one: SourceValue, other: SourceValue): boolean {
  const access = (spec: SourceValue) =>
    JSON.stringify(
      ["username", "groups"].map((field) => {
        const value = memberOf(spec, field);
        return value === undefined ? null : plain(value);
      }),
    );
  return access(one) === access(other);
}
