// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
public import Store
public import Web

/// The gateway as people see it: pages, acts and what the command line shows. Needs the database alone but for what is picked up, so that it works on a node without a spool,
/// and where no gateway runs.
public struct Mailbetrieb: Sendable {
    let store: Store
    let eingerichtet: Bool
    let abholdienst: (@Sendable () throws -> Abholdienst)?
    private let drossel = Drossel(hoechstens: 30, in: .seconds(600))

    /// - Parameters:
    ///   - eingerichtet: whether this server runs a gateway; otherwise the page says how to set one up.
    ///   - gateway: the one of this server, so that recipients can pick up mail here.
    public init(store: Store, eingerichtet: Bool, gateway: MailgatewayModul? = nil) {
        self.init(store: store, eingerichtet: eingerichtet, abholdienst: gateway?.abholdienst)
    }

    init(store: Store, eingerichtet: Bool, abholdienst: (@Sendable () throws -> Abholdienst)?) {
        self.store = store
        self.eingerichtet = eingerichtet
        self.abholdienst = abholdienst
    }

    public var modul: Modul {
        Modul(
            name: "mailgateway", titel: "E-Mail-Gateway", rechte: GatewayRechte.alle,
            routen: MailRouten(store: store, eingerichtet: eingerichtet).alle
                + AbholRouten(dienst: abholdienst, drossel: drossel).alle,
            navigation: [
                Navigationspunkt("E-Mail-Gateway", MailURL.liste, .recht(GatewayRechte.betreiben)) { _, db in
                    try db.gehalteneMails()
                }
            ],
            handlungen: Self.handlungen, bundle: Bundle.module.bundleURL)
    }

    /// Deliveries for the command line, the newest first.
    /// - Parameters:
    ///   - zustand: raw value of a `Zustellzustand`; `nil` shows what is open or was given up.
    ///   - adresse: part of the sender's or the recipient's address.
    ///   - kennung: Message-ID, with or without brackets.
    public func warteschlange(
        zustand: Zustellzustand? = nil, domain: String? = nil, adresse: String? = nil, kennung: String? = nil, limit: Int
    ) async throws -> [Mailauskunft] {
        let auswahl = Mailauswahl(zustand: zustand, domain: domain, adresse: adresse, kennung: kennung)
        return try await store.read { try $0.mailzeilen(auswahl, limit: limit) }.map(Mailauskunft.init)
    }

    /// The traces of the message with this identity, or of all messages with this Message-ID, the newest first.
    public func laufwege(_ wort: String) async throws -> [Laufwegauskunft] {
        try await store.read { db in
            let ids = try NachrichtID(wort).map { [$0] } ?? db.mailsMit(kennung: wort)
            return try ids.compactMap { try db.mailspur($0).map(Laufwegauskunft.init) }
        }
    }
}
