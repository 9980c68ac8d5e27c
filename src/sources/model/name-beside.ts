// How a file beside another one is named.

/** The path of a file from the folder of another one, as messages have it. */
export function nameBeside(path: string, file: string): string {
  if (path.startsWith("/")) return path;
  const parts = file.split("/").slice(0, -1);
  for (const part of path.split("/")) {
    if (part === ".." && parts.length > 0 && parts.at(-1) !== ".." && parts.at(-1) !== "") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}
