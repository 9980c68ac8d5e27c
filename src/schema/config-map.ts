// The ConfigMap object in programs.
import * as z from "zod/mini";

/** The `data` of an aws-auth ConfigMap. Keys other than the three sections are ignored. */
export type AwsAuthData = Readonly<Record<string, string>>;

/** Checks a ConfigMap object that a program gives, such as a V1ConfigMap of `@kubernetes/client-node`. */
export const configMapSchema = z.looseObject({
  apiVersion: z.optional(z.string()),
  kind: z.optional(z.literal("ConfigMap")),
  metadata: z.optional(z.looseObject({ name: z.optional(z.string()), namespace: z.optional(z.string()) })),
  data: z.optional(z.nullable(z.looseObject({}))),
});

/** A ConfigMap object for `parseAwsAuth`. A V1ConfigMap of `@kubernetes/client-node` is one. */
export interface ConfigMapLike {
  readonly apiVersion?: string | undefined;
  readonly kind?: string | undefined;
  readonly metadata?:
    | { readonly name?: string | undefined; readonly namespace?: string | undefined }
    | undefined;
  readonly data?: AwsAuthData | undefined;
}
