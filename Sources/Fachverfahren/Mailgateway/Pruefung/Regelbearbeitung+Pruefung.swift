// SPDX-License-Identifier: EUPL-1.2
internal import AuthenticationResults
internal import Mailrichtlinie
internal import Smtp

extension Regelbearbeitung {
    /// What rspamd found, before anything is opened.
    /// - Returns: `nil` where everything is held because of it.
    func pruefe(_ bytes: [UInt8], _ zustellungen: [Zustellung], _ sammlung: inout Ergebnissammlung) async throws
        -> Absenderbefund?
    {
        let nachricht = sammlung.nachricht
        guard stadt.kommtAusDerWelt(nachricht.herkunft), let rspamd else { return Absenderbefund() }
        let an = zustellungen.compactMap { $0.empfaenger.address?.text }
        guard let urteil = await rspamd(bytes, nachricht, empfaenger: an) else {
            sammlung.merke(
                zustellungen, .pruefung, .nichtGeprueft,
                ["grund": "rspamd hat nicht rechtzeitig geantwortet; sie ging ungeprüft weiter."])
            return Absenderbefund()
        }
        sammlung.merke(zustellungen, .pruefung, .geprueft, urteil.angaben)
        urteil.trage(in: &sammlung.pruefung)
        // Held and not sent back: 250 was said, and whoever stands in the envelope of such a message mostly did not write it.
        guard !urteil.verlangtAbweisung else {
            sammlung.halte(zustellungen, .pruefung, "Die Prüfung des Absenders (rspamd) lehnt die Nachricht ab.")
            return nil
        }
        return Absenderbefund(
            feld: try urteil.feld(
                gateway: stadt.name.text, mailFrom: nachricht.absender.address?.text, helo: nachricht.herkunft.hallo),
            dmarc: urteil.ergebnisse.first { $0.methode == "dmarc" }?.urteil)
    }
}

extension Mailstadt {
    func kommtAusDerWelt(_ herkunft: Herkunft) -> Bool {
        eingaenge.contains { $0.art == .welt && $0.name == herkunft.eingang }
    }
}
