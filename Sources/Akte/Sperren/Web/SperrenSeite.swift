// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// What one has checked out, and for the record manager what others hold.
struct SperrenSeite: Page {
    static let vorlage = "akte/sperren"

    struct Zeile: Encodable, Sendable {
        let zeichen: String
        let betreff: String
        let url: String
        let wer: String
        let wie: String
        let seit: String
        let bis: String
        let grund: String?
        let entsperrenUrl: String?
    }
    struct Kopie: Encodable, Sendable {
        let zeichen: String
        let betreff: String
        let url: String
        let datei: String
        let geaendert: String
        let stand: String
        let eincheckenUrl: String
    }

    let titel = "Ausgecheckte Dokumente"
    let hatFehler = false
    let kopien: [Kopie]
    let hatKopien: Bool
    let leer: Leer?
    /// Only for who may lift locks.
    let verwaltung: Bool
    let sperren: [Zeile]
    let hatSperren: Bool
    let weiterUrl: String?

    init(_ anfrage: WebRequest, _ db: some ReadAccess) throws {
        let akteur = anfrage.akteur
        kopien = try db.arbeitskopien(akteur).compactMap { kopie in
            guard let (dokument, _) = try? db.dokument(kopie.dokument, fuer: AkteRechte.lesen, akteur) else { return nil }
            let eigene = try db.sperren(auf: .dokument(kopie.dokument), am: anfrage.jetzt).first {
                $0.inhaber == kopie.inhaber
            }
            return Kopie(
                zeichen: dokument.zeichen.text, betreff: dokument.betreff, url: AkteURL.dokument(dokument.id),
                datei: kopie.datei.dateiname, geaendert: kopie.geaendert.deutsch,
                stand: eigene.map { "gesperrt bis \($0.bis.deutsch)" } ?? "Sperre abgelaufen oder aufgehoben",
                eincheckenUrl: AkteURL.dokument(dokument.id, "einchecken"))
        }
        hatKopien = !kopien.isEmpty
        leer =
            kopien.isEmpty
            ? Leer(
                "Sie haben nichts ausgecheckt",
                "Öffnen Sie einen Entwurf und wählen Sie „Zum Bearbeiten nehmen (auschecken)“. Dann arbeitet niemand sonst daran, und Ihre Zwischenstände sehen nur Sie, bis Sie einchecken."
            ) : nil
        verwaltung = akteur.darf(AkteRechte.sperreErzwingen)
        let nach = anfrage.abfrage["nach"].flatMap { SperreID($0) }
        let alle = verwaltung ? try db.sperren(am: anfrage.jetzt, nach: nach) : []
        sperren = try alle.compactMap { try Self.zeile($0, akteur, db) }
        hatSperren = !sperren.isEmpty
        weiterUrl = alle.count == 200 ? alle.last.map { AkteURL.mit(AkteURL.sperren, ["nach": $0.id.text]) } : nil
    }

    /// - Returns: `nil` for what the reader may not lift, and so need not know of.
    private static func zeile(_ sperre: Sperre, _ akteur: Akteur, _ db: some ReadAccess) throws -> Zeile? {
        let wer = try db.sperrhinweis(sperre, fuer: akteur).wer
        func zeile(_ zeichen: String, _ betreff: String, _ url: String, entsperren: String?) -> Zeile {
            Zeile(
                zeichen: zeichen, betreff: betreff, url: url, wer: wer, wie: sperre.kanal.deutsch,
                seit: sperre.angelegt.deutsch, bis: sperre.bis.deutsch, grund: sperre.grund, entsperrenUrl: entsperren)
        }
        if let id = sperre.objekt.dokument, let dokument = try db.dokument(id), let vorgang = try db.vorgang(dokument.vorgang),
            AkteRechte.darf(AkteRechte.sperreErzwingen, akteur, dokument, in: vorgang)
        {
            return zeile(
                dokument.zeichen.text, dokument.betreff, AkteURL.dokument(id), entsperren: AkteURL.dokument(id, "entsperren"))
        }
        if let id = sperre.objekt.vorgang, let vorgang = try db.vorgang(id),
            AkteRechte.darf(AkteRechte.sperreErzwingen, akteur, vorgang)
        {
            return zeile(vorgang.zeichen.text, vorgang.betreff, AkteURL.vorgang(id), entsperren: nil)
        }
        return nil
    }
}
