// The rules about the forms in which mappings are kept besides a manifest, and about what only they hold.
import type { Rule } from "../engine/rule.ts";
import { accessEntryRules } from "./access-entry-rules.ts";
import { accessPolicyAssociations } from "./source/access-policy-associations.ts";
import { dynamicFileRefused } from "./source/dynamic-file-refused.ts";
import { eksctlRefuses } from "./source/eksctl-refuses.ts";
import { generatedNamePrefix } from "./source/generated-name-prefix.ts";
import { generatedNameSuffix } from "./source/generated-name-suffix.ts";
import { iamRolePath } from "./source/iam-role-path.ts";
import { identityMappingOrder } from "./source/identity-mapping-order.ts";
import { kopsUnquotedUsername } from "./source/kops-unquoted-username.ts";
import { serverDoesNotStart } from "./source/server-does-not-start.ts";
import { unknownField } from "./source/unknown-field.ts";
import { unusedMappings } from "./source/unused-mappings.ts";

/** A manifest has nothing for them to find. */
export const sourceRules: readonly Rule[] = [
  accessPolicyAssociations,
  dynamicFileRefused,
  eksctlRefuses,
  generatedNamePrefix,
  generatedNameSuffix,
  iamRolePath,
  identityMappingOrder,
  kopsUnquotedUsername,
  serverDoesNotStart,
  unknownField,
  unusedMappings,
];

/** All that are loaded only where such a form is linted. */
export const formRules: readonly Rule[] = [...sourceRules, ...accessEntryRules];
