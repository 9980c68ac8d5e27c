// `aws-auth-map/rbac`: what RBAC allows whom, as Kubernetes' own authorizer answers it. Pure.
export {
  type Authorizer,
  type AuthorizerOptions,
  createAuthorizer,
  type RbacDecision,
  type RuleGrant,
} from "../rbac/authorizer.ts";
export { bootstrapVersion } from "../rbac/bootstrap/bootstrap.ts";
export { rightsBeyond } from "../rbac/covers.ts";
export type { RbacProblem, RbacProblemCode } from "../rbac/problem.ts";
export { type Rbac, type ReadRbacOptions, readRbac } from "../rbac/read-rbac.ts";
export { type ApiResource, type ResourceVersion, resourceVersions } from "../rbac/resources/api-resource.ts";
export { customResources } from "../rbac/resources/custom-resources.ts";
export {
  fullNameOf,
  type NamedResource,
  type ResourceTable,
  type ResourceTableOptions,
  resourceTable,
} from "../rbac/resources/resource-table.ts";
export { isResourceVerb, isUrlVerb } from "../rbac/resources/verbs.ts";
export type {
  ClusterRole,
  ClusterRoleBinding,
  LabelRequirement,
  LabelSelector,
  NonResourceAction,
  PolicyRule,
  RbacAction,
  RbacKind,
  RbacMetadata,
  RbacObjects,
  RbacSubject,
  RbacUser,
  ResourceAction,
  Role,
  RoleBinding,
  RoleRef,
} from "../schema/rbac.ts";
