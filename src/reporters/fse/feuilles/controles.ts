import { suspectesDe } from "../../../core/report.ts";
import { CODES_FSE } from "../../../fse/fiche-fse.ts";
import { controlesFse } from "../../../indicators/fse/controles.ts";
import type { IndicateurId } from "../../../indicators/index.ts";
import { tableRegles } from "../../controle/blocs.ts";
import { titreDesRegles, videDesRegles } from "../../controle/cadre.ts";
import { champ, lister } from "../../document/lister.ts";
import type { Cell, Sheet, Table } from "../../document/model.ts";
import { raisonLisible } from "../../document/raison.ts";
import type { Rang } from "../../editions/chiffres.ts";
import { preuve } from "../../editions/feuilles/anomalies.ts";
import { type CadreFse, feuilleFse, nomDe, rangOperation, totalFse } from "../cadre.ts";

/** « Contrôles »: what the FSE+ rules found, record by record, and whether the figures agree with each other. */
export function feuilleControles(cadre: CadreFse): Sheet {
  return feuilleFse(
    cadre,
    "Contrôles",
    { titre: "Contrôles FSE+", nominative: true, constat: titreDesRegles(cadre.report) },
    [tableRegles(cadre.report, { titre: "Règles" }), tableCoherence(cadre), tableConstats(cadre)],
  );
}

/** Sums that must agree whatever the data: a « faux » is a fault of the program, to report. Nothing computed agrees with nothing. */
function tableCoherence(cadre: CadreFse): Table {
  const { chiffres, periode, operations, fiches, report } = cadre;
  const codes = CODES_FSE.map((c) => c.id).filter((code) => totalFse(cadre, code) !== null);
  const ecarts = (mesure: (code: IndicateurId) => number) =>
    codes.filter((code) => mesure(code) !== totalFse(cadre, code));
  const somme = (rangs: readonly Rang[]) => (code: IndicateurId) =>
    rangs.reduce((n, r) => n + (totalFse(cadre, code, r) ?? 0), 0);
  const figures = report.figures.filter((f) => f.periode === periode);
  const verifications = operations.flatMap((o) => controlesFse(figures, rangOperation(o)));
  const fausses = verifications.filter((c) => c.tenu === false).map((c) => c.libelle);
  const impossibles = verifications.filter((c) => c.tenu === null).length;
  const sansCode = figures.find((f) => f.raison !== null && f.portee === "ensemble");
  const nonCalcule = codes.length === 0 ? (sansCode?.raison ?? "aucun chiffre calculé") : null;
  const lignes: [string, readonly string[]][] = [
    [
      `Vérifications de la feuille Indicateurs${impossibles > 0 ? `, hors ${impossibles} que des colonnes absentes empêchent` : ""}`,
      [...new Set(fausses)],
    ],
    ["Somme des opérations = ensemble", ecarts(somme(operations.map(rangOperation)))],
    ["Somme des structures = ensemble", ecarts(somme(chiffres.rangs("structure")))],
    ["Somme des APAP = ensemble", ecarts(somme(chiffres.rangs("apap")))],
    [
      "Lignes de Participants comptées une à une = ensemble",
      ecarts((code) =>
        code === "EECO01" ? fiches.length : fiches.filter((f) => f.complet && f.codes.has(code)).length,
      ),
    ],
  ];
  return {
    titre: "Cohérence des chiffres",
    ...lister(lignes, [
      champ("rien", "N°", "text", (_, i) => `C${i + 1}`),
      champ("quoi", "Ce qui doit être vrai", { kind: "prose", width: 36 }, ([quoi]) => quoi),
      champ("resultat", "Résultat", "text", ([, faux]): Cell => {
        if (nonCalcule !== null) return { motif: raisonLisible(nonCalcule), texte: "non jugé" };
        return faux.length === 0
          ? { value: "vrai", tone: "bon" }
          : { value: `faux : ${faux.join(", ")}`, tone: "bloquant" };
      }),
    ]),
  };
}

function tableConstats(cadre: CadreFse): Table {
  const { report, fiches, avecNoms, provisoire } = cadre;
  const noms = new Map(fiches.map((f) => [f.participant, nomDe(f)]));
  const suspectes = suspectesDe(report);
  return {
    id: "constats",
    titre: "Constats, enregistrement par enregistrement",
    ...lister(report.constats, [
      champ("regle", "Règle", "text", (c) => c.regle),
      champ("constat", "Constat", { kind: "prose", width: 36 }, (c) => c.message),
      champ("gravite", "Gravité", "text", (c) => ({ value: c.gravite, tone: c.gravite })),
      champ("participant", "Identifiant", "text", (c) => c.participant),
      avecNoms && champ("nom", "NOM Prénom", "text", (c) => noms.get(c.participant ?? "") ?? null),
      !provisoire && champ("operation", "Opération", "text", (c) => c.contexte["operation"] ?? null),
      champ("remede", "Que faire", { kind: "prose", width: 40 }, (c) => c.remede),
      champ("apap", "APAP", "text", (c) => c.participant && (c.apap ?? "Sans APAP")),
      champ("structure", "Structure", "text", (c) => c.participant && (c.structure ?? "Sans structure")),
      champ("date", "Date", "date", (c) => c.date),
      champ("etat", "État", { kind: "prose", width: 24 }, (c) =>
        suspectes.has(c.regle)
          ? { value: "règle suspecte, hors décompte", tone: "discret" }
          : c.justification
            ? { value: `justifié : ${c.justification.raison}`, tone: "bon" }
            : "à corriger",
      ),
      champ("ou", "Où", { kind: "text", width: 26 }, (c) => preuve(c, report)),
    ]),
    filtre: true,
    detaille: [{ chiffre: "constats des règles", vaut: report.regles.reduce((n, r) => n + r.constats, 0) }],
    vide: videDesRegles(report),
  };
}
