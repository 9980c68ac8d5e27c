// Reads all that the AWS CLI printed in one text.
import { joinTexts } from "../../../sources/model/joined-text.ts";
import { MAX_LENGTH } from "../../../text/size.ts";
import type { GivenText } from "../input.ts";
import { GIVE, NOT_ENTRIES, readAnswer } from "./answers.ts";
import { readError } from "./errors.ts";
import { Told } from "./told.ts";
import { type Piece, valuesIn } from "./values.ts";

/** Whether a text may hold an answer of EKS. A cheap look. */
export function mentionsEks(text: string): boolean {
  return SIGNS.test(text);
}

const SIGNS =
  /\b(?:accessEntry|accessEntries|associatedAccessPolicies|associatedAccessPolicy|principalArn|accessConfig|authentication mode must be)\b/;

/** @param isOther Whether another form has read the text: then what is no answer of EKS is no problem. */
export function readAws({ file, text, isObject }: GivenText, isOther: boolean): Told {
  const told = new Told(joinTexts([{ name: file, text }]), !isObject);
  if (text.length > MAX_LENGTH) {
    const size = `${MAX_LENGTH / 1024 / 1024} MiB`;
    told.problem(
      "too-large",
      { start: 0, end: 1 },
      `more than ${size}, so it is not read; give a cluster a text`,
      true,
    );
    return told;
  }
  if (text.trim() === "" && !isOther) {
    told.problem("not-access-entries", { start: 0, end: text.length }, `the text is empty; ${GIVE}`, true);
  }
  for (const piece of valuesIn(text)) readPiece(piece, isOther, told);
  return told;
}

function readPiece(piece: Piece, isOther: boolean, told: Told): void {
  switch (piece.kind) {
    case "value":
      if (readAnswer(piece.value, {}, told) || isOther) return;
      told.problem("not-access-entries", piece.value.at, NOT_ENTRIES, true);
      return;
    case "fault": {
      if (isOther) return;
      const name = piece.of === "json" ? "JSON" : "YAML";
      const message = `this is not ${name}, or it is cut short, so what it says is lost; give the answer as it is`;
      told.problem(`not-${piece.of}`, piece.at, message, true);
      return;
    }
    case "text":
      // The commands that people typed may stand above what they print.
      if (isOther || /^[$#] /.test(piece.text) || readError(piece.text, piece.at, told)) return;
      told.problem(
        "not-json",
        piece.at,
        "this is not JSON; give what 'aws eks … --output json' prints",
        true,
      );
  }
}
