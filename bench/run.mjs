// Prints the figures of bench/README.md, each as soon as it is measured. It measures the built package: npm run build &&
// npm run bench [-- GROUP...]. The groups are listed below.
import { cpus } from "node:os";
import { measureDiff } from "./diff.mjs";
import { measureEks } from "./eks.mjs";
import { measureFolder } from "./folder.mjs";
import { measureHandler, measureHttp2 } from "./handler.mjs";
import { measureBurst, measureLatency, measureMemory } from "./latency.mjs";
import { measureFix, measureLint } from "./lint.mjs";
import { exponentOf } from "./measure.mjs";
import { measureHeap, measureParse } from "./parse.mjs";
import { measurePlan } from "./plan.mjs";
import { measureCan, measureReport, memory } from "./rbac.mjs";
import { measureResolve } from "./resolve.mjs";
import {
  bareArgs,
  bareModuleArgs,
  commandArgs,
  importArgs,
  importRbacArgs,
  lintArgs,
  measureStart,
} from "./start.mjs";

const count = (number) => Math.round(number).toLocaleString("en");
const rate = (perSecond) => `${(perSecond / 1e6).toFixed(2)} M/s`;
const milliseconds = (time) => `${time.toFixed(1)} ms`;
const megabytes = (size) => `${(size / 1e6).toFixed(2)} MB`;
const times = (ratio) => `${ratio.toFixed(2)} ×`;
const row = (...cells) => console.log(`| ${cells.join(" | ")} |`);
const compare = (what, { ours, floor, ratio }, show, goal = "") =>
  row(what, show(ours), show(floor), times(ratio), goal);

const withRatio = ({ ours, floor }) => ({ ours, floor, ratio: ours / floor });

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
  rbac() {
    const rates = {};
    for (const size of [10, 100, 1000, 10_000]) {
      const measured = measureCan(size);
      compare(`can, ${count(size)} bindings`, measured, rate, "≥ 0.5 M/s");
      rates[size] = measured;
    }
    const [few, many] = [rates[10], rates[10_000]];
    row(
      "can, 10,000 by 10 bindings",
      rate(many.ours),
      rate(few.ours),
      times(many.ours / few.ours),
      "≥ the floor's",
    );
    row("its floor", rate(many.floor), rate(few.floor), times(many.floor / few.floor), "");
    for (const [kind, what] of [
      ["read", "read and index 2,000 bindings"],
      ["rulesFor", "rules of 500 principals in 100 namespaces"],
      ["strengthOf", "strength of 500 principals in 100 namespaces"],
      ["whoCan", "who can, 5,000 questions"],
    ]) {
      compare(what, measureReport(kind), milliseconds, "≤ 5,000 ms");
    }
    row("memory of the process, with all of these", megabytes(memory()), "", "", "≤ 500 MB");
    const imported = measureStart(importRbacArgs, bareModuleArgs);
    row(
      "import of aws-auth-map/rbac",
      milliseconds(imported.ours),
      milliseconds(imported.floor),
      `+ ${milliseconds(imported.difference)}`,
      "< + 10 ms",
    );
  },
  parse() {
    for (const form of ["data", "manifest"]) {
      const result = measureParse(MAX_ROLES, form);
      const what = `parse and index 6,000 roles, ${megabytes(result.size)}, as ${form}`;
      compare(what, result, milliseconds, "≤ 0.3 ×");
    }
  },
  heap() {
    const { ours, floor } = measureHeap(MAX_ROLES);
    row("heap of a mapper, an entry", `${count(ours)} B`, `${count(floor)} B`, times(ours / floor), "");
  },
  lint() {
    const linted = measureLint(MAX_ROLES);
    compare(`lint 6,000 roles, ${megabytes(linted.size)}`, linted, milliseconds, "≤ 0.8 ×");
    const spoilt = measureLint(MAX_ROLES, { spoilt: true });
    const what = `lint the same with two mistakes an entry, ${megabytes(spoilt.size)}`;
    compare(what, spoilt, milliseconds, "≤ 2 ×");
  },
  folder() {
    const what = "lint a folder of 1,000 files, of which 10 hold an aws-auth, as a whole process";
    compare(what, measureFolder(1000, 10), milliseconds, "≤ 3 ×");
  },
  fix() {
    compare("fix these 12,000 mistakes", measureFix(MAX_ROLES), milliseconds);
  },
  diff() {
    const diff = measureDiff(MAX_ROLES);
    const what = `parse and diff two documents of 6,000 roles, ${diff.changes} changes`;
    compare(what, diff, milliseconds, "≤ 2.5 ×");
  },
  plan() {
    const plan = measurePlan();
    const what = `diff of a plan of 5,000 resources, ${megabytes(plan.size)}, as a whole process`;
    compare(what, plan, milliseconds, "≤ 2 × + 1,000 ms");
    const memory = { ours: plan.memory, floor: plan.size, ratio: plan.memory / plan.size };
    compare("memory that it takes, beside the text", memory, megabytes, "≤ 4 ×");
  },
  async eks() {
    const { sdk, http } = await measureEks();
    const what = "read the access entries of a cluster with 3,000, 8 calls at once";
    compare(`${what}, beside the bare calls of the SDK`, sdk, milliseconds, "≤ 3 ×");
    compare("the same, beside bare HTTP without a signature", http, milliseconds);
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
  async latency() {
    const few = await measureLatency(1000, 10);
    const p99 = { ours: few.edited.p99, floor: few.quiet.p99, ratio: few.ratio };
    compare("p99 of a review, 1,000 entries, 10 edits a second", p99, milliseconds, "≤ 2 ×");
    const longer = few.edited.max - few.quiet.max;
    const [edited, quiet] = [few.edited.max, few.quiet.max].map(milliseconds);
    row("its maximum", edited, quiet, `+ ${milliseconds(Math.max(0, longer))}`, "≤ + 50 ms");
    row(
      "the oldest version that answered, after it was replaced",
      milliseconds(few.stale),
      "",
      "",
      "≤ 300 ms",
    );
    const burst = await measureBurst(1000);
    compare("100 edits back to back: until the last is served", withRatio(burst), milliseconds, "≤ 300 ms");
    const many = await measureLatency(MAX_ROLES, 1);
    row(
      "maximum of a review, 6,000 entries, 1 edit a second",
      milliseconds(many.edited.max),
      milliseconds(many.quiet.max),
      times(many.edited.max / many.quiet.max),
      "≤ 100 ms",
    );
    row(
      "the oldest version that answered, after it was replaced",
      milliseconds(many.stale),
      "",
      "",
      "≤ 300 ms",
    );
    const { before, after } = await measureMemory(1000);
    for (const [what, key, goal] of [
      ["heap of the server after 1,000 edits, and before", "heapUsed", "≤ 1.2 ×"],
      ["memory of the process after 1,000 edits, and before", "rss", ""],
    ]) {
      compare(what, withRatio({ ours: after[key], floor: before[key] }), megabytes, goal);
    }
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
