// What `token` and `token create` do. They are loaded together: apart, what they share with other commands would be cut into
// more files, and each command would start later.
export { runTokenCreate } from "./create.ts";
export { runToken } from "./token.ts";
