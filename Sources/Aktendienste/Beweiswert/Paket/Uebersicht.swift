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
    struct Angabe: Encodable, Sendable {
        let name: String
        let wert: String
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
    let fehlende: [String]
    let hatFehlende: Bool
    let angaben: [Angabe]
    let teilakten: [String]
    let hatTeilakten: Bool
    let vorgaenge: [Vorgang]

    init(_ akte: Paketakte, _ fehlen: [Paketmanifest.Ausgelassen], simuliert: Bool) {
        titel = "Akte \(akte.zeichen)"
        betreff = akte.betreff
        stadt = akte.stadt
        einheit = akte.einheit
        plan = akte.aktenplan
        zustand = akte.zustand
        aufbewahrung = akte.aufbewahrungBis.flatMap { Kalendertag(iso: $0)?.deutsch }
        erstellt = Zeitpunkt(iso8601: akte.erstellt)?.deutsch ?? akte.erstellt
        self.simuliert = simuliert
        let nicht = [(akte.ausgelasseneVorgaenge, "vertrauliche Vorgänge"), (akte.ausgelasseneTeilakten, "Teilakten")]
            .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        ausgelassen = nicht.isEmpty ? nil : "Nicht enthalten: \(nicht.joined(separator: ", "))."
        fehlende = fehlen.map { "\($0.zeichen) \($0.betreff), Fassung \($0.fassung): \($0.grund)" }
        hatFehlende = !fehlende.isEmpty
        angaben =
            akte.angaben.felder.map { Angabe(name: $0.bezeichnung, wert: $0.wert) }
            + akte.angaben.beteiligte.map { Angabe(name: $0.rolle, wert: $0.name) }
        teilakten = akte.teilakten.map { "\($0.zeichen) \($0.betreff)" }
        hatTeilakten = !teilakten.isEmpty
        vorgaenge = (akte.vorgaenge + akte.teilakten.flatMap(\.vorgaenge)).map { v in
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
            zeichen: d.zeichen, betreff: d.betreff, typ: d.typ,
            dateien: d.versionen.map { $0.pfad ?? "nicht enthalten" }.joined(separator: ", "),
            stand: seit.map { "belegt seit \($0)" } ?? (d.zustand == "abgeschlossen" ? "wartet auf Zeitstempel" : d.zustand),
            pruefsumme: stride(from: 0, to: summe.count, by: 16).map { String(summe.dropFirst($0).prefix(16)) })
    }
}
