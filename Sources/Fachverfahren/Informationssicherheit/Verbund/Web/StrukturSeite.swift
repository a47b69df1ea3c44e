// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// The objects of a Verbund: what rests on what, as a drawing and as a table, with the need of each and where it comes from.
struct StrukturSeite: Page {
    static let vorlage = "sicherheit/struktur"

    let titel: String
    let kopf: Verbundkopf
    let neuUrl: String?
    let bild: Abhaengigkeitsbild?
    let beschreibung: String
    let tabelle: Tabelle

    init(_ verbund: Informationsverbund, _ anfrage: WebRequest, _ db: some ReadAccess) throws {
        let struktur = try db.struktur(verbund.id)
        titel = "\(verbund.name): Zielobjekte"
        kopf = Verbundkopf(verbund, .zielobjekte)
        neuUrl =
            anfrage.akteur.darf(SicherheitRechte.bearbeiten, in: verbund.oe)
            ? SicherheitURL.verbund(verbund.id, "zielobjekte/neu") : nil
        bild = Abhaengigkeitsbild(struktur)
        beschreibung =
            "\(struktur.objekte.count) Zielobjekte und \(struktur.kanten.count) Abhängigkeiten. Die Tabelle darunter nennt jedes mit dem, worauf es sich stützt, und mit der Herkunft seines Schutzbedarfs."
        let namen = Dictionary(uniqueKeysWithValues: struktur.objekte.map { ($0.id, $0.kuerzel) })
        let bedarf = Schutzziel.allCases.map { struktur.schutzbedarf($0) }
        tabelle = Tabelle(
            "zielobjekte", "Zielobjekte mit Schutzbedarf und Herkunft",
            spalten: ["+Zielobjekt", "Art", "Stützt sich auf"] + Schutzziel.allCases.map { "+\($0.deutsch)" },
            struktur.objekte.map { objekt in
                let stuetzen = struktur.stuetztSichAuf(objekt.id).compactMap { namen[$0] }.sorted()
                return [
                    .init(objekt.titel, url: SicherheitURL.zielobjekt(objekt.id)), .init(objekt.art.deutsch),
                    .init(stuetzen.isEmpty ? "–" : stuetzen.joined(separator: ", ")),
                ]
                    + bedarf.map { je in
                        je[objekt.id].map { Tabelle.Zelle($0.stufe.deutsch, leise: $0.herkunft(namen)) } ?? .init("–")
                    }
            },
            leer: Leer(
                "Noch keine Zielobjekte",
                "Beginnen Sie mit den Geschäftsprozessen und Anwendungen, dann Systeme, Netze und Räume.",
                aktion: neuUrl.map { ("Zielobjekt anlegen", $0) }))
    }
}

extension Schutzbedarf {
    /// Where it comes from, in words.
    func herkunft(_ namen: [ZielobjektID: String]) -> String {
        func liste(_ ids: [ZielobjektID]) -> String { ids.compactMap { namen[$0] }.sorted().joined(separator: ", ") }
        let geerbt =
            geerbtVon.isEmpty
            ? "eigene Festlegung"
            : ursprung.isEmpty || Set(ursprung) == Set(geerbtVon)
                ? "geerbt von \(liste(geerbtVon))" : "geerbt von \(liste(geerbtVon)), Ursprung \(liste(ursprung))"
        guard let abweichung, stufe != maximum else { return geerbt }
        return "\(abweichung.art.deutsch): \(abweichung.grund) (sonst \(maximum.deutsch), \(geerbt))"
    }
}
