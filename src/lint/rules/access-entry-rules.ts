// The rules about access entries.
import type { Rule } from "../engine/rule.ts";
import { accessEntryHidesMapping } from "./access-entry/access-entry-hides-mapping.ts";
import { accessEntryMode } from "./access-entry/access-entry-mode.ts";
import { accessEntryNodePrincipal } from "./access-entry/access-entry-node-principal.ts";
import { accessEntryPrincipal } from "./access-entry/access-entry-principal.ts";
import { accessEntryReservedName } from "./access-entry/access-entry-reserved-name.ts";
import { accessEntryServiceRole } from "./access-entry/access-entry-service-role.ts";
import { accessEntrySessionGroup } from "./access-entry/access-entry-session-group.ts";
import { accessEntrySsoPath } from "./access-entry/access-entry-sso-path.ts";
import { accessEntryStandardNode } from "./access-entry/access-entry-standard-node.ts";
import { accessEntryTemplate } from "./access-entry/access-entry-template.ts";
import { accessEntryType } from "./access-entry/access-entry-type.ts";
import { accessEntryTypeRefuses } from "./access-entry/access-entry-type-refuses.ts";
import { accessPolicyArnRule } from "./access-entry/access-policy-arn.ts";
import { accessScope } from "./access-entry/access-scope.ts";
import { duplicateAccessEntry } from "./access-entry/duplicate-access-entry.ts";
import { unknownAccessPolicy } from "./access-entry/unknown-access-policy.ts";

/** A manifest has nothing for them to find. */
export const accessEntryRules: readonly Rule[] = [
  accessEntryHidesMapping,
  accessEntryMode,
  accessEntryNodePrincipal,
  accessEntryPrincipal,
  accessEntryReservedName,
  accessEntryServiceRole,
  accessEntrySessionGroup,
  accessEntrySsoPath,
  accessEntryStandardNode,
  accessEntryTemplate,
  accessEntryType,
  accessEntryTypeRefuses,
  accessPolicyArnRule,
  accessScope,
  duplicateAccessEntry,
  unknownAccessPolicy,
];
