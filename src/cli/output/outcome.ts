// How a command ends.

/** The exit statuses. They are part of what is promised: scripts depend on them. */
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
  // 128 and the number of SIGINT, as shells have it.
  interrupted: 130,
} as const;

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

/** What a command has to say: the result for standard output, lines about it for standard error. */
export interface Outcome {
  readonly result: string;
  readonly remarks: readonly string[];
  /** The findings, for standard error after the result, where the result is a fixed text or a patch. */
  readonly report?: string;
  readonly status: ExitStatus;
}

/** Is called with what a command has to say. */
export type Finish = (outcome: Outcome) => void;

/** The command could not run. The message is a line for standard error, as it is; it names the file. */
export class CliError extends Error {}

/** Somebody has pressed Ctrl-C. */
export class InterruptedError extends CliError {
  constructor() {
    super("interrupted");
  }
}
