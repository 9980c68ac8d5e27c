// Finds text that Helm, Jinja or another template engine still has to fill in.

/** The words that open, part and close what a template engine repeats or leaves out: `{{range .roles}}`, `{{ end }}`. */
const ACTION =
  /\{\{[-~]?\s*(?:(?:range|if|with|include|template|define|block|each|for|unless|else|end)\b|[#/^>&!])|<%/;

/** Whether `text` holds template syntax of Helm, Jinja, ERB or a shell; `{{Name}}`, which aws-auth itself uses, is not. */
export function isGenerated(text: string): boolean {
  if (!/[{<]/.test(text)) return false;
  // A tag is looked for up to the next one that opens: looking to the end from each of very many would take long.
  return (
    /\{\{-?\s*(?:[.$(]|(["'`]).*\1)|\{\{-\s|\{%(?:(?!\{%).)*%\}|\{#(?:(?!\{#).)*#\}|\$\{/.test(text) ||
    ACTION.test(text)
  );
}
