// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Web

/// What is handed out, as programs read it.
struct Auskunftsdatei: Encodable, Sendable {
    struct Bereich: Encodable, Sendable {
        let modul: String
        let eintraege: [Eintrag]
    }

    struct Eintrag: Encodable, Sendable {
        let art: String
        let bezug: String
        let gefundenUeber: String
        let angaben: [Personenfund.Angabe]
    }

    let antrag: String
    let person: String
    let stand: String
    let verantwortlich: [String]
    let datenschutzbeauftragte: [String]
    let bereiche: [Bereich]

    init(_ antrag: Betroffenenantrag, _ fundstellen: [Datensammlung.Fundstelle], _ jetzt: Zeitpunkt, _ stelle: Datenschutzstelle)
    {
        self.antrag = antrag.nummer
        person = antrag.name
        stand = jetzt.iso8601
        verantwortlich = stelle.verantwortlich
        datenschutzbeauftragte = stelle.beauftragte
        var bereiche: [Bereich] = []
        for fundstelle in fundstellen {
            let eintrag = Eintrag(
                art: fundstelle.fund.art, bezug: fundstelle.fund.bezug, gefundenUeber: fundstelle.fund.merkmal.rawValue,
                angaben: fundstelle.fund.angaben)
            if let letzter = bereiche.last, letzter.modul == fundstelle.modul {
                bereiche[bereiche.count - 1] = Bereich(modul: letzter.modul, eintraege: letzter.eintraege + [eintrag])
            } else {
                bereiche.append(Bereich(modul: fundstelle.modul, eintraege: [eintrag]))
            }
        }
        self.bereiche = bereiche
    }

    func json() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self))
    }
}

/// The same, as people read it.
struct Auskunftsbrief: Page {
    static let vorlage = "datenschutz/briefe/auskunft"

    let titel: String
    let person: String
    let stand: String
    let verantwortlich: [String]
    let beauftragte: [String]
    let bereiche: [Auskunftsdatei.Bereich]

    init(_ datei: Auskunftsdatei) {
        titel = "Auskunft nach Art. 15 DSGVO (\(datei.antrag))"
        person = datei.person
        stand = Zeitpunkt(iso8601: datei.stand)?.deutschLang ?? datei.stand
        verantwortlich = datei.verantwortlich
        beauftragte = datei.datenschutzbeauftragte
        bereiche = datei.bereiche
    }
}

/// What the person is told in the end.
// § DSGVO:12(4)
struct Antragsbrief: Page {
    static let vorlage = "datenschutz/briefe/antwort"

    let titel: String
    let person: String
    let recht: String
    let eingegangen: String
    let ergebnis: String
    let begruendung: [String]
    let hatBegruendung: Bool
    let belehrung: Bool
    let beauftragte: [String]
    let datum: String

    init(_ antrag: Betroffenenantrag, _ stelle: Datenschutzstelle) {
        titel = "Ihr Antrag \(antrag.nummer)"
        person = antrag.name
        recht = "\(antrag.recht.deutsch) (\(antrag.recht.artikel) DSGVO)"
        eingegangen = antrag.eingegangen.deutschLang
        ergebnis = antrag.ergebnis?.deutsch ?? ""
        begruendung = (antrag.begruendung ?? "").split(separator: "\n").map(String.init)
        hatBegruendung = !begruendung.isEmpty
        belehrung = antrag.ergebnis?.brauchtGrund ?? false
        beauftragte = stelle.beauftragte
        datum = antrag.beantwortet?.deutschLang ?? ""
    }
}
