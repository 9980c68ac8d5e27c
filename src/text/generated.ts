// Finds text that Helm, Jinja or another template engine still has to fill in.

/** Whether `text` holds template syntax of Helm, Jinja or a shell; `{{Name}}`, which aws-auth itself uses, is not. */
export function isGenerated(text: string): boolean {
  return /\{\{-?\s*(?:[.$(]|(["'`]).*\1)|\{\{-\s|\{%.*%\}|\{#.*#\}|\$\{/.test(text);
}
