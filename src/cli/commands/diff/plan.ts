// Says whose access changes by a plan, which holds both sides.
import { clusterPartsOf } from "../../input/cluster-parts.ts";
import { readForms } from "../../input/forms.ts";
import { limitFor, readText } from "../../input/read-text.ts";
import { describeSourceProblem } from "../../input/source-problem.ts";
import { messageLine } from "../../output/messages.ts";
import { CliError, type Outcome } from "../../output/outcome.ts";
import { type FormsOptions, outcomeOf, type SideContent, withLoss } from "./forms.ts";

/** @throws CliError for a file that is not a plan, and for a plan of which nothing can be read. */
export async function runPlanDiff(file: string, options: FormsOptions): Promise<Outcome> {
  const input = await readText(file, limitFor(file));
  const { name } = input;
  const read = await readForms(input);
  const plan = read.find(({ reading }) => reading.before !== undefined);
  const problems = read.flatMap(({ reading }) =>
    (reading.problems ?? []).map((problem) => describeSourceProblem(problem, reading, name)),
  );
  if (plan?.reading.before === undefined) {
    const [problem] = read.flatMap(({ reading }) => reading.problems ?? []);
    throw new CliError(
      problem === undefined
        ? `${name}: error: only a Terraform plan holds both sides (terraform show -json tfplan); else give two documents, the old one and the new one, or --context and the new one`
        : `${name}: error: ${messageLine(problem.message)}`,
    );
  }
  const { reading, source } = plan;
  const sideOf = (said: Omit<typeof reading, "before">): SideContent => ({
    file: name,
    maps: said.documents.map((document) => ({ document, text: reading.text, source: source.name })),
    clusters: clusterPartsOf([{ source, reading: said }]),
  });
  const [old, next] = [sideOf({ text: reading.text, ...plan.reading.before }), sideOf(reading)];
  const { oldName = name, newName = name } = options;
  return withLoss([plan], outcomeOf({ old, next, problems, isOne: false, oldName, newName }, options));
}
