// What `--fix` would change, as `patch -p0` and `git apply -p0` read it.
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";

/** Empty where nothing changes. */
export function unifiedDiff(
  file: string,
  { before, after }: { readonly before: string; readonly after: string },
): string {
  if (before === after) return "";
  return createTwoFilesPatch(file, file, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}
