// What people paste instead of a manifest: the output of commands that print something else. It is told by name, with the
// command that gives the right thing.
import { isCode } from "../../../document/languages.ts";
import { joinTexts } from "../../model/joined-text.ts";
import type { Source } from "../../model/reading.ts";
import { recognizePasted } from "./recognize-pasted.ts";

export const pasted: Source = {
  name: "pasted",
  what: "the output of a command that prints no manifest",
  reads: "nothing: it is told what to print instead",
  recognizes: ({ file, text }) =>
    !isCode(file) && !/\.(?:md|markdown|mdx)$/i.test(file) && recognizePasted(text) !== undefined,
  read: ({ file, text }) => {
    const found = recognizePasted(text);
    const joined = joinTexts([{ name: file, text }]);
    if (found === undefined) return { text: joined, documents: [] };
    const at = { start: 0, end: Math.min(1, text.length) };
    const message = `it is ${found.what}, which is no manifest; ${found.how}`;
    return { text: joined, documents: [], problems: [{ message, at, isLoss: true }] };
  },
};
