// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

enum VertragURL {
    static let liste = "\(DatenschutzURL.verzeichnis)/vertraege"
    static let csv = "\(liste).csv"
}

/// The contracts with processors, those whose day comes first on top.
struct VertraegeSeite: Page {
    static let vorlage = "datenschutz/vertraege"

    struct Zeile: Encodable, Sendable {
        let url: String
        let titel: String
        let partner: String
        let gegenstand: String
        let laufzeit: String
        let kuendigung: String?
        let unterauftragnehmer: [String]
        let frist: Marke
        let befund: Marke
    }

    let titel = "Verträge zur Auftragsverarbeitung"
    let zurueckUrl = BogenURL.liste
    let neuUrl = BogenURL.neu(.avv)
    let csvUrl = VertragURL.csv
    let satz: String
    let zeilen: [Zeile]
    let hatZeilen: Bool

    init(_ anfrage: WebRequest, _ db: some ReadAccess, _ fragen: [Bogenfrage]) throws {
        let heute = anfrage.jetzt.tag, vertraege = try db.vertraege()
        zeilen = vertraege.map { Zeile($0, fragen, heute: heute) }
        hatZeilen = !zeilen.isEmpty
        let faellige = vertraege.count { ["warnung", "fehler"].contains(Vertragsfrist($0.vertrag, heute: heute).art) }
        satz =
            zeilen.isEmpty
            ? "Noch ist kein Vertrag eingetragen."
            : "\(zeilen.count == 1 ? "Ein Vertrag" : "\(zeilen.count) Verträge"), \(faellige == 0 ? "keiner steht an" : faellige == 1 ? "einer steht an" : "\(faellige) stehen an"). Erinnert wird 90, 30 und 7 Tage vor dem letzten Tag der Kündigung und vor dem Ende, und am Tag selbst."
    }
}

extension VertraegeSeite.Zeile {
    init(_ bogen: Bogen, _ fragen: [Bogenfrage], heute: Kalendertag) {
        let vertrag = bogen.vertrag, befund = Bogenbefund(.avv, fragen, bogen.antworten)
        let frist = Vertragsfrist(vertrag, heute: heute)
        url = BogenURL.bogen(bogen.id)
        titel = bogen.titel
        partner = vertrag.partner.isEmpty ? "nicht angegeben" : vertrag.partner
        gegenstand = vertrag.gegenstand
        laufzeit = vertrag.laufzeit
        kuendigung = vertrag.kuendigung?.deutsch
        unterauftragnehmer = vertrag.unterauftragnehmer.split(whereSeparator: \.isNewline).map(String.init)
        self.frist = Marke(frist.art, frist.text)
        self.befund = Marke(befund.art, befund.text)
    }
}
