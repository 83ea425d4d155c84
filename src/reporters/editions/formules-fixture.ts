import { readParts, textOf } from "../xlsx/zip.ts";

type Valeur = number | string | null;

/** The cells of a workbook: values, and formulas with the value that the file keeps for them. */
export class Cellules {
  private readonly valeurs = new Map<string, Valeur>();
  readonly formules: { ou: string; feuille: string; formule: string; gardee: Valeur }[] = [];

  constructor(bytes: Uint8Array) {
    const parts = readParts(bytes);
    const lire = (path: string) => textOf(parts, path) ?? "";
    const noms = [...lire("xl/workbook.xml").matchAll(/<sheet [^>]*name="([^"]*)"/g)].map((m) => m[1] ?? "");
    for (const [i, feuille] of noms.entries()) {
      const xml = lire(`xl/worksheets/sheet${i + 1}.xml`);
      for (const m of xml.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
        const [, ref = "", attributs = "", corps = ""] = m;
        const v = /<v>([^<]*)<\/v>/.exec(corps)?.[1] ?? null;
        const texte = /t="(s|str|inlineStr)"/.test(attributs);
        const valeur = v === null ? (texte ? "" : null) : texte ? v : Number(v);
        this.valeurs.set(`${feuille}!${ref}`, valeur);
        const formule = /<f[^>]*>([^<]*)<\/f>/.exec(corps)?.[1];
        if (formule)
          this.formules.push({ ou: `${feuille}!${ref}`, feuille, formule: decoder(formule), gardee: valeur });
      }
    }
  }

  /** What a formula gives, computed again from the cells: the few shapes that the writer knows. */
  calculer(feuille: string, formule: string): Valeur {
    const somme = /^(?:SUM|SUBTOTAL)\((?:109,)?(.*)\)$/.exec(formule);
    if (somme)
      return this.plages(feuille, somme[1] ?? "").reduce<number>((n, v) => n + (typeof v === "number" ? v : 0), 0);
    const compte = /^COUNTA\((.*)\)$/.exec(formule);
    if (compte) return this.plages(feuille, compte[1] ?? "").filter((v) => v !== null).length;
    const ratio = /^IF\((.*?)=0,"",(?:IF\(ABS\(.*?\)<(\d+),.*?,)?([A-Z]+\$?\d+)\/([A-Z]+\$?\d+)\)+$/.exec(formule);
    if (ratio) {
      const [num, den] = [this.lire(feuille, ratio[3] ?? ""), this.lire(feuille, ratio[4] ?? "")];
      if (typeof num !== "number" || typeof den !== "number" || den === 0) return "";
      return Math.abs(den) < Number(ratio[2] ?? 0) ? `${num}\u00a0sur\u00a0${den}` : num / den;
    }
    const ecart = /^([A-Z]+\d+)-([A-Z]+\d+)$/.exec(formule);
    if (ecart) return Number(this.lire(feuille, ecart[1] ?? "")) - Number(this.lire(feuille, ecart[2] ?? ""));
    throw new Error(`formule inconnue : ${formule}`);
  }

  private plages(feuille: string, liste: string): Valeur[] {
    return liste.split(",").flatMap((plage) => {
      const [de = "", a = de] = plage.split(":");
      const [, colonne = "", premiere = "0"] = /^([A-Z]+)(\d+)$/.exec(de) ?? [];
      const derniere = Number(/\d+$/.exec(a)?.[0] ?? premiere);
      const out: Valeur[] = [];
      for (let ligne = Number(premiere); ligne <= derniere; ligne++) out.push(this.lire(feuille, `${colonne}${ligne}`));
      return out;
    });
  }

  private lire(feuille: string, ref: string): Valeur {
    return this.valeurs.get(`${feuille}!${ref.replaceAll("$", "")}`) ?? null;
  }
}

function decoder(xml: string): string {
  return xml.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
