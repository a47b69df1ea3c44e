// SPDX-License-Identifier: EUPL-1.2
import Core
import Identity
import Store

/// All of an audit at one moment, for the report, the package and programs.
struct Pruefungsstand: Sendable {
    let pruefung: Pruefung
    let fassung: Fragenfassung
    let felder: [Prueffeld]
    let antworten: [String: Pruefantwort]
    let belege: [String: [Pruefbeleg]]
    let feststellungen: [Feststellung]
    let empfehlungen: [Empfehlung]
    let kosten: [Kostenposten]
    let vergleich: [Vergleichswerte]
    /// Names of those who answered, and of units and persons in charge.
    let namen: [String: String]
    let einheiten: [OrgNummer: String]

    init(_ pruefung: Pruefung, _ db: some ReadAccess) throws {
        self.pruefung = pruefung
        fassung = try db.fragenfassung(pruefung.fassung)
        felder = Prueffeld.aus(try db.prueffragen(pruefung.fassung))
        antworten = try db.antworten(pruefung.id)
        belege = Dictionary(grouping: try db.pruefbelege(pruefung.id), by: \.frage)
        feststellungen = try db.feststellungen(pruefung.id)
        empfehlungen = try db.empfehlungen(pruefung.id)
        kosten = try db.kosten(pruefung.id)
        vergleich = try db.vergleichswerte(pruefung.id)
        var namen: [String: String] = [:]
        for kennung in antworten.values.map(\.von) + empfehlungen.compactMap({ $0.zustaendig.map { "mitarbeiter:\($0)" } })
        where namen[kennung] == nil { namen[kennung] = try db.anzeigename(kennung) }
        self.namen = namen
        einheiten = try db.einheitennamen()
    }

    var grade: [Erfuellungsgrad] { felder.map { Erfuellungsgrad($0.name, teil: $0.teil, $0.fragen, antworten) } }

    /// Two states with the same sum say the same.
    var pruefsumme: String {
        let teile =
            antworten.values.map { "\($0.frage)=\($0.version)" } + belege.values.flatMap { $0 }.map(\.id.text)
            + empfehlungen.map { "\($0.id)=\($0.version)" } + feststellungen.map(\.id.text)
            + kosten.map { "\($0.einlesung)/\($0.zeile.zeile)" }
            + vergleich.map { "\($0.jahr)\($0.kennzahl)\($0.werte.map(\.cent))" }
        return teile.sorted().joined(separator: "\n")
    }

    func wer(_ person: MitarbeiterID?) -> String { person.flatMap { namen["mitarbeiter:\($0)"] } ?? "" }
    func einheit(_ oe: OrgNummer?) -> String { oe.map { einheiten[$0] ?? "Einheit \($0)" } ?? "" }
}

extension ReadAccess {
    /// Also of units that are no more.
    func einheitennamen() throws -> [OrgNummer: String] {
        try rows("SELECT nummer, kurz, name FROM id_oe").reduce(into: [:]) { namen, row in
            namen[try row["nummer"]] = "\(try row["kurz"] as String) \(try row["name"] as String)"
        }
    }
}
