/**
 * A failure that the user can cause and mend: the message is one French sentence that says what, where and what to do.
 * The command ends with status 2 and shows no stack.
 */
export class PlieError extends Error {
  override name = "PlieError";
}

/** The system's code of an error, empty when it is none of its refusals. */
export function codeDe(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
