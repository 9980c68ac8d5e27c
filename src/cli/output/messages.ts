// Messages and names for people, on one line and without anything that a terminal obeys.
import { oneLine } from "../../text/printable.ts";

/** An ARN has at most 2,048 characters. A message that quotes more than that quotes garbage. */
const MAX_MESSAGE = 3000;

/** A message on one line of a bearable length. */
export function messageLine(message: string): string {
  return oneLine(message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE)}…` : message);
}

/** A name that someone may have to compare or copy: in quotes where it could be overlooked or misread. */
export function showName(name: string): string {
  return name === "" || name !== name.trim() ? `"${oneLine(name)}"` : oneLine(name);
}
