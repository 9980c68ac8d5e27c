// What ends the reading of a YAML text.
import type { ParsedNode } from "yaml";
import type { FaultReason, YamlFaultCode } from "./fault-reason.ts";
import { faultMessage } from "./fault-words.ts";
import { rangeOf } from "./range.ts";

/** Why a YAML text is lost as a whole. Offsets are in that text. */
export interface YamlFault {
  readonly code: YamlFaultCode;
  readonly reason: FaultReason;
  readonly start: number;
  readonly end: number;
}

/** Unwinds from deep inside a document to `readYaml`. Functions that throw it say so; `faultOf` catches it. */
export class YamlFaultError extends Error {
  readonly fault: YamlFault;

  constructor(fault: YamlFault) {
    super(faultMessage(fault));
    this.fault = fault;
  }
}

/** The fault in a caught `error`. Any other error is a mistake in this program, and is thrown again. */
export function faultOf(error: unknown): YamlFault {
  if (!(error instanceof YamlFaultError)) throw error;
  return error.fault;
}

export function failAt(reason: FaultReason, start: number, end: number = start + 1): never {
  throw new YamlFaultError(faultAt(reason, start, end));
}

export function failAtNode(reason: FaultReason, node: ParsedNode | null): never {
  failAt(reason, ...rangeOf(node));
}

export function faultAt(reason: FaultReason, start: number, end: number): YamlFault {
  return { code: CODES[reason.found] ?? "yaml-syntax", reason, start, end };
}

/** The code of each reason that is about more than syntax. */
const CODES: Readonly<Partial<Record<FaultReason["found"], YamlFaultCode>>> = {
  "control-character": "not-text",
  "half-surrogate": "not-text",
  "missing-anchor": "yaml-alias",
  "alias-in-itself": "yaml-alias",
  "too-many-aliases": "yaml-alias",
  "contradicted-tag": "yaml-tag",
  "mapping-as-key": "yaml-key",
  "list-as-key": "yaml-key",
  "unusable-key": "yaml-key",
  "merge-without-mapping": "yaml-merge",
  "number-not-finite": "number-not-finite",
  "too-deep": "too-deep",
  "aliases-too-deep": "too-deep",
};
