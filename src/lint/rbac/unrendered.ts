// RBAC that a tool has still to write: what it will say is not known.

/** What engines have: Helm, Jinja, ERB. A template of aws-auth, `{{SessionName}}`, is none of theirs. */
const ENGINE =
  /\{\{[-~]?\s*(?:[.$#/^&!"'`(]|(?:range|if|with|include|template|define|block|each|for|unless|else|end|toYaml|tpl|required|default|printf|lower|quote)\b|\w+(?:\.\w+|\s*\|))|\{%|<%/;

export function isTemplated(text: string): boolean {
  return ENGINE.test(text);
}

/** Whether a template may bind people. Most of those that bind ServiceAccounts say so. */
export function mayBindPeople(text: string): boolean {
  if (!/RoleBinding/.test(text)) return false;
  return /kind:\s*["']?(?:Group\b|User\b|\{\{|<%)|subjects:\s*(?:\{\{|\{%|<%)/.test(text);
}

export function mayHaveRoles(text: string): boolean {
  return /kind:\s*["']?(?:(?:Cluster)?Role\b(?!Binding)|\{\{|\{%|<%)/.test(text);
}

/** In Terraform, scripts and programs: they are not read here. */
export function codeMayBind(text: string): boolean {
  return /role_?-?binding/i.test(text);
}

export function codeMayHaveRoles(text: string): boolean {
  return /kubernetes_(?:cluster_)?role|create (?:cluster)?role\b|["'](?:Cluster)?Role["']/i.test(text);
}
