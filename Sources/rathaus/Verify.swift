// SPDX-License-Identifier: EUPL-1.2
internal import App
internal import ArgumentParser
internal import Beweiswert
internal import Core
internal import Foundation
internal import Store

struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Rechnet die Protokollkette und die Prüfsummen aller Inhalte nach und vergleicht die Kette mit ihren Zeitstempeln.",
        discussion: """
            Nennt den ersten gebrochenen Eintrag und endet dann mit 2. Darf laufen, während der Server arbeitet.
            Mit --package wird stattdessen ein Beweispaket geprüft, ohne Server und ohne Datenbank: 0 alles belegt, 2 etwas ist
            verändert oder beschädigt, 3 nichts ist beschädigt, aber nicht alles ist belegt.
            """)

    @OptionGroup var ort: Ort

    @Option(name: .customLong("package"), help: ArgumentHelp("Ein Beweispaket (ZIP) prüfen.", valueName: "datei"))
    var paket: String?

    @Option(
        name: .customLong("trust"),
        help: ArgumentHelp("Wurzelzertifikate, denen Sie trauen (PEM); ohne sie gilt nichts als belegt.", valueName: "datei"))
    var vertrauen: String?

    func run() async throws {
        if let paket { return try await Paketausgabe(datei: paket, anker: vertrauen).ausfuehren() }
        let rathaus = try ort.rathaus()
        try await Langlauf.ausfuehren {
            try await rathaus.pruefeSchema()
            try await Pruefung(store: rathaus.store, inhalte: rathaus.inhalte, beweiswert: rathaus.beweiswert).ausfuehren()
        }
    }
}

/// What `verify --package` says.
struct Paketausgabe {
    let datei: String
    let anker: String?

    /// - Throws: `ExitCode(2)` when something is damaged, `ExitCode(3)` when not all is proved.
    func ausfuehren() async throws {
        for pfad in [datei, anker].compactMap({ $0 }) where !FileManager.default.isReadableFile(atPath: pfad) {
            throw ValidationError("Die Datei \(pfad) ist nicht lesbar.")
        }
        let befund = await Paketprobe.pruefen(datei, anker: anker)
        if let akte = befund.akte { Ausgabe.zeile("Akte \(akte)") }
        if let erstellt = befund.erstellt { Ausgabe.zeile("Paket erstellt: \(erstellt), Dateien geprüft: \(befund.dateien)") }
        for dokument in befund.dokumente {
            let name = "\(dokument.zeichen) \(dokument.betreff) (Fassung \(dokument.fassung), \(dokument.datei))"
            switch dokument.stand {
            case .belegt(let seit): Ausgabe.zeile("OK           \(name): belegt seit \(seit.deutsch)")
            case .unbewiesen(let grund): Ausgabe.zeile("UNBEWIESEN   \(name): \(grund)")
            case .beschaedigt(let grund): Ausgabe.zeile("BESCHÄDIGT   \(name): \(grund)")
            }
        }
        for mangel in befund.maengel { Ausgabe.zeile("MANGEL       \(mangel)") }
        for hinweis in befund.hinweise { Ausgabe.zeile("HINWEIS      \(hinweis)") }
        switch befund.ergebnis {
        case .belegt: Ausgabe.zeile("Alles ist unverändert und belegt.")
        case .beschaedigt:
            Ausgabe.zeile("Das Paket ist verändert oder beschädigt.")
            throw ExitCode(2)
        case .unbewiesen:
            Ausgabe.zeile("Nichts ist beschädigt, aber nicht alles ist belegt.")
            throw ExitCode(3)
        }
    }
}

/// What `verify` says, and `restore` at its end.
struct Pruefung {
    let store: Store
    let inhalte: ContentStore
    /// `nil` where its tables are still to be made.
    let beweiswert: BeweiswertModul?

    /// Goes on to the contents when the chain is broken: the operator needs the whole picture.
    /// - Throws: `ExitCode(2)` when something is damaged.
    func ausfuehren() async throws {
        let audit = try await store.pruefeAudit { Ausgabe.fortschritt("Protokoll", $0, $1) }
        Ausgabe.zeile("Protokoll: \(audit.geprueft) Einträge geprüft, \(audit.geloescht) davon mit gelöschten Personenangaben.")
        if let bruch = audit.bruch { Ausgabe.zeile("BRUCH bei Eintrag \(bruch.nr): \(bruch.grund)") }
        let vergleich = try await beweiswert?.protokollVergleichen() ?? Protokollbefund()
        Ausgabe.zeile(
            "Tagesbäume: \(vergleich.geprueft) mit dem Protokoll verglichen, \(vergleich.gestempelt) davon mit Zeitstempel.")
        if let bruch = vergleich.bruch {
            Ausgabe.zeile(
                "BRUCH am \(bruch.tag.deutsch), Eintrag \(bruch.nr): \(bruch.grund) Das Protokoll ist nicht das gesicherte.")
        }
        if let hinweis = vergleich.hinweis { Ausgabe.zeile("HINWEIS: \(hinweis)") }
        let befund = try await store.pruefeInhalte(content: inhalte) { Ausgabe.fortschritt("Inhalte", $0, $1) }
        Ausgabe.zeile("Inhalte: \(befund.geprueft) Dateien geprüft, \(befund.waisen) weitere ohne Eintrag (unschädlich).")
        if let schaden = befund.schaden {
            Ausgabe.zeile("SCHADEN an Inhalt \(schaden.sha256): \(schaden.grund) Betroffen sind insgesamt \(befund.beschaedigt).")
        }
        guard audit.bruch == nil, vergleich.bruch == nil, befund.schaden == nil else { throw ExitCode(2) }
        Ausgabe.zeile("Alles in Ordnung.")
    }
}
