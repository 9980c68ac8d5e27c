// Does long work in short slices. What comes in, logins above all, has as much time between them.

/** Not only the next turn of the event loop: a login and a new version of the ConfigMap take several of them. */
const BREAK_MS = 1;

export interface Done<Result> {
  readonly result: Result;
  /** The time that it took, without the time between its slices. */
  readonly workMs: number;
}

/**
 * @param steps Yields where it can be interrupted.
 * @param maxMs A login waits for at most so much of it, a few times.
 */
export async function inSteps<Result>(steps: Iterator<void, Result>, maxMs = 1): Promise<Done<Result>> {
  let workMs = 0;
  for (;;) {
    const start = performance.now();
    for (;;) {
      const step = steps.next();
      const sliceMs = performance.now() - start;
      if (step.done === true) return { result: step.value, workMs: workMs + sliceMs };
      if (sliceMs < maxMs) continue;
      workMs += sliceMs;
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, BREAK_MS));
  }
}
