// What the AWS CLI prints of an account's roles and users: `aws iam list-roles`, `list-users` and
// `get-account-authorization-details`.
// Source: https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRoles.html, API_ListUsers.html,
// API_GetAccountAuthorizationDetails.html
import * as z from "zod/mini";

const role = z.object({
  RoleName: z.string(),
  Arn: z.string(),
  /** A mapping, or its JSON, percent-encoded or not. */
  AssumeRolePolicyDocument: z.optional(z.unknown()),
});

const user = z.object({ UserName: z.string(), Arn: z.string() });

/** Whether IAM has more to tell. The CLI's own pages end with `NextToken`. */
const paging = {
  IsTruncated: z.optional(z.boolean()),
  NextToken: z.optional(z.nullable(z.string())),
};

/** One page of any of the three commands. */
export const iamPageSchema = z.object({
  Roles: z.optional(z.array(role)),
  Users: z.optional(z.array(user)),
  RoleDetailList: z.optional(z.array(role)),
  UserDetailList: z.optional(z.array(user)),
  ...paging,
});

/** The list alone, as `--query Roles` prints it, or its ARNs alone. */
export const iamItemsSchema = z.array(z.union([role, user, z.string()]));

export type IamPage = z.infer<typeof iamPageSchema>;
export type IamRoleItem = z.infer<typeof role>;
export type IamUserItem = z.infer<typeof user>;

const texts = z.union([z.string(), z.array(z.string())]);

const statement = z.object({
  Effect: z.string(),
  Principal: z.optional(
    z.union([
      z.string(),
      z.object({ Service: z.optional(texts), AWS: z.optional(texts), Federated: z.optional(texts) }),
    ]),
  ),
  NotPrincipal: z.optional(z.unknown()),
  Action: z.optional(texts),
  NotAction: z.optional(z.unknown()),
});

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html */
export const trustPolicySchema = z.object({ Statement: z.union([statement, z.array(statement)]) });

export type TrustStatement = z.infer<typeof statement>;
