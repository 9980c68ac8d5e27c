// Why a text is not YAML, for those who do not lint it: where lint points, with its advice.
import { locateIn } from "../text/position.ts";
import type { Problem } from "./problem.ts";
import { pieceSource } from "./source.ts";
import { describeFault, tellFault } from "./syntax-advice.ts";

export const UNREADABLE = "the file cannot be read";

/**
 * The problem as lint tells it, where it is one of a document that is not YAML; else the problem itself.
 *
 * @param text The text that `parseAwsAuth` found the problem in.
 */
export function withSyntaxAdvice(text: string, problem: Problem): Problem {
  const { code, data, range } = problem;
  if (code !== "yaml-syntax" || data === undefined || !("reason" in data) || range === undefined)
    return problem;
  const source = pieceSource(text, 0, "\n");
  const fault = {
    code,
    reason: data.reason,
    span: { source, start: range.start.offset, end: range.end.offset },
  };
  const { start, end } = tellFault(fault).span;
  const locate = locateIn(text);
  return {
    ...problem,
    message: `${UNREADABLE}: ${describeFault(fault)}`,
    range: { start: locate(start), end: locate(end) },
  };
}
