// What stands in an HCL file or block: attributes and blocks.
import type { Place } from "../../model/value.ts";
import type { Expression } from "./expression.ts";

export interface Attribute {
  readonly name: string;
  readonly nameAt: Place;
  readonly value: Expression;
}

export interface Block {
  readonly type: string;
  readonly labels: readonly string[];
  readonly body: Body;
  readonly at: Place;
}

export interface Body {
  /** Of a repeated name, the last. HCL takes each name once. */
  readonly attributes: ReadonlyMap<string, Attribute>;
  readonly blocks: readonly Block[];
  /** What is written, where some of it cannot be read: there may be more. */
  readonly broken?: string;
  readonly at: Place;
}
