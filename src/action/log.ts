// Text for the job's log. The runner looks for workflow commands in each line of it: `::name::` at the start of a line,
// and the older `##[name]` anywhere. File names and documents could bring such commands along.
// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#stopping-and-starting-workflow-commands
import { randomUUID } from "node:crypto";

/** The text for the log, with nothing in it that the runner obeys. Nobody can know the token that ends this. */
export function quoted(text: string): string {
  if (text === "") return "";
  const token = randomUUID();
  return `::stop-commands::${token}\n${text.replace(/\n?$/, "\n")}::${token}::\n`;
}
