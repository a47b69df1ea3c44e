// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Glibc
import Prozess

/// How a tool of the system ended that a test uses as its peer.
public struct Werkzeuglauf: Sendable {
    /// Its exit code, or minus the signal.
    public let status: Int32
    /// What it wrote to standard error.
    public let klage: String

    /// Runs a tool to its end, at most two minutes, on a thread of its own: those of the pool are needed by others.
    ///
    /// By `Kind` as in the product, since Foundation's `Process` has crashed when many tests started tools at once.
    public static func lauf(_ programm: String, _ argumente: [String], ordner: String) async throws -> Werkzeuglauf {
        try await imFaden { Result { try blockierend(programm, argumente, ordner: ordner) } }.get()
    }

    /// The same on the caller's thread.
    public static func blockierend(_ programm: String, _ argumente: [String], ordner: String) throws -> Werkzeuglauf {
        let klage = "\(ordner)/klage-\(UUID().uuidString)"
        let nichts = open("/dev/null", O_RDWR | O_CLOEXEC), fehler = open(klage, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        defer {
            close(nichts)
            close(fehler)
            unlink(klage)
        }
        let umgebung = ProcessInfo.processInfo.environment.map { "\($0)=\($1)" }
        let kind = try Kind(
            programm: programm, argumente: argumente, umgebung: umgebung, dateien: [nichts, nichts, fehler], ordner: ordner)
        let ende = kind.abwarten(bis: .now + .seconds(120))
        let text = String(decoding: FileManager.default.contents(atPath: klage) ?? Data(), as: UTF8.self)
        switch ende {
        case .code(let status): return Werkzeuglauf(status: status, klage: text)
        case .signal(let signal): return Werkzeuglauf(status: -signal, klage: text)
        }
    }
}
