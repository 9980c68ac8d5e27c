// What a refusal of EKS is: a code, the field, and what words are made of.
import type { ReservedPrefix } from "../identity/reserved-names.ts";
import type { AccessEntryHole } from "../schema/access-entry.ts";
import type { EntryTypeName } from "./entry-types.ts";

/** What each code says beside itself. */
export interface RefusalData {
  /** It is no ARN, or that of something else. `kind`: `group`, `instance-profile`; "" where that cannot be read. */
  readonly "principal-not-iam": { readonly kind: string };
  /** An ARN of STS. `roleArn`: the role's, without its path; absent for a federated user. */
  readonly "principal-session": { readonly roleArn?: string };
  readonly "principal-service-linked": Record<never, never>;
  readonly "principal-wildcard": { readonly character: "*" | "?" };
  readonly "principal-root": Record<never, never>;
  readonly "principal-region": { readonly region: string };
  readonly "principal-account": { readonly accountId: string };
  /** `character`: the first that no name has. Absent where the name is missing or too long. */
  readonly "principal-name": { readonly name: string; readonly character?: string };
  readonly "principal-partition": { readonly partition: string; readonly expected: string };
  /** `meant`: the type that is spelt nearly so. Without it, the type may be a new one. */
  readonly "type-unknown": { readonly type: string; readonly meant?: EntryTypeName };
  readonly "type-for-roles": { readonly type: string };
  readonly "type-foreign-account": {
    readonly type: string;
    readonly accountId: string;
    readonly clusterAccountId: string;
  };
  readonly "type-with-username": { readonly type: string };
  readonly "type-with-groups": { readonly type: string };
  readonly "type-with-policies": { readonly type: string };
  /** `prefix` is in lower case; the text may have it in another case, and then it is not sure. */
  readonly "username-reserved-prefix": { readonly prefix: ReservedPrefix };
  readonly "username-without-colon": { readonly template: string };
  readonly "group-reserved-prefix": { readonly group: string; readonly prefix: ReservedPrefix };
  /** The ARN of a policy of IAM. */
  readonly "policy-of-iam": { readonly policyArn: string; readonly name: string };
  /** Any other text that is no access policy's ARN: a name alone, another resource. */
  readonly "policy-not-arn": { readonly policyArn: string };
  readonly "policy-partition": { readonly partition: string; readonly expected: string };
  readonly "scope-missing": { readonly policyArn: string };
  readonly "scope-type-unknown": { readonly type: string; readonly meant?: "cluster" | "namespace" };
  readonly "scope-without-namespaces": { readonly policyArn: string };
  readonly "scope-with-namespaces": { readonly namespaces: readonly string[] };
  /** `other`: the index of the first other entry of the principal. */
  readonly "principal-twice": { readonly other: number };
  readonly "too-many-entries": { readonly count: number; readonly most: number };
}

export type RefusalCode = keyof RefusalData;

/** Why EKS refuses an entry, or one of its policies. */
export type Refusal = {
  readonly [Code in RefusalCode]: {
    readonly code: Code;
    readonly field: AccessEntryHole["field"];
    /** For `groups` and `policies`: the index of the one that it is about. Absent where it is about all of them. */
    readonly item?: number;
    readonly data: RefusalData[Code];
    /** Public sources disagree, or only one says so. Absent where it is documented or measured. */
    readonly isUnsure?: true;
  };
}[RefusalCode];

/** The cluster that the entry is for, as far as it is known. */
export interface RefusalOptions {
  readonly accountId?: string | undefined;
  readonly partition?: string | undefined;
}
