// The slips of a form that a rule has the words for.
import type { FormSlip } from "../engine/beside.ts";

export function slipsOf(slips: readonly FormSlip[] | undefined, code: string): readonly FormSlip[] {
  return slips?.filter((slip) => slip.code === code) ?? [];
}
