// The figures of the soak, as a table.
import { median } from "../measure.mjs";

/** A figure has grown where the last third is above the first by this factor. It varies, because requests come and go. */
const FLAT = 1.1;

/** Medians of the first and the last third. The first tenth is a warm-up and is left out. */
export function growth(samples) {
  const warm = samples.slice(Math.ceil(samples.length / 10));
  const third = Math.ceil(warm.length / 3);
  const medians = (read) => [median(warm.slice(0, third).map(read)), median(warm.slice(-third).map(read))];
  const heap = medians(({ heapUsed }) => heapUsed);
  const handles = medians(({ resources }) => resources.length);
  return { heap, handles, isFlat: [heap, handles].every(([first, last]) => last <= first * FLAT) };
}

export function printReport({ seed, minutes, samples, served, edits, faults, status }) {
  const { heap, handles } = growth(samples);
  const list = (counts) =>
    Object.entries(counts)
      .map(([name, count]) => `${count.toLocaleString("en")} ${name}`)
      .join(", ");
  const mebibytes = heap.map((bytes) => (bytes / 2 ** 20).toFixed(1));
  const requests = Object.values(served.statuses).reduce((sum, count) => sum + count, 0);
  const rows = [
    ["requests", `${requests.toLocaleString("en")}: ${list(served.statuses)}`],
    ["wrong answers", served.faults.length === 0 ? "none" : list(countOf(served.faults))],
    ["edits", list(edits)],
    ["faults", list(faults)],
    ["events", list(samples.at(-1).events)],
    ["heap after collection, first and last third", `${mebibytes[0]} MiB, ${mebibytes[1]} MiB`],
    ["open handles, first and last third", `${handles[0]}, ${handles[1]}`],
    ["after stop", status === 0 ? "nothing left open: the process ended by itself" : `status ${status}`],
  ];
  console.log(`${minutes} minutes, seed ${seed}, Node ${process.version}\n`);
  console.log("| figure | value |\n| --- | --- |");
  for (const row of rows) console.log(`| ${row.join(" | ")} |`);
}

function countOf(words) {
  const counts = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
