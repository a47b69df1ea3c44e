// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Logging
internal import MailTrace
internal import Mailrichtlinie
internal import Smtp
internal import Store

/// Takes mail out of the file into the queue, as `Annahmesenke` takes it from the groupware: first the bytes on the disk, then the rows.
struct Aktenannahme: Sendable {
    static let tabelle = TechnicalTable("mg_aktenversand")

    let spool: Spool
    let schlange: Warteschlange
    let stadt: Mailstadt
    /// Of new messages.
    let klingel: Klingel
    let log: Logger

    func callAsFunction(_ sendung: Aktensendung) async throws {
        let (von, an) = (try adresse(sendung.von), try adresse(sendung.an))
        guard stadt.istEigene(von.domain.text) else { throw AktenversandError.absenderFremd(sendung.von) }
        guard sendung.bytes.count <= stadt.groesste else { throw AktenversandError.zuGross(stadt.groesste) }
        let id = NachrichtID(schlange.store.uhr.jetzt)
        let aufnahme = try await aufnahme(id, sendung, von, an)
        let neu: Bool
        do { neu = try await eintragen(aufnahme, sendung) } catch {
            verwerfe(id)
            throw error
        }
        if neu { klingel.laeute() } else { verwerfe(id) }
    }

    private func adresse(_ text: String) throws(AktenversandError) -> SmtpAddress {
        do { return try SmtpAddress(text) } catch { throw .adresse(text) }
    }

    private func aufnahme(_ id: NachrichtID, _ sendung: Aktensendung, _ von: SmtpAddress, _ an: SmtpAddress) async throws
        -> Aufnahme
    {
        var datei = try spool.schreiber(id)
        try sendung.bytes.withUnsafeBytes { try datei.schreibe($0) }
        let summe = try await datei.abschliessen()
        let kopf = TraceHeader(sendung.bytes.prefix(TraceHeader.longest))
        var parameter = SmtpMailParameters()
        parameter.size = sendung.bytes.count
        parameter.smtpUtf8 = von.isUtf8 || an.isUtf8
        let eigene = stadt.istEigene(an.domain.text)
        return Aufnahme(
            nachricht: Nachricht(
                id: id, absender: .address(von), parameter: parameter, herkunft: .akte, kennung: kopf.messageId,
                groesse: sendung.bytes.count, sha256: Hex.text(summe), angenommen: schlange.store.uhr.jetzt),
            empfang: [
                Empfang(
                    pfad: .address(an), parameter: SmtpRcptParameters(), richtung: eigene ? .eingehend : .ausgehend,
                    ziel: eigene ? Ziel.haus : an.domain.text)
            ],
            spur: Spureintrag(
                schicht: .annahme, ereignis: .ausAkte,
                angaben: ["vorgang": sendung.zeichen, "größe": "\(sendung.bytes.count)"]))
    }

    /// - Returns: `false` where somebody else handed it over meanwhile.
    private func eintragen(_ aufnahme: Aufnahme, _ sendung: Aktensendung) async throws -> Bool {
        let spool = schlange.spool
        return try await schlange.store.technical { db in
            guard try !db.istUebergeben(sendung.kennung) else { return false }
            try aufnahme.eintragen(db, spool: spool)
            try db.insert(
                into: Self.tabelle,
                [
                    "nachricht": aufnahme.nachricht.id.sqlValue, "kennung": sendung.kennung.sqlValue,
                    "vorgang": sendung.vorgang.sqlValue, "zeichen": sendung.zeichen.sqlValue,
                ])
            return true
        }
    }

    private func verwerfe(_ id: NachrichtID) {
        do { try spool.loesche(id) } catch {
            // Found again by `Spoolpflege`, which looks for files without rows.
            log.warning("Spooldatei bleibt liegen", metadata: ["id": "\(id)", "fehler": "\(error)"])
        }
    }
}
