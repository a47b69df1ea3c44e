// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

/// `uebersicht.pdf`: the Akte on paper, with what is proved since when.
struct Uebersicht: Page {
    static let vorlage = "beweis/briefe/uebersicht"

    struct Dokument: Encodable, Sendable {
        let zeichen: String
        let betreff: String
        let typ: String
        let dateien: String
        let stand: String
        let pruefsumme: [String]
    }
    struct Vorgang: Encodable, Sendable {
        let zeichen: String
        let betreff: String
        let angaben: String
        let beteiligte: [String]
        let hatBeteiligte: Bool
        let dokumente: [Dokument]
        let hatDokumente: Bool
    }

    let titel: String
    let betreff: String
    let stadt: String
    let einheit: String
    let plan: String
    let zustand: String
    let aufbewahrung: String?
    let erstellt: String
    let simuliert: Bool
    let ausgelassen: String?
    let vorgaenge: [Vorgang]

    init(_ akte: Paketakte, simuliert: Bool) {
        titel = "Akte \(akte.zeichen)"
        betreff = akte.betreff
        stadt = akte.stadt
        einheit = akte.einheit
        plan = akte.aktenplan
        zustand = akte.zustand
        aufbewahrung = akte.aufbewahrungBis.flatMap { Kalendertag(iso: $0)?.deutsch }
        erstellt = Zeitpunkt(iso8601: akte.erstellt)?.deutsch ?? akte.erstellt
        self.simuliert = simuliert
        ausgelassen =
            akte.ausgelasseneVorgaenge > 0 ? "Nicht enthalten: \(akte.ausgelasseneVorgaenge) vertrauliche Vorgänge." : nil
        vorgaenge = akte.vorgaenge.map { v in
            Vorgang(
                zeichen: v.zeichen, betreff: v.betreff, angaben: "\(v.typ), \(v.zustand), \(v.einheit)",
                beteiligte: v.beteiligte.map { "\($0.name) (\($0.rolle))" }, hatBeteiligte: !v.beteiligte.isEmpty,
                dokumente: v.dokumente.map(Self.dokument), hatDokumente: !v.dokumente.isEmpty)
        }
    }

    private static func dokument(_ d: Paketakte.Dokument) -> Dokument {
        let seit = d.belegtSeit.flatMap { Zeitpunkt(iso8601: $0)?.deutsch }
        let summe = d.versionen.last?.sha256 ?? ""
        return Dokument(
            zeichen: d.zeichen, betreff: d.betreff, typ: d.typ, dateien: d.versionen.map(\.pfad).joined(separator: ", "),
            stand: seit.map { "belegt seit \($0)" } ?? (d.zustand == "abgeschlossen" ? "wartet auf Zeitstempel" : d.zustand),
            pruefsumme: stride(from: 0, to: summe.count, by: 16).map { String(summe.dropFirst($0).prefix(16)) })
    }
}
