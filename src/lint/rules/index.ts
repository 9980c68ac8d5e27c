import type { Rule } from "../rule.ts";
import { arnSection } from "./arn-section.ts";
import { assumedRoleArn } from "./assumed-role-arn.ts";
import { configmapName } from "./configmap-name.ts";
import { configmapSize } from "./configmap-size.ts";
import { dedentedEntry } from "./dedented-entry.ts";
import { duplicateAccount } from "./duplicate-account.ts";
import { duplicateArn } from "./duplicate-arn.ts";
import { duplicateGroup } from "./duplicate-group.ts";
import { extraDocument } from "./extra-document.ts";
import { instanceProfileArn } from "./instance-profile-arn.ts";
import { invalidArn } from "./invalid-arn.ts";
import { missingArn } from "./missing-arn.ts";
import { mixedPartitions } from "./mixed-partitions.ts";
import { rolePath } from "./role-path.ts";
import { rootArn } from "./root-arn.ts";
import { sectionName } from "./section-name.ts";
import { sectionNotList } from "./section-not-list.ts";
import { sectionNotText } from "./section-not-text.ts";
import { severalConfigmaps } from "./several-configmaps.ts";
import { sharedUsername } from "./shared-username.ts";
import { ssoEntry } from "./sso-entry.ts";
import { ssoRoleSuffix } from "./sso-role-suffix.ts";
import { unquotedTemplate } from "./unquoted-template.ts";
import { unusedSuppression } from "./unused-suppression.ts";
import { wildcardArn } from "./wildcard-arn.ts";
import { wrongType } from "./wrong-type.ts";
import { yamlSyntax } from "./yaml-syntax.ts";

export { unusedSuppression };

/** Every rule, in the order in which they are listed. */
export const defaultRules = [
  // The document
  yamlSyntax,
  sectionNotText,
  sectionName,
  sectionNotList,
  extraDocument,
  dedentedEntry,
  configmapName,
  severalConfigmaps,
  configmapSize,
  // An entry
  missingArn,
  wrongType,
  // ARNs
  invalidArn,
  rolePath,
  assumedRoleArn,
  instanceProfileArn,
  wildcardArn,
  arnSection,
  ssoRoleSuffix,
  ssoEntry,
  rootArn,
  mixedPartitions,
  // Against each other
  duplicateArn,
  duplicateGroup,
  duplicateAccount,
  sharedUsername,
  // Templates
  unquotedTemplate,
  // Comments
  unusedSuppression,
] as readonly Rule[];
