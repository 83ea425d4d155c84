import { frCount } from "../core/format.ts";
import { foldWords } from "../core/text.ts";
import type { Extraction } from "../tables/extraction.ts";
import { NULL } from "../tables/table-data.ts";
import { distinctes, fichiersDe, nomDe, plagesDe, porte, sourcesDe } from "./lignes.ts";
import type { FeuVu } from "./regle-feu.ts";

/** « Référent : Ada MODÈLE » on a line above the contacts, and no column for the APAP: whose they are is not read. */
export function apapEnTitre(extraction: Extraction): FeuVu[] {
  const { entretiens, parcours } = extraction.tables;
  if (entretiens === null || entretiens.mapped.has("apap") || extraction.isoles.length === 0) return [];
  const noms = [...distinctes(parcours, "apap")].map(foldWords).filter((nom) => nom.includes(" "));
  const titres = extraction.isoles.filter((texte) => noms.some((nom) => foldWords(texte).includes(nom)));
  if (titres.length === 0) return [];
  return [
    {
      couleur: "orange",
      fichiers: fichiersDe(extraction, "entretiens"),
      message: `${frCount(titres.length, "ligne porte", "lignes portent")} seulement le nom d'un APAP, comme un titre au-dessus de ses contacts, et aucune colonne ne donne l'APAP : chaque contact est compté à l'APAP du parcours, même s'il est d'un collègue.`,
      remede: "Ajoutez au suivi une colonne « Référent » avec l'APAP sur chaque ligne.",
      reserve: {
        texte: "l'APAP des contacts n'est écrit qu'en titre, et n'est pas lu",
        lit: ["entretiens.apap", "entretiens"],
      },
    },
  ];
}

/** A sheet that bears an APAP's name, whose contacts no column gives to them: they go to the APAP of the parcours. */
export function apapEnFeuille(extraction: Extraction, { min, part }: { min: number; part: number }): FeuVu[] {
  const { entretiens, parcours } = extraction.tables;
  const vues = sourcesDe(extraction, "entretiens").filter(({ source }) => !porte(source, "apap"));
  if (entretiens === null || parcours === null || vues.length === 0) return [];
  const noms = new Map([...distinctes(parcours, "apap")].map((nom) => [foldWords(nom), nom]));
  const nommees = vues.flatMap(({ index, source }) => {
    const dit = foldWords(source.feuille ?? source.fichier.replace(/\.[a-z]+$/i, ""));
    const nom = [...noms.keys()].find((n) => n.includes(" ") && dit.includes(n));
    return nom === undefined ? [] : [{ index, source, apap: parcours.pool.find(noms.get(nom) ?? "") }];
  });
  if (nommees.length === 0) return [];
  const siens = new Map<number, number>();
  const [personnes, referents] = [parcours.cells("participant"), parcours.cells("apap")];
  for (let i = 0; i < parcours.length; i++) siens.set(personnes[i] as number, referents[i] as number);
  const [qui, dits] = [entretiens.cells("participant"), entretiens.cells("apap")];
  const plages = plagesDe(extraction, entretiens);
  let [lignes, autres] = [0, 0];
  for (const { index, apap } of nommees) {
    const [debut, fin] = plages.get(index) ?? [0, 0];
    for (let i = debut; i < fin; i++) {
      if (entretiens.sources[i] !== index || dits[i] !== NULL) continue;
      lignes++;
      const referent = siens.get(qui[i] as number);
      if (referent !== undefined && referent !== apap) autres++;
    }
  }
  if (autres < min || autres < part * lignes) return [];
  const [{ source }] = nommees as [(typeof nommees)[number]];
  const profil = `constantes: { ${JSON.stringify(source.fichier)}: { apap: "${source.feuille === null ? "{fichier}" : "{feuille}"}" } }`;
  return [
    {
      couleur: "orange",
      fichiers: nommees.map((vue) => vue.source.fichier),
      message: `${nomDe(source)}${nommees.length > 1 ? ` et ${frCount(nommees.length - 1, "autre portent", "autres portent")}` : " porte"} le nom d'un APAP, et aucune colonne ne le donne : ${frCount(autres, "contact est compté", "contacts sont comptés")} à l'APAP du parcours, qui n'est pas celui-là.`,
      remede: `Si c'est l'APAP de ces contacts, écrivez dans le profil : ${profil}.`,
      reponses: [{ libelle: "C'est l'APAP de ces contacts", profil }],
      reserve: {
        texte: "l'APAP des contacts n'est que dans le nom de la feuille",
        lit: ["entretiens.apap", "entretiens"],
      },
    },
  ];
}
