// Of what comes faster than it can be worked on, the newest alone. What it replaces costs next to nothing.

/** Items that come within so many milliseconds of the first one are one item. */
const TOGETHER_MS = 5;

/**
 * Reads `source` to its end, however slowly its items are taken, and yields what has come since the last one was
 * taken, as one item. An error of `source` comes after what came before it.
 *
 * @param join Makes one item of two that follow each other.
 * @param stop Ends `source`. It is called where no more items are taken.
 */
export async function* newestOf<Item>(
  source: AsyncIterable<Item>,
  join: (earlier: Item, later: Item) => Item,
  stop: () => void,
): AsyncGenerator<Item> {
  let waiting: { readonly item: Item } | undefined;
  let ending: { readonly error?: unknown } | undefined;
  let wake = () => {};
  const reading = (async () => {
    try {
      for await (const item of source) {
        waiting = { item: waiting === undefined ? item : join(waiting.item, item) };
        wake();
      }
      ending = {};
    } catch (error) {
      ending = { error };
    }
    wake();
  })();
  try {
    for (;;) {
      if (waiting === undefined && ending === undefined) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      // Items that were sent together come together, but not all of them in one turn of the event loop.
      await new Promise((resolve) => setTimeout(resolve, TOGETHER_MS));
      if (waiting !== undefined) {
        const { item } = waiting;
        waiting = undefined;
        yield item;
      } else if (ending !== undefined) {
        if ("error" in ending) throw ending.error;
        return;
      }
    }
  } finally {
    stop();
    await reading;
  }
}

/** Resolves after what has come in by now, logins among it, has had its turn. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
