// Paired measurements. Both sides run in alternating order, so that a change of the machine's speed affects both.

/**
 * Runs both sides `rounds` times.
 *
 * @returns Medians in milliseconds: of each side, and of the differences. `ratio` is the median of ours by floor.
 */
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
 * The exponent with which a time grows with a size: 1 is linear, and 0 is no growth. It is the slope of log(time) over
 * log(size) by least squares.
 *
 * @param points A list of `[size, time]`.
 */
export function exponentOf(points) {
  const logs = points.map(([size, time]) => [Math.log(size), Math.log(time)]);
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(logs.map(([x]) => x)), mean(logs.map(([, y]) => y))];
  const covariance = mean(logs.map(([x, y]) => (x - meanX) * (y - meanY)));
  return covariance / mean(logs.map(([x]) => (x - meanX) ** 2));
}
