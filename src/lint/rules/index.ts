// The rules about aws-auth, in the order in which they are listed.
import type { Rule } from "../engine/rule.ts";
import { arnSection } from "./arn/arn-section.ts";
import { assumedRoleArn } from "./arn/assumed-role-arn.ts";
import { duplicateArn } from "./arn/duplicate-arn.ts";
import { instanceProfileArn } from "./arn/instance-profile-arn.ts";
import { invalidArn } from "./arn/invalid-arn.ts";
import { mixedPartitions } from "./arn/mixed-partitions.ts";
import { rolePath } from "./arn/role-path.ts";
import { rootArn } from "./arn/root-arn.ts";
import { ssoEntry } from "./arn/sso-entry.ts";
import { ssoRoleSuffix } from "./arn/sso-role-suffix.ts";
import { ssoTwins } from "./arn/sso-twins.ts";
import { wildcardArn } from "./arn/wildcard-arn.ts";
import { authenticationMode } from "./cluster/authentication-mode.ts";
import { clusterCreator } from "./cluster/cluster-creator.ts";
import { clusterPartition } from "./cluster/cluster-partition.ts";
import { nodeAccount } from "./cluster/node-account.ts";
import { nodeTrust } from "./cluster/node-trust.ts";
import { unknownIdentity } from "./cluster/unknown-identity.ts";
import { configmapDeletion } from "./document/configmap-deletion.ts";
import { configmapInTwoFiles } from "./document/configmap-in-two-files.ts";
import { configmapName } from "./document/configmap-name.ts";
import { configmapSize } from "./document/configmap-size.ts";
import { dedentedEntry } from "./document/dedented-entry.ts";
import { extraDocument } from "./document/extra-document.ts";
import { immutableConfigmap } from "./document/immutable-configmap.ts";
import { lastAppliedDrift } from "./document/last-applied-drift.ts";
import { placeholder } from "./document/placeholder.ts";
import { sectionAlone } from "./document/section-alone.ts";
import { sectionName } from "./document/section-name.ts";
import { sectionNotList } from "./document/section-not-list.ts";
import { sectionNotText } from "./document/section-not-text.ts";
import { sectionWriters } from "./document/section-writers.ts";
import { serverMetadata } from "./document/server-metadata.ts";
import { severalConfigmaps } from "./document/several-configmaps.ts";
import { unreadKey } from "./document/unread-key.ts";
import { unusedSuppression } from "./document/unused-suppression.ts";
import { yamlSyntax } from "./document/yaml-syntax.ts";
import { arnAndSso } from "./entry/arn-and-sso.ts";
import { confusableCharacter } from "./entry/confusable-character.ts";
import { duplicateGroup } from "./entry/duplicate-group.ts";
import { duplicateKey } from "./entry/duplicate-key.ts";
import { emptyGroup } from "./entry/empty-group.ts";
import { foldedItem } from "./entry/folded-item.ts";
import { keyCase } from "./entry/key-case.ts";
import { literalWildcard } from "./entry/literal-wildcard.ts";
import { missingArn } from "./entry/missing-arn.ts";
import { missingUsername } from "./entry/missing-username.ts";
import { misspeltGroup } from "./entry/misspelt-group.ts";
import { noGroups } from "./entry/no-groups.ts";
import { sharedUsername } from "./entry/shared-username.ts";
import { strayWhitespace } from "./entry/stray-whitespace.ts";
import { unknownKey } from "./entry/unknown-key.ts";
import { wrongType } from "./entry/wrong-type.ts";
import { allowedAccounts } from "./policy/allowed-accounts.ts";
import { allowedGroups } from "./policy/allowed-groups.ts";
import { deniedArns } from "./policy/denied-arns.ts";
import { requiredMapping } from "./policy/required-mapping.ts";
import { accountId } from "./privilege/account-id.ts";
import { clusterRoleAsNode } from "./privilege/cluster-role-as-node.ts";
import { duplicateAccount } from "./privilege/duplicate-account.ts";
import { mapAccounts } from "./privilege/map-accounts.ts";
import { neighbourNodeRole } from "./privilege/neighbour-node-role.ts";
import { noNodeRole } from "./privilege/no-node-role.ts";
import { nobody } from "./privilege/nobody.ts";
import { nodeExtraGroups } from "./privilege/node-extra-groups.ts";
import { nodeRole } from "./privilege/node-role.ts";
import { onlyNodes } from "./privilege/only-nodes.ts";
import { personAsNode } from "./privilege/person-as-node.ts";
import { reservedUsername } from "./privilege/reserved-username.ts";
import { roleAsGroup } from "./privilege/role-as-group.ts";
import { serviceAccountRole } from "./privilege/service-account-role.ts";
import { ssoOnlyAdmins } from "./privilege/sso-only-admins.ts";
import { systemMasters } from "./privilege/system-masters.ts";
import { unknownSystemGroup } from "./privilege/unknown-system-group.ts";
import { unquotedAccountId } from "./privilege/unquoted-account-id.ts";
import { accessKeyTemplate } from "./template/access-key-template.ts";
import { angleTemplate } from "./template/angle-template.ts";
import { bareSessionName } from "./template/bare-session-name.ts";
import { nestedTemplate } from "./template/nested-template.ts";
import { sessionInGroup } from "./template/session-in-group.ts";
import { sessionInUser } from "./template/session-in-user.ts";
import { unbalancedTemplate } from "./template/unbalanced-template.ts";
import { unknownTemplate } from "./template/unknown-template.ts";
import { unquotedTemplate } from "./template/unquoted-template.ts";

export { unusedSuppression };

/** Every rule, in the order in which they are listed. */
export const defaultRules = [
  // The document
  yamlSyntax,
  sectionNotText,
  sectionName,
  unreadKey,
  sectionAlone,
  sectionNotList,
  extraDocument,
  dedentedEntry,
  configmapName,
  severalConfigmaps,
  configmapInTwoFiles,
  configmapSize,
  serverMetadata,
  immutableConfigmap,
  configmapDeletion,
  sectionWriters,
  lastAppliedDrift,
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
  literalWildcard,
  // ARNs
  invalidArn,
  rolePath,
  assumedRoleArn,
  instanceProfileArn,
  wildcardArn,
  arnSection,
  ssoRoleSuffix,
  ssoTwins,
  ssoEntry,
  rootArn,
  mixedPartitions,
  // Against each other
  duplicateArn,
  duplicateGroup,
  misspeltGroup,
  duplicateAccount,
  sharedUsername,
  // Templates
  unquotedTemplate,
  unknownTemplate,
  nestedTemplate,
  unbalancedTemplate,
  angleTemplate,
  sessionInUser,
  bareSessionName,
  sessionInGroup,
  accessKeyTemplate,
  // Privilege
  systemMasters,
  ssoOnlyAdmins,
  unknownSystemGroup,
  roleAsGroup,
  reservedUsername,
  personAsNode,
  nodeRole,
  clusterRoleAsNode,
  nodeExtraGroups,
  noNodeRole,
  nobody,
  onlyNodes,
  neighbourNodeRole,
  serviceAccountRole,
  mapAccounts,
  accountId,
  unquotedAccountId,
  // The cluster and the account, where they are known
  authenticationMode,
  clusterPartition,
  nodeAccount,
  clusterCreator,
  unknownIdentity,
  nodeTrust,
  // Policy: off until configured
  allowedAccounts,
  deniedArns,
  allowedGroups,
  requiredMapping,
  // Comments
  unusedSuppression,
] as readonly Rule[];
