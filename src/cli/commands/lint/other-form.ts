// Lints a file that keeps its mappings in another form than a manifest's.
import { ENTRIES } from "../../../document/form.ts";
import { pathName, STANDARD_INPUT } from "../../input/read-text.ts";
import { CliError } from "../../output/outcome.ts";
import type { AskedFile, Linted } from "./linted.ts";
import { formOf } from "./read-file.ts";

/** Undefined where no source reads the file, and for one that a search found and that maps nobody. */
export async function lintOtherForm(asked: AskedFile): Promise<Linted | undefined> {
  const { path, options, choice, isNamed } = asked;
  const { fixForms, lintForms } = await import("./lint-forms.ts");
  const asking = { from: choice.from, isNamed };
  const linted = await lintForms(path, asked.input, options, asking);
  if (linted === undefined || !(isNamed || holdsAnything(linted))) return undefined;
  const { mode, all } = choice.fix;
  const fixed = mode === "none" ? undefined : await fixForms(path, asked.input, options, { ...asking, all });
  if (fixed === undefined || fixed.texts.size === 0) return asLinted(asked, linted);
  const file = pathName(path);
  const text = fixed.texts.get(file) ?? asked.input.text;
  const { byteOrderMark } = asked.input;
  const fixes = {
    before: byteOrderMark + asked.input.text,
    after: byteOrderMark + text,
    count: fixed.count,
    refused: fixed.refused,
  };
  if (mode === "dry-run" || path === STANDARD_INPUT) return { ...(await asLinted(asked, linted)), fixes };
  try {
    const { replaceText } = await import("../../output/write-file.ts");
    for (const [name, after] of fixed.texts) {
      const before = linted.files.find((each) => each.file === name)?.text ?? "";
      const mark = name === file ? byteOrderMark : "";
      await replaceText(name, mark + before, mark + after);
    }
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    return { ...(await asLinted(asked, linted)), writeFailure: error.message };
  }
  const input = { ...asked.input, text };
  const after = await lintForms(path, input, options, asking);
  return { ...(await asLinted({ ...asked, input }, after ?? linted)), fixes };
}

const ACCESS_ENTRIES = { what: "access entries", how: ENTRIES };

type FormsLinted = NonNullable<Awaited<ReturnType<typeof import("./lint-forms.ts").lintForms>>>;

function holdsAnything({ hasMappings, hasAccessEntries, isIncomplete, remarks }: FormsLinted): boolean {
  return hasMappings || hasAccessEntries || isIncomplete || remarks.length > 0;
}

async function asLinted({ path, input }: AskedFile, linted: FormsLinted): Promise<Linted> {
  const file = pathName(path);
  const own = linted.files.find((each) => each.file === file);
  return {
    outcome: "linted",
    text: input.text,
    findings: own?.findings ?? [],
    suppressed: own?.suppressed ?? [],
    otherFiles: linted.files.filter((each) => each !== own),
    remarks: linted.remarks,
    isIncomplete: linted.isIncomplete,
    // Access entries alone are not linted.
    ...(linted.hasMappings || linted.isIncomplete || linted.remarks.length > 0
      ? {}
      : {
          otherForm:
            (await formOf(path, input.text)) ?? (linted.hasAccessEntries ? ACCESS_ENTRIES : undefined),
        }),
  };
}
