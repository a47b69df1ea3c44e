// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// Files what a form brought, one Dokument a file.
struct Ablage: Sendable {
    let store: Store
    let inhalte: ContentStore

    func callAsFunction(_ anfrage: WebRequest, _ id: VorgangID) async throws -> WebResponse {
        let dateien = anfrage.formular.dateien
        guard !dateien.isEmpty else { throw Eingabefehler("dateien", "Bitte wählen Sie mindestens eine Datei.") }
        let typ: Dokumenttyp = try anfrage.wahl("typ", "Bitte wählen Sie die Art des Dokuments.")
        let richtung: Dokumentrichtung = try anfrage.wahl(
            "richtung", "Bitte wählen Sie, ob es ein Eingang, ein Ausgang oder intern ist.")
        let datum = try anfrage.tag("datum")
        // All of them are judged before the first is filed, so that a refusal leaves nothing half done.
        var geprueft: [Dokumentdatei] = []
        for datei in dateien { geprueft.append(try await datei.datei("dateien", inhalte)) }
        try await Self.pruefeDoppelte(geprueft, id, store, anfrage.akteur)
        let betreff = anfrage.formular["betreff"]
        var letztes: DokumentKopf?
        for (i, datei) in geprueft.enumerated() {
            let zusatz = geprueft.count > 1 ? " (\(i + 1))" : ""
            letztes = try await DokumentAblegen(store: store)(
                DokumentAnlage(
                    betreff: betreff.map { $0 + zusatz } ?? Self.stamm(datei.dateiname), typ: typ, richtung: richtung,
                    datei: datei,
                    final: anfrage.formular["entwurf"] == nil, datumDesSchreibens: datum),
                in: id, akteur: anfrage.akteur)
        }
        let text = geprueft.count == 1 ? "Das Dokument ist abgelegt." : "\(geprueft.count) Dokumente sind abgelegt."
        return .weiter(nach: AkteURL.mit(AkteURL.vorgang(id), ["dokument": letztes?.id.text]), Meldung(.erfolg, text))
    }

    /// The same file twice in one Vorgang is a form sent twice or a slip; either way it is told instead of filed.
    static func pruefeDoppelte(_ dateien: [Dokumentdatei], _ id: VorgangID, _ store: Store, _ akteur: Akteur) async throws {
        let doppelt = try await store.read { db in
            _ = try db.vorgang(id, fuer: AkteRechte.bearbeiten, akteur)
            return try db.row(
                """
                SELECT d.lfd, n.dateiname FROM akte_dokument d JOIN akte_dokumentversion n ON n.dokument = d.id
                WHERE d.vorgang = \(id) AND n.sha256 IN (\(list: dateien.map(\.inhalt.sha256))) LIMIT 1
                """
            ).map { (lfd: try $0["lfd"] as Int, name: try $0["dateiname"] as String) }
        }
        if let doppelt {
            throw Eingabefehler(
                "dateien",
                "Die Datei liegt schon in diesem Vorgang: Dokument \(doppelt.lfd), „\(doppelt.name)“. Es wurde nichts abgelegt.")
        }
    }

    /// A name without its ending, for the subject.
    static func stamm(_ name: String) -> String {
        guard let punkt = name.lastIndex(of: "."), punkt > name.startIndex else { return name }
        return String(name[..<punkt])
    }
}
