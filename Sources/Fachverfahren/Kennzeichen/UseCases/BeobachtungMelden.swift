// SPDX-License-Identifier: EUPL-1.2
import Core
import Identity
import Jobs
import Store

/// Tells watchers that a plate is free, whether an act or the clock has freed it. Running it twice, or on two nodes
/// at once, sends one mail. The mail names no plate (portal.md § 20).
struct BeobachtungMelden: Sendable {
    private static let seite = 200

    let dienst: Kennzeichendienst
    /// Address of the portal, without a slash at the end.
    let portal: String
    let stadtname: String

    /// - Returns: how many were told.
    @discardableResult
    func callAsFunction() async throws -> Int {
        let jetzt = dienst.store.uhr.jetzt
        let regelwerk = dienst.regelwerk
        var zuletzt = ""
        var zahl = 0
        while true {
            let ab = zuletzt
            let seite = try await dienst.store.read { try $0.erfuellteBeobachtungen(am: jetzt, nach: ab, limit: Self.seite) }
            guard let letzte = seite.last else { return zahl }
            zuletzt = letzte.id
            for eintrag in seite where regelwerk.pruefe(eintrag.kennzeichen, .online, am: jetzt.tag).zulaessig {
                if try await melden(eintrag) { zahl += 1 }
            }
        }
    }

    private func melden(_ eintrag: Beobachtung) async throws -> Bool {
        try await dienst.store.commit(Vermerk(.system("kennzeichen-beobachtung"), "kz.beobachtung.melden")) { tx in
            // Somebody else may have told, taken or forgotten it since it was read.
            guard try tx.zustand(eintrag.kennzeichen, am: tx.jetzt) == .frei,
                try tx.changed("UPDATE kz_beobachtung SET gemeldet = \(tx.jetzt) WHERE id = \(eintrag.id) AND gemeldet IS NULL")
                    == 1
            else { return false }
            tx.vermerke(Gegenstand("kz.beobachtung", eintrag.buerger.text), feld: "gemeldet", neu: "ja")
            // A deleted account has no address; its entry is done all the same.
            guard let email = try tx.buergerEmail(eintrag.buerger) else { return false }
            try tx.mail(
                MailAuftrag(
                    an: email, betreff: "Neues zu Ihrer Merkliste – \(stadtname)",
                    text: """
                        Guten Tag,

                        im Bürgerportal der \(stadtname) gibt es etwas Neues zu Ihrer Merkliste. Bitte melden Sie sich an:

                        \(portal)\(KennzeichenURL.merkliste)
                        """), schluessel: "kz-beobachtung:\(eintrag.id):\(tx.jetzt.millisekunden)")
            return true
        }
    }
}
