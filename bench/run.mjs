// Prints the figures of bench/README.md, each as soon as it is measured. It measures the built package: npm run build &&
// npm run bench [-- GROUP...]. The groups are listed below.
import { cpus } from "node:os";
import { measureDiff } from "./diff.mjs";
import { measureHandler, measureHttp2 } from "./handler.mjs";
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
const row = (...cells) => console.log(`| ${cells.join(" | ")} |`);
const compare = (what, { ours, floor, ratio }, show, goal = "") =>
  row(what, show(ours), show(floor), times(ratio), goal);

const MAX_ROLES = 6000;
/** Few rounds are enough for each size, because the largest size is eight times the smallest. */
const GROWTH_ROUNDS = 2;
const SIZES = [750, 1500, 3000, MAX_ROLES];

const groups = {
  resolve() {
    const rates = {};
    for (const [kind, what, goal] of [
      ["hit", "", "≥ 0.7 ×"],
      ["miss", ", not mapped"],
      ["account", ", by mapAccounts"],
      ["sso", ", by sso entries"],
    ]) {
      for (const size of [10, 100, 1000, MAX_ROLES]) {
        const measured = measureResolve(size, kind);
        compare(`resolve, ${count(size)} entries${what}`, measured, rate, goal);
        rates[`${kind} ${size}`] = measured.ours;
      }
    }
    const [few, many] = [rates["hit 10"], rates[`hit ${MAX_ROLES}`]];
    row("resolve, 6,000 by 10 entries", rate(many), rate(few), times(many / few), "0.8 × to 1.2 ×");
  },
  parse() {
    for (const form of ["data", "manifest"]) {
      const result = measureParse(MAX_ROLES, form);
      const what = `parse and index 6,000 roles, ${megabytes(result.size)}, as ${form}`;
      compare(what, result, milliseconds, "≤ 1.15 ×");
    }
  },
  heap() {
    const { ours, floor } = measureHeap(MAX_ROLES);
    row("heap of a mapper, an entry", `${count(ours)} B`, `${count(floor)} B`, times(ours / floor), "");
  },
  lint() {
    const linted = measureLint(MAX_ROLES);
    compare(`lint 6,000 roles, ${megabytes(linted.size)}`, linted, milliseconds, "≤ 2 ×");
    const spoilt = measureLint(MAX_ROLES, { spoilt: true });
    const what = `lint the same with two mistakes an entry, ${megabytes(spoilt.size)}`;
    compare(what, spoilt, milliseconds, "≤ 2 ×");
  },
  fix() {
    compare("fix these 12,000 mistakes", measureFix(MAX_ROLES), milliseconds);
  },
  diff() {
    const diff = measureDiff(MAX_ROLES);
    const what = `parse and diff two documents of 6,000 roles, ${diff.changes} changes`;
    compare(what, diff, milliseconds, "≤ 2.5 ×");
  },
  growth() {
    for (const [what, measure, goal] of [
      ["resolve", (size) => 1e9 / measureResolve(size, "hit").ours, "0"],
      ["parse and index", (size) => measureParse(size, "manifest", GROWTH_ROUNDS).ours, "1"],
      ["lint", (size) => measureLint(size, { spoilt: true, rounds: GROWTH_ROUNDS }).ours, "1"],
      ["fix", (size) => measureFix(size, GROWTH_ROUNDS).ours, "1"],
      ["parse and diff", (size) => measureDiff(size, GROWTH_ROUNDS).ours, "1"],
    ]) {
      const exponent = exponentOf(SIZES.map((size) => [size, measure(size)]));
      row(
        `${what}: exponent of growth, ${SIZES.map(count).join(", ")} roles`,
        exponent.toFixed(2),
        "",
        "",
        `about ${goal}`,
      );
    }
  },
  start() {
    const { ours, floor, difference } = measureStart(importArgs, bareModuleArgs);
    const added = `+ ${milliseconds(difference)}`;
    row("import of the library", milliseconds(ours), milliseconds(floor), added, "< + 60 ms");
    compare("start of the command", measureStart(commandArgs, bareArgs), milliseconds);
    compare(
      "lint of a small file, as a whole process",
      measureStart(lintArgs, bareArgs),
      milliseconds,
      "≤ 2 ×",
    );
  },
  async handler() {
    const perSecond = (rate) => `${count(rate)}/s`;
    for (const [withSts, sts] of [
      [false, "STS stubbed"],
      [true, "STS asked over TLS"],
    ]) {
      for (const [connections, what] of [
        [20, ""],
        [1, ", one at a time"],
      ]) {
        const measured = await measureHandler({ connections, withSts });
        compare(`TokenReviews over HTTPS, ${sts}${what}`, measured, perSecond);
      }
    }
    compare("bare HTTP/2 beside bare HTTPS, one at a time", await measureHttp2(), perSecond);
  },
};

const names = process.argv.slice(2);
const unknown = names.filter((name) => !Object.hasOwn(groups, name));
if (unknown.length > 0) {
  console.error(`no such group: ${unknown.join(", ")}; there are ${Object.keys(groups).join(", ")}`);
  process.exit(2);
}
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}\n`);
row("figure", "ours", "floor", "ours by floor", "goal");
row("---", "---", "---", "---", "---");
for (const [name, measure] of Object.entries(groups)) {
  if (names.length === 0 || names.includes(name)) await measure();
}
