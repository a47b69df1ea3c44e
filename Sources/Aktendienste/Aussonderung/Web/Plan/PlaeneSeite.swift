// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store
import Web

/// The plans that were sent to an archive for appraisal, or that have come to one.
struct PlaeneSeite: Page {
    static let vorlage = "aussonderung/plaene"

    struct Zeile: Encodable, Sendable {
        let url: String
        let bezeichnung: String
        let partner: String
        let angelegt: String
        let zustand: Marke
    }

    let titel: String
    let text: String
    let reiterleiste: Reiterleiste
    let zeilen: [Zeile]
    let hatZeilen: Bool
    let leer: Leer?
    let sendenUrl: String
    let partner: Feldauswahl?

    init(_ seite: Austauschseite, _ anfrage: WebRequest, _ db: some ReadAccess) throws {
        let amt = seite == .behoerde
        titel = amt ? "Aktenplan bewerten" : "Aktenpläne"
        text =
            amt
            ? "Bewertet das Archiv den ganzen Aktenplan, geht später das zweistufige Verfahren: ohne Angebot, gleich abgeben oder vernichten."
            : "Aktenpläne von Behörden als Ganzes bewerten."
        reiterleiste =
            amt ? Aussonderungsreiter.alle(AussonderungURL.plaene) : Archivreiter.alle(AussonderungURL.archivplaene)
        let alle = try db.partner()
        let namen = Dictionary(uniqueKeysWithValues: alle.map { ($0.id, $0.stelle.name) })
        zeilen = try db.planbewertungen(seite, akteur: anfrage.akteur).map { plan in
            Zeile(
                url: AussonderungURL.plan(plan), bezeichnung: plan.bezeichnung,
                partner: namen[plan.partner] ?? "", angelegt: plan.angelegt.deutsch, zustand: Marke(plan.zustand))
        }
        hatZeilen = !zeilen.isEmpty
        leer =
            hatZeilen
            ? nil
            : Leer(
                amt ? "Noch kein Aktenplan beim Archiv" : "Noch kein Aktenplan eingegangen",
                amt
                    ? "Das Archiv sagt zu jeder Einheit, ob ihre Akten archivwürdig sind (A), vernichtet werden können (V) oder einzeln zu bewerten sind (B)."
                    : "Sobald eine Behörde ihren Aktenplan (0511) in den Austauschordner legt, steht er hier zur Bewertung.")
        sendenUrl = AussonderungURL.plaene
        let archive = alle.filter { $0.rolle == .archiv && anfrage.akteur.darf(AussonderungRechte.bearbeiten, in: $0.oe) }
        partner =
            amt && !archive.isEmpty
            ? Feldauswahl("partner", "Archiv", archive.map { Option($0.id.text, $0.stelle.name) }, breite: .zeichen16) : nil
    }
}
