import * as z from "zod";
import { frInteger, frPercent } from "../core/format.ts";
import { obtenir } from "../core/grouper.ts";
import { entier, proportion } from "../core/seuil.ts";
import { compareText } from "../core/text.ts";
import type { Extraction } from "../tables/extraction.ts";
import { TABLE_NAMES, TABLES } from "../tables/index.ts";
import { NULL, type TableData } from "../tables/table-data.ts";
import { distinctes, fichiersDe, liste } from "./lignes.ts";
import { groupesDeNoms } from "./noms-proches.ts";
import { defineFeu, type FeuVu } from "./regle-feu.ts";

/**
 * Contacts whose APAP is nobody that the list knows: an address, initials, a surname alone. Null when no more than
 * `partMax` of the lines that name one do so, or when fewer than `lignesMin` name one. `contacts`: lines of contacts that each
 * name is on; `dits`: names that are already told.
 */
function apapInconnus(
  extraction: Extraction,
  contacts: readonly { nom: string; lignes: number }[],
  connus: ReadonlySet<string>,
  dits: ReadonlySet<string>,
  { partMax, lignesMin }: { partMax: number; lignesMin: number },
): FeuVu | null {
  if (connus.size === 0) return null;
  const remplies = contacts.reduce((somme, { lignes: n }) => somme + n, 0);
  const inconnus = contacts.filter(({ nom, lignes: n }) => n > 0 && !connus.has(nom) && !dits.has(nom));
  inconnus.sort((a, b) => b.lignes - a.lignes || compareText(a.nom, b.nom));
  const lignes = inconnus.reduce((somme, { lignes: n }) => somme + n, 0);
  if (remplies < lignesMin || lignes <= partMax * remplies) return null;
  const noms = inconnus.map(({ nom }) => nom);
  // one name on most lines of a follow-up that several share is whoever typed it
  const saisie = connus.size > 1 && (inconnus[0]?.lignes ?? 0) > remplies / 2;
  return {
    couleur: "orange",
    fichiers: fichiersDe(extraction, "entretiens"),
    message: `${frInteger(lignes)} contacts sur ${frInteger(remplies)} sont d'un APAP que la liste des parcours ne connaît pas (${liste(noms.map((nom) => `« ${nom} »`))}) : ${saisie ? "la colonne dit sans doute qui a saisi le contact, pas qui l'a tenu." : `une adresse, des initiales ou un nom seul à la place de « ${[...connus].sort(compareText)[0]} » ?`} Les constats de ces contacts portent ce nom-là.`,
    remede: `Donnez dans le profil le nom de la liste : alias: { apap: { ${JSON.stringify(noms[0])}: "nom dans la liste" } } ; ou ignorez la colonne : colonnes: { entretiens: { "son en-tête": ignorer } }.`,
    reserve: { texte: "APAP des contacts inconnus de la liste", lit: ["entretiens.apap"] },
  };
}

/** Lines that hold a spelling, those of contacts among them, and the files where it stands. */
interface Graphie {
  nombre: number;
  contacts: number;
  fichiers: Set<string>;
}
type Graphies = Map<string, Graphie>;

const DOMAINES = ["apap", "structure"] as const;
const DIT = { apap: "APAP", structure: "structure" } as const;

function graphies(extraction: Extraction, domaine: (typeof DOMAINES)[number]): Graphies {
  const vues: Graphies = new Map();
  for (const table of TABLE_NAMES) {
    const data = extraction.tables[table] as TableData | null;
    if (!data?.mapped.has(domaine)) continue;
    const cells = data.cells(domaine);
    /** Lines of each text of the pool, and the source last seen with it. */
    const nombres = new Int32Array(extraction.pool.texts.length);
    const derniere = new Int32Array(nombres.length);
    const parTexte = new Map<number, Graphie>();
    for (let i = 0; i < data.length; i++) {
      const cell = cells[i] as number;
      if (cell === NULL) continue;
      const source = data.sources[i] as number;
      if (nombres[cell] === 0) {
        const nom = extraction.pool.text(cell);
        const vue = obtenir(vues, nom, () => ({ nombre: 0, contacts: 0, fichiers: new Set<string>() }));
        parTexte.set(cell, vue);
      } else if (source === derniere[cell]) {
        nombres[cell] = (nombres[cell] as number) + 1;
        continue;
      }
      nombres[cell] = (nombres[cell] as number) + 1;
      derniere[cell] = source;
      parTexte.get(cell)?.fichiers.add(extraction.sources[source]?.fichier ?? "");
    }
    for (const [cell, vue] of parTexte) {
      vue.nombre += nombres[cell] as number;
      if (table === "entretiens") vue.contacts += nombres[cell] as number;
    }
  }
  return vues;
}

/** Everyone whom the extraction knows as an APAP in charge. */
function enCharge({ tables: { parcours, affectations, effectifs } }: Extraction): Set<string> {
  return new Set(
    [parcours, affectations, effectifs].flatMap((data) => [...distinctes(data as TableData | null, "apap")]),
  );
}

export default defineFeu({
  id: "LEC-07",
  titre: "Un APAP ou une structure écrit de deux façons",
  definition: ({ lettresMin, partInconnus }) =>
    `Deux noms d'APAP, ou de structure, presque égaux : les mêmes mots dans un autre ordre, une lettre d'écart sur au moins ${frInteger(lettresMin)}, ou une initiale à la place d'un prénom. Ils restent deux tant que le profil ne donne pas l'alias. Ou plus de ${frPercent(partInconnus, 0)} des contacts sont d'un APAP que la liste des parcours ne connaît pas.`,
  params: z.strictObject({
    lettresMin: entier(6, "lettres d'un nom à partir desquelles un écart d'une seule compte"),
    partInconnus: proportion(0.5, "part des contacts d'APAP inconnus à dire"),
    contactsMin: entier(20, "contacts qui nomment un APAP pour juger cette part"),
  }),
  juger({ extraction }, { lettresMin, partInconnus, contactsMin }) {
    const feux: FeuVu[] = [];
    const dits = new Set<string>();
    const toutes = { apap: graphies(extraction, "apap"), structure: graphies(extraction, "structure") };
    for (const domaine of DOMAINES) {
      const vues = toutes[domaine];
      // the spelling that a portfolio is known by
      const titres = distinctes(extraction.tables.parcours as TableData | null, domaine);
      const rang = (nom: string) => (titres.has(nom) ? 1 : 0);
      const groupes = groupesDeNoms([...vues.keys()], lettresMin).map((noms) =>
        noms.sort(
          (a, b) => rang(b) - rang(a) || (vues.get(b)?.nombre ?? 0) - (vues.get(a)?.nombre ?? 0) || compareText(a, b),
        ),
      );
      if (groupes.length === 0) continue;
      const noms = groupes.flat();
      if (domaine === "apap") for (const nom of noms) dits.add(nom);
      const alias = groupes.flatMap(([retenu = "", ...autres]) =>
        autres.map((autre) => `${JSON.stringify(autre)}: ${JSON.stringify(retenu)}`),
      );
      const exemples = groupes.map((g) => g.map((nom) => `« ${nom} »`).join(" = "));
      feux.push({
        couleur: "orange",
        fichiers: noms.flatMap((nom) => [...(vues.get(nom)?.fichiers ?? [])]),
        message: `${groupes.length > 1 ? `${frInteger(groupes.length)} noms` : "Un nom"} ${domaine === "apap" ? "d'APAP" : "de structure"} ${groupes.length > 1 ? "sont écrits" : "est écrit"} de plusieurs façons : ${exemples.join(" ; ")} ? Ils sont comptés à part, et le portefeuille est coupé.`,
        remede: `Si c'est bien ${domaine === "apap" ? "la même personne" : "la même structure"}, écrivez dans le profil : alias: { ${domaine}: { ${alias.join(", ")} } }.`,
        reponses: groupes.flatMap(([retenu = "", ...autres]) =>
          autres.map((autre) => ({
            libelle: `« ${autre} » est « ${retenu} »`,
            profil: `alias: { ${domaine}: { ${JSON.stringify(autre)}: ${JSON.stringify(retenu)} } }`,
          })),
        ),
        reserve: {
          texte: `${DIT[domaine]} écrit de plusieurs façons, compté à part`,
          lit: TABLE_NAMES.filter((table) => domaine in TABLES[table].columns),
          [domaine === "apap" ? "apaps" : "structures"]: noms,
        },
      });
    }
    const contacts = [...toutes.apap].map(([nom, vue]) => ({ nom, lignes: vue.contacts }));
    const seuils = { partMax: partInconnus, lignesMin: contactsMin };
    const inconnus = apapInconnus(extraction, contacts, enCharge(extraction), dits, seuils);
    return inconnus ? [...feux, inconnus] : feux;
  },
  exemple: {
    fichiers: {
      "etapes.csv": "participant;famille;intitule;date_debut\nP1;operation;Atelier;01/02/2026\n",
      "effectifs.csv": "apap;structure;etp\nAda LOVELACE;S;1\nLOVELACE Ada;S;1\n",
    },
    couleur: "orange",
  },
});
