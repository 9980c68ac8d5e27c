// Work in steps: after each, whoever drives it may do something else first. One implementation for those who wait for
// the result, and for those who must not hold up a login.

/** Yields where it can be interrupted. */
export type Steps<Result> = Generator<void, Result>;

/** Does all of it at once. */
export function toEnd<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** `list.map`, in steps. */
export function* mapSteps<Item, Result>(
  list: readonly Item[],
  make: (item: Item, index: number) => Result,
): Steps<Result[]> {
  const made: Result[] = [];
  yield* eachStep(list, (item) => void made.push(make(item, made.length)));
  return made;
}

/** `for (const item of list)`, in steps. */
export function* eachStep<Item>(list: Iterable<Item>, work: (item: Item) => void): Steps<void> {
  let count = 0;
  for (const item of list) {
    if (++count % STRIDE === 0) yield;
    work(item);
  }
}

/** So many items take less than a millisecond, and interrupting costs next to nothing for each of them. */
const STRIDE = 16;
