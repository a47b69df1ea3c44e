// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// Who works on a Dokument, and what the reader can do about it (partial `akte/sperrbanner`).
struct Sperrbanner: Encodable, Sendable {
    let eigene: Bool
    let text: String
    let grund: String?
    /// Of one's own draft.
    let einchecken: String?
    let arbeitskopieUrl: String?
    /// Puts a state of the work away without showing it to anybody.
    let zwischenstand: Formular?
    /// From now on for as long as a new one.
    let verlaengern: Formular?
    let abbrechen: Formular?
    /// For who keeps the records.
    let entsperrenUrl: String?

    /// - Returns: `nil` when nobody holds the Dokument and the reader has no draft of it.
    init?(_ dokument: DokumentKopf, _ vorgang: VorgangKopf, _ anfrage: WebRequest, _ db: some ReadAccess) throws {
        let akteur = anfrage.akteur
        let sperre = try db.sperren(auf: .dokument(dokument.id), am: anfrage.jetzt).first
        let kopie = try db.arbeitskopie(von: dokument.id, akteur)
        guard sperre != nil || kopie != nil else { return nil }
        let hinweis = try sperre.map { try db.sperrhinweis($0, fuer: akteur) }
        eigene = kopie != nil
        text =
            switch (hinweis, kopie) {
            case (let hinweis?, _) where !hinweis.eigene:
                "\(hinweis.wer) bearbeitet dieses Dokument (\(hinweis.sperre.kanal.deutsch)), die Sperre gilt bis \(hinweis.sperre.bis.deutsch)."
                    + (kopie == nil ? "" : " Ihre eigene Arbeitskopie ist noch da.")
            case (let hinweis?, .some):
                "Sie haben dieses Dokument bis \(hinweis.sperre.bis.deutsch) ausgecheckt. Ihre Arbeitskopie sehen nur Sie, bis Sie sie einchecken."
            case (let hinweis?, nil):
                "Sie selbst bearbeiten dieses Dokument gerade \(hinweis.sperre.kanal.deutsch), bis \(hinweis.sperre.bis.deutsch)."
            default:
                "Ihre Sperre ist abgelaufen oder wurde aufgehoben. Ihre Arbeitskopie ist noch da: Checken Sie sie ein, oder verwerfen Sie sie."
            }
        grund = sperre?.grund
        einchecken = kopie != nil && hinweis?.eigene != false ? AkteURL.dokument(dokument.id, "einchecken") : nil
        arbeitskopieUrl = kopie != nil ? AkteURL.dokument(dokument.id, "arbeitskopie") : nil
        zwischenstand = einchecken == nil ? nil : Sperrformular.zwischenstand(dokument)
        verlaengern =
            einchecken == nil || sperre == nil
            ? nil : Formular(url: AkteURL.dokument(dokument.id, "sperre-verlaengern"), knopf: "Um 7 Tage verlängern")
        abbrechen =
            kopie == nil
            ? nil
            : Formular(
                url: AkteURL.dokument(dokument.id, "auschecken-abbrechen"), knopf: "Auschecken abbrechen", warnung: true,
                frage: "Auschecken abbrechen? Ihre Arbeitskopie wird verworfen.")
        let darf = AkteRechte.darf(AkteRechte.sperreErzwingen, akteur, dokument, in: vorgang)
        entsperrenUrl = hinweis?.eigene == false && darf ? AkteURL.dokument(dokument.id, "entsperren") : nil
    }
}
