// The shapes of entries: as a document has them, as the library returns them, and as programs give them.
// Source: the reference's pkg/config/types.go and pkg/config/mapper.go; AWS's page on aws-auth:
// https://docs.aws.amazon.com/eks/latest/userguide/auth-configmap.html
import * as z from "zod/mini";
import type { Position, SourceRange } from "../text/position.ts";
import type { EntryHole, SectionHole, TextHole } from "./hole.ts";

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

/** null is allowed, because Go decodes it as an empty string or an empty list. */
export const textSchema = z.nullable(z.string());
const textsSchema = z.nullable(z.array(textSchema));

/** An `sso:` value in the document. */
export const ssoEntrySchema = z.object({
  permissionSetName: z.optional(textSchema),
  accountID: z.optional(textSchema),
  partition: z.optional(textSchema),
});

/** An item of `mapRoles` in the document. Keys are spelt as in the reference, and each is optional. */
export const roleEntrySchema = z.object({
  rolearn: z.optional(textSchema),
  sso: z.optional(z.nullable(ssoEntrySchema)),
  username: z.optional(textSchema),
  groups: z.optional(textsSchema),
  userid: z.optional(textSchema),
});

/** An item of `mapUsers` in the document. */
export const userEntrySchema = z.object({
  userarn: z.optional(textSchema),
  username: z.optional(textSchema),
  groups: z.optional(textsSchema),
  userid: z.optional(textSchema),
});

/** The reference keeps an entry only if its `sso:` value has this shape. */
export const ssoMatchSchema = z.object({
  /** 1 to 32 characters of `[A-Za-z0-9_+=,.@-]`. */
  permissionSetName: z.string().check(z.regex(/^[A-Za-z0-9_+=,.@-]{1,32}$/)),
  /** Twelve digits. */
  accountId: z.string().check(z.regex(/^[0-9]{12}$/)),
  partition: z.exactOptional(z.enum(partitions)),
});

export type RoleEntry = z.infer<typeof roleEntrySchema>;
export type UserEntry = z.infer<typeof userEntrySchema>;
/** The roles of one IAM Identity Center permission set in one account. `partition` defaults to `aws`. */
export type SsoMatch = Readonly<z.infer<typeof ssoMatchSchema>>;

/** Where an entry was written. */
export interface Origin {
  /** `config-map`: a manifest, or an object of it. Else the name of the form that it is written in: `terraform-plan`. */
  readonly source: "config-map" | (string & {});
  /** The file's name, if one was given. */
  readonly file?: string;
  /** The path to it in the ConfigMap's data, for example `["mapRoles", 2]`. Lists count from 0. */
  readonly path: readonly (string | number)[];
  /** Its place in the text that was given. For a `data` object, its place in its section's text. */
  readonly range?: SourceRange;
  /** The resource's address, in forms that have one. */
  readonly address?: string;
  /** Its place in the section's own text, where that text stands inside another one. */
  readonly decoded?: Pick<Position, "line" | "column">;
}

interface MappingBase {
  /** A Kubernetes username, templates included. "" where the entry has none. */
  readonly username: string;
  /** Kubernetes groups, templates included, in the document's order. */
  readonly groups: readonly string[];
  /** The entry's `userid`, where it has one. Only the back end DynamicFile looks at it. */
  readonly userId?: string;
  /** The entry's index in its section's list, from 0. */
  readonly index: number;
  /** The entry's place in the text that was given. */
  readonly source?: SourceRange;
  readonly origin?: Origin;
  /** What of it is not known. Its texts hold the expressions as people wrote them. */
  readonly holes?: readonly EntryHole[];
}

/** An entry of `mapRoles` with a `rolearn`, which the reference keeps. */
export interface RoleArnMapping extends MappingBase {
  readonly kind: "role";
  /** As written: neither checked nor normalized. */
  readonly roleArn: string;
  readonly sso?: undefined;
}

/** An entry of `mapRoles` with an `sso`, which the reference keeps. */
export interface SsoMapping extends MappingBase {
  readonly kind: "sso";
  readonly sso: SsoMatch;
  readonly roleArn?: undefined;
}

/** An entry of `mapRoles` that the reference keeps. */
export type RoleMapping = RoleArnMapping | SsoMapping;

/** An entry of `mapUsers` that the reference keeps. */
export interface UserMapping extends MappingBase {
  readonly kind: "user";
  /** As written: neither checked nor normalized. */
  readonly userArn: string;
}

/** An entry of either section that the reference keeps. */
export type Mapping = RoleMapping | UserMapping;

/** An entry as programs give it. `kind` can be left out, and so can `index`: it is then the entry's place in its list. */
interface InputBase extends Omit<MappingBase, "index"> {
  readonly index?: number;
}

/** A role's entry, as programs give it, with a `roleArn` or an `sso`. One with neither is passed over. */
export interface RoleInput extends InputBase {
  readonly kind?: RoleMapping["kind"];
  readonly roleArn?: string | undefined;
  readonly sso?: SsoMatch | undefined;
}

/** A user's entry, as programs give it. */
export interface UserInput extends InputBase {
  readonly kind?: UserMapping["kind"];
  readonly userArn: string;
}

/** An item of `mapAccounts` that the reference keeps. */
export interface AccountItem {
  /** As written. */
  readonly account: string;
  /** The item's index in the list, from 0. */
  readonly index: number;
  /** The item's place in the text that was given. */
  readonly source?: SourceRange;
  readonly origin?: Origin;
  /** What of it is not known. */
  readonly holes?: readonly TextHole[];
}

/** The entries and accounts that answers are given by. */
export interface Mappings {
  readonly roles: readonly RoleMapping[];
  readonly users: readonly UserMapping[];
  readonly accountItems: readonly AccountItem[];
  /** Entries and accounts that are not known. */
  readonly holes?: readonly SectionHole[];
}
