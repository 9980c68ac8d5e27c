// Repairs that were made to read on in a section: where a rule reports them, and how it fixes them.
import type { Repair } from "../../document/repair.ts";
import type { LintSection } from "../../document/section.ts";
import type { Span, SpanEdit } from "../../document/source.ts";

export function repairSpan({ written }: LintSection, { start, end }: Repair): Span {
  return { source: written, start, end };
}

export function repairEdits({ written }: LintSection, { edits }: Repair): SpanEdit[] {
  return edits.map(({ start, end, text }) => ({ span: { source: written, start, end }, text }));
}
