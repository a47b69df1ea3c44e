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
    private let stadt: Mailstadt?
    let virenpruefung: Bool
    let ersatz: Ersatzwege
    let umfang: Nachrichtenlage.Umfang
    let antwortMb: Int
    let inhalte: ContentStore
    /// That this server runs.
    let gateway: MailgatewayModul?
    let abholdienst: (@Sendable () throws -> Abholdienst)?
    let siegel: Kennwortsiegel?
    let briefwerk: Kennwortbriefwerk?
    let schluesselzugang: Schluesselzugang?
    private let drossel = Drossel(hoechstens: 30, in: .seconds(600))
    private let wkddrossel = Drossel(hoechstens: 600, in: .seconds(60))
    let domains: Set<String>
    /// The rules that hold until a version was released, as the server read them at its start.
    let vorgabe: Result<Geltendes, MailEinstellungError>

    /// - Parameters:
    ///   - gateway: that this server runs; without one the page says how to set one up.
    ///   - inhalte: where uploaded files are.
    public init(store: Store, gateway: MailgatewayModul?, inhalte: ContentStore) {
        self.init(
            store: store, stadt: gateway?.stadt, virenpruefung: gateway?.viren != nil, inhalte: inhalte, gateway: gateway,
            abholdienst: gateway?.abholdienst, siegel: gateway.map { Kennwortsiegel($0.geheimnis) }, druck: gateway?.druck,
            schluesselzugang: gateway?.schluesselzugang)
    }

    init(
        store: Store, stadt: Mailstadt?, virenpruefung: Bool, inhalte: ContentStore, gateway: MailgatewayModul? = nil,
        abholdienst: (@Sendable () throws -> Abholdienst)? = nil, siegel: Kennwortsiegel? = nil,
        druck: Pdfwerk.Druck? = nil, schluesselzugang: Schluesselzugang? = nil
    ) {
        self.siegel = siegel
        briefwerk =
            if let siegel, let druck, let vorgabe = stadt?.kennwort.brief {
                Kennwortbriefwerk(siegel: siegel, vorgabe: vorgabe, druck: druck)
            } else { nil }
        self.schluesselzugang = schluesselzugang
        self.abholdienst = abholdienst
        self.store = store
        self.gateway = gateway
        self.virenpruefung = virenpruefung
        antwortMb = stadt?.abholung?.antwortMb ?? 0
        ersatz = stadt?.ersatzwege(druckt: true) ?? []
        umfang = stadt?.lageumfang ?? []
        domains = stadt?.domains ?? []
        self.inhalte = inhalte
        eingerichtet = stadt != nil
        self.stadt = stadt
        do throws(MailEinstellungError) {
            let werk = if let stadt { try stadt.regeln() } else { try Mailstadt.anfangsregeln("stadt.example") }
            vorgabe = .success(.vorgabe(werk))
        } catch {
            vorgabe = .failure(error)
        }
    }

    private var routen: [Route] {
        var alle = MailRouten(store: store, eingerichtet: eingerichtet, virenpruefung: virenpruefung).alle
        alle += MeineRouten(store: store, siegel: siegel, wege: stadt?.kennwort.wege ?? []).alle
        alle += KennwortbriefRouten(store: store, werk: briefwerk).alle
        alle += RegelRouten(betrieb: self).alle
        alle += SchluesselRouten(store: store, inhalte: inhalte, zugang: schluesselzugang).alle
        alle += AusgabeRouten(betrieb: self).alle
        alle += RegelprobeRouten(betrieb: self).alle
        alle += SelbstpruefungRouten(gateway: gateway).alle
        alle += TlsRouten(store: store).alle
        alle += PartnerRouten(store: store, smarthost: stadt?.smarthost != nil).alle
        alle += ZielpauseRouten(store: store, domains: domains).alle
        alle += StsRouten(stadt: stadt).alle
        alle += WkdRouten(store: store, domains: domains, drossel: wkddrossel).alle
        alle += AbholRouten(dienst: abholdienst, drossel: drossel, antwortMb: antwortMb).alle
        alle += AnhangRouten(store: store, dienst: abholdienst, drossel: drossel).alle
        return alle
    }

    public var modul: Modul {
        Modul(
            name: "mailgateway", titel: "E-Mail-Gateway", rechte: GatewayRechte.alle,
            routen: routen,
            navigation: [
                Navigationspunkt("E-Mail-Gateway", MailURL.liste, .recht(GatewayRechte.betreiben)) { _, db in
                    try db.gehalteneMails()
                }
            ] + meine + briefe,
            handlungen: Self.handlungen, bundle: Bundle.module.bundleURL, datenschutz: Self.datenschutz, nachweise: nachweise)
    }

    /// Where no gateway runs, nobody has such messages.
    private var meine: [Navigationspunkt] {
        guard eingerichtet else { return [] }
        return [
            Navigationspunkt("Meine geschützten Mails", MailURL.meine, .mitarbeiter) { akteur, db in
                try db.eigeneGehaltene(akteur)
            }
        ]
    }

    private var briefe: [Navigationspunkt] {
        guard briefwerk != nil else { return [] }
        return [
            Navigationspunkt("Kennwortbriefe", MailURL.kennwortbriefe, .recht(GatewayRechte.postausgang)) { _, db in
                try db.kennwortbriefzahl()
            }
        ]
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
