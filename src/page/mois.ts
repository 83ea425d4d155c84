/** The day where the machine stands, as `AAAA-MM-JJ`. */
export function aujourdhui(): string {
  const maintenant = new Date();
  return `${maintenant.getFullYear()}-${String(maintenant.getMonth() + 1).padStart(2, "0")}-${String(maintenant.getDate()).padStart(2, "0")}`;
}

/** The last of these months (last first) that is over on a day, as `AAAA-MM-JJ`; the last of all when none is. */
export function dernierMoisClos(mois: readonly string[], jour: string): string | undefined {
  return mois.find((m) => m < jour.slice(0, 7)) ?? mois[0];
}
