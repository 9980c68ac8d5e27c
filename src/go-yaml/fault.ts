// What ends the reading of a YAML text.
import type { ParsedNode } from "yaml";
import { rangeOf } from "./range.ts";

/** What kind of thing keeps a YAML text from being read. */
export type YamlFaultCode =
  | "not-text"
  | "yaml-syntax"
  | "yaml-alias"
  | "yaml-tag"
  | "yaml-key"
  | "yaml-merge"
  | "number-not-finite"
  | "too-deep";

/** Why a YAML text is lost as a whole. Offsets are in that text. */
export interface YamlFault {
  readonly code: YamlFaultCode;
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** Unwinds from deep inside a document to `readYaml`; never leaves this folder's exported functions. */
export class YamlFaultError extends Error {
  readonly fault: YamlFault;

  constructor(fault: YamlFault) {
    super(fault.message);
    this.fault = fault;
  }
}

/** The fault in a caught `error`; anything else is a mistake in this program, and goes on. */
export function faultOf(error: unknown): YamlFault {
  if (!(error instanceof YamlFaultError)) throw error;
  return error.fault;
}

export function failAt(code: YamlFaultCode, message: string, start: number, end: number = start + 1): never {
  throw new YamlFaultError({ code, message, start, end });
}

export function failAtNode(code: YamlFaultCode, message: string, node: ParsedNode | null): never {
  failAt(code, message, ...rangeOf(node));
}
