// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Logging
internal import Mailrichtlinie
internal import MailTrace
internal import Mailtransport
internal import Smtp

/// Takes messages over from other servers and from the groupware.
struct Annahme: Sendable {
    let spool: Spool
    let schlange: Warteschlange
    let stadt: Mailstadt
    let schleifenzeichen: LoopMarker
    let zulauf: Zulauf
    let einlieferung: Einlieferung
    /// `nil` where every address of our domains is taken.
    let empfaengerpruefung: Empfaengerpruefung?
    let uhr: Uhr
    let log: Logger

    /// The rules of one listener.
    func regeln(_ eingang: Eingang) throws -> Empfangsregeln {
        let (stadt, annahme) = (stadt, self)
        var erweiterungen = SmtpExtensions()
        erweiterungen.size = stadt.groesste
        erweiterungen.eightBitMime = true
        erweiterungen.smtpUtf8 = true
        erweiterungen.pipelining = true
        erweiterungen.enhancedStatusCodes = true
        erweiterungen.dsn = true
        erweiterungen.chunking = true
        erweiterungen.requireTls = stadt.tls != nil
        erweiterungen.startTls = stadt.tls != nil
        erweiterungen.recipientLimit = 1_000
        if eingang.anmeldung { erweiterungen.auth = ["PLAIN", "LOGIN"] }
        let verboten = SmtpReply(554, "5.7.1", "Access denied")
        let einlieferung = einlieferung
        var regeln = Empfangsregeln(
            name: stadt.name, erweiterungen: erweiterungen,
            verbindung: { eingang.laesstEin($0.adresse) ? nil : verboten },
            absender: { gegenstelle, umschlag in await annahme.absender(eingang, gegenstelle, umschlag) },
            empfaenger: { _, _, pfad in await annahme.empfaenger(eingang, pfad) },
            nachricht: { gegenstelle, umschlag in
                try Annahmesenke(
                    annahme, NachrichtID(annahme.uhr.jetzt),
                    Herkunft(
                        eingang: eingang.name, adresse: gegenstelle.adresse, hallo: gegenstelle.hallo?.text, tls: gegenstelle.tls,
                        benutzer: gegenstelle.benutzer),
                    umschlag, annahme.empfang(umschlag))
            })
        if eingang.anmeldung { regeln.anmeldung = { await einlieferung.anmeldung($0, $1) } }
        regeln.zeilenvorschub = eingang.duldetLf ? .normalise : .refuse
        return regeln
    }

    /// Who sends out of the house must be of the house: a mailbox that was taken over must not lend its way to other names.
    private func absender(_ eingang: Eingang, _ gegenstelle: Gegenstelle, _ umschlag: Umschlag) async -> SmtpReply? {
        if eingang.verlangtTls, gegenstelle.tls == nil { return .tlsRequired }
        if eingang.anmeldung { return await einlieferung.absage(gegenstelle, umschlag) }
        guard eingang.art == .haus, let adresse = umschlag.absender.address, !stadt.istEigene(adresse.domain.text) else {
            return nil
        }
        return SmtpReply(553, "5.7.1", "Sender address is not ours")
    }

    /// From the world only what is for us; never a relay for others. And only for mailboxes that exist, as far as that can be known.
    private func empfaenger(_ eingang: Eingang, _ pfad: SmtpForwardPath) async -> SmtpReply? {
        guard let adresse = pfad.address else { return nil }
        guard stadt.istEigene(adresse.domain.text) else { return eingang.art == .welt ? .relayDenied : nil }
        return await empfaengerpruefung?.absage(adresse)
    }

    func empfang(_ umschlag: Umschlag) -> [Empfang] {
        umschlag.empfaenger.map { einer in
            guard let adresse = einer.pfad.address, !stadt.istEigene(adresse.domain.text) else {
                return Empfang(pfad: einer.pfad, parameter: einer.parameter, richtung: .eingehend, ziel: Ziel.haus)
            }
            return Empfang(pfad: einer.pfad, parameter: einer.parameter, richtung: .ausgehend, ziel: adresse.domain.text)
        }
    }

    /// Bytes without rows: nobody was told that they are ours.
    func verwerfen(_ id: NachrichtID) {
        do { try spool.loesche(id) } catch {
            // Found again by the next start, which looks for files without rows.
            log.warning("Spooldatei bleibt liegen", metadata: ["id": "\(id)", "fehler": "\(error)"])
        }
    }
}
