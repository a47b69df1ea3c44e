// SPDX-License-Identifier: EUPL-1.2
internal import App
internal import ArgumentParser
internal import Store

struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Rechnet die Protokollkette und die Prüfsummen aller Inhalte nach.",
        discussion: "Nennt den ersten gebrochenen Eintrag und endet dann mit 2. Darf laufen, während der Server arbeitet.")

    @OptionGroup var ort: Ort

    func run() async throws {
        let rathaus = try ort.rathaus()
        try await Langlauf.ausfuehren {
            try await rathaus.pruefeSchema()
            try await Pruefung(store: rathaus.store, inhalte: rathaus.inhalte).ausfuehren()
        }
    }
}

/// What `verify` says, and `restore` at its end.
struct Pruefung {
    let store: Store
    let inhalte: ContentStore

    /// Goes on to the contents when the chain is broken: the operator needs the whole picture.
    /// - Throws: `ExitCode(2)` when something is damaged.
    func ausfuehren() async throws {
        let audit = try await store.pruefeAudit { Ausgabe.fortschritt("Protokoll", $0, $1) }
        Ausgabe.zeile("Protokoll: \(audit.geprueft) Einträge geprüft, \(audit.geloescht) davon mit gelöschten Personenangaben.")
        if let bruch = audit.bruch { Ausgabe.zeile("BRUCH bei Eintrag \(bruch.nr): \(bruch.grund)") }
        let befund = try await store.pruefeInhalte(content: inhalte) { Ausgabe.fortschritt("Inhalte", $0, $1) }
        Ausgabe.zeile("Inhalte: \(befund.geprueft) Dateien geprüft, \(befund.waisen) weitere ohne Eintrag (unschädlich).")
        if let schaden = befund.schaden {
            Ausgabe.zeile("SCHADEN an Inhalt \(schaden.sha256): \(schaden.grund) Betroffen sind insgesamt \(befund.beschaedigt).")
        }
        guard audit.bruch == nil, befund.schaden == nil else { throw ExitCode(2) }
        Ausgabe.zeile("Alles in Ordnung.")
    }
}
