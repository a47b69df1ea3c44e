// SPDX-License-Identifier: EUPL-1.2
public import Core
internal import Crypto
public import Foundation

/// Content addressed by its SHA-256, in a folder or in a bucket of an S3-compatible server.
///
/// A content is complete, durable and named before a row may name it. While contents move from one place to the other, reads look at both
/// and writes go to the new one.
public struct ContentStore: Sendable {
    let ordner: Ordnerort
    let s3: S3Ort?
    /// Nil for a place of its own that never moves: a backup, derived pictures.
    private let lage: (@Sendable () async throws -> Inhaltslage)?
    /// Upper limit of one content in bytes, as long as who writes it does not choose another.
    public let limit: Int64
    /// For packages, which hold the contents of whole Akten: as much as is unpacked of one at most.
    public static let paketgrenze: Int64 = 64 << 30
    /// Asked before a content is read; throws when it must not leave the house.
    private var schranke: (@Sendable (_ sha256: String) async throws -> Void)?

    var folder: String { ordner.folder }

    /// An upload that has lasted longer was given up; another process may still be writing a younger one.
    private static let leftoverAge: Duration = .seconds(86_400)

    /// A folder and nothing else. Also removes what an earlier process left unfinished.
    /// - Parameter folder: made when missing.
    public init(folder: String, limit: Int64 = 512 * 1_048_576, uhr: Uhr = .system) throws {
        try self.init(ordner: Ordnerort(folder: folder), s3: nil, lage: nil, limit: limit, uhr: uhr)
    }

    /// The contents of an installation, whose database says where they lie.
    /// - Parameters:
    ///   - folder: holds the contents, or only what is being uploaded.
    ///   - s3: the bucket, where the node knows one.
    ///   - zwischen: folder for copies of what lies in the bucket.
    public init(folder: String, s3: S3Zugang?, zwischen: String, store: Store, limit: Int64 = 512 * 1_048_576) throws {
        let lage = { @Sendable in try await store.read { try $0.inhaltslage() } }
        let ort = try s3.map { try S3Ort($0, zwischen: zwischen, store: store) }
        try self.init(ordner: Ordnerort(folder: folder), s3: ort, lage: lage, limit: limit, uhr: store.uhr)
    }

    init(
        ordner: Ordnerort, s3: S3Ort?, lage: (@Sendable () async throws -> Inhaltslage)?, limit: Int64 = 512 * 1_048_576,
        uhr: Uhr = .system
    ) throws {
        self.ordner = ordner
        self.s3 = s3
        self.lage = lage
        self.limit = limit
        try Self.resteEntfernen(ordner.folder + "/neu", uhr)
    }

    private static func resteEntfernen(_ neu: String, _ uhr: Uhr) throws {
        let files = FileManager.default
        try files.createDirectory(atPath: neu, withIntermediateDirectories: true)
        let grenze = uhr.jetzt - Self.leftoverAge
        for name in try files.contentsOfDirectory(atPath: neu) {
            let path = "\(neu)/\(name)"
            guard let zeit = try files.attributesOfItem(atPath: path)[.modificationDate] as? Date else { continue }
            if zeit.timeIntervalSince1970 * 1000 < Double(grenze.millisekunden) { try files.removeItem(atPath: path) }
        }
    }

    /// Begins a content; feed it with `write` and end it with `finish` or `discard`.
    /// - Parameter limit: upper limit of this one in bytes, where it is not the usual one.
    public func begin(limit: Int64? = nil) throws -> ContentWriter {
        try ContentWriter(store: self, limit: limit ?? self.limit)
    }

    /// Stores bytes that are already in memory, such as a letter just made.
    public func store(_ data: Data) async throws -> Inhalt {
        let writer = try begin()
        do {
            try writer.write(data)
            return try await writer.finish()
        } catch {
            writer.discard()
            throw error
        }
    }

    /// Stores what comes piece by piece, such as a large file that a tool left.
    /// - Parameter limit: as of `begin`.
    public func store(limit: Int64? = nil, stuecke: @escaping @Sendable ((Data) throws -> Void) throws -> Void) async throws
        -> Inhalt
    {
        let writer = try begin(limit: limit)
        do {
            try await Self.offThread { try stuecke { try writer.write($0) } }
            return try await writer.finish()
        } catch {
            writer.discard()
            throw error
        }
    }

    /// The same contents behind a barrier, for everything that hands them out.
    public func mitSchranke(_ schranke: @escaping @Sendable (_ sha256: String) async throws -> Void) -> ContentStore {
        var neu = self
        neu.schranke = schranke
        return neu
    }

    /// Asks the barrier alone, for what was made of a content.
    public func einlassPruefen(_ inhalt: Inhalt) async throws { try await schranke?(inhalt.sha256) }

    /// For those who must look at a withheld content, such as the scanner.
    public var ohneSchranke: ContentStore {
        var neu = self
        neu.schranke = nil
        return neu
    }

    /// A local file with the bytes of a content, after they were checked against its name. To be opened at once: it may be a copy that is given up later.
    /// - Throws: `StoreError.inhaltBeschaedigt`, `.ablage` when the server of a bucket does not answer, or what the barrier says.
    public func verifiedFile(_ inhalt: Inhalt) async throws -> String {
        try await schranke?(inhalt.sha256)
        var schaden: (any Error)?
        for ort in try await orte() {
            do {
                if let datei = try await ort.holen(inhalt) { return datei }
            } catch StoreError.inhaltBeschaedigt(let name) {
                // The other place may hold it whole.
                schaden = StoreError.inhaltBeschaedigt(name)
            }
        }
        throw schaden ?? StoreError.inhaltBeschaedigt(inhalt.sha256)
    }

    /// All bytes of a content, checked. For small contents only; files are served by `verifiedFile`.
    public func read(_ inhalt: Inhalt) async throws -> Data {
        let path = try await verifiedFile(inhalt)
        let data = try await ContentStore.offThread {
            guard let data = FileManager.default.contents(atPath: path) else {
                throw StoreError.inhaltBeschaedigt(inhalt.sha256)
            }
            return data
        }
        guard Hex.text(SHA256.hash(data: data)) == inhalt.sha256 else {
            throw StoreError.inhaltBeschaedigt(inhalt.sha256)
        }
        return data
    }

    /// Where contents lie now; a store without a database is its folder.
    func aktuelleLage() async throws -> Inhaltslage {
        let jetzt = try await lage?() ?? .anfang
        guard jetzt.brauchtS3, jetzt.eimer != s3?.kennung else { return jetzt }
        throw StoreError.ablage(
            s3.map { "Die Inhalte liegen in \(jetzt.eimer ?? "?"), dieser Knoten kennt \($0.kennung)." }
                ?? "Die Inhalte liegen in \(jetzt.eimer ?? "?"), aber dieser Knoten kennt keinen S3-Speicher (--s3).")
    }

    func ort(_ platz: Inhaltsplatz) throws -> any Inhaltsort {
        switch platz {
        case .ordner: return ordner
        case .s3:
            guard let s3 else { throw StoreError.ablage("Dieser Knoten kennt keinen S3-Speicher (--s3).") }
            return s3
        }
    }

    /// All places in use, the one that new contents go to first.
    func orte() async throws -> [any Inhaltsort] { try await aktuelleLage().plaetze.map(ort) }

    /// The file of a content in the folder, whether it is there or not.
    func path(_ sha256: String) -> String { ordner.path(sha256) }

    /// Disk work that must not hold up the cooperative threads.
    static func offThread<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(with: Result { try body() }) }
        }
    }
}
