// An aws-auth document that was read for a command.
import type { AwsAuth } from "../../exports/index.ts";
import type { ServerSetup } from "../../sources/model/reading.ts";
import type { Served } from "../../sources/served.ts";

/** By which rules a document is read. */
export interface ServedDocument extends Omit<Served, "awsAuth"> {
  readonly server?: ServerSetup;
}

import type { SourceRead } from "../../sources/sources.ts";

export interface AwsAuthDocument {
  /** The document's name in messages. */
  readonly name: string;
  readonly awsAuth: AwsAuth;
  /** One line for each problem. */
  readonly remarks: readonly string[];
  /** Whether a section could not be read: an entry that is not found may be in it. */
  readonly sectionLost: boolean;
  /** Where another back end serves it, or the server's configuration stands beside it. */
  readonly served?: ServedDocument;
  /** What sources have read of the file. Absent where it is a manifest. */
  readonly read?: readonly SourceRead[];
}
