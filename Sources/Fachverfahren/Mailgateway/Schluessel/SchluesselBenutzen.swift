// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// One use of a key of ours. Says which key and which message, and nothing of what stands in it.
struct Schluesselgebrauch: Sendable, Hashable {
    let schluessel: String
    let zweck: Schluesselzweck
}

/// Keeps that keys were used. A crash before the message goes on makes the use happen again, and stand there again.
struct SchluesselBenutzen: Sendable {
    static let gateway = Akteur.system("mailgateway")

    let store: Store

    func callAsFunction(_ gebrauch: [Schluesselgebrauch], fuer nachricht: NachrichtID) async throws {
        guard !gebrauch.isEmpty else { return }
        try await store.commit(Vermerk(Self.gateway, "mg.schluessel.benutzen")) { tx in
            for einer in gebrauch {
                tx.vermerke(Gegenstand("mg.schluessel", einer.schluessel), feld: einer.zweck.rawValue, neu: nachricht.text)
            }
        }
    }
}
