/**
 * A failure that the user can cause and mend: the message is one French sentence that says what, where and what to do.
 * The command ends with status 2 and shows no stack.
 */
export class PlieError extends Error {
  override name = "PlieError";
}
