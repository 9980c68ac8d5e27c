// How a file beside another one is named.

/** The path of a file from the folder of another one, as messages have it: that folder's name stays as it is. */
export function nameBeside(path: string, file: string): string {
  if (path.startsWith("/")) return path;
  const folders = file.split("/").slice(0, -1);
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    const isBack = part === "..";
    if (isBack && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else if (isBack && parts.length === 0 && !["", ".", "..", undefined].includes(folders.at(-1)))
      folders.pop();
    else parts.push(part);
  }
  return [...folders, ...parts].join("/");
}
