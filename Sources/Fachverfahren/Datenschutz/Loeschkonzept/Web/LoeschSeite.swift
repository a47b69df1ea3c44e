// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// The rules of deletion, when each was last carried out, and what the runs removed.
struct LoeschSeite: Page {
    static let vorlage = "datenschutz/loeschkonzept"

    struct Regel: Encodable, Sendable {
        let datenart: String
        let loeschklasse: String
        let startereignis: String
        let regelfrist: String
        let quelle: String
        let stand: Marke
        let zuletzt: String
        let gesamt: String
    }

    struct Nachweis: Encodable, Sendable {
        let zeit: String
        let was: String
        let ergebnis: String
    }

    static let url = "\(DatenschutzURL.verzeichnis)/loeschkonzept"
    static let ausfuehren = "\(url)/ausfuehren"
    static let csv = "\(url).csv"
    /// A daily round that is later than this is missing.
    private static let faellig = Duration.seconds(48 * 3_600)

    let titel = "Löschkonzept"
    let csvUrl = Self.csv
    let ausfuehrenUrl: String?
    let regeln: [Regel]
    /// Runs of the server that no rule explains.
    let ohneRegel: [String]
    let hatOhneRegel: Bool
    let nachweise: [Nachweis]
    let hatNachweise: Bool

    init(_ anfrage: WebRequest, _ db: some ReadAccess, _ regeln: [Loeschregel], laeufe: [String]) throws {
        let namen = Dictionary(regeln.map { ($0.lauf, $0.datenart) }) { erste, _ in erste }
        ausfuehrenUrl = anfrage.akteur.darf(DatenschutzRechte.loeschen) ? Self.ausfuehren : nil
        self.regeln = try regeln.map { regel in
            let letzter = try db.letzterLoeschnachweis(regel.lauf)
            return Regel(
                datenart: regel.datenart, loeschklasse: regel.loeschklasse, startereignis: regel.startereignis,
                regelfrist: regel.regelfrist, quelle: regel.quelle, stand: Self.stand(letzter, anfrage.jetzt),
                zuletzt: letzter.map { "\($0.zeit.deutsch): \($0.anzahl)" } ?? "–",
                gesamt: String(try db.geloeschtGesamt(regel.lauf)))
        }
        ohneRegel = laeufe.filter { namen[$0] == nil }
        hatOhneRegel = !ohneRegel.isEmpty
        nachweise = try db.loeschnachweise(limit: 100).map {
            Nachweis(
                zeit: $0.zeit.deutsch, was: namen[$0.lauf] ?? $0.lauf,
                ergebnis: $0.fehler.map { "gescheitert: \($0)" } ?? ($0.anzahl == 1 ? "1 gelöscht" : "\($0.anzahl) gelöscht"))
        }
        hatNachweise = !nachweise.isEmpty
    }

    private static func stand(_ letzter: Loeschnachweis?, _ jetzt: Zeitpunkt) -> Marke {
        guard let letzter else { return Marke("warnung", "noch nie gelaufen") }
        if letzter.fehler != nil { return Marke("fehler", "gescheitert") }
        return jetzt - letzter.zeit > faellig ? Marke("warnung", "überfällig") : Marke("erfolg", "läuft")
    }
}
