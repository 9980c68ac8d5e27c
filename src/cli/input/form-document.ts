// Reads the mappings of a file that keeps them in another form than a manifest's.
import type { SourceDocument, SourceReading } from "../../sources/model/reading.ts";
import { refusalsOf, type Served, servedOf } from "../../sources/served.ts";
import type { SourceRead } from "../../sources/sources.ts";
import { messageLine, showName } from "../output/messages.ts";
import { CliError } from "../output/outcome.ts";
import type { FileChoice } from "./document-choice.ts";
import { readForms } from "./forms.ts";
import type { AwsAuthDocument } from "./named-document.ts";
import { NotOneMap } from "./not-one-map.ts";
import { describeProblem } from "./problem-line.ts";
import type { NamedText } from "./read-text.ts";
import { describeSourceProblem } from "./source-problem.ts";

type Choice = Omit<FileChoice, "file">;

/** @throws CliError where there are no mappings in it, or several and none is chosen. */
export async function readFormDocument(input: NamedText, choice: Choice): Promise<AwsAuthDocument> {
  const found = await findFormDocument(input, choice);
  if (found !== undefined) return found;
  throw new CliError(`${input.name}: error: no mappings of this form in it`);
}

/**
 * Undefined where no source reads the text.
 *
 * @throws CliError where there are no mappings in it, or several and none is chosen.
 */
export async function findFormDocument(
  input: NamedText,
  { from, document: wanted }: Choice,
): Promise<AwsAuthDocument | undefined> {
  const read = await readForms(input, from);
  if (read.length === 0) return undefined;
  const settings = settingsAlone(input, read);
  if (settings !== undefined) return settings;
  const { document, reading, source } = choose(input, read, wanted);
  const { awsAuth, ...served } = servedOf(document, reading, source.name);
  const { problems = [], text } = reading;
  return {
    name: input.name,
    awsAuth,
    read,
    remarks: [
      ...problems.map((problem) => describeSourceProblem(problem, reading, input.name)),
      ...refusalsOf(document, reading).map(({ at, what }) =>
        describeSourceProblem({ message: what, at, isLoss: true }, reading, input.name),
      ),
      ...awsAuth.problems.map((problem) => describeProblem(fileOf(problem.range), problem)),
    ],
    sectionLost:
      problems.some(({ isLoss }) => isLoss) || awsAuth.problems.some(({ lost }) => lost === "section"),
    ...withServer(served, reading),
  };

  function fileOf(range: { readonly start: { readonly offset: number } } | undefined): string {
    return text.files.length > 1 && range !== undefined
      ? showName(text.fileAt(range.start.offset).name)
      : input.name;
  }
}

function withServer(
  served: Omit<Served, "awsAuth">,
  { server }: SourceReading,
): Pick<AwsAuthDocument, "served"> {
  if (served.backEnd === "EKSConfigMap") return {};
  return { served: server === undefined ? served : { ...served, server } };
}

/** A server's configuration without mappings still says which back ends are asked. */
function settingsAlone({ name }: NamedText, read: readonly SourceRead[]): AwsAuthDocument | undefined {
  if (read.some(({ reading }) => reading.documents.length > 0)) return undefined;
  const reading = read.map((each) => each.reading).find(({ server }) => server !== undefined);
  if (reading === undefined || reading.problems?.some(({ isLoss }) => isLoss)) return undefined;
  const { what } = reading.slips?.find(({ code }) => code === "server-does-not-start")?.data ?? {};
  const refused = what === undefined ? {} : { refused: String(what) };
  return {
    name,
    awsAuth: { roles: [], users: [], accounts: [], problems: [] },
    remarks: [],
    sectionLost: false,
    ...withServer({ backEnd: "MountedFile", ...refused }, reading),
  };
}

interface Chosen extends SourceRead {
  readonly document: SourceDocument;
}

function choose({ name }: NamedText, read: readonly SourceRead[], wanted: string | undefined): Chosen {
  const found = read.flatMap((each) => each.reading.documents.map((document) => ({ ...each, document })));
  const sure = found.filter(({ document }) => document.isPossible !== true);
  const chosen =
    wanted === undefined
      ? sure.length === 1
        ? sure
        : found
      : found.filter(({ document }) => document.name === wanted);
  const [first] = chosen;
  if (first !== undefined && chosen.length === 1) return first;
  const names = found.map(({ document }) => `'${messageLine(document.name)}'`).join(", ");
  if (found.length > 1) {
    const what =
      wanted === undefined ? "holds the mappings of several" : `has no '${messageLine(wanted)}', or several`;
    throw new NotOneMap(`${name}: error: ${what}: ${names}; choose one with --document`, read);
  }
  if (found.length === 1)
    throw new CliError(`${name}: error: has no '${messageLine(wanted ?? "")}', but ${names}`);
  const [problem] = read.flatMap(({ reading }) => reading.problems ?? []);
  if (problem !== undefined) throw new CliError(`${name}: error: ${messageLine(problem.message)}`);
  const entries = read.some(({ reading }) => (reading.accessEntries ?? []).length > 0);
  throw new NotOneMap(
    entries
      ? `${name}: error: no mappings in it: it holds access entries, which are not aws-auth`
      : `${name}: error: no mappings in it`,
    read,
  );
}
