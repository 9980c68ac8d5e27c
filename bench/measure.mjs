// Paired measurements: both sides in turn, in alternating order, so that a drift of the machine meets both.

/** The median of `rounds` runs of each side, and of their ratios (ours by floor) and differences. Times in milliseconds. */
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

function time(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
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

/**
 * The exponent with which a time grows with a size: 1 is linear, 0 is none. From the least squares of log(time) over
 * log(size).
 *
 * @param points `[size, time]` each.
 */
export function exponentOf(points) {
  const logs = points.map(([size, time]) => [Math.log(size), Math.log(time)]);
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(logs.map(([x]) => x)), mean(logs.map(([, y]) => y))];
  const covariance = mean(logs.map(([x, y]) => (x - meanX) * (y - meanY)));
  return covariance / mean(logs.map(([x]) => (x - meanX) ** 2));
}
