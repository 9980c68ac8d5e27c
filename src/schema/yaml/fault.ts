// What ends the reading of a YAML text.
import type { ProblemCode } from "../problem.ts";

/** Why a YAML text is lost as a whole. Offsets are in that text. */
export interface YamlFault {
  readonly code: ProblemCode;
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

export function failAt(code: ProblemCode, message: string, start: number, end: number = start + 1): never {
  throw new YamlFaultError({ code, message, start, end });
}
