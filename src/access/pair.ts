// What one principal gets by both sides that are compared.
import type { ParsedArn } from "../identity/arn.ts";
import type { AccessOrNone } from "./document-access.ts";
import type { Principal } from "./principals.ts";

/** What one principal may get by each of the two documents. The first of each is the answer of `resolve`. */
export interface AccessPair {
  readonly principal: Principal;
  /** The ARN of one identity among those that the principal represents. */
  readonly arn: ParsedArn;
  readonly before: readonly AccessOrNone[];
  readonly after: readonly AccessOrNone[];
}
