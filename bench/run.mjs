// Prints the figures of bench/README.md. Measures the built package: run `npm run build` first.
import { cpus } from "node:os";
import { measureDiff } from "./diff.mjs";
import { measureHandler } from "./handler.mjs";
import { measureGrowth, measureLint } from "./lint.mjs";
import { measureParse } from "./parse.mjs";
import { measureResolve } from "./resolve.mjs";
import { bareArgs, bareModuleArgs, commandArgs, importArgs, lintArgs, measureStart } from "./start.mjs";

const rate = (perSecond) => `${(perSecond / 1e6).toFixed(2)} M/s`;
const milliseconds = (time) => `${time.toFixed(1)} ms`;
const rows = [];
const row = (what, ours, floor, relation, goal) =>
  rows.push(`| ${[what, ours, floor, relation, goal].join(" | ")} |`);

const few = measureResolve(10);
const many = measureResolve(6000);
const miss = measureResolve(6000, { known: false });
const share = (result) => `${result.ratio.toFixed(2)} ×`;
row("resolve, 10 entries", rate(few.ours), rate(few.floor), share(few), "≥ 0.5 ×");
row("resolve, 6,000 entries", rate(many.ours), rate(many.floor), share(many), "≥ 0.5 ×");
row(
  "resolve, 6,000 by 10 entries",
  rate(many.ours),
  rate(few.ours),
  `${(many.ours / few.ours).toFixed(2)} ×`,
  "0.8 × to 1.2 ×",
);
row("resolve, 6,000 entries, not mapped", rate(miss.ours), rate(miss.floor), share(miss), "");
for (const form of ["data", "manifest"]) {
  const { size, ours, floor, ratio } = measureParse(6000, form);
  const what = `parse and index 6,000 roles, ${(size / 1e6).toFixed(2)} MB, as ${form}`;
  row(what, milliseconds(ours), milliseconds(floor), `${ratio.toFixed(2)} ×`, "≤ 1.25 ×");
}
for (const spoilt of [false, true]) {
  const { size, ours, floor, ratio } = measureLint(6000, { spoilt });
  const what = spoilt ? "lint the same with two mistakes an entry" : "lint 6,000 roles";
  row(
    `${what}, ${(size / 1e6).toFixed(2)} MB`,
    milliseconds(ours),
    milliseconds(floor),
    `${ratio.toFixed(2)} ×`,
    "≤ 2 ×",
  );
}
const sizes = [1500, 3000, 6000, 12000];
row(
  `lint ${sizes.map((size) => size.toLocaleString("en")).join(", ")} roles: exponent of growth`,
  measureGrowth(sizes).toFixed(2),
  "1",
  "",
  "linear",
);
const diff = measureDiff(6000);
row(
  `parse and diff two documents of 6,000 roles, ${diff.changes} changes`,
  milliseconds(diff.ours),
  milliseconds(diff.floor),
  `${diff.ratio.toFixed(2)} ×`,
  "≤ 2.5 ×",
);
const library = measureStart(importArgs, bareModuleArgs);
row(
  "import of the library",
  milliseconds(library.ours),
  milliseconds(library.floor),
  `+ ${milliseconds(library.difference)}`,
  "< + 60 ms",
);
for (const [what, args, goal] of [
  ["start of the command", commandArgs, ""],
  ["lint of a small file, as a whole process", lintArgs, "≤ 2 ×"],
]) {
  const { ours, floor, ratio } = measureStart(args, bareArgs);
  row(what, milliseconds(ours), milliseconds(floor), `${ratio.toFixed(2)} ×`, goal);
}
const handler = await measureHandler();
const perSecond = (count) => `${Math.round(count).toLocaleString("en")}/s`;
row(
  "TokenReviews over HTTPS, STS stubbed",
  perSecond(handler.ours),
  perSecond(handler.floor),
  share(handler),
  "",
);

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}\n`);
console.log("| figure | ours | floor | ours by floor | goal |\n| --- | --- | --- | --- | --- |");
console.log(rows.join("\n"));
