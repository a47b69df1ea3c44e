// SPDX-License-Identifier: EUPL-1.2
internal import Logging
internal import NIOCore
internal import Smtp

/// One conversation with a client, from the greeting to the end. Belongs to one task.
final class Sitzung {
    let regeln: Empfangsregeln
    let grenzen: Empfangsgrenzen
    let tls: Tlswechsel?
    let kanal: any Channel
    let strom: Bytestrom
    let ausgang: NIOAsyncChannelOutboundWriter<ByteBuffer>
    let log: Logger
    var gegenstelle: Gegenstelle
    var dialog: SmtpDialog
    var zeilen: SmtpLineReader
    var umschlag: Umschlag?
    var stuecke: Stueckannahme?
    private var antworten = ByteBuffer()

    init(
        _ regeln: Empfangsregeln, _ grenzen: Empfangsgrenzen, tls: Tlswechsel?, gegenstelle: Gegenstelle, kanal: any Channel,
        strom: Bytestrom,
        ausgang: NIOAsyncChannelOutboundWriter<ByteBuffer>, log: Logger
    ) {
        self.log = log
        self.regeln = regeln
        self.grenzen = grenzen
        self.tls = tls
        self.gegenstelle = gegenstelle
        self.kanal = kanal
        self.strom = strom
        self.ausgang = ausgang
        var erweiterungen = regeln.erweiterungen
        erweiterungen.startTls = tls != nil
        if regeln.anmeldung == nil { erweiterungen.auth = [] }
        erweiterungen.size = grenzen.nachricht
        dialog = SmtpDialog(extensions: erweiterungen, limits: regeln.grenzen)
        zeilen = SmtpLineReader(limit: regeln.grenzen.commandLine, bareLineFeed: regeln.zeilenvorschub)
    }

    /// Returns when either side has ended the conversation.
    func fuehre() async throws {
        if let absage = await regeln.verbindung(gegenstelle) {
            antworte(absage)
            try await sende()
            // RFC 5321 §3.1: a server that refuses from the start still waits for QUIT.
            dialog.greeted(accepting: false)
        } else {
            antworte(.greeting(regeln.name))
            try await sende()
            dialog.greeted()
        }
        while let zeile = try await zeile(grenzen.befehl) {
            guard try await verarbeite(zeile) else { break }
        }
        try await sende()
    }

    /// - Returns: `false` when the conversation is over.
    private func verarbeite(_ zeile: SmtpLine) async throws -> Bool {
        let bytes: [UInt8]
        switch zeile {
        case .refused(let fehler):
            let urteil = dialog.receive(fehler)
            // A client that ends its lines otherwise than we do no longer agrees with us on where a command begins.
            _ = folge(urteil)
            return fehler == .tooLong && !istEnde(urteil)
        case .line(let line): bytes = line
        }
        let befehl: SmtpCommand
        do {
            befehl = try SmtpCommandLine(bytes[...], offered: dialog.extensions, limits: regeln.grenzen).command
        } catch {
            return !istEnde(folge(dialog.receive(error)))
        }
        if !zeilen.isEmpty, dialog.isPipeliningViolation(after: befehl) {
            antworte(.pipeliningRefused)
            return false
        }
        switch dialog.receive(befehl) {
        case .accept(let schritt): return try await tue(schritt)
        case .skip(let anzahl, let antwort):
            guard try await ueberlies(anzahl) else { return false }
            antworte(antwort)
            return true
        case let urteil: return !istEnde(folge(urteil))
        }
    }

    /// No transaction is open any more, and nothing of one is kept.
    func vergissNachricht() {
        umschlag = nil
        stuecke = nil
    }

    // MARK: Answers

    func antworte(_ antwort: SmtpReply) {
        antworten.writeBytes(
            antwort.bytes(
                utf8: dialog.parameters.smtpUtf8, enhanced: regeln.erweiterungen.enhancedStatusCodes, limits: regeln.grenzen))
    }

    /// What was answered goes out together before more is awaited, so that a client that pipelines gets one packet.
    func sende() async throws {
        guard antworten.readableBytes > 0 else { return }
        let bytes = antworten
        antworten = ByteBuffer()
        try await ausgang.write(bytes)
    }

    /// What is still unsent, for the moment in which TLS begins.
    func entnimmAntworten() -> ByteBuffer {
        defer { antworten = ByteBuffer() }
        return antworten
    }

    func folge(_ urteil: SmtpVerdict) -> SmtpVerdict {
        switch urteil {
        case .reply(let antwort), .close(let antwort): antworte(antwort)
        case .accept, .skip: break
        }
        return urteil
    }

    func istEnde(_ urteil: SmtpVerdict) -> Bool { if case .close = urteil { true } else { false } }

    // MARK: Reading

    /// - Returns: `nil` when the client has closed or took too long.
    func zeile(_ frist: Duration) async throws -> SmtpLine? {
        let ende = ContinuousClock.now + frist
        while true {
            if let zeile = zeilen.next() { return zeile }
            guard try await mehr(bis: ende) else { return nil }
            uebernimmRest()
        }
    }

    /// What has come and is no content belongs to the next command.
    func uebernimmRest() {
        strom.nutze { bytes in
            zeilen.feed(bytes)
            return (bytes.count, ())
        }
    }

    /// Waits for bytes; silence ends the channel itself.
    func mehr(bis ende: ContinuousClock.Instant) async throws -> Bool {
        try await sende()
        guard ContinuousClock.now < ende else {
            antworte(.idle)
            return false
        }
        return try await strom.mehr()
    }

    /// Reads content that nobody wants, so that it is never taken for commands.
    func ueberlies(_ anzahl: Int) async throws -> Bool {
        var offen = anzahl
        let rest = zeilen.takeRest()
        offen -= rest.count
        if offen < 0 {
            zeilen.feed(rest.suffix(-offen))
            return true
        }
        let ende = ContinuousClock.now + grenzen.inhalt
        while offen > 0 {
            guard try await mehr(bis: ende) else { return false }
            strom.nutze { bytes in
                let teil = min(offen, bytes.count)
                offen -= teil
                return (teil, ())
            }
        }
        uebernimmRest()
        return true
    }
}
