// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Kryptodienst
import Mailschutz
import Testing
import WerkzeugTesting

/// A crypto service with the worker that was built beside the tests; `openssl` and `gpg` are the outside peers.
struct Werkstatt {
    let dienst: Kryptodienst
    let ordner: URL

    var schuetzen: Schuetzen { Schuetzen(dienst) }
    var oeffnen: Oeffnen { Oeffnen(dienst) }

    init() throws {
        let programm = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
            .appendingPathComponent("kryptoarbeiter").path
        var einstellung = Kryptoeinstellung(programm: programm, kek: Array(repeating: 7, count: 32))
        einstellung.zeit = .seconds(60)
        einstellung.arbeiter = 1
        dienst = Kryptodienst(einstellung)
        // Short, since an agent of gpg puts its socket below.
        ordner = FileManager.default.temporaryDirectory.appendingPathComponent("ms-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(
            at: ordner, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    /// One workshop for a test, closed whatever becomes of it.
    static func mit(_ tun: (Werkstatt) async throws -> Void) async throws {
        let werkstatt = try Werkstatt()
        let ergebnis: Result<Void, any Error>
        do { ergebnis = .success(try await tun(werkstatt)) } catch { ergebnis = .failure(error) }
        await werkstatt.dienst.beende()
        // Its own agent, which only a test that signs with gpg has started.
        _ = try? await werkstatt.laufe("gpgconf", ["--homedir", werkstatt.ordner.path, "--kill", "gpg-agent"])
        try? FileManager.default.removeItem(at: werkstatt.ordner)
        try ergebnis.get()
    }

    func datei(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: ordner.appendingPathComponent(name))) }

    func lege(_ name: String, _ bytes: [UInt8]) throws { try Data(bytes).write(to: ordner.appendingPathComponent(name)) }

    /// Runs a tool in the folder; its failure fails the test.
    func rufe(_ programm: String, _ argumente: String...) async throws { try await rufe(programm, argumente) }

    func rufe(_ programm: String, _ argumente: [String]) async throws {
        let ende = try await laufe(programm, argumente)
        try #require(ende.status == 0, "\(programm) \(argumente): \(ende.klage)")
    }

    func gpg(_ argumente: String...) async throws {
        try await rufe(
            "gpg",
            [
                "--homedir", ordner.path, "--batch", "--yes", "--pinentry-mode", "loopback", "--passphrase", "", "--trust-model",
                "always",
            ]
                + argumente)
    }

    func laufe(_ programm: String, _ argumente: [String]) async throws -> Werkzeuglauf {
        try await Werkzeuglauf.lauf("/usr/bin/\(programm)", argumente, ordner: ordner.path)
    }
}

var jetzt: Int64 { Int64(Date().timeIntervalSince1970) }
