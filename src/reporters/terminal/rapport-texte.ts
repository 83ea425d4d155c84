import { frDay } from "../../core/day.ts";
import { frCount, frInteger } from "../../core/format.ts";
import { frMonth } from "../../core/month.ts";
import { type Constat, GRAVITES, type Report } from "../../core/report.ts";
import { compareText } from "../../core/text.ts";
import { colorer, craie, plier, SIGNES, type Terminal } from "./style.ts";
import { tableau } from "./tableau.ts";

/** What the reader sees beside the report. */
export interface OptionsTexte extends Terminal {
  titresRegles: ReadonlyMap<string, string>;
  /** One list per APAP instead of the ten most important. */
  parApap: boolean;
  /** Commands worth typing next. */
  suites: readonly string[];
}

const PREMIERS = 10;

/** The constats as a page of terminal: counts, by structure and APAP, what matters most, what was not judged, what next. */
export function rapportTexte(report: Report, options: OptionsTexte): string {
  const c = craie(options);
  const suspectes = new Set(report.regles.filter((r) => r.etat === "suspecte").map((r) => r.id));
  const comptes = report.constats.filter((k) => !suspectes.has(k.regle) && !k.justification);
  const parts = [
    c.bold(
      `Contrôle arrêté au ${frDay(report.arrete)}, période du ${frDay(report.periode.start)} au ${frDay(report.periode.end)}`,
    ),
    resume(report, options),
    comptes.length > 0 ? parCharge(comptes, options) : "",
    options.parApap ? listesParApap(comptes, options) : premiers(comptes, options),
    regles(report, options),
    suspects(report, options),
    nonJuges(report, options),
    rejets(report, options),
    ...(report.signalements.length > 0
      ? [
          [
            c.bold("Justifications à revoir"),
            ...report.signalements
              .slice(0, PREMIERS)
              .map((s) => plier(`  ${s.fichier} ligne ${s.ligne} : ${s.message}`, options.colonnes, "    ")),
          ].join("\n"),
        ]
      : []),
    options.suites.length > 0 ? [c.bold("Ensuite"), ...options.suites.map((s) => `  ${s}`)].join("\n") : "",
  ];
  return `${parts.filter((p) => p !== "").join("\n\n")}\n`;
}

function resume(report: Report, options: OptionsTexte): string {
  const c = craie(options);
  const counts = GRAVITES.map((g) => {
    const n = report.resume[g];
    const { signe, mot, mots } = SIGNES[g];
    return colorer(g, `${signe} ${frInteger(n)} ${n >= 2 ? mots : mot}`, c);
  });
  const justifies = report.resume.justifies > 0 ? `  (${frCount(report.resume.justifies, "justifié")} à part)` : "";
  return counts.join("   ") + justifies;
}

function parCharge(constats: readonly Constat[], options: OptionsTexte): string {
  const groupes = new Map<string, Constat[]>();
  for (const k of constats) {
    const key = JSON.stringify([k.structure, k.apap]);
    const list = groupes.get(key);
    if (list) list.push(k);
    else groupes.set(key, [k]);
  }
  const lignes = [...groupes.values()]
    .sort(
      (a, b) =>
        compareText(a[0]?.structure ?? null, b[0]?.structure ?? null) ||
        compareText(a[0]?.apap ?? null, b[0]?.apap ?? null),
    )
    .map((list) => [
      list[0]?.structure ?? "Sans structure",
      list[0]?.apap ?? "Sans APAP",
      ...GRAVITES.map((g) => frInteger(list.filter((k) => k.gravite === g).length)),
    ]);
  return tableau(
    [
      { titre: "Structure", souple: true },
      { titre: "APAP", souple: true },
      { titre: "Bloq.", droite: true },
      { titre: "Maj.", droite: true },
      { titre: "Min.", droite: true },
      { titre: "Info", droite: true },
    ],
    lignes,
    options,
  );
}

function ligne(k: Constat, options: OptionsTexte): string {
  const qui = k.participant ?? k.apap ?? "";
  const texte = `  ${SIGNES[k.gravite].signe} ${k.regle}  ${qui === "" ? "" : `${qui}  `}${k.message} ${k.remede}`;
  return colorer(k.gravite, plier(texte, options.colonnes, "      "), craie(options));
}

function premiers(constats: readonly Constat[], options: OptionsTexte): string {
  if (constats.length === 0) return "Aucun constat à traiter.";
  const ordre = [...constats].sort(
    (a, b) => GRAVITES.indexOf(a.gravite) - GRAVITES.indexOf(b.gravite) || (b.date ?? 0) - (a.date ?? 0),
  );
  const titre = constats.length > PREMIERS ? `Les ${PREMIERS} plus importants` : "À traiter";
  return [craie(options).bold(titre), ...ordre.slice(0, PREMIERS).map((k) => ligne(k, options))].join("\n");
}

function listesParApap(constats: readonly Constat[], options: OptionsTexte): string {
  const noms = [...new Set(constats.map((k) => k.apap))].sort(compareText);
  return noms
    .map((nom) =>
      [
        craie(options).bold(nom ?? "Sans APAP"),
        ...constats.filter((k) => k.apap === nom).map((k) => ligne(k, options)),
      ].join("\n"),
    )
    .join("\n\n");
}

function regles(report: Report, options: OptionsTexte): string {
  const lignes = report.regles
    .filter((r) => r.etat === "executee" && r.constats > 0)
    .map((r) => [
      r.id,
      options.titresRegles.get(r.id) ?? "",
      `${frInteger(r.constats)} / ${frInteger(r.juges)}`,
      r.unite,
    ]);
  if (lignes.length === 0) return "";
  return tableau(
    [
      { titre: "Règle" },
      { titre: "Intitulé", souple: true },
      { titre: "En défaut", droite: true },
      { titre: "Unité", souple: true },
    ],
    lignes,
    options,
  );
}

function suspects(report: Report, options: OptionsTexte): string {
  const lignes = report.regles.filter((r) => r.etat === "suspecte");
  if (lignes.length === 0) return "";
  const c = craie(options);
  return [
    c.bold("Règles suspectes, hors des comptes"),
    ...lignes.map((r) => plier(`  ? ${r.id}  ${r.raison ?? ""}`, options.colonnes, "      ")),
  ].join("\n");
}

function nonJuges(report: Report, options: OptionsTexte): string {
  const c = craie(options);
  const lines: string[] = [];
  const mois = new Map<string, string>();
  for (const r of report.regles) {
    for (const n of r.nonJuges)
      if (n.mois !== null) mois.set(`${n.apap}\n${n.mois}`, `${n.apap ?? "Sans APAP"}, ${frMonth(n.mois)}`);
  }
  if (mois.size > 0) {
    const noms = [...mois.values()].sort(compareText);
    const suite = noms.length > PREMIERS ? ` ; et ${noms.length - PREMIERS} autres` : "";
    lines.push(
      plier(
        `  Mois non couverts par les entretiens : ${noms.slice(0, PREMIERS).join(" ; ")}${suite}.`,
        options.colonnes,
        "    ",
      ),
    );
  }
  const participants = new Set(
    report.regles.flatMap((r) => r.nonJuges.flatMap((n) => (n.participant === null ? [] : [n.participant]))),
  );
  if (participants.size > 0) {
    lines.push(
      plier(
        `  ${frCount(participants.size, "participant")} dont une ligne est rejetée : les constats d'absence sont retenus.`,
        options.colonnes,
        "    ",
      ),
    );
  }
  for (const r of report.regles) {
    if (r.etat === "non_executee")
      lines.push(plier(`  – ${r.id} non exécutée : ${r.raison ?? ""}.`, options.colonnes, "      "));
    else if (r.etat === "executee" && r.raison)
      lines.push(plier(`  – ${r.id} : ${r.raison}.`, options.colonnes, "      "));
  }
  return lines.length === 0 ? "" : [c.bold("Ce qui n'a pas été jugé"), ...lines].join("\n");
}

function rejets(report: Report, options: OptionsTexte): string {
  if (report.rejets.length === 0) return "";
  const lines = report.rejets
    .slice(0, PREMIERS)
    .map((r) =>
      plier(
        `  ${r.fichier}${r.feuille ? ` [${r.feuille}]` : ""} ligne ${r.ligne}, colonne « ${r.colonne} » : ${r.raison}${r.rangeeGardee ? " (ligne gardée)" : " (ligne rejetée)"}.`,
        options.colonnes,
        "    ",
      ),
    );
  const suite =
    report.rejets.length > PREMIERS
      ? [`  et ${frInteger(report.rejets.length - PREMIERS)} autres : plie importer les écrit toutes dans rejets.csv.`]
      : [];
  return [craie(options).bold(`Valeurs non lues : ${frInteger(report.rejets.length)}`), ...lines, ...suite].join("\n");
}
