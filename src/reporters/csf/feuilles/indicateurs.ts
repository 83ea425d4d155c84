import { isoYearTo, monthOf } from "../../../core/month.ts";
import { periodLabel } from "../../../core/period.ts";
import { COLONNES_INDICATEURS, FEUILLES } from "../../../csf/grille.ts";
import type { DemandeChiffre } from "../../../indicators/catalogue.ts";
import { TOTAL } from "../../../indicators/fse/code.ts";
import { periodeEffet } from "../../comparaison/effet-lisible.ts";
import { type CadreControle, feuilleControle } from "../../controle/cadre.ts";
import { note } from "../../document/blocs.ts";
import { champ, lister } from "../../document/lister.ts";
import type { Sheet } from "../../document/model.ts";
import { Chiffres, ENSEMBLE, type Rang } from "../../editions/chiffres.ts";
import { CODES_AFFICHES } from "../../fse/cadre.ts";
import type { EtatCsf } from "../etat.ts";

interface Ligne {
  /** Stable: read back from the grid. */
  code: string;
  titre: string;
  periode: string;
  figure: DemandeChiffre;
}

/** Indicators of results and means that the cahier des charges lists, since January of the arrêté's year. */
const DU_PLIE: readonly Pick<Ligne, "code" | "figure">[] = [
  { code: "file_active", figure: { indicateur: "file_active" } },
  { code: "accompagnes_personnes", figure: { indicateur: "accompagnes_personnes" } },
  { code: "en_emploi", figure: { indicateur: "en_emploi" } },
  { code: "sorties_positives", figure: { indicateur: "sorties", ventilation: { nature: "Positive" } } },
  { code: "sorties_dynamiques", figure: { indicateur: "sorties", ventilation: { nature: "Dynamique" } } },
  { code: "sorties_autres", figure: { indicateur: "sorties", ventilation: { nature: "Autre" } } },
  { code: "entretiens", figure: { indicateur: "entretiens" } },
  { code: "prescriptions", figure: { indicateur: "prescriptions" } },
];

/** « Indicateurs »: planned (settings, or typed), declared by the structure (typed), found by the program, and the gaps, live. */
export function feuilleIndicateurs(cadre: CadreControle, etat: EtatCsf): Sheet {
  const { figures, periode, arrete } = etat.report;
  const chiffres = new Chiffres(figures);
  const rang = rangDe(etat.parametres);
  const lignes: Ligne[] = [
    ...CODES_AFFICHES.map(({ id, titre }) => ({
      code: id,
      titre,
      periode: periodLabel(periode),
      figure: { indicateur: id, ventilation: { sexe: TOTAL } },
    })),
    ...DU_PLIE.map((l) => ({
      ...l,
      titre: chiffres.catalogue.titre(l.figure),
      periode: isoYearTo(monthOf(arrete)),
    })),
  ];
  return feuilleControle(
    cadre,
    FEUILLES.indicateurs,
    {
      titre: `Indicateurs : prévu, déclaré, écart${rang.nom === null ? "" : ` — ${rang.nom}`}`,
      protege: true,
      nominative: false,
    },
    [
      note(
        "Prévu : la cible des réglages (objectifs) quand il y en a une, sinon à saisir d'après la convention. Déclaré : à saisir d'après le bilan de la structure. Constaté : calculé sur l'extraction. Les écarts se calculent à mesure de la saisie. Les codes EECO et EECR portent sur la période contrôlée, enregistrements complets (EECO01 : tous) ; les autres sur l'année depuis janvier.",
      ),
      {
        id: "indicateurs",
        ...lister(lignes, [
          champ("code", COLONNES_INDICATEURS.code, { kind: "text", width: 26 }, (l) => l.code),
          champ("titre", "Indicateur", { kind: "prose", width: 40 }, (l) => l.titre),
          champ("periode", "Période", { kind: "text", width: 30 }, (l) => periodeEffet(l.periode)),
          champ("prevu", COLONNES_INDICATEURS.prevu, SAISI, (l) => {
            const saisi = etat.reprise?.indicateurs.get(l.code);
            return saisi ? saisi.prevu : cibleDe(chiffres, l, rang);
          }),
          champ(
            "declare",
            COLONNES_INDICATEURS.declare,
            SAISI,
            (l) => etat.reprise?.indicateurs.get(l.code)?.declare ?? null,
          ),
          champ("constate", "Constaté", { kind: "integer", width: 12 }, (l) =>
            chiffres.cellule(rang, l.figure, l.periode),
          ),
          champ("ecart_prevu", "Déclaré − prévu", {
            kind: "integer",
            width: 14,
            calcul: { type: "ecart", de: "declare", moins: "prevu" },
          }),
          champ("ecart_constate", "Déclaré − constaté", {
            kind: "integer",
            width: 14,
            calcul: { type: "ecart", de: "declare", moins: "constate" },
          }),
        ]),
        figer: true,
      },
    ],
  );
}

/** A figure that the manager types. */
const SAISI = {
  kind: "decimal",
  width: 12,
  decimales: 0,
  saisie: { type: "decimal", min: 0, max: 1_000_000 },
} as const;

/** Whose figures: those of the APAP or of the structure under control, else of everyone. */
function rangDe({ apap, structure }: EtatCsf["parametres"]): Rang {
  if (apap !== null) return { portee: "apap", nom: apap };
  return structure === null ? ENSEMBLE : { portee: "structure", nom: structure };
}

/** Target of the settings: of the figure, or of its indicator without the sexe. */
function cibleDe(chiffres: Chiffres, { figure, periode }: Ligne, rang: Rang): number | null {
  const { indicateur } = figure;
  return chiffres.objectif(rang, figure, periode) ?? chiffres.objectif(rang, { indicateur }, periode);
}
