// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation

/// A place where contents lie under their hash: a folder, or a bucket of an S3-compatible server.
///
/// What is stored is durable when `ablegen` returns. Two who use a place at once do each other no harm: storing the same bytes again makes
/// them young, and `entfernen` never takes what became young.
protocol Inhaltsort: Sendable {
    /// Makes a finished, synced file durable under its hash; takes the file over.
    func ablegen(_ datei: String, _ inhalt: Inhalt) async throws

    /// A local file whose bytes have the hash; nil when the place does not hold the content.
    /// - Throws: `StoreError.inhaltBeschaedigt`.
    func holen(_ inhalt: Inhalt) async throws -> String?

    /// The bytes as they lie there, unchecked, piece by piece.
    /// - Returns: false when the place does not hold the content.
    func stroemen(_ sha256: String, _ body: @escaping @Sendable (Data) throws -> Void) async throws -> Bool

    /// Hashes that begin with these two digits, and since when they are there.
    func namen(_ anfang: String) async throws -> [String: Zeitpunkt]

    func entfernen(_ sha256: String, wennAelterAls grenze: Zeitpunkt) async throws -> Entfernung
}

enum Entfernung: Sendable {
    case fehlte
    case entfernt
    /// Somebody stored the same bytes again.
    case zuJung
}

/// What a content turned out to be.
enum Zustand: Sendable {
    case heil
    case fehlt
    case veraendert
}

extension Inhaltsort {
    /// Reads every byte as it lies in the place, past any copy nearer by.
    func zustand(_ inhalt: Inhalt) async throws -> Zustand {
        let rechner = Inhaltsrechner()
        guard try await stroemen(inhalt.sha256, { rechner.nimm($0) }) else { return .fehlt }
        return rechner.inhalt == inhalt ? .heil : .veraendert
    }
}
