/** The `programmation` list of plie.yaml for these intitulés, ready to be copied. */
export function programmationYaml(intitules: readonly string[]): string {
  return `programmation:\n${intitules.map((intitule) => `  - intitule: ${JSON.stringify(intitule)}\n`).join("")}`;
}
