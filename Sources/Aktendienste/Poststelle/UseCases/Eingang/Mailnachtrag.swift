// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Documents
import Foundation
public import Store

extension Mailuebernahme {
    /// Stores what became known of a mail after it was handed over.
    /// - Throws: only what is the machine's; then nothing was registered.
    public func vorbereiten(nachtrag beilage: Mailsendung.Beilage) async throws -> Mailnachtrag {
        Mailnachtrag(datei: try await ablegen(beilage), pruefen: dienst.werkzeuge.viren != nil)
    }
}

/// A note about a mail that lies in the register or in a Vorgang. What lies there stays as it is; the note comes beside it.
public struct Mailnachtrag: Sendable {
    let datei: Dokumentdatei
    let pruefen: Bool

    /// - Parameter kennung: of the Eingang, as `Eingangsnachweis.id` has it.
    /// - Returns: where it lies: number of the Eingang, or sign of the Dokument; `nil` where the mail is neither filed nor waits to be.
    /// - Throws: `Fachfehler` when its Vorgang takes nothing any more; then the transaction must not be kept.
    public func eintragen(_ tx: WriteContext, zu kennung: String) throws -> String? {
        guard let eingang = try tx.eingang(EingangID(gespeichert: kennung)) else { return nil }
        if eingang.zustand == .offen { return try tx.nachreichen(datei, zu: eingang, pruefen: pruefen) }
        guard eingang.zustand == .zugeordnet, let haupt = eingang.dokument, let ziel = try eingang.vorgang.flatMap(tx.vorgang)
        else { return nil }
        let neu = try tx.nachtragen(
            DokumentAnlage(
                betreff: datei.dateiname, typ: .nachweis, richtung: .eingang, datei: datei, final: true,
                angaben: Dokumentangaben(eingangAm: tx.jetzt.tag),
                // In a closed Vorgang nothing is tied to anything any more; they lie side by side.
                anlageZu: ziel.zustand == .offen ? try tx.hauptdokument(haupt) ?? haupt : nil), in: ziel.id)
        tx.vermerke(neu.gegenstand, feld: "eingang", neu: eingang.nummer)
        return neu.zeichen.text
    }
}

extension WriteContext {
    /// One file more for something that waits to be filed.
    fileprivate func nachreichen(_ datei: Dokumentdatei, zu eingang: Eingang, pruefen: Bool) throws -> String {
        try inhaltVerzeichnen(datei.inhalt, typ: datei.mediatyp)
        if pruefen { try streckeVormerken(datei.inhalt, mediatyp: datei.mediatyp, zurueckhalten: true) }
        let nr = (try eingangsdateien(eingang.id).map(\.nr).max() ?? 0) + 1
        try execute(
            """
            INSERT INTO post_eingangsdatei (id, eingang, nr, rolle, name, mediatyp, sha256, groesse)
            VALUES (\(EingangsdateiID(jetzt)), \(eingang.id), \(nr), \(Eingangsdatei.Rolle.anlage), \(datei.dateiname), \(datei.mediatyp),
              \(datei.inhalt.sha256), \(datei.inhalt.groesse))
            """)
        try executeVersioned(
            "UPDATE post_eingang SET version = version + 1 WHERE id = \(eingang.id) AND version = \(eingang.version)")
        vermerke(eingang.gegenstand, feld: "nachtrag", neu: datei.inhalt.sha256)
        return eingang.nummer
    }
}
