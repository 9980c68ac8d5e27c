// Lints a file that keeps its mappings in another form than a manifest's.
import { ENTRIES, type OtherForm } from "../../../document/form.ts";
import { pathName, STANDARD_INPUT } from "../../input/read-text.ts";
import { CliError } from "../../output/outcome.ts";
import type { FormsLinted } from "./lint-forms.ts";
import type { AskedFile, Linted } from "./linted.ts";
import { formOf, type NotLinted } from "./read-file.ts";

/** Undefined where no source reads the file, and for one that a search found and that maps nobody. */
export async function lintOtherForm(asked: AskedFile): Promise<Linted | NotLinted | undefined> {
  const { path, options, choice, isNamed } = asked;
  const { fixForms, lintForms } = await import("./lint-forms.ts");
  const { mode, all } = choice.fix;
  const { changed } = choice;
  const asking = { from: choice.from, isNamed, changed };
  const linted = await lintForms(path, asked.input, options, asking);
  if (linted === undefined) return undefined;
  if ("otherForm" in linted) return { outcome: "skipped", ...linted };
  if (!(isNamed || holdsAnything(linted))) return undefined;
  if (mode === "none") return asLinted(asked, linted);
  const { changes, count, refused } = await fixForms(path, asked.input, options, { ...asking, all });
  const file = pathName(path);
  const { byteOrderMark } = asked.input;
  const text = changes.find((each) => each.file === file)?.after ?? asked.input.text;
  const fixes = {
    before: byteOrderMark + asked.input.text,
    after: byteOrderMark + text,
    count,
    refused,
    files: changes,
  };
  try {
    const { replaceText } = await import("../../output/write-file.ts");
    for (const change of changes) {
      const mark = change.file === file ? byteOrderMark : "";
      if (mode === "write" && path !== STANDARD_INPUT)
        await replaceText(change.file, mark + change.before, mark + change.after);
      changed?.set(change.file, change);
    }
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    return { ...(await asLinted(asked, linted)), writeFailure: error.message };
  }
  const input = { ...asked.input, text };
  const after = await lintForms(path, input, options, asking);
  const isRead = after !== undefined && "files" in after;
  return { ...(await asLinted({ ...asked, input }, isRead ? after : linted)), fixes };
}

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
    ...(linted.hasMappings || linted.isIncomplete || linted.remarks.length > 0
      ? {}
      : { otherForm: await formBesides(path, input.text, linted) }),
  };
}

/** What a file holds that was not read. */
async function formBesides(
  path: string,
  text: string,
  { hasAccessEntries }: FormsLinted,
): Promise<OtherForm | undefined> {
  const form = await formOf(path, text);
  return hasAccessEntries && form?.how === ENTRIES ? undefined : form;
}
