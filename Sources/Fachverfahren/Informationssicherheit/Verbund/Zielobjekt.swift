// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store

/// What an object is; decides which requirements of a catalogue fit.
enum Zielobjektart: String, Sendable, CaseIterable, SQLConvertible {
    case prozess
    case information
    case anwendung
    case itsystem
    case netz
    case raum
    case dienstleistung
    case personen

    var deutsch: String {
        switch self {
        case .prozess: "Geschäftsprozess"
        case .information: "Information"
        case .anwendung: "Anwendung"
        case .itsystem: "IT-System"
        case .netz: "Netz oder Verbindung"
        case .raum: "Raum oder Gebäude"
        case .dienstleistung: "Dienstleistung Dritter"
        case .personen: "Personengruppe"
        }
    }

    /// The word of OSCAL for such a component.
    var oscal: String {
        switch self {
        case .prozess: "process-procedure"
        case .information: "data"
        case .anwendung: "software"
        case .itsystem: "hardware"
        case .netz: "network"
        case .raum: "physical"
        case .dienstleistung: "service"
        case .personen: "policy"
        }
    }

    /// Words by which a category of a catalogue is recognised as this one; catalogues have dozens, such as "Webserver" or "Serverräume".
    var worte: [String] {
        switch self {
        case .prozess: ["prozess", "verfahren", "institution"]
        case .information: ["information", "daten"]
        case .anwendung:
            [
                "anwendung", "browser", "verzeichnisdienst", "e-mail", "webserver", "dateiserver", "dns-server", "software",
                "kommunikation", "virtualisierung", "fax",
            ]
        case .itsystem:
            [
                "it-system", "system", "server", "client", "endgerät", "drucker", "telefon", "datenträger", "it-produkt", "fax",
                "fahrzeug",
            ]
        case .netz: ["netz", "wlan", "vpn"]
        case .raum: ["raum", "räume", "gebäude", "standort", "archiv"]
        case .dienstleistung: ["dienst", "outsourcing", "cloud", "einkäufe", "it-produkt", "lieferant"]
        case .personen: ["mitarbeitende", "nutzende", "person", "administrierende", "führungskräfte", "leitung"]
        }
    }

    /// Whether a requirement for these categories fits. One without any category fits everything, and so does one whose categories have a
    /// word of no kind: better a requirement too many than one overlooked.
    func passt(zu kategorien: String) -> Bool {
        let arten = kategorien.lowercased().split(separator: ",").reduce(into: Set<Self>()) { $0.formUnion(Self.arten($1)) }
        return arten.isEmpty || arten.contains(self)
    }

    /// What a category is. In a German compound the last word says it: "Serverräume" are rooms. Of words that end together the longest
    /// counts: "Verzeichnisdienste" are no services.
    private static func arten(_ kategorie: Substring) -> [Self] {
        let treffer = allCases.flatMap { art in
            art.worte.compactMap { wort -> (art: Self, ende: Int, laenge: Int)? in
                guard let ort = kategorie.ranges(of: wort).last else { return nil }
                return (art, kategorie[..<ort.upperBound].count, wort.count)
            }
        }
        guard let bester = treffer.max(by: { ($0.ende, $0.laenge) < ($1.ende, $1.laenge) }) else { return [] }
        return treffer.filter { $0.ende == bester.ende && $0.laenge == bester.laenge }.map(\.art)
    }
}

/// Something worth protecting, with its own need before anything is inherited.
struct Zielobjekt: Hashable, Sendable {
    let id: ZielobjektID
    let verbund: VerbundID
    /// Short and unique in the Verbund, such as `A3`.
    var kuerzel: String
    var name: String
    var art: Zielobjektart
    var beschreibung: String
    var verantwortlich: String
    var stufen: [Schutzziel: Schutzstufe]
    /// Why the object's own need is as it is.
    var begruendung: String
    var abweichungen: [Schutzziel: Abweichung]
    let version: Int64

    var titel: String { "\(kuerzel) \(name)" }
    var gegenstand: Gegenstand { Gegenstand("is.zielobjekt", id.text, kennzeichen: titel) }
}

extension Zielobjekt {
    init(row: Row) throws {
        let abweichungen = try JSONDecoder().decode(
            [String: Abweichung].self, from: Data((try row["abweichungen"] as String).utf8))
        self.init(
            id: try row["id"], verbund: try row["verbund"], kuerzel: try row["kuerzel"], name: try row["name"],
            art: try row["art"], beschreibung: try row["beschreibung"], verantwortlich: try row["verantwortlich"],
            stufen: [
                .vertraulichkeit: try row["vertraulichkeit"], .integritaet: try row["integritaet"],
                .verfuegbarkeit: try row["verfuegbarkeit"],
            ], begruendung: try row["begruendung"],
            abweichungen: Dictionary(
                uniqueKeysWithValues: abweichungen.compactMap { name, wert in Schutzziel(rawValue: name).map { ($0, wert) } }),
            version: try row["version"])
    }

    var abweichungstext: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return String(
                decoding: try encoder.encode(
                    Dictionary(uniqueKeysWithValues: abweichungen.map { ($0.key.rawValue, $0.value) })), as: UTF8.self)
        }
    }

    /// What the audit tells of it, field by field.
    var angaben: [(feld: String, wert: String?)] {
        [
            ("kuerzel", kuerzel), ("name", name), ("art", art.deutsch), ("beschreibung", beschreibung),
            ("verantwortlich", verantwortlich),
        ]
            + Schutzziel.allCases.map { ($0.rawValue, stufen[$0]?.deutsch) } + [("begruendung", begruendung)]
            + Schutzziel.allCases.map { ziel in
                (
                    "abweichung-\(ziel.rawValue)",
                    abweichungen[ziel].map { "\($0.art.deutsch) auf \($0.stufe.deutsch): \($0.grund)" }
                )
            }
    }
}
