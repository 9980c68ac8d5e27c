// How a run of the command asks `lint`: with what it has made of the RBAC in all its files.
import type { RbacBeside } from "./engine/rbac.ts";
import type { Rule } from "./engine/rule.ts";
import type { LintOptions } from "./lint-options.ts";

/** What `lint/rbac/` makes of a run's RBAC. Its rules come with it, so that nobody else loads them. */
export interface RbacOfFile {
  readonly rules: readonly Rule[];
  readonly beside: RbacBeside;
}

/** `LintOptions`, as the command makes them. */
export interface LintOptionsOfRun extends LintOptions {
  readonly rbac?: RbacOfFile | undefined;
}
