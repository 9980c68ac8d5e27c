// The rules about RBAC, and about RBAC and aws-auth together. They are loaded only where a run has RBAC.
import type { Rule } from "../engine/rule.ts";
import { arnAsUser } from "./rbac/arn-as-user.ts";
import { atSignInSubject } from "./rbac/at-sign-in-subject.ts";
import { clusterScopedInRole } from "./rbac/cluster-scoped-in-role.ts";
import { everyoneBound } from "./rbac/everyone-bound.ts";
import { groupCase } from "./rbac/group-case.ts";
import { missingRole } from "./rbac/missing-role.ts";
import { namespacedClusterBinding } from "./rbac/namespaced-cluster-binding.ts";
import { oldRbacVersion } from "./rbac/old-rbac-version.ts";
import { rbacRefused } from "./rbac/rbac-refused.ts";
import { resourceGroup } from "./rbac/resource-group.ts";
import { resourceNameRule } from "./rbac/resource-name.ts";
import { roleNameAsGroup } from "./rbac/role-name-as-group.ts";
import { subjectKind } from "./rbac/subject-kind.ts";
import { templateInSubject } from "./rbac/template-in-subject.ts";
import { templateOnlyUser } from "./rbac/template-only-user.ts";
import { unboundGroup } from "./rbac/unbound-group.ts";
import { unknownVerb } from "./rbac/unknown-verb.ts";
import { unmappedSubject } from "./rbac/unmapped-subject.ts";

export const rbacRules: readonly Rule[] = [
  arnAsUser,
  atSignInSubject,
  clusterScopedInRole,
  everyoneBound,
  groupCase,
  missingRole,
  namespacedClusterBinding,
  oldRbacVersion,
  rbacRefused,
  resourceGroup,
  resourceNameRule,
  roleNameAsGroup,
  subjectKind,
  templateInSubject,
  templateOnlyUser,
  unboundGroup,
  unknownVerb,
  unmappedSubject,
];
