// SPDX-License-Identifier: EUPL-1.2
public import Foundation
internal import Glibc

/// The file a tool left, kept outside the working folder, which is gone by then. It may be large, so it is handed on piece by piece; it
/// goes when nobody holds it any more.
public final class Erzeugnis: Sendable {
    private static let stueck = 1 << 20

    private let pfad: String

    /// - Throws: what the disk says; nothing is left behind then.
    init(kopieVon quelle: FileHandle) throws {
        pfad = FileManager.default.temporaryDirectory.path + "/rathaus-erzeugnis-\(UUID().uuidString)"
        let stelle = open(pfad, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard stelle >= 0 else { throw CocoaError(.fileWriteUnknown) }
        let ziel = FileHandle(fileDescriptor: stelle, closeOnDealloc: true)
        while let teil = try quelle.read(upToCount: Self.stueck), !teil.isEmpty { try ziel.write(contentsOf: teil) }
    }

    deinit { unlink(pfad) }

    /// All bytes in order.
    public func stuecke(_ nimm: (Data) throws -> Void) throws {
        let griff = try FileHandle(forReadingFrom: URL(fileURLWithPath: pfad))
        while let teil = try griff.read(upToCount: Self.stueck), !teil.isEmpty { try nimm(teil) }
    }

    /// All of it at once, for what is small.
    public func lesen() throws -> Data { try Data(contentsOf: URL(fileURLWithPath: pfad)) }

    /// Lends the file where it lies to a tool that reads it.
    func verleihen<Ergebnis: Sendable>(_ arbeit: (URL) async throws -> Ergebnis) async throws -> Ergebnis {
        let ergebnis = try await arbeit(URL(fileURLWithPath: pfad))
        return withExtendedLifetime(self) { ergebnis }
    }

    func beginnt(mit anfang: Data) throws -> Bool {
        try FileHandle(forReadingFrom: URL(fileURLWithPath: pfad)).read(upToCount: anfang.count) == anfang
    }
}
