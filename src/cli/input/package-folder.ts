// Where this package is installed.
import { createRequire } from "node:module";
import { dirname } from "node:path";

/**
 * Found by the package's own name, since a bundle may lie in any of its folders.
 *
 * @throws Error where there is none: somebody copied the action's file alone.
 */
export function packageFolder(): string {
  return dirname(createRequire(import.meta.url).resolve("aws-auth-map/package.json"));
}
