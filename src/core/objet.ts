/** True of a value made of others by name: neither a text, a number, a list, nor null. */
export function estObjet(valeur: unknown): valeur is Readonly<Record<string, unknown>> {
  return typeof valeur === "object" && valeur !== null && !Array.isArray(valeur);
}
