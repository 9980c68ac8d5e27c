// Time to lint a document beside a bare yaml.parseDocument, with positions, of the same section.
import { lint } from "aws-auth-map/lint";
import { LineCounter, parseDocument } from "yaml";
import { manifest, mapRoles } from "./documents.mjs";
import { measurePairs } from "./measure.mjs";

const ROUNDS = 11;

/** Milliseconds of both sides. With `spoilt`, every entry has mistakes: a role path and a repeated group. */
export function measureLint(roles, { spoilt = false } = {}) {
  const text = spoilt ? spoil(mapRoles(roles)) : mapRoles(roles);
  const input = manifest(text);
  const floor = () => parseDocument(text, { lineCounter: new LineCounter() });
  return {
    size: text.length,
    findings: lint(input).length,
    ...measurePairs(ROUNDS, () => lint(input), floor),
  };
}

/** The exponent with which the time grows: 1 is linear. From the least squares of log(time) over log(size). */
export function measureGrowth(sizes) {
  const points = sizes.map((roles) => {
    const { size, ours } = measureLint(roles);
    return [Math.log(size), Math.log(ours)];
  });
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
  const covariance = mean(points.map(([x, y]) => (x - meanX) * (y - meanY)));
  return covariance / mean(points.map(([x]) => (x - meanX) ** 2));
}

function spoil(text) {
  return text.replaceAll(":role/", ":role/team/").replaceAll("  - viewers", "  - viewers\n  - viewers");
}
