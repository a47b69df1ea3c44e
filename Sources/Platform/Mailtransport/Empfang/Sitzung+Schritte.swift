// SPDX-License-Identifier: EUPL-1.2
internal import Smtp

/// What a command that stands in its place does.
extension Sitzung {
    /// - Returns: `false` when the conversation is over.
    func tue(_ schritt: SmtpTransition) async throws -> Bool {
        switch schritt {
        case .hello(let hallo, let erweitert):
            gegenstelle.hallo = hallo
            gegenstelle.istEsmtp = erweitert
            // The handshake is over once a command has come through.
            if dialog.isTls, gegenstelle.tls == nil { gegenstelle.tls = try await tls?.fassung(kanal) }
            vergissNachricht()
            dialog.accepted()
            antworte(erweitert ? dialog.extensions.reply(host: regeln.name) : SmtpReply(250, nil, regeln.name.text))
            return true
        case .startTls: return try await beginneTls()
        case .authenticate(let verfahren, let anfang): return try await melde(verfahren, anfang)
        case .sender(let pfad, let parameter):
            let neu = Umschlag(absender: pfad, parameter: parameter)
            if let absage = await regeln.absender(gegenstelle, neu) { return weise(absage) }
            umschlag = neu
            dialog.accepted()
            antworte(.senderOk)
            return true
        case .recipient(let pfad, let parameter):
            guard let bisher = umschlag else { return weise(.badSequence) }
            if let absage = await regeln.empfaenger(gegenstelle, bisher, pfad) { return weise(absage) }
            umschlag?.empfaenger.append(Umschlag.Empfaenger(pfad: pfad, parameter: parameter))
            dialog.accepted()
            antworte(.recipientOk)
            return true
        case .content: return try await nimmInhalt()
        case .chunk(let groesse, let letzter): return try await nimmStueck(groesse, letzter: letzter)
        case .reset:
            vergissNachricht()
            dialog.accepted()
            antworte(.ok)
            return true
        case .quit:
            dialog.accepted()
            antworte(.closing)
            return false
        }
    }

    /// - Returns: whether the conversation goes on.
    func weise(_ absage: SmtpReply) -> Bool {
        let letzte = dialog.refused(counted: absage.code >= 500)
        antworte(letzte ?? absage)
        return letzte == nil && !absage.closesConnection
    }

    private func melde(_ verfahren: String, _ anfang: SmtpSecret?) async throws -> Bool {
        guard let anmeldung = regeln.anmeldung, var austausch = SmtpAuthExchange(mechanism: verfahren) else {
            return weise(.mechanismUnknown)
        }
        zeilen.limit = regeln.grenzen.authLine
        defer { zeilen.limit = regeln.grenzen.commandLine }
        do {
            var stand = try austausch.begin(anfang)
            while case .challenge(let frage) = stand {
                antworte(frage)
                guard let zeile = try await zeile(grenzen.befehl) else { return false }
                guard case .line(let bytes) = zeile else { throw SmtpAuthError.tooLong }
                stand = try austausch.receive(bytes)
            }
            guard case .credentials(let angaben) = stand else { return false }
            guard await anmeldung(gegenstelle, angaben) else { return weise(.credentialsInvalid) }
            gegenstelle.benutzer = angaben.user
            dialog.accepted()
            antworte(.authenticated)
            return true
        } catch let fehler as SmtpAuthError {
            return weise(fehler.reply)
        }
    }

    private func beginneTls() async throws -> Bool {
        guard let tls else { return weise(.tlsUnavailable) }
        antworte(.startTls)
        let wechsel = try await tls.beginne(kanal, antwort: entnimmAntworten(), entnommen: strom.entnommen)
        guard wechsel, strom.istLeer, zeilen.isEmpty else { return false }
        strom.beginneNeu()
        gegenstelle.hallo = nil
        vergissNachricht()
        dialog.accepted()
        return true
    }
}
