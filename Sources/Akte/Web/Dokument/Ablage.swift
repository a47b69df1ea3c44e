// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// Files what a form brought, one Dokument a file.
struct Ablage: Sendable {
    let store: Store

    func callAsFunction(_ anfrage: WebRequest, _ id: VorgangID) async throws -> WebResponse {
        let dateien = anfrage.formular.dateien
        guard !dateien.isEmpty else { throw Eingabefehler("dateien", "Bitte wählen Sie mindestens eine Datei.") }
        let typ: Dokumenttyp = try anfrage.wahl("typ", "Bitte wählen Sie die Art des Dokuments.")
        let richtung: Dokumentrichtung = try anfrage.wahl(
            "richtung", "Bitte wählen Sie, ob es ein Eingang, ein Ausgang oder intern ist.")
        let datum = try anfrage.tag("datum")
        let geprueft = try dateien.map { try $0.datei("dateien") }
        let betreff = anfrage.formular["betreff"]
        let anlagen = geprueft.enumerated().map { i, datei in
            let zusatz = geprueft.count > 1 ? " (\(i + 1))" : ""
            return DokumentAnlage(
                betreff: betreff.map { $0 + zusatz } ?? Self.stamm(datei.dateiname), typ: typ, richtung: richtung, datei: datei,
                final: anfrage.formular["entwurf"] == nil, datumDesSchreibens: datum)
        }
        let letztes = try await DokumentAblegen(store: store)(anlagen, in: id, akteur: anfrage.akteur).last
        let text = geprueft.count == 1 ? "Das Dokument ist abgelegt." : "\(geprueft.count) Dokumente sind abgelegt."
        return .weiter(nach: AkteURL.mit(AkteURL.vorgang(id), ["dokument": letztes?.id.text]), Meldung(.erfolg, text))
    }

    /// A name without its ending, for the subject.
    static func stamm(_ name: String) -> String {
        guard let punkt = name.lastIndex(of: "."), punkt > name.startIndex else { return name }
        return String(name[..<punkt])
    }
}
