// The lines of the log about changes of access: one a principal, or one an edit where it changes that of many.
import { appendFile } from "node:fs/promises";

/** An edit that changes the access of more principals is one line. */
export const MAX_LINES = 20;

/**
 * @param {object} options
 * @param {(entry: Record<string, unknown>) => void} options.log
 * @param {string | undefined} options.file Has a line a principal, of every edit. Undefined where there is none.
 * @returns {(diff: import("aws-auth-map/diff").AccessDiff) => void} Takes what `change` brings.
 */
export function createAccessLog({ log, file }) {
  // One after the other, so that the lines stay in order.
  let written = Promise.resolve();

  return ({ changes }) => {
    if (file !== undefined) {
      const time = new Date().toISOString();
      const text = changes.map((change) => `${JSON.stringify({ time, ...lineOf(change) })}\n`).join("");
      written = written
        .then(() => appendFile(file, text))
        .catch(({ message }) => log({ level: "error", event: "access-log-failed", message }));
    }
    if (changes.length > MAX_LINES) log(summaryOf(changes, file));
    else for (const change of changes) log(lineOf(change));
  };
}

function lineOf({ principal, kinds, dangers, groupsAdded, groupsRemoved }) {
  return {
    level: levelOf(dangers),
    event: "access",
    who: principal.name,
    kinds,
    dangers,
    groupsAdded,
    groupsRemoved,
  };
}

function summaryOf(changes, file) {
  const dangers = countOf(changes.flatMap((change) => change.dangers));
  return {
    level: levelOf(Object.keys(dangers)),
    event: "access",
    principals: changes.length,
    kinds: countOf(changes.flatMap(({ kinds }) => kinds)),
    dangers,
    groupsAdded: distinct(changes.flatMap(({ groupsAdded }) => groupsAdded)),
    groupsRemoved: distinct(changes.flatMap(({ groupsRemoved }) => groupsRemoved)),
    // The most dangerous ones come first.
    first: changes.slice(0, MAX_LINES).map(({ principal }) => principal.name),
    all: file ?? "set ACCESS_LOG to a file, and each edit has a line for each principal there",
  };
}

function levelOf(dangers) {
  return dangers.length > 0 ? "warn" : "info";
}

function countOf(words) {
  const counts = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

function distinct(words) {
  return [...new Set(words)].sort();
}
