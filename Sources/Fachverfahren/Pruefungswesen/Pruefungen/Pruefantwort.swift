// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// How far what is asked for is fulfilled.
enum Erfuellungsstufe: String, Sendable, CaseIterable, SQLConvertible {
    case voll, ueberwiegend, teilweise, nicht
    /// Does not apply; wants a reason and does not count.
    case entfaellt

    /// Of three; `nil` for what does not count.
    var punkte: Int? {
        switch self {
        case .voll: 3
        case .ueberwiegend: 2
        case .teilweise: 1
        case .nicht: 0
        case .entfaellt: nil
        }
    }

    var deutsch: String {
        switch self {
        case .voll: "vollständig erfüllt"
        case .ueberwiegend: "überwiegend erfüllt"
        case .teilweise: "in Ansätzen erfüllt"
        case .nicht: "nicht erfüllt"
        case .entfaellt: "entfällt"
        }
    }

    var marke: Marke {
        switch self {
        case .voll: Marke("erfolg", deutsch)
        case .ueberwiegend: Marke("info", deutsch)
        case .teilweise: Marke("warnung", deutsch)
        case .nicht: Marke("fehler", deutsch)
        case .entfaellt: Marke("leise", deutsch)
        }
    }
}

/// An answer with who gave it when, and the day whose state it tells.
struct Pruefantwort: Hashable, Sendable {
    let frage: String
    let stufe: Erfuellungsstufe
    let erlaeuterung: String
    let sachstand: Kalendertag
    let von: String
    let zeit: Zeitpunkt
    let version: Int64

}

extension Pruefantwort {
    init(row: Row) throws {
        self.init(
            frage: try row["frage"], stufe: try row["stufe"], erlaeuterung: try row["erlaeuterung"],
            sachstand: Kalendertag(iso: try row["sachstand"] as String) ?? Kalendertag(tagnummer: 0), von: try row["von"],
            zeit: try row["zeit"], version: try row["version"])
    }
}

extension ReadAccess {
    func antworten(_ pruefung: PruefungID) throws -> [String: Pruefantwort] {
        let alle = try rows("SELECT * FROM pr_antwort WHERE pruefung = \(pruefung)").map(Pruefantwort.init(row:))
        return Dictionary(uniqueKeysWithValues: alle.map { ($0.frage, $0) })
    }

    func antwort(_ pruefung: PruefungID, _ frage: String) throws -> Pruefantwort? {
        try row("SELECT * FROM pr_antwort WHERE pruefung = \(pruefung) AND frage = \(frage)").map(Pruefantwort.init(row:))
    }
}

/// Answers a question of an audit.
struct FrageBeantworten: Sendable {
    let store: Store

    /// - Parameter version: of the answer as the actor saw it; 0 where there was none.
    func callAsFunction(
        _ id: PruefungID, _ frage: String, version: Int64, stufe: Erfuellungsstufe?, erlaeuterung: String?,
        sachstand: Kalendertag,
        akteur: Akteur
    ) async throws {
        try PruefungswesenRechte.pruefe(akteur, PruefungswesenRechte.antworten)
        guard let stufe else {
            throw PruefungswesenError.eingabe(feld: "stufe", was: "Bitte wählen Sie, wie weit es erfüllt ist.")
        }
        let was =
            stufe == .entfaellt
            ? "Bitte begründen Sie, warum die Frage entfällt." : "Bitte erläutern Sie die Antwort mit einem Satz."
        let text = try Texteingabe.pflicht(erlaeuterung, "erlaeuterung", was)
        guard sachstand <= store.uhr.jetzt.tag else {
            throw PruefungswesenError.eingabe(
                feld: "sachstand", was: "Der Sachstand liegt in der Zukunft. Bitte prüfen Sie den Tag.")
        }
        try await store.commit(Vermerk(akteur, "pr.antwort.geben")) { tx in
            let pruefung = try tx.laufendePruefung(id)
            _ = try tx.prueffrage(pruefung.fassung, frage)
            let alt = try tx.antwort(id, frage)
            guard (alt?.version ?? 0) == version else { throw PruefungswesenError.veraltet }
            if alt == nil {
                try tx.execute(
                    """
                    INSERT INTO pr_antwort (pruefung, frage, stufe, erlaeuterung, sachstand, von, zeit, version)
                    VALUES (\(id), \(frage), \(stufe), \(text), \(sachstand.iso), \(akteur.kennung), \(tx.jetzt), 1)
                    """, unique: PruefungswesenError.veraltet)
            } else {
                try tx.executeVersioned(
                    """
                    UPDATE pr_antwort SET stufe = \(stufe), erlaeuterung = \(text), sachstand = \(sachstand.iso), von = \(akteur.kennung),
                      zeit = \(tx.jetzt), version = version + 1 WHERE pruefung = \(id) AND frage = \(frage) AND version = \(version)
                    """)
            }
            tx.vermerke(
                Gegenstand("pr.antwort", "\(id)/\(frage)", kennzeichen: pruefung.nummer), feld: frage,
                alt: alt.map { "\($0.stufe.deutsch): \($0.erlaeuterung)" }, neu: "\(stufe.deutsch): \(text)")
        }
    }
}
