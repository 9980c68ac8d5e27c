// One resource of a plan or state, and what has been found in all of them.
import type {
  Slip,
  SourceAccessEntry,
  SourceCluster,
  SourceDocument,
  SourcePolicyAssociation,
  SourceProblem,
} from "../model/reading.ts";
import type { Place, SourceValue, TextValue } from "../model/value.ts";

export interface Resource {
  /** With its module and index: `module.eks.kubernetes_config_map.aws_auth[0]`. */
  readonly address: string;
  readonly type: string;
  /** Where it is named. */
  readonly at: Place;
  /** Its attributes: a mapping. */
  readonly values: SourceValue;
}

export interface Found {
  readonly documents: SourceDocument[];
  readonly accessEntries: SourceAccessEntry[];
  readonly associations: SourcePolicyAssociation[];
  readonly clusters: SourceCluster[];
  readonly slips: Slip[];
  readonly problems: SourceProblem[];
  /** Texts that are scripts: sources of other forms read them. */
  readonly scripts: Script[];
}

export interface Script {
  readonly resource: Resource;
  readonly text: TextValue;
}

export function nothingFound(): Found {
  return {
    documents: [],
    accessEntries: [],
    associations: [],
    clusters: [],
    slips: [],
    problems: [],
    scripts: [],
  };
}

/** What a resource says of who gets in. */
export type ReadResource = (resource: Resource, found: Found) => void;

/** A name that people give to the resource of aws-auth: `aws_auth`, `aws-auth`, `awsauth`. */
export function isNamedAwsAuth({ address }: Pick<Resource, "address">): boolean {
  return /aws[-_]?auth/i.test(address);
}
