import type { Reglages } from "../../config/reglages.ts";
import type { Artefact } from "../../core/artefact.ts";
import type { Fiche } from "../../core/fiche.ts";
import { frDe } from "../../core/format.ts";
import { grouper } from "../../core/grouper.ts";
import { firstDay, frMonth, isoMonth, lastDay, type Month } from "../../core/month.ts";
import { compareText } from "../../core/text.ts";
import { nomAffiche } from "../../parcours/participants.ts";
import { discrete } from "../document/blocs.ts";
import type { Sheet, Table } from "../document/model.ts";
import { mentionNoms } from "../editions/mentions.ts";
import { nomsDeFeuilles, partiesDeNoms } from "../editions/noms-fichiers.ts";
import { DEFAULT_THEME, type Theme } from "../xlsx/theme.ts";
import { renderWorkbook } from "../xlsx/workbook.ts";

/** Lines to fill: as many as one printed page holds. */
const LIGNES = 9;
const HAUTEUR = 28;

/**
 * Blank émargement sheets of a month (§III.1.3), one workbook per APAP, one tab and one page per participant with a
 * parcours open in it: dates, motifs, durées, presences and absences, every kind of contact, both signatures. Filled by
 * hand or on screen, they are read back as they are (`completeFromHeading`). Same fiches, same bytes.
 */
export async function* feuillesEmargement(
  fiches: readonly Fiche[],
  mois: Month,
  reglages: Reglages,
  theme: Theme = DEFAULT_THEME,
): AsyncGenerator<Artefact> {
  const ouvertes = fiches.filter(
    ({ integration, sortieReelle }) =>
      integration <= lastDay(mois) && (sortieReelle === null || sortieReelle >= firstDay(mois)),
  );
  const parApap = [...grouper(ouvertes, (f) => f.apap)].sort(([a], [b]) => compareText(a, b));
  const noms = partiesDeNoms(
    parApap.map(([apap]) => apap ?? "sans-apap"),
    reglages.affichage.fichiersAuNomDesApap,
  );
  for (const [i, [apap, siennes]] of parApap.entries()) {
    const titre = `Feuilles d'émargement ${frDe(frMonth(mois))}`;
    const contenu = await renderWorkbook({
      titre,
      auteur: theme.nom,
      date: firstDay(mois),
      theme,
      langage: { mots: reglages.vocabulaire, noms: parApap.flatMap(([nom]) => nom ?? []) },
      sansRetour: true,
      feuilles: feuilles(siennes, apap, mois, reglages.affichage.nomsApap, theme),
    });
    yield { chemin: `emargement-${noms[i]}-${isoMonth(mois)}.xlsx`, contenu };
  }
}

function feuilles(
  fiches: readonly Fiche[],
  apap: string | null,
  mois: Month,
  avecNoms: boolean,
  theme: Theme,
): Sheet[] {
  const personnes = new Map<string, Fiche>();
  for (const fiche of fiches) personnes.set(fiche.participant, fiche);
  const triees = [...personnes.values()].sort((a, b) => compareText(a.participant, b.participant));
  const onglets = nomsDeFeuilles(triees.map((f) => f.participant));
  return triees.map((fiche, i): Sheet => {
    const nom = avecNoms ? nomAffiche(fiche) : null;
    return {
      nom: onglets[i] ?? fiche.participant,
      titre: `Feuille d'émargement — ${frMonth(mois)}`,
      sousTitres: [theme.nom],
      mention: mentionNoms(avecNoms),
      blocks: [
        {
          kind: "valeurs",
          items: [
            { label: "Participant", value: nom === null ? fiche.participant : `${fiche.participant} — ${nom}` },
            { label: "APAP", value: apap ?? "" },
            { label: "Structure", value: fiche.structure ?? "" },
            { label: "Mois", value: frMonth(mois) },
          ],
        },
        grille(),
        discrete(
          "Une ligne par contact, quel qu'il soit : face à face, téléphone, visio, mail, courrier, SMS. Présence : présent, absent ou excusé ; les absences sont reportées aussi. Durée en minutes. Le participant et l'APAP signent chaque face à face, le jour même.",
        ),
      ],
    };
  });
}

function grille(): Table {
  return {
    kind: "table",
    id: "emargement",
    hauteur: HAUTEUR,
    columns: [
      { key: "date", titre: "Date", kind: "text", width: 13 },
      { key: "contact", titre: "Type de contact", kind: "text", width: 17 },
      { key: "motif", titre: "Motif", kind: "text", width: 32 },
      { key: "duree", titre: "Durée (min)", kind: "text", width: 10 },
      { key: "presence", titre: "Présence", kind: "text", width: 13 },
      { key: "participant", titre: "Signature du participant", kind: "text", width: 26 },
      { key: "apap", titre: "Signature de l'APAP", kind: "text", width: 26 },
    ],
    rows: Array.from({ length: LIGNES }, () => Array<null>(7).fill(null)),
  };
}
