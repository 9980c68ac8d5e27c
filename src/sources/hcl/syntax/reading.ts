// What the readers of single kinds of expressions are given, so that they need not know each other.
import type { Place } from "../../model/value.ts";
import type { Expression } from "./expression.ts";
import type { HclNode } from "./node.ts";
import { placeOf, type SourceText, writtenAt } from "./source-text.ts";

export interface Reading {
  readonly source: SourceText;
  /** Reads an expression that stands in the one that is being read. */
  expression(node: HclNode): Expression;
}

/** Where a node stands, and what is written there. */
export function ends(node: HclNode, source: SourceText): { readonly at: Place; readonly written: string } {
  return { at: placeOf(node, source), written: writtenAt(node, source) };
}

export function unread(node: HclNode, source: SourceText): Expression {
  return { kind: "unread", ...ends(node, source) };
}
