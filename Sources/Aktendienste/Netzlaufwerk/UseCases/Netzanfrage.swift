// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Store
internal import Web
internal import WebDav

/// One request with what every method looks at: who asks, for what, and under which conditions.
struct Netzanfrage: Sendable {
    let akteur: Akteur
    let tag: Kalendertag
    let jetzt: Zeitpunkt
    let pfad: [String]
    /// The address ended in a slash.
    let alsOrdner: Bool
    let wenn: IfHeader?
    let wennGleich: String?
    let wennNicht: String?

    init(_ anfrage: WebRequest) throws {
        guard let pfad = try Netzpfad.pfad(anfrage.pfad) else { throw Ablehnung.fehlt }
        self.init(
            akteur: anfrage.akteur, jetzt: anfrage.jetzt, pfad: pfad, alsOrdner: anfrage.pfad.hasSuffix("/"),
            wenn: try anfrage.kopf("if").map { text in try IfHeader(text) }, wennGleich: anfrage.kopf("if-match"),
            wennNicht: anfrage.kopf("if-none-match"))
    }

    init(
        akteur: Akteur, jetzt: Zeitpunkt, pfad: [String], alsOrdner: Bool = false, wenn: IfHeader? = nil,
        wennGleich: String? = nil,
        wennNicht: String? = nil
    ) {
        self.akteur = akteur
        self.jetzt = jetzt
        tag = jetzt.tag
        self.pfad = pfad
        self.alsOrdner = alsOrdner
        self.wenn = wenn
        self.wennGleich = wennGleich
        self.wennNicht = wennNicht
    }

    /// Locks whose tokens the client has shown.
    var marken: Set<SperreID> { Set((wenn?.tokens ?? []).compactMap(Sperrmarke.id)) }

    /// Whether the lock is the client's own: its person holds it, and its program has shown the token.
    func hat(_ sperre: Sperre) -> Bool { sperre.inhaber == akteur.mitarbeiter?.id && marken.contains(sperre.id) }

    func fund(_ db: some ReadAccess) throws -> Baumfund { try db.baumfund(pfad, akteur, am: tag) }

    /// What is there.
    /// - Throws: 404.
    func ort(_ db: some ReadAccess) throws -> Baumort {
        guard case .da(let ort) = try fund(db) else { throw Ablehnung.fehlt }
        return ort
    }

    /// Holds the conditions of `If`, `If-Match` and `If-None-Match` against what is there.
    func bedingungen(_ db: some ReadAccess, _ fund: Baumfund) throws {
        if let wenn {
            let gilt = try wenn.holds { stelle in
                guard let stelle else { return try zustand(db, fund) }
                guard let pfad = try Self.pfad(stelle) else { return IfHeader.State(etag: nil, tokens: []) }
                return try zustand(db, try db.baumfund(pfad, akteur, am: tag))
            }
            guard gilt else { throw Ablehnung.bedingungFalsch }
        }
        let etag: String? = if case .da(let ort) = fund { try Dateistand(db, ort, akteur).etag } else { nil }
        let da = if case .da = fund { true } else { false }
        if let wennGleich, !Self.trifft(wennGleich, etag, da) { throw Ablehnung.bedingungFalsch }
        if let wennNicht, Self.trifft(wennNicht, etag, da) { throw Ablehnung.bedingungFalsch }
    }

    private static func trifft(_ kopf: String, _ etag: String?, _ da: Bool) -> Bool {
        if kopf.filter({ $0 != " " }) == "*" { return da }
        guard let etag else { return false }
        return kopf.split(separator: ",").contains { $0.filter { $0 != " " } == etag }
    }

    /// A resource named by the header `If`: an address of this server, in either form.
    private static func pfad(_ stelle: String) throws -> [String]? {
        guard let ende = stelle.firstRange(of: "://") else { return try Netzpfad.pfad(stelle) }
        return try Netzpfad.pfad(String(stelle[ende.upperBound...].drop { $0 != "/" }))
    }

    private func zustand(_ db: some ReadAccess, _ fund: Baumfund) throws -> IfHeader.State {
        guard case .da(let ort) = fund else { return IfHeader.State(etag: nil, tokens: []) }
        let sperren = try db.sperren(auf: ort, am: jetzt)
        return IfHeader.State(etag: try Dateistand(db, ort, akteur).etag, tokens: Set(sperren.map { Sperrmarke.text($0.id) }))
    }
}
