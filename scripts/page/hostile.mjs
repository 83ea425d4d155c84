// An extraction whose names, of files and in cells, are markup that would run if the page took it for its own.

export const PIEGE = '<img src=x onerror="window.pris=1"><script>window.pris=1</script>';
const cellule = `"${PIEGE.replaceAll('"', '""')}"`;

/** Names and texts of its files. */
export const HOSTILES = [
  [
    "<img src=x onerror=window.pris=1>.csv",
    `id;nom;prenom;sexe;date_naissance;structure;apap;date_integration\nP1;${cellule};A;F;01/02/1980;${cellule};${cellule};01/01/2026\n`,
  ],
  ["etapes.csv", "participant;famille;intitule;date_debut\nP1;operation;<b>Atelier</b>;01/02/2026\n"],
  [
    "suivi.csv",
    `participant;date;modalite;presence;apap;"<svg onload=window.pris=1>"\nP1;03/03/2026;Face à face;Présent;${cellule};x\n`,
  ],
];

/** What would stand in the page if it had. */
export const BALISES = ["main img", "main script", "main svg", "main b"];
