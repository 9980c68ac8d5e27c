import type { Rule } from "../rule.ts";
import { accessKeyTemplate } from "./access-key-template.ts";
import { accountId } from "./account-id.ts";
import { allowedAccounts } from "./allowed-accounts.ts";
import { allowedGroups } from "./allowed-groups.ts";
import { angleTemplate } from "./angle-template.ts";
import { arnAndSso } from "./arn-and-sso.ts";
import { arnSection } from "./arn-section.ts";
import { assumedRoleArn } from "./assumed-role-arn.ts";
import { bareSessionName } from "./bare-session-name.ts";
import { configmapName } from "./configmap-name.ts";
import { configmapSize } from "./configmap-size.ts";
import { confusableCharacter } from "./confusable-character.ts";
import { dedentedEntry } from "./dedented-entry.ts";
import { deniedArns } from "./denied-arns.ts";
import { duplicateAccount } from "./duplicate-account.ts";
import { duplicateArn } from "./duplicate-arn.ts";
import { duplicateGroup } from "./duplicate-group.ts";
import { duplicateKey } from "./duplicate-key.ts";
import { emptyGroup } from "./empty-group.ts";
import { extraDocument } from "./extra-document.ts";
import { foldedItem } from "./folded-item.ts";
import { instanceProfileArn } from "./instance-profile-arn.ts";
import { invalidArn } from "./invalid-arn.ts";
import { keyCase } from "./key-case.ts";
import { mapAccounts } from "./map-accounts.ts";
import { missingArn } from "./missing-arn.ts";
import { missingUsername } from "./missing-username.ts";
import { mixedPartitions } from "./mixed-partitions.ts";
import { noGroups } from "./no-groups.ts";
import { noNodeRole } from "./no-node-role.ts";
import { nodeExtraGroups } from "./node-extra-groups.ts";
import { nodeRole } from "./node-role.ts";
import { placeholder } from "./placeholder.ts";
import { requiredMapping } from "./required-mapping.ts";
import { reservedUsername } from "./reserved-username.ts";
import { rolePath } from "./role-path.ts";
import { rootArn } from "./root-arn.ts";
import { sectionName } from "./section-name.ts";
import { sectionNotList } from "./section-not-list.ts";
import { sectionNotText } from "./section-not-text.ts";
import { sessionInGroup } from "./session-in-group.ts";
import { sessionInUser } from "./session-in-user.ts";
import { severalConfigmaps } from "./several-configmaps.ts";
import { sharedUsername } from "./shared-username.ts";
import { ssoEntry } from "./sso-entry.ts";
import { ssoRoleSuffix } from "./sso-role-suffix.ts";
import { strayWhitespace } from "./stray-whitespace.ts";
import { systemMasters } from "./system-masters.ts";
import { unbalancedTemplate } from "./unbalanced-template.ts";
import { unknownKey } from "./unknown-key.ts";
import { unknownSystemGroup } from "./unknown-system-group.ts";
import { unknownTemplate } from "./unknown-template.ts";
import { unquotedAccountId } from "./unquoted-account-id.ts";
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
  placeholder,
  // An entry
  missingArn,
  arnAndSso,
  unknownKey,
  keyCase,
  duplicateKey,
  wrongType,
  missingUsername,
  noGroups,
  emptyGroup,
  foldedItem,
  strayWhitespace,
  confusableCharacter,
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
  unknownTemplate,
  unbalancedTemplate,
  angleTemplate,
  sessionInUser,
  bareSessionName,
  sessionInGroup,
  accessKeyTemplate,
  // Privilege
  systemMasters,
  unknownSystemGroup,
  reservedUsername,
  nodeRole,
  nodeExtraGroups,
  noNodeRole,
  mapAccounts,
  accountId,
  unquotedAccountId,
  // Policy: off until configured
  allowedAccounts,
  deniedArns,
  allowedGroups,
  requiredMapping,
  // Comments
  unusedSuppression,
] as readonly Rule[];
