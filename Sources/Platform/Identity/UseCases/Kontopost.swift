// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Jobs
internal import Store

/// The mails about accounts. Links carry a one-time mark, which is not a secret of the account itself.
struct Kontopost: Sendable {
    let store: Store
    /// Address of the portal, without a slash at the end.
    let portal: String
    let stadt: String

    func bestaetigung(an: String, marke: String) async throws {
        try await senden(
            an, "E-Mail-Adresse bestätigen", "bestaetigung:\(marke.prefix(16))",
            """
            Guten Tag,

            bitte bestätigen Sie Ihre E-Mail-Adresse für das Portal der \(stadt):

            \(portal)/konto/bestaetigung?marke=\(marke)

            Der Link gilt 48 Stunden. Wenn Sie kein Konto angelegt haben, müssen Sie nichts tun.
            """)
    }

    func schonVorhanden(an: String) async throws {
        try await senden(
            an, "Ihr Konto", "vorhanden:\(Marke.neu().prefix(16))",
            """
            Guten Tag,

            für diese E-Mail-Adresse gibt es im Portal der \(stadt) schon ein Konto. Sie können sich dort anmelden
            oder ein neues Kennwort setzen:

            \(portal)/anmeldung

            Wenn Sie das nicht waren, müssen Sie nichts tun.
            """)
    }

    func kennwortNeu(an: String, marke: String) async throws {
        try await senden(
            an, "Neues Kennwort setzen", "kennwort:\(marke.prefix(16))",
            """
            Guten Tag,

            über diesen Link können Sie im Portal der \(stadt) ein neues Kennwort setzen:

            \(portal)/konto/kennwort-neu?marke=\(marke)

            Der Link gilt eine Stunde. Wenn Sie das nicht angefordert haben, müssen Sie nichts tun.
            """)
    }

    private func senden(_ an: String, _ betreff: String, _ schluessel: String, _ text: String) async throws {
        try await store.commit(Vermerk(.system("kontopost"), "identity.mail.bestellen")) { tx in
            try tx.mail(MailAuftrag(an: an, betreff: betreff, text: text), schluessel: schluessel)
        }
    }
}
