// The lines of a text, as indentation counts them.

export interface Line {
  readonly start: number;
  /** The end of its content. */
  readonly end: number;
  /** How many spaces it begins with. */
  readonly indent: number;
  /** Without the white space at both ends. */
  readonly content: string;
}

export function lineAt(text: string, offset: number): Line {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const lf = text.indexOf("\n", start);
  const written = text.slice(start, lf === -1 ? text.length : lf).trimEnd();
  const content = written.trimStart();
  return { start, end: start + written.length, indent: written.length - content.length, content };
}

/** The next line that holds more than a comment. */
export function nextLine(text: string, line: Line): Line | undefined {
  return findLine(text, line, 1);
}

/** The same above. */
export function previousLine(text: string, line: Line): Line | undefined {
  return findLine(text, line, -1);
}

function findLine(text: string, line: Line, step: 1 | -1): Line | undefined {
  let current = line;
  for (;;) {
    const lf = step === 1 ? text.indexOf("\n", current.end) : current.start - 1;
    if (lf < 0 || (step === 1 && lf + 1 >= text.length)) return undefined;
    current = lineAt(text, step === 1 ? lf + 1 : lf);
    if (current.content !== "" && !current.content.startsWith("#")) return current;
  }
}
