// A file of a module, parsed.
import type { Body } from "../syntax/body.ts";

/** One file of a module. */
export interface ModuleFile {
  readonly name: string;
  readonly body: Body;
}
