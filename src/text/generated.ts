// Text that is not finished: a generator is still to run over it.

/** Whether Helm, Jinja or another generator is still to run over `text`. */
export function isGenerated(text: string): boolean {
  return /\{\{-?\s*(?:[.$(]|(["'`]).*\1)|\{\{-\s|\{%.*%\}|\{#.*#\}|\$\{/.test(text);
}
