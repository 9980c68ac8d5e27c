// What HCL's expressions are.
// Source: https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md
import type { Place, WrittenPiece } from "../../model/value.ts";

interface Part {
  readonly at: Place;
  /** As people wrote it. */
  readonly written: string;
}

interface MaybeBroken {
  /** Whether some of it cannot be read, so that there may be more. */
  readonly isBroken?: boolean;
}

export type Expression = Part &
  (
    | { readonly kind: "literal"; readonly value: number | boolean | null }
    | { readonly kind: "template"; readonly parts: readonly TemplatePart[] }
    | (MaybeBroken & { readonly kind: "list"; readonly items: readonly Expression[] })
    | (MaybeBroken & { readonly kind: "map"; readonly members: readonly ObjectMember[] })
    /** The beginning of a reference: `local`, `aws_iam_role`, a variable of a loop. */
    | { readonly kind: "name"; readonly name: string }
    | { readonly kind: "attribute"; readonly of: Expression; readonly name: string }
    | { readonly kind: "index"; readonly of: Expression; readonly key: Expression }
    /** `of[*].a.b`: each item with the steps taken. */
    | { readonly kind: "splat"; readonly of: Expression; readonly steps: readonly Step[] }
    | {
        readonly kind: "call";
        readonly name: string;
        readonly args: readonly Expression[];
        /** Whether the last argument is a list of arguments (`...`). */
        readonly isSpread: boolean;
      }
    | {
        readonly kind: "conditional";
        readonly condition: Expression;
        readonly yes: Expression;
        readonly no: Expression;
      }
    | (Loop & { readonly kind: "for-list"; readonly body: Expression })
    | (Loop & {
        readonly kind: "for-map";
        readonly key: Expression;
        readonly body: Expression;
        /** Whether values of one key are gathered in a list (`...`). */
        readonly isGrouped: boolean;
      })
    | { readonly kind: "unary"; readonly operator: string; readonly operand: Expression }
    | {
        readonly kind: "binary";
        readonly operator: string;
        readonly left: Expression;
        readonly right: Expression;
      }
    /** What cannot be read. */
    | { readonly kind: "unread" }
  );

export type ExpressionOf<K extends Expression["kind"]> = Extract<Expression, { kind: K }>;

export interface ObjectMember {
  readonly key: Expression;
  readonly value: Expression;
}

export type Step = { readonly name: string } | { readonly key: Expression };

/** `for key, item in source : … if condition` */
export interface Loop {
  readonly keyName: string | undefined;
  readonly itemName: string;
  readonly source: Expression;
  readonly condition: Expression | undefined;
}

export type TemplatePart =
  | { readonly kind: "literal"; readonly piece: WrittenPiece; readonly at: Place }
  | { readonly kind: "interpolation"; readonly expression: Expression; readonly at: Place }
  | (Part & Omit<Loop, "condition"> & { readonly kind: "for"; readonly parts: readonly TemplatePart[] })
  | (Part & {
      readonly kind: "if";
      readonly condition: Expression;
      readonly yes: readonly TemplatePart[];
      readonly no: readonly TemplatePart[];
    })
  /** A directive that cannot be read. */
  | (Part & { readonly kind: "unread" });
