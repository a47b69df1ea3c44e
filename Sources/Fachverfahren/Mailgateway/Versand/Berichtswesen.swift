// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Crypto
internal import DeliveryStatus
internal import Foundation
internal import Mailrichtlinie
internal import MailTrace
internal import Smtp

/// Writes reports into the spool. They go into the queue together with what they report.
struct Berichtswesen: Sendable {
    let spool: Spool
    let stadt: Mailstadt
    let uhr: Uhr

    /// - Returns: one report, or none where nothing is to be told or nobody may hear of it.
    func schreiben(ueber nachricht: Nachricht, _ faelle: [Unzustellbericht.Fall], bis: Zeitpunkt) throws -> [Aufnahme] {
        guard !faelle.isEmpty, nachricht.absender.address != nil else { return [] }
        // A delay and a failure are two letters: one asks for patience, the other says that there is none left.
        return try [false, true].compactMap { verzoegert in
            let teil = faelle.filter { ($0.aktion == .delayed) == verzoegert }
            return try einer(nachricht, teil, bis)
        }
    }

    private func einer(_ nachricht: Nachricht, _ faelle: [Unzustellbericht.Fall], _ bis: Zeitpunkt) throws -> Aufnahme? {
        let schreiber = Unzustellbericht(gateway: stadt.name, postmeister: stadt.postmeister)
        let jetzt = uhr.jetzt
        guard
            let bericht = try schreiber.bericht(
                ueber: nachricht, faelle, kopf: try kopf(nachricht.id), jetzt: jetzt, wiederholungBis: bis)
        else { return nil }
        return try aufnahme(
            bericht.kennung, an: bericht.an, bericht.mail, ["über": nachricht.id.text, "empfänger": "\(faelle.count)"])
    }

    /// Puts a mail of our own into the spool, without anybody to whom a report about it could go.
    /// - Parameter tlsErlassen: it says `TLS-Required: No`.
    func aufnahme(
        _ kennung: NachrichtID, an: SmtpAddress, _ mail: [UInt8], _ angaben: [String: String], tlsErlassen: Bool = false
    ) throws -> Aufnahme {
        var datei = try spool.schreiber(kennung)
        try mail.withUnsafeBytes { try datei.schreibe($0) }
        let summe = try datei.abschliessen()
        var parameter = SmtpMailParameters()
        parameter.size = mail.count
        parameter.smtpUtf8 = an.isUtf8
        let eigene = stadt.istEigene(an.domain.text)
        return Aufnahme(
            nachricht: Nachricht(
                id: kennung, absender: .null, parameter: parameter, herkunft: .eigene,
                kennung: "\(kennung)@\(stadt.name.text)", groesse: mail.count, sha256: Hex.text(summe), angenommen: uhr.jetzt,
                tlsErlassen: tlsErlassen),
            empfang: [
                Empfang(
                    pfad: .address(an), parameter: SmtpRcptParameters(notify: .never),
                    richtung: eigene ? .eingehend : .ausgehend, ziel: eigene ? Ziel.haus : an.domain.text)
            ], spur: Spureintrag(schicht: .bericht, ereignis: .angenommen, angaben: angaben))
    }

    /// The first piece holds every header that is given back: a longer one is cut there anyway.
    func kopf(_ id: NachrichtID) throws -> [UInt8] { try spool.leser(id).naechstes() ?? [] }
}
