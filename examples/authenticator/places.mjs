// So many at a time, and a newcomer always gets in: it is the one that has been there longest that has to go.

/**
 * Whoever takes all places and keeps them, keeps nobody out.
 *
 * @param {number} max
 */
export function createPlaces(max) {
  // A Map keeps the order in which keys came.
  const taken = new Map();

  function leave(key) {
    const end = taken.get(key);
    taken.delete(key);
    return end;
  }

  return {
    /**
     * @param {unknown} key
     * @param {() => void} end Is called where this place is needed.
     */
    take(key, end) {
      const [oldest] = taken.keys();
      if (taken.size >= max) leave(oldest)();
      taken.set(key, end);
    },
    /**
     * Gives the place back. For a key that has none it does nothing.
     *
     * @returns {(() => void) | undefined} What was given as `end`.
     */
    leave,
  };
}
