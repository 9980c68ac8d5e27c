// Does long work in short slices. What has come in meanwhile, logins above all, has its turn after each.
import { nextTurn } from "./newest.ts";

/** A login waits for at most so much of it, a few times. Longer slices would end the work no sooner. */
const SLICE_MS = 1;

export interface Done<Result> {
  readonly result: Result;
  /** The time that it took, without the time between its slices. */
  readonly workMs: number;
}

/** @param steps Yields where it can be interrupted. */
export async function inSteps<Result>(steps: Iterator<void, Result>): Promise<Done<Result>> {
  let workMs = 0;
  for (;;) {
    const start = performance.now();
    for (;;) {
      const step = steps.next();
      const sliceMs = performance.now() - start;
      if (step.done === true) return { result: step.value, workMs: workMs + sliceMs };
      if (sliceMs < SLICE_MS) continue;
      workMs += sliceMs;
      break;
    }
    await nextTurn();
  }
}
