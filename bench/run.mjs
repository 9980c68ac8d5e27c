// Prints the figures of bench/README.md. Measures the built package: run `npm run build` first.
import { cpus } from "node:os";
import { measureDiff } from "./diff.mjs";
import { measureHandler } from "./handler.mjs";
import { measureFix, measureLint } from "./lint.mjs";
import { exponentOf } from "./measure.mjs";
import { measureHeap, measureParse } from "./parse.mjs";
import { measureResolve } from "./resolve.mjs";
import { bareArgs, bareModuleArgs, commandArgs, importArgs, lintArgs, measureStart } from "./start.mjs";

const count = (number) => Math.round(number).toLocaleString("en");
const rate = (perSecond) => `${(perSecond / 1e6).toFixed(2)} M/s`;
const milliseconds = (time) => `${time.toFixed(1)} ms`;
const megabytes = (size) => `${(size / 1e6).toFixed(2)} MB`;
const times = (ratio) => `${ratio.toFixed(2)} ×`;
const rows = [];
const row = (what, ours, floor, relation, goal = "") =>
  rows.push(`| ${[what, ours, floor, relation, goal].join(" | ")} |`);
const compare = (what, { ours, floor, ratio }, show, goal) =>
  row(what, show(ours), show(floor), times(ratio), goal);

const hits = {};
for (const size of [10, 100, 1000, 6000]) {
  hits[size] = measureResolve(size, "hit");
  compare(`resolve, ${count(size)} entries`, hits[size], rate, "≥ 0.7 ×");
}
const [few, many] = [hits[10].ours, hits[6000].ours];
row("resolve, 6,000 by 10 entries", rate(many), rate(few), times(many / few), "0.8 × to 1.2 ×");
for (const [kind, what] of [
  ["miss", "not mapped"],
  ["account", "by mapAccounts"],
  ["sso", "by sso entries"],
]) {
  compare(`resolve, 6,000 entries, ${what}`, measureResolve(6000, kind), rate);
}
for (const form of ["data", "manifest"]) {
  const result = measureParse(6000, form);
  const what = `parse and index 6,000 roles, ${megabytes(result.size)}, as ${form}`;
  compare(what, result, milliseconds, "≤ 1.15 ×");
}
const heap = measureHeap(6000);
row(
  "heap of a mapper, an entry",
  `${count(heap.ours)} B`,
  `${count(heap.floor)} B`,
  times(heap.ours / heap.floor),
);
const linted = measureLint(6000);
compare(`lint 6,000 roles, ${megabytes(linted.size)}`, linted, milliseconds, "≤ 2 ×");
const spoilt = measureLint(6000, { spoilt: true });
compare(`lint the same with two mistakes an entry, ${megabytes(spoilt.size)}`, spoilt, milliseconds, "≤ 2 ×");
compare("fix these 12,000 mistakes", measureFix(6000), milliseconds);
const diff = measureDiff(6000);
compare(
  `parse and diff two documents of 6,000 roles, ${diff.changes} changes`,
  diff,
  milliseconds,
  "≤ 2.5 ×",
);

/** Few rounds for each: the slope over eight times the size tells more than any one of them. */
const GROWTH_ROUNDS = 2;
const SIZES = [750, 1500, 3000, 6000];
for (const [what, measure, goal] of [
  ["resolve", (size) => 1e9 / measureResolve(size, "hit").ours, "0"],
  ["parse and index", (size) => measureParse(size, "manifest", GROWTH_ROUNDS).ours, "1"],
  ["lint", (size) => measureLint(size, { spoilt: true, rounds: GROWTH_ROUNDS }).ours, "1"],
  ["fix", (size) => measureFix(size, GROWTH_ROUNDS).ours, "1"],
  ["parse and diff", (size) => measureDiff(size, GROWTH_ROUNDS).ours, "1"],
]) {
  const points = [];
  for (const size of SIZES) points.push([size, measure(size)]);
  row(
    `${what}: exponent of growth, ${SIZES.map(count).join(", ")} roles`,
    exponentOf(points).toFixed(2),
    goal,
    "",
  );
}

const library = measureStart(importArgs, bareModuleArgs);
row(
  "import of the library",
  milliseconds(library.ours),
  milliseconds(library.floor),
  `+ ${milliseconds(library.difference)}`,
  "< + 60 ms",
);
compare("start of the command", measureStart(commandArgs, bareArgs), milliseconds);
compare("lint of a small file, as a whole process", measureStart(lintArgs, bareArgs), milliseconds, "≤ 2 ×");
compare(
  "TokenReviews over HTTPS, STS stubbed",
  await measureHandler(),
  (perSecond) => `${count(perSecond)}/s`,
);

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}\n`);
console.log("| figure | ours | floor | ours by floor | goal |\n| --- | --- | --- | --- | --- |");
console.log(rows.join("\n"));
