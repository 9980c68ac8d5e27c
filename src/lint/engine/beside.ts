// What a rule is told besides the document.
import type { Span, SpanEdit } from "../../document/source.ts";
import type { AccessEntriesBeside } from "./access-entries.ts";
import type { RbacBeside } from "./rbac.ts";
import type { ClusterFacts, IamRoles, Neighbours } from "./surroundings.ts";

/** A slip that only the form of the file has in which the mappings are kept: Terraform, eksctl. Its code says which. */
export interface FormSlip {
  readonly code: string;
  readonly span: Span;
  /** What the words are made from. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly fix: readonly SpanEdit[] | undefined;
}

/** Each is undefined where nothing is known: then a rule that asks for it finds nothing. */
export interface Surroundings {
  readonly cluster: ClusterFacts | undefined;
  readonly iamRoles: IamRoles | undefined;
  readonly neighbours: Neighbours | undefined;
  /** Of the file that is linted; none in a manifest. */
  readonly slips?: readonly FormSlip[] | undefined;
  /** Those of the file that is linted; none in a manifest. */
  readonly accessEntries?: AccessEntriesBeside | undefined;
  /** The RBAC of the run. Undefined where it has none. */
  readonly rbac?: RbacBeside | undefined;
}
