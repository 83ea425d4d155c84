import type { Reglages } from "../../config/reglages.ts";
import type { Artefact } from "../../core/artefact.ts";
import { type Day, frDay } from "../../core/day.ts";
import { compareText } from "../../core/text.ts";
import { COLONNES, retenue } from "../../csf/grille.ts";
import { OBSERVATIONS } from "../../csf/observations.ts";
import { PIECES } from "../../csf/pieces.ts";
import { creerCadreControle, feuilleControle } from "../controle/cadre.ts";
import type { Cell } from "../document/model.ts";
import { workbookOf } from "../document/sheet.ts";
import { partiesDeNoms } from "../editions/noms-fichiers.ts";
import type { Theme } from "../xlsx/theme.ts";
import { renderWorkbook } from "../xlsx/workbook.ts";
import { type EtatCsf, type LigneScellee, lignesDe } from "./etat.ts";

/** Points a structure has to answer: held against, or open and not yet decided. */
function aRepondre(ligne: LigneScellee): boolean {
  return retenue(ligne) === "Non conforme" || retenue(ligne) === "À vérifier sur pièce";
}

/**
 * The contradictory phase: one workbook per structure, by id alone, of the points that it has to answer by a day, each with
 * the lines and the piece that would settle it; what it types is read back (--reponses).
 */
export async function classeursObservations(
  etat: EtatCsf,
  reglages: Reglages,
  theme: Theme,
  delai: Day,
  nom: string,
): Promise<Artefact[]> {
  const cadre = { ...creerCadreControle(etat.report, reglages, new Map(), theme), avecNoms: false };
  const parStructure = new Map<string, LigneScellee[]>();
  for (const ligne of lignesDe(etat).filter(aRepondre)) {
    const structure = ligne.personne.structure ?? "Sans structure";
    parStructure.set(structure, [...(parStructure.get(structure) ?? []), ligne]);
  }
  const structures = [...parStructure.keys()].sort(compareText);
  const fichiers = partiesDeNoms(structures, true);
  return Promise.all(
    structures.map(async (structure, i) => {
      const siennes = parStructure.get(structure) ?? [];
      const feuille = feuilleControle(
        cadre,
        OBSERVATIONS.feuille,
        `Observations du contrôle de service fait — ${structure}`,
        [
          { kind: "valeurs", items: [{ label: OBSERVATIONS.delai, value: frDay(delai) }] },
          {
            kind: "note",
            texte:
              "Pour chaque point, dites ce que vous en savez et quelle pièce vous joignez, dans les cellules teintées, puis renvoyez ce classeur. Ce ne sont pas des décisions : le gestionnaire décide après vos réponses. Une pièce établie après la période est reçue à part.",
          },
          {
            kind: "table",
            id: "observations",
            columns: [
              { key: "participant", titre: COLONNES.participant, kind: "text" },
              { key: "point", titre: COLONNES.point, kind: "text", width: 7 },
              { key: "titre", titre: "Ce qui est contrôlé", kind: "prose", width: 26 },
              { key: "constate", titre: "Constaté", kind: "prose", width: 42 },
              { key: "sources", titre: COLONNES.sources, kind: "prose", width: 24 },
              { key: "piece", titre: OBSERVATIONS.piece, kind: "prose", width: 26 },
              { key: "reponse", titre: OBSERVATIONS.reponse, kind: "prose", width: 34, saisie: { type: "libre" } },
              { key: "jointe", titre: OBSERVATIONS.jointe, kind: "prose", width: 20, saisie: { type: "libre" } },
            ],
            rows: siennes.map((l): Cell[] => [
              l.participant,
              l.point,
              l.titre,
              l.constate,
              l.sources,
              PIECES[l.point] ?? null,
              null,
              null,
            ]),
            filtre: true,
            figer: true,
          },
        ],
        { protege: true },
      );
      return {
        chemin: `csf-observations-${nom}-${fichiers[i] ?? i + 1}.xlsx`,
        contenu: await renderWorkbook(workbookOf(etat.report, theme, "Observations", [feuille])),
      };
    }),
  );
}
