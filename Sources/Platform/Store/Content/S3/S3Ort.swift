// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import HttpClient

/// A bucket of an S3-compatible server, with copies of what is used on this node.
struct S3Ort: Inhaltsort {
    let client: S3Client
    let zwischen: Zwischenspeicher
    private let umlauf: S3Umlauf

    var kennung: String { client.zugang.kennung }

    init(_ zugang: S3Zugang, zwischen: String, store: Store) throws {
        let http: HttpClient
        do throws(HttpFehler) {
            http = try HttpClient(wurzeln: zugang.wurzeln)
        } catch {
            throw StoreError.ablage("\(error)")
        }
        try self.init(S3Client(zugang, uhr: store.uhr) { try await http.sende($0, $1) }, zwischen: zwischen, store: store)
    }

    init(_ client: S3Client, zwischen: String, store: Store) throws {
        self.client = client
        self.zwischen = try Zwischenspeicher(folder: zwischen, grenze: client.zugang.zwischen, uhr: store.uhr)
        umlauf = S3Umlauf(store: store)
    }

    func ablegen(_ datei: String, _ inhalt: Inhalt) async throws {
        try await umlauf.zugang(inhalt.sha256)
        try await client.ablegen(datei, inhalt)
        try await zwischen.aufnehmen(datei, inhalt)
    }

    /// The copy at hand if it is whole, else the object. A damaged copy is no damage: it is fetched again.
    func holen(_ inhalt: Inhalt) async throws -> String? {
        if let datei = try await zwischen.datei(inhalt) { return datei }
        let neu = zwischen.neueDatei()
        defer { try? FileManager.default.removeItem(atPath: neu) }
        let gefunden = try await client.lesen(inhalt.sha256, groesse: inhalt.groesse) {
            let handle = try Datei.anlegen(neu)
            return { try handle.write(contentsOf: $0) }
        }
        guard gefunden else { return nil }
        guard try await ContentStore.offThread({ try Datei.inhalt(neu) }) == inhalt else {
            throw StoreError.inhaltBeschaedigt(inhalt.sha256)
        }
        return try await zwischen.aufnehmen(neu, inhalt)
    }

    /// By way of a file, because an answer that breaks off is asked for again from its beginning.
    func stroemen(_ sha256: String, _ body: @escaping @Sendable (Data) throws -> Void) async throws -> Bool {
        let neu = zwischen.neueDatei()
        defer { try? FileManager.default.removeItem(atPath: neu) }
        guard let groesse = try await client.kopf(sha256)?.groesse else { return false }
        let gefunden = try await client.lesen(sha256, groesse: groesse) {
            let handle = try Datei.anlegen(neu)
            return { try handle.write(contentsOf: $0) }
        }
        guard gefunden else { return false }
        try await ContentStore.offThread { try Datei.lesen(neu, body) }
        return true
    }

    func namen(_ anfang: String) async throws -> [String: Zeitpunkt] { try await client.namen(anfang) }

    func entfernen(_ sha256: String, wennAelterAls grenze: Zeitpunkt) async throws -> Entfernung {
        guard let kopf = try await client.kopf(sha256) else {
            try zwischen.entfernen(sha256)
            return .fehlte
        }
        guard kopf.zeit <= grenze, try await umlauf.abgang(sha256, grenze: grenze) else { return .zuJung }
        try await client.loeschen(sha256)
        try zwischen.entfernen(sha256)
        try await umlauf.entfernt(sha256)
        return .entfernt
    }
}
