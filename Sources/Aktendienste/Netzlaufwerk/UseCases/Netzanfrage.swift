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
        akteur = anfrage.akteur
        jetzt = anfrage.jetzt
        tag = anfrage.jetzt.tag
        guard let pfad = try Netzpfad.pfad(anfrage.pfad) else { throw Ablehnung.fehlt }
        self.pfad = pfad
        alsOrdner = anfrage.pfad.hasSuffix("/")
        wenn = try anfrage.kopf("if").map { text in try IfHeader(text) }
        wennGleich = anfrage.kopf("if-match")
        wennNicht = anfrage.kopf("if-none-match")
    }

    /// Tokens the client has shown.
    var marken: Set<String> { wenn?.tokens ?? [] }

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
        let etag: String? = if case .da(let ort) = fund { ort.etag } else { nil }
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
        let sperren = try db.websperren(auf: ort.schluessel, unter: ort.darueber, am: jetzt)
        return IfHeader.State(etag: ort.etag, tokens: Set(sperren.map(\.token)))
    }
}
