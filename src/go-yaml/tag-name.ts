// What a YAML tag stands for. The `yaml` package takes the last `!` of a tag for the end of its handle; go-yaml takes the
// second one. Source: yaml_parser_scan_tag.

const YAML_HANDLE = /^!!(?=.)/s;

/** `tag:yaml.org,2002:str` for `!!str`. Any other tag is itself. Only tags that lexical-rules.ts accepts come here. */
export function tagName(source: string): string {
  return source.replace(YAML_HANDLE, "tag:yaml.org,2002:");
}
