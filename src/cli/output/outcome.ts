// How a command ends.

/** The exit statuses of contract 2. */
export const exitStatus = {
  mapped: 0,
  listed: 0,
  unchanged: 0,
  clean: 0,
  acceptable: 0,
  notMapped: 1,
  errorsFound: 1,
  changed: 1,
  refused: 1,
  couldNotRun: 2,
} as const;

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

/** What a command has to say: the result for standard output, lines about it for standard error. */
export interface Outcome {
  readonly result: string;
  readonly remarks: readonly string[];
  /** More for standard error, behind the result: what would be the result, had something else not taken its place. */
  readonly report?: string;
  readonly status: ExitStatus;
}

/** Takes what a command has to say. */
export type Finish = (outcome: Outcome) => void;

/** The command could not run. The message goes to standard error as it is: a line that names the file. */
export class CliError extends Error {}
