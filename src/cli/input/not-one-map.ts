// A file in which a source has read no mappings, or those of several maps.
import type { SourceRead } from "../../sources/sources.ts";
import { CliError } from "../output/outcome.ts";

export class NotOneMap extends CliError {
  /** What has been read. */
  readonly read: readonly SourceRead[];

  constructor(message: string, read: readonly SourceRead[]) {
    super(message);
    this.read = read;
  }
}
