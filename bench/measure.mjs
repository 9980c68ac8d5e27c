// Paired measurements: both sides in turn, in alternating order, so that a drift of the machine meets both.

/** The median of `round` runs of each side, and the median of their ratios (ours by floor). Times in milliseconds. */
export function measurePairs(rounds, ours, floor) {
  const pairs = [];
  for (let round = -1; round < rounds; round++) {
    const first = round % 2 === 0 ? time(ours) : undefined;
    const floorTime = time(floor);
    const pair = [first ?? time(ours), floorTime];
    if (round >= 0) pairs.push(pair); // the first round warms up
  }
  return summarize(pairs);
}

export function summarize(pairs) {
  return {
    ours: median(pairs.map(([ours]) => ours)),
    floor: median(pairs.map(([, floor]) => floor)),
    ratio: median(pairs.map(([ours, floor]) => ours / floor)),
    difference: median(pairs.map(([ours, floor]) => ours - floor)),
  };
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

function time(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}
