import type { Artefact } from "../../core/artefact.ts";
import { frDay } from "../../core/day.ts";
import { frCount } from "../../core/format.ts";
import { grouper } from "../../core/grouper.ts";
import { COLONNES, FICHE } from "../../csf/grille.ts";
import { CAUSES } from "../../faits/temps-eligible.ts";
import { langageDe } from "../../normes/langage.ts";
import { motsDe } from "../../normes/vocabulaire.ts";
import { type CadreControle, feuilleControle } from "../controle/cadre.ts";
import { champ, LIBRE, lister } from "../document/lister.ts";
import type { Sheet } from "../document/model.ts";
import { nomsDeFeuilles } from "../editions/noms-fichiers.ts";
import { periodeLisible } from "../fse/cadre.ts";
import { CAUSES_LISIBLES } from "../rapprochement/mots.ts";
import { renderWorkbook } from "../xlsx/workbook.ts";
import type { CadreCsf, LigneScellee } from "./etat.ts";
import { teintee } from "./feuilles/grille.ts";
import { GUIDE } from "./feuilles/temps.ts";

/** Sentences longer than this are cut on paper; the grid has them whole. */
const MAX_CONSTATE = 180;

/** Tabs of one workbook: with more, nobody finds his way, and a spreadsheet takes minutes to open it. */
const FICHES_MAX = 100;

/**
 * One tab per person of the sample, a page or two, to print and annotate by hand, apart from the grid: sixty of them would hide
 * it, and each page must carry the emblem. One workbook, or several in the order of the draw (« …-0101-0200.xlsx »).
 * Decisions already taken are printed; those typed are read back (--fiches, as many times as there are workbooks). Same
 * state, same bytes.
 */
export async function fichiersFiches(cadre: CadreCsf, nom: string): Promise<Artefact[]> {
  const { etat, theme } = cadre;
  const parPersonne = grouper(cadre.lignes, (ligne) => ligne.participant);
  const { personnes } = etat;
  const rang = (n: number) => String(n).padStart(4, "0");
  const fichiers: Artefact[] = [];
  for (let de = 0; de === 0 || de < personnes.length; de += FICHES_MAX) {
    const lot = personnes.slice(de, de + FICHES_MAX);
    const onglets = nomsDeFeuilles(lot.map((p) => p.participant));
    const suite = personnes.length <= FICHES_MAX ? "" : `-${rang(de + 1)}-${rang(de + lot.length)}`;
    const contenu = await renderWorkbook({
      titre: `Fiches de contrôle, ${periodeLisible(etat)}`,
      auteur: theme.nom,
      date: etat.report.arrete,
      theme,
      langage: langageDe(etat.report),
      sansRetour: true,
      feuilles: lot.map((p, i) => fiche(cadre, onglets[i] ?? p.participant, parPersonne.get(p.participant) ?? [])),
    });
    fichiers.push({ chemin: `csf-fiches-${nom}${suite}.xlsx`, contenu });
  }
  return fichiers;
}

function fiche(cadre: CadreControle, onglet: string, lignes: readonly LigneScellee[]): Sheet {
  const [premiere] = lignes;
  if (!premiere) throw new Error("no point to control");
  const { personne } = premiere;
  const nom = cadre.avecNoms && personne.nom !== null ? ` — ${personne.nom}` : "";
  const parcours = personne.parcours.map(
    (p) =>
      `intégration le ${frDay(p.integration)}${p.sortie === null ? "" : `, sortie le ${frDay(p.sortie)}${p.nature === null ? "" : ` (${p.nature})`}`}`,
  );
  const causes = CAUSES.flatMap((cause) => {
    const { contacts, minutes } = personne.temps.causes[cause];
    return contacts === 0 ? [] : [`${CAUSES_LISIBLES[cause]} : ${minutes} min (${contacts})`];
  });
  // one page: what has no object is named, not listed
  const tues = lignes.filter((l) => l.reponse === "Sans objet" && l.decision === null && l.commentaire === null);
  const montrees = lignes.filter((l) => !tues.includes(l));
  const titre = `Fiche de contrôle — ${personne.participant}${nom}`;
  return feuilleControle(cadre, onglet, { titre, portrait: true }, [
    {
      kind: "valeurs",
      items: [
        // read back: a tab's name is cut and cleaned
        { label: COLONNES.participant, value: personne.participant },
        {
          label: "APAP",
          value: `${personne.apap ?? "Sans APAP"}, ${personne.structure ?? "sans structure"}`,
        },
        { label: "Parcours", value: parcours.join(" ; ") },
        { label: "Statuts", value: personne.statuts.join(", ") || "aucun saisi" },
        {
          label: "Temps",
          value: `${frCount(personne.temps.contacts, "rendez-vous", "rendez-vous")}, ${personne.temps.viesion} min dans ${motsDe(cadre.report).logiciel}, ${personne.temps.eligibles} min éligibles${causes.length > 0 ? ` ; ${causes.join(" ; ")}` : ""}. ${GUIDE}`,
        },
        ...(tues.length === 0
          ? []
          : [
              {
                label: "Sans objet",
                value: `à décider dans la grille si besoin : ${tues.map((l) => l.point).join(", ")}`,
              },
            ]),
        // above the table, which may go on over a second page
        {
          label: "Fait le",
          value: "________________        Gestionnaire (nom, signature) : ________________________________",
        },
      ],
    },
    {
      id: "points",
      relue: true,
      hauteur: 20,
      ...lister(montrees, [
        champ("point", COLONNES.point, { kind: "text", width: 7 }, (l) => l.point),
        champ("titre", "Ce qui est contrôlé", { kind: "prose", width: 33 }, (l) => `${l.titre} (${l.reference})`),
        champ("reponse", "Programme", { kind: "prose", width: 13 }, (l) => teintee(l.reponse)),
        champ("constate", "Constaté", { kind: "prose", width: 36 }, (l) => court(l.constate)),
        champ("decision", FICHE.decision, { kind: "text", width: 12, saisie: LIBRE }, (l) => l.decision),
        champ("commentaire", COLONNES.commentaire, { kind: "prose", width: 16, saisie: LIBRE }, (l) => l.commentaire),
      ]),
      figer: true,
    },
  ]);
}

function court(texte: string): string {
  if (texte.length <= MAX_CONSTATE) return texte;
  const coupe = texte.slice(0, MAX_CONSTATE);
  return `${coupe.slice(0, Math.max(coupe.lastIndexOf(" "), 1))} […]`;
}
