// Paths of files, as Terraform writes them, relative to the folder of the file that is read.

/** `a/./b/../c` as `a/c`; undefined for absolute paths. The folder itself is `.`. */
export function normalPath(path: string): string | undefined {
  if (/^(?:\/|~|[A-Za-z]:)/.test(path)) return undefined;
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else parts.push(part);
  }
  return parts.join("/") || ".";
}

export function joinedPath(folder: string, path: string): string | undefined {
  return normalPath(folder === "." ? path : `${folder}/${path}`);
}

export function baseName(file: string): string {
  return file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);
}
