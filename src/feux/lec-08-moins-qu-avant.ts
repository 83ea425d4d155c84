import * as z from "zod";
import { frCount, frInteger, frPercent } from "../core/format.ts";
import { proportion } from "../core/seuil.ts";
import { ESSENTIELLES } from "../tables/index.ts";
import { empreinteDe } from "./empreinte.ts";
import { defineFeu, type FeuVu } from "./regle-feu.ts";

export default defineFeu({
  id: "LEC-08",
  titre: "Moins que la fois d'avant",
  definition: ({ partPerdue }) =>
    `Par rapport au dernier traitement : un fichier ou une table n'est plus là (rouge si c'est participants, parcours, étapes ou entretiens), ou un APAP a ${frPercent(partPerdue, 0)} de lignes en moins sur les mois que les deux ont.`,
  params: z.strictObject({
    partPerdue: proportion(
      0.4,
      "part des lignes d'un APAP disparues, sur les mois communs, à partir de laquelle c'est dit",
    ),
  }),
  juger({ extraction, precedente }, { partPerdue }) {
    if (precedente === null) return [];
    const feux: FeuVu[] = [];
    const actuelle = empreinteDe(extraction, precedente.referents);
    const tables = precedente.tables.filter((table) => !actuelle.tables.includes(table));
    for (const table of tables) {
      const essentielle = ESSENTIELLES.some((t) => t === table);
      feux.push({
        couleur: essentielle ? "rouge" : "orange",
        fichiers: [],
        message: `La table ${table} avait des lignes la fois d'avant et n'en a plus : un export a sans doute été oublié.`,
        remede: "Ajoutez l'export qui manque ; s'il n'y a vraiment plus rien, acceptez ce feu.",
        reserve: { texte: `${table} absente, présente la fois d'avant`, lit: [table] },
      });
    }
    const perdus = precedente.fichiers.filter((fichier) => !actuelle.fichiers.includes(fichier));
    // files that bear a date change their names each month: only fewer files tell
    if (actuelle.fichiers.length < precedente.fichiers.length && perdus.length > 0) {
      feux.push({
        couleur: "orange",
        fichiers: perdus,
        message: `${frInteger(precedente.fichiers.length)} fichiers la fois d'avant, ${frInteger(actuelle.fichiers.length)} cette fois : ${perdus.map((f) => `« ${f} »`).join(", ")} n'y ${perdus.length > 1 ? "sont" : "est"} plus.`,
        remede: "Vérifiez que tous les exports du mois sont dans le dossier.",
        reserve: null,
      });
    }
    for (const [apap, mois] of Object.entries(precedente.lignes)) {
      const siens = actuelle.lignes[apap] ?? {};
      const communs = Object.keys(mois).filter((m) => actuelle.mois.has(m));
      const avant = communs.reduce((somme, m) => somme + (mois[m] ?? 0), 0);
      const apres = communs.reduce((somme, m) => somme + (siens[m] ?? 0), 0);
      if (avant === 0 || avant - apres < partPerdue * avant) continue;
      feux.push({
        couleur: "orange",
        fichiers: [],
        message: `${apap} : ${frCount(apres, "ligne")} d'entretiens sur les mois déjà traités, contre ${frInteger(avant)} la fois d'avant.`,
        remede: "Vérifiez que l'export du suivi de cet APAP est complet.",
        reserve: { texte: "lignes d'entretiens disparues depuis la fois d'avant", lit: ["entretiens"], apaps: [apap] },
      });
    }
    return feux;
  },
  exemple: null,
});
