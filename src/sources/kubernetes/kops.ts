// A kops Cluster: kops makes an IAMIdentityMapping of each of its identityMappings.
// https://kops.sigs.k8s.io/authentication/ ; the template is authentication.aws/k8s-1.12.yaml.template of kubernetes/kops
import { textAt as fieldText } from "../../objects/fields.ts";
import { readObjects } from "../../objects/objects.ts";
import type { Slip, Source, SourceDocument } from "../model/reading.ts";
import { type ListValue, literalOf, memberOf, type Place, valueAt } from "../model/value.ts";
import { arnEntry, inSections } from "./arn-entries.ts";
import { awsAuthOf } from "./aws-auth-content.ts";
import { keyPlaceAt } from "./key-place.ts";
import { mayHold, type OwnKinds, type OwnObject, readOwnObjects } from "./own-objects.ts";

const OWN: OwnKinds = { groups: ["kops.k8s.io", "kops"], kinds: ["Cluster"] };

export const kops: Source = {
  name: "kops",
  what: "a kops Cluster",
  reads: "spec.authentication.aws.identityMappings",
  recognizes: (input) => mayHold(OWN, input) && input.text.includes("identityMappings"),
  read: (input) => {
    const { text, objects, problems } = readOwnObjects(OWN, input);
    const read = objects.map(readCluster);
    return {
      text,
      documents: read.flatMap(({ documents }) => documents),
      slips: read.flatMap(({ slips }) => slips),
      problems,
    };
  },
};

interface ReadCluster {
  readonly documents: readonly SourceDocument[];
  readonly slips: readonly Slip[];
}

function readCluster({ title, value }: OwnObject): ReadCluster {
  const authentication = valueAt(value, "spec", "authentication", "aws");
  const mappings = memberOf(authentication, "identityMappings");
  if (mappings?.kind !== "list" || mappings.items.length === 0) return { documents: [], slips: [] };
  const mode = memberOf(authentication, "backendMode");
  const at = keyPlaceAt(authentication, "identityMappings") ?? mappings.at;
  // Without a mode, it is MountedFile.
  const isUnused = mode === undefined || (literalOf(mode) !== undefined && !literalOf(mode)?.includes("CRD"));
  const slips = [...usernameSlips(mappings), ...entriesOf(mappings).flatMap((each) => each.slips)];
  if (isUnused) {
    return { documents: [], slips: [unused(at, literalOf(mode)), ...slips] };
  }
  return { documents: [documentOf(title, mappings, at)], slips };
}

function documentOf(title: string, mappings: ListValue, at: Place): SourceDocument {
  const content = awsAuthOf(inSections(entriesOf(mappings)), at);
  return { name: `identityMappings of ${title}`, at, backEnd: "CRD", content };
}

function entriesOf(mappings: ListValue) {
  return mappings.items.map((item) => arnEntry(item, "an identityMapping"));
}

function unused(at: Place, mode: string | undefined): Slip {
  return {
    code: "unused-mappings",
    at,
    data: { field: "identityMappings", needs: "CRD", ...(mode !== undefined && { mode }) },
  };
}

/** kops writes a username into its manifest without quotes. */
function usernameSlips(mappings: ListValue): Slip[] {
  return mappings.items.flatMap((item): Slip[] => {
    const username = memberOf(item, "username");
    const text = literalOf(username);
    if (username === undefined || text === undefined || staysText(text)) return [];
    return [{ code: "kops-unquoted-username", at: username.at, data: { username: text } }];
  });
}

function staysText(text: string): boolean {
  if (text === "") return true; // it is null then, and no username either
  const [object] = readObjects(`username: ${text}\n`).contents;
  return object !== undefined && fieldText(object.value, "username") === text;
}
