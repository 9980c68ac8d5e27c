// mapAccounts: YAML straight into a list of strings, so that any scalar counts as it is written.
// Source: pkg/mapper/configmap/configmap.go (ParseMap) and decode.go of go-yaml v2.
import { isSeq, type ParsedNode, type YAMLSeq } from "yaml";
import { decodeTexts } from "../go-yaml/decode.ts";
import { faultOf, type YamlFault } from "../go-yaml/fault.ts";
import type { OnItemProblem } from "./item-problem.ts";

/** An item that is a scalar. */
export interface ReadAccount {
  readonly index: number;
  /** The source text. */
  readonly account: string;
  readonly node: ParsedNode;
}

/** The accounts in a list, up to the item that ends the reading. */
export interface AccountsReading {
  readonly accounts: readonly ReadAccount[];
  /** Why the rest is lost, and the index of its first item; undefined if reading failed before the first item. */
  readonly lost?: { readonly fault: YamlFault; readonly from: number | undefined };
}

/** Account ids are not checked. */
export function readAccounts(list: YAMLSeq.Parsed, onProblem: OnItemProblem): AccountsReading {
  const accounts: ReadAccount[] = [];
  let index: number | undefined;
  try {
    const items = decodeTexts(list);
    index = 0;
    for (const { node, text } of items) {
      if (text !== undefined) accounts.push({ index, account: text, node });
      else {
        const actual = { type: isSeq(node) ? "list" : "mapping" } as const;
        const data = { code: "wrong-type", expected: "account", actual } as const;
        onProblem({ data, lost: "entry", path: [index], node });
      }
      index++;
    }
  } catch (error) {
    return { accounts, lost: { fault: faultOf(error), from: index } };
  }
  return { accounts };
}
