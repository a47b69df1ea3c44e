// SPDX-License-Identifier: EUPL-1.2
public import ClamdProtocol
internal import Foundation
internal import Glibc
internal import Prozess

/// What the scanner says of a file.
public enum Virenbefund: Sendable, Hashable {
    case sauber
    /// By the name the signature gives it.
    case befallen(String)
    /// The scanner answered, but did not look at the whole file.
    case nichtPruefbar(String)
}

/// Has files scanned by clamd: the bytes are streamed to it, so it needs no right on our folders and may run elsewhere.
public struct Virenpruefung: Sendable {
    public let adresse: ClamdAddress
    private let frist: Duration
    private let engpass = Engpass(gleichzeitig: 4, wartend: 256)

    public init(_ adresse: ClamdAddress, frist: Duration = .seconds(120)) {
        self.adresse = adresse
        self.frist = frist
    }

    /// - Throws: `VirenError` when nobody scanned; the caller must not take that for a clean file.
    public func pruefe(_ datei: String) async throws(VirenError) -> Virenbefund {
        try await gespraech { gespraech throws(VirenError) in try gespraech.pruefe(datei: datei) }
    }

    /// The same for bytes that lie in no file, or in none that somebody else could read.
    public func pruefe(bytes: [UInt8]) async throws(VirenError) -> Virenbefund {
        try await gespraech { gespraech throws(VirenError) in try gespraech.pruefe(bytes: bytes) }
    }

    private func gespraech(
        _ frage: @escaping @Sendable (Clamdgespraech) throws(VirenError) -> Virenbefund
    ) async throws(VirenError) -> Virenbefund {
        do { try await engpass.betrete() } catch { throw .ueberlastet }
        let (adresse, frist) = (adresse, frist)
        let ergebnis = await imFaden {
            Result { () throws(VirenError) in try frage(try Clamdgespraech(adresse, frist: frist)) }
        }
        await engpass.verlasse()
        return try ergebnis.get()
    }

    /// Such as `ClamAV 1.4.3/27000/…`; `nil` when nobody answers.
    public func version() async -> String? {
        let adresse = adresse
        return await imFaden {
            do {
                return try Clamdgespraech(adresse, frist: .seconds(5)).version()
            } catch {
                return nil
            }
        }
    }
}
