// An aws-auth document that was read for a command.
import type { AwsAuth } from "../../exports/index.ts";
import type { SourceRead } from "../../sources/sources.ts";

export interface AwsAuthDocument {
  /** The document's name in messages. */
  readonly name: string;
  readonly awsAuth: AwsAuth;
  /** One line for each problem. */
  readonly remarks: readonly string[];
  /** Whether a section could not be read: an entry that is not found may be in it. */
  readonly sectionLost: boolean;
  /** What sources have read of the file. Absent where it is a manifest. */
  readonly read?: readonly SourceRead[];
}
