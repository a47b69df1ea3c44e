// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// One use of a key. Says which key and which message, and nothing of what stands in it.
enum Schluesselgebrauch: Sendable, Hashable {
    /// Of ours, by its identity as the crypto layers name it.
    case eigener(String, Schluesselzweck)
    /// A partner's, to encrypt for him.
    case partner(ZertifikatID)
}

/// Keeps that keys were used. A crash before the message goes on makes the use happen again, and stand there again.
struct SchluesselBenutzen: Sendable {
    static let gateway = Akteur.system("mailgateway")
    static let handlung = "mg.schluessel.benutzen"
    static let partnerhandlung = "mg.zertifikat.benutzen"

    let store: Store

    func callAsFunction(_ gebrauch: [Schluesselgebrauch], fuer nachricht: NachrichtID) async throws {
        let eigene = gebrauch.compactMap { if case .eigener(let id, let zweck) = $0 { (id, zweck) } else { nil } }
        let partner = gebrauch.compactMap { if case .partner(let id) = $0 { id } else { nil } }
        if !eigene.isEmpty {
            try await store.commit(Vermerk(Self.gateway, Self.handlung)) { tx in
                for (id, zweck) in eigene {
                    tx.vermerke(Gegenstand("mg.schluessel", id), feld: zweck.rawValue, neu: nachricht.text)
                }
            }
        }
        if !partner.isEmpty {
            try await store.commit(Vermerk(Self.gateway, Self.partnerhandlung)) { tx in
                for id in partner {
                    tx.vermerke(Gegenstand("mg.zertifikat", id.text), feld: "verschluesseln", neu: nachricht.text)
                }
            }
        }
    }
}
