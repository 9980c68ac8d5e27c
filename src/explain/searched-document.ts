// The parts of a document that are searched for near misses, and the setting that the search depends on.
import type { AwsAuth } from "../document/aws-auth.ts";
import type { Mappings } from "../schema/entries.ts";
import type { UnreadArn } from "./unread.ts";

export interface SearchedDocument extends Mappings, Pick<AwsAuth, "problems"> {
  readonly unread: readonly UnreadArn[];
  readonly ssoRoleMatch: boolean;
}
