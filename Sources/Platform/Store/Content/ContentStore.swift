// SPDX-License-Identifier: EUPL-1.2
public import Core
internal import Crypto
public import Foundation

/// Content addressed by its SHA-256, one file each: `ab/cd/abcd…`.
///
/// A content is complete, synced and named before a row may name it; the folder entry is synced too,
/// so that neither a crash nor a power cut leaves a row that points nowhere.
public struct ContentStore: Sendable {
    let folder: String
    /// Upper limit of one content in bytes.
    public let limit: Int64

    /// An upload that has lasted longer was given up; another process may still be writing a younger one.
    private static let leftoverAge: Duration = .seconds(86_400)

    /// Also removes what an earlier process left unfinished.
    /// - Parameter folder: made when missing.
    public init(folder: String, limit: Int64 = 512 * 1_048_576, uhr: Uhr = .system) throws {
        self.folder = folder
        self.limit = limit
        let files = FileManager.default
        let neu = folder + "/neu"
        try files.createDirectory(atPath: neu, withIntermediateDirectories: true)
        let grenze = uhr.jetzt - Self.leftoverAge
        for name in try files.contentsOfDirectory(atPath: neu) {
            let path = "\(neu)/\(name)"
            guard let zeit = try files.attributesOfItem(atPath: path)[.modificationDate] as? Date else { continue }
            if zeit.timeIntervalSince1970 * 1000 < Double(grenze.millisekunden) { try files.removeItem(atPath: path) }
        }
    }

    /// Begins a content; feed it with `write` and end it with `finish` or `discard`.
    public func begin() throws -> ContentWriter { try ContentWriter(store: self) }

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

    /// The file of a content after its bytes were checked against its name.
    /// - Throws: `StoreError.inhaltBeschaedigt`.
    public func verifiedFile(_ inhalt: Inhalt) async throws -> String {
        let path = path(inhalt.sha256)
        let gefunden = try await ContentStore.offThread { try Datei.inhalt(path) }
        guard gefunden == inhalt else { throw StoreError.inhaltBeschaedigt(inhalt.sha256) }
        return path
    }

    /// All bytes of a content, checked. For small contents only; files are served by `verifiedFile`.
    public func read(_ inhalt: Inhalt) async throws -> Data {
        let path = path(inhalt.sha256)
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

    func path(_ sha256: String) -> String {
        "\(folder)/\(sha256.prefix(2))/\(sha256.dropFirst(2).prefix(2))/\(sha256)"
    }

    /// Disk work that must not hold up the cooperative threads.
    static func offThread<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(with: Result { try body() }) }
        }
    }
}
