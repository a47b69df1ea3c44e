// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Logging
internal import MailTrace
internal import Mailtransport
internal import Smtp

/// Writes one message into the spool while it comes, and takes it over when it is whole: first the bytes on the disk, then the rows, then 250.
final class Annahmesenke: Nachrichtensenke {
    private let annahme: Annahme
    private let id: NachrichtID
    private let herkunft: Herkunft
    private let umschlag: Umschlag
    private let empfang: [Empfang]
    private var schreiber: Spoolschreiber
    /// The header, for what must be known before the message is ours: loops and the Message-ID.
    private var anfang: [UInt8] = []

    init(_ annahme: Annahme, _ id: NachrichtID, _ herkunft: Herkunft, _ umschlag: Umschlag, _ empfang: [Empfang]) throws {
        self.annahme = annahme
        self.id = id
        self.herkunft = herkunft
        self.umschlag = umschlag
        self.empfang = empfang
        schreiber = try annahme.spool.schreiber(id, gleichGelesen: true)
    }

    func nimm(_ bytes: UnsafeRawBufferPointer) throws {
        if anfang.count < TraceHeader.longest { anfang += bytes.prefix(TraceHeader.longest - anfang.count) }
        try schreiber.schreibe(bytes)
    }

    func annehmen(_ befund: SmtpDataSummary) async -> SmtpReply {
        let kopf = TraceHeader(anfang[...])
        if kopf.loops || annahme.schleifenzeichen.stands(in: kopf) {
            annahme.log.warning("Nachricht läuft im Kreis", metadata: ["id": "\(id)", "absender": "\(umschlag.absender)"])
            return .looping
        }
        if let benutzer = herkunft.benutzer, let absage = await annahme.einlieferung.absage(benutzer, umschlag, kopf: anfang) {
            return absage
        }
        do {
            let summe = try await schreiber.abschliessen()
            var parameter = umschlag.parameter
            parameter.size = schreiber.groesse
            let nachricht = Nachricht(
                id: id, absender: umschlag.absender, parameter: parameter, herkunft: herkunft, kennung: kopf.messageId,
                groesse: schreiber.groesse, sha256: Hex.text(summe), angenommen: annahme.uhr.jetzt,
                tlsErlassen: kopf.waivesTls)
            let aufnahme = Aufnahme(
                nachricht: nachricht, empfang: empfang,
                spur: Spureintrag(schicht: .annahme, ereignis: .angenommen, angaben: angaben(nachricht)))
            try await annahme.zulauf.nimm(aufnahme) { try await annahme.schlange.aufnehmen(aufnahme) }
            return SmtpReply(250, "2.0.0", "OK \(id)")
        } catch {
            annahme.log.error("Nachricht nicht angenommen", metadata: ["id": "\(id)", "fehler": "\(error)"])
            annahme.verwerfen(id)
            return .localError
        }
    }

    private func angaben(_ nachricht: Nachricht) -> [String: String] {
        var angaben = ["eingang": herkunft.eingang, "größe": "\(nachricht.groesse)", "empfänger": "\(empfang.count)"]
        angaben["adresse"] = herkunft.adresse
        angaben["hallo"] = herkunft.hallo
        angaben["tls"] = herkunft.tls
        if nachricht.tlsErlassen { angaben["tls-verzicht"] = "TLS-Required: No" }
        if nachricht.parameter.requireTls { angaben["tls-pflicht"] = "REQUIRETLS" }
        angaben["benutzer"] = herkunft.benutzer
        return angaben
    }
}
