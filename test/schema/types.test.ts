// Where a type is written by hand beside a schema, both say the same. `npm run check:types` checks this file: a property
// that only one of them has does not compile.
import type { V1ConfigMap } from "@kubernetes/client-node";
import { describe, expectTypeOf, it } from "vitest";
import type * as z from "zod/mini";
import type { Explanation } from "../../src/explain/explain.ts";
import type { ExplainStep, explainStepSchema, explanationSchema } from "../../src/explain/explanation.ts";
import type { Resolution } from "../../src/mapping/resolution.ts";
import type { AwsAuthData, ConfigMapLike, configMapSchema } from "../../src/schema/config-map.ts";
import type { Mapping } from "../../src/schema/entries.ts";

/**
 * A type without what a schema cannot say without changing what it accepts: `readonly`, and an optional property without
 * `undefined`. The index signature of a loose object is left out too.
 */
type Plain<Type> = Type extends Mapping
  ? Plain<EveryMapping>
  : Type extends readonly (infer Item)[]
    ? Plain<Item>[]
    : Type extends object
      ? {
          -readonly [Key in keyof Type as string extends Key ? never : Key]: Plain<
            Exclude<Type[Key], undefined>
          >;
        }
      : Type;

/** What `resolution.mapping` has for every kind of entry. The schema lets through the rest. */
type EveryMapping = Pick<Mapping, Exclude<keyof Mapping, "kind" | "source" | "origin" | "holes">>;

type Inferred<Schema extends z.ZodMiniType> = Plain<z.infer<Schema>>;

describe("the schema of an explanation", () => {
  it("says the same of a step as ExplainStep", () => {
    expectTypeOf<Inferred<typeof explainStepSchema>>().toEqualTypeOf<Plain<ExplainStep>>();
  });

  it("says the same of an answer as Resolution", () => {
    expectTypeOf<Inferred<typeof explanationSchema.shape.resolution>>().toEqualTypeOf<Plain<Resolution>>();
  });

  it("says the same of the whole as Explanation", () => {
    expectTypeOf<Inferred<typeof explanationSchema>>().toEqualTypeOf<Plain<Explanation>>();
  });
});

describe("the schema of a ConfigMap", () => {
  type Schema = Inferred<typeof configMapSchema>;

  it("has the properties of ConfigMapLike, and the same types but for the kind and the data", () => {
    expectTypeOf<keyof Schema>().toEqualTypeOf<keyof ConfigMapLike>();
    expectTypeOf<Omit<Schema, "kind" | "data">>().toEqualTypeOf<
      Omit<Plain<ConfigMapLike>, "kind" | "data">
    >();
  });

  it("reads as data what ConfigMapLike has, and finds what is wrong in it later", () => {
    expectTypeOf<AwsAuthData>().toExtend<Schema["data"]>();
    expectTypeOf<NonNullable<ConfigMapLike["data"]>>().toEqualTypeOf<AwsAuthData>();
  });

  it("asks for one of the kinds that ConfigMapLike can have, since a V1ConfigMap has any text there", () => {
    expectTypeOf<Schema["kind"]>().toExtend<ConfigMapLike["kind"]>();
    expectTypeOf<V1ConfigMap>().toExtend<ConfigMapLike>();
  });
});
