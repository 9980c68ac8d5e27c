// The shapes of what stands in mapRoles and mapUsers, and of what is read from it.
// Source: the reference's pkg/config/types.go and pkg/config/mapper.go; AWS's page on aws-auth:
// https://docs.aws.amazon.com/eks/latest/userguide/auth-configmap.html
import * as z from "zod/mini";
import type { SourceRange } from "../text/position.ts";

/** The AWS partitions that the reference knows (pkg/arn/arn.go). */
export const partitions = [
  "aws",
  "aws-cn",
  "aws-us-gov",
  "aws-iso",
  "aws-iso-b",
  "aws-iso-e",
  "aws-iso-f",
  "aws-eusc",
] as const;

export type Partition = (typeof partitions)[number];

/** Go decodes null into a string or a list as "leave it empty". */
export const textSchema = z.nullable(z.string());
const textsSchema = z.nullable(z.array(textSchema));

/** A `sso:` value, as it stands in the document. */
export const ssoEntrySchema = z.object({
  permissionSetName: z.optional(textSchema),
  accountID: z.optional(textSchema),
  partition: z.optional(textSchema),
});

/** An item of `mapRoles`, as it stands in the document: keys as the reference spells them, each optional. */
export const roleEntrySchema = z.object({
  rolearn: z.optional(textSchema),
  sso: z.optional(z.nullable(ssoEntrySchema)),
  username: z.optional(textSchema),
  groups: z.optional(textsSchema),
  userid: z.optional(textSchema),
});

/** An item of `mapUsers`, as it stands in the document. */
export const userEntrySchema = z.object({
  userarn: z.optional(textSchema),
  username: z.optional(textSchema),
  groups: z.optional(textsSchema),
  userid: z.optional(textSchema),
});

/** What an `sso:` value must be for the reference to keep its entry. */
export const ssoMatchSchema = z.object({
  /** 1 to 32 of `[A-Za-z0-9_+=,.@-]`. */
  permissionSetName: z.string().check(z.regex(/^[A-Za-z0-9_+=,.@-]{1,32}$/)),
  /** Twelve digits. */
  accountId: z.string().check(z.regex(/^[0-9]{12}$/)),
  partition: z.exactOptional(z.enum(partitions)),
});

export type RoleEntry = z.infer<typeof roleEntrySchema>;
export type UserEntry = z.infer<typeof userEntrySchema>;
/** The roles of one IAM Identity Center permission set in one account; `partition` is `aws` where it is absent. */
export type SsoMatch = Readonly<z.infer<typeof ssoMatchSchema>>;

/** Where a piece was written down. */
export interface Origin {
  /** How it was written: in a ConfigMap. */
  readonly source: "config-map";
  /** The file's name, where one was given. */
  readonly file?: string;
  /** The way to it from the ConfigMap's data: `["mapRoles", 2]`. */
  readonly path: readonly (string | number)[];
  /** Where it is in the text that was given; of a `data` object, in its section's text. */
  readonly range?: SourceRange;
}

interface MappingBase {
  /** A Kubernetes username, templates included; "" where the document gives none. */
  readonly username: string;
  /** Kubernetes groups, templates included, in the document's order. */
  readonly groups: readonly string[];
  /** The entry's place in its section's list, from 0. */
  readonly index: number;
  /** Where the entry stands in the text that was given. */
  readonly source?: SourceRange;
  readonly origin?: Origin;
}

/** A kept entry of `mapRoles` with a `rolearn`. */
export interface RoleArnMapping extends MappingBase {
  readonly kind: "role";
  /** As written: neither checked nor normalized. */
  readonly roleArn: string;
  readonly sso?: undefined;
}

/** A kept entry of `mapRoles` with an `sso`. */
export interface SsoMapping extends MappingBase {
  readonly kind: "sso";
  readonly sso: SsoMatch;
  readonly roleArn?: undefined;
}

/** A kept entry of `mapRoles`. */
export type RoleMapping = RoleArnMapping | SsoMapping;

/** A kept entry of `mapUsers`. */
export interface UserMapping extends MappingBase {
  readonly kind: "user";
  /** As written: neither checked nor normalized. */
  readonly userArn: string;
}

/** A kept entry of either section. */
export type Mapping = RoleMapping | UserMapping;

/** A role's entry as programs write it: `kind` may be left out, since `roleArn` or `sso` says it. */
export interface RoleInput extends MappingBase {
  readonly kind?: RoleMapping["kind"];
  readonly roleArn?: string | undefined;
  readonly sso?: SsoMatch | undefined;
}

/** A user's entry as programs write it. */
export interface UserInput extends Omit<UserMapping, "kind"> {
  readonly kind?: "user";
}

/** An item of `mapAccounts` that is kept. */
export interface AccountItem {
  /** As written. */
  readonly account: string;
  /** The item's place in the list, from 0. */
  readonly index: number;
  /** Where the item stands in the text that was given. */
  readonly source?: SourceRange;
  readonly origin?: Origin;
}
