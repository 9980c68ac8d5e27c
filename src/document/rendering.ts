// Texts that a template engine has to render first, and how to lint what they render to.
import { isGenerated } from "../text/generated.ts";

/**
 * A directive of Terraform's templates: `%{ for role in roles ~}`.
 * https://developer.hashicorp.com/terraform/language/expressions/strings#directives
 */
const OF_TERRAFORM = /%\{~?\s*(?:if|else|endif|for|endfor)\b/;

/** Whether a line holds an action, a value or a function's call of a template engine. */
export function isTemplateLine(line: string): boolean {
  return (
    isGenerated(line) ||
    OF_TERRAFORM.test(line) ||
    /\{%|\{\{\s*(?:[.$]|end\b|else\b|\w+ +[.$"(\w])/.test(line)
  );
}

/** Whether a text begins with a template engine's tag. Of aws-auth's own templates, none begins a section. */
export function opensWithTemplate(text: string): boolean {
  return /^\s*(?:\{[{%#]|\$\{|<%)/.test(text);
}

/** @param text Some text of the template. */
export function renderFirst(text: string): string {
  if (/\{[%#]/.test(text)) return "lint what it renders to (Ansible, Jinja): … | aws-auth-map lint -";
  if (/\{\{-|-\}\}|\{\{\s*(?:[.$(]|\w+ +[.$"(\w])/.test(text)) {
    return "lint what it renders to: helm template … | aws-auth-map lint -";
  }
  if (OF_TERRAFORM.test(text)) return "lint what it renders to (Terraform): … | aws-auth-map lint -";
  return "lint what it renders to: … | aws-auth-map lint -";
}
