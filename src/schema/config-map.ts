// The ConfigMap object, as programs have it.
import * as z from "zod/mini";

/** The `data` of an aws-auth ConfigMap. Keys other than the three sections are ignored. */
export type AwsAuthData = Readonly<Record<string, string>>;

/** A ConfigMap object, as `@kubernetes/client-node`'s V1ConfigMap has it. Input is checked by it. */
export const configMapSchema = z.looseObject({
  apiVersion: z.optional(z.string()),
  kind: z.optional(z.literal("ConfigMap")),
  metadata: z.optional(z.looseObject({ name: z.optional(z.string()), namespace: z.optional(z.string()) })),
  data: z.optional(z.nullable(z.looseObject({}))),
});

/** What a ConfigMap object looks like to `parseAwsAuth`; a V1ConfigMap is one. */
export interface ConfigMapLike {
  readonly apiVersion?: string | undefined;
  readonly kind?: string | undefined;
  readonly metadata?:
    | { readonly name?: string | undefined; readonly namespace?: string | undefined }
    | undefined;
  readonly data?: AwsAuthData | undefined;
}
