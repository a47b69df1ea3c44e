// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import CmisProtocol
internal import Core
internal import Foundation
internal import Store
internal import Web

/// What both bindings ask of a request.
struct Cmisanfrage: Sendable {
    let web: WebRequest
    let ablage: Ablage
    /// `https://host`, as the client sees it.
    let wurzel: String

    /// Pages of lists, unless the client wants fewer.
    static let seite = 100
    static let hoechstens = 1_000

    init(_ web: WebRequest, _ modul: CmisModul) {
        self.web = web
        ablage = Ablage(store: modul.store, inhalte: modul.inhalte, akteur: web.akteur, jetzt: web.jetzt)
        wurzel = Self.wurzel(web.kopf("host"), adresse: modul.adresse)
    }

    /// Links bear the name under which the client came, for a server that is reached by several. What it came by is not told to the
    /// server behind a proxy: only the machine itself speaks plainly, everybody else as it is configured.
    static func wurzel(_ host: String?, adresse: String) -> String {
        let teile = adresse.split(separator: "/")
        guard let host, !host.isEmpty, istHost(host), teile.count > 1, host.lowercased() != teile[1].lowercased() else {
            return adresse
        }
        return (istHierselbst(host) ? "http://" : "\(teile[0])//") + host
    }

    private static func istHierselbst(_ host: String) -> Bool {
        if host.hasPrefix("[::1]") { return true }
        let name = host.lowercased().prefix { $0 != ":" }
        let zahlen = name.split(separator: ".", omittingEmptySubsequences: false)
        return name == "localhost" || (zahlen.count == 4 && zahlen[0] == "127" && zahlen.allSatisfy { UInt8($0) != nil })
    }

    /// Nothing that could break out of an address.
    private static func istHost(_ host: String) -> Bool {
        host.utf8.allSatisfy { byte in
            (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                || [45, 46, 58, 91, 93].contains(byte)
        }
    }

    func wert(_ name: String) throws -> String {
        guard let wert = web.abfrage[name] else { throw Cmisgrund.ungueltig("Es fehlt \(name).") }
        return wert
    }

    var ab: Int { max(0, web.abfrage["skipCount"].flatMap { Int($0) } ?? 0) }
    var limit: Int { min(max(1, web.abfrage["maxItems"].flatMap { Int($0) } ?? Self.seite), Self.hoechstens) }
    /// Levels of a tree: two unless asked otherwise, all of them (-1) as far as is shown at once.
    var tiefe: Int {
        let gefragt = web.abfrage["depth"].flatMap { Int($0) } ?? 2
        return gefragt < 0 ? Ablage.tiefstens : min(max(1, gefragt), Ablage.tiefstens)
    }
    var kurz: Bool { web.abfrage["succinct"] == "true" }

    /// - Parameter haus: runs a handler and turns what it refuses into the binding's own form.
    static func fangen(_ form: (Cmisgrund) throws -> WebResponse, _ body: () async throws -> WebResponse) async throws
        -> WebResponse
    {
        do {
            return try await body()
        } catch {
            guard let grund = Cmisgrund(error) else { throw error }
            return try form(grund)
        }
    }

    func datei(_ kennung: String, _ modul: CmisModul) async throws -> WebResponse {
        let (inhalt, typ, name) = try await ablage.lesen(kennung)
        let pfad = try await modul.inhalte.verifiedFile(inhalt)
        return .inhalt(pfad: pfad, groesse: inhalt.groesse, typ: typ, name: name, herunterladen: true)
    }

    static func stammdaten(_ modul: CmisModul) -> CmisRepository {
        CmisRepository(
            id: "akte", name: "E-Akte \(modul.stadt)", description: "Akten, Vorgänge und Dokumente, soweit Sie sie sehen dürfen",
            vendor: modul.stadt, product: "Rathaus", version: "1", rootFolderID: "wurzel")
    }
}
