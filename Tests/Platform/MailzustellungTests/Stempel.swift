// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Mailtransport
import Testing
import WerkzeugTesting

/// An authority of the test's own: root, one authority below it, and certificates for hosts. Made once.
struct Stempel: Sendable {
    let ordner: URL
    /// PEM file of the root.
    var wurzel: String { pfad("wurzel.pem") }

    private actor Einmal {
        private var task: Task<Stempel, any Error>?
        func hole() async throws -> Stempel {
            let laufend = task ?? Task { try await imFaden { try Stempel() } }
            task = laufend
            return try await laufend.value
        }
    }
    private static let einmal = Einmal()
    static func hole() async throws -> Stempel { try await einmal.hole() }

    /// Certificates for these names, by the authority below the root; `fremd` by nobody.
    static let namen = ["mx.probe.example", "anders.probe.example", "*.stern.example"]

    private init() throws {
        ordner = FileManager.default.temporaryDirectory.appendingPathComponent("stempel-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: ordner, withIntermediateDirectories: true)
        try selbst("wurzel", "Wurzel", ["basicConstraints=critical,CA:TRUE"])
        try ausstellen(
            "stelle", "Stelle", "basicConstraints=critical,CA:TRUE,pathlen:0\nkeyUsage=critical,keyCertSign\n", von: "wurzel",
            tage: 30)
        for (nummer, name) in Self.namen.enumerated() {
            try ausstellen("h\(nummer)", "Host", "subjectAltName=DNS:\(name)\n", von: "stelle")
            try verkettet("h\(nummer)")
        }
        // An end entity that plays authority.
        try ausstellen("falsch", "Host", "subjectAltName=DNS:mx.probe.example\n", von: "h0")
        // An authority below one that may have none below itself.
        try ausstellen("unter", "Unterstelle", "basicConstraints=critical,CA:TRUE\n", von: "stelle")
        try ausstellen("tief", "Host", "subjectAltName=DNS:mx.probe.example\n", von: "unter")
        try selbst("fremd", "Host", ["subjectAltName=DNS:mx.probe.example"])
    }

    /// DER of `wurzel`, `stelle`, `h0` …, `falsch` or `fremd`.
    func der(_ name: String) throws -> [UInt8] {
        let zeilen = try String(contentsOfFile: pfad("\(name).pem"), encoding: .utf8).split(separator: "\n")
        return Array(try #require(Data(base64Encoded: zeilen.filter { !$0.hasPrefix("-") }.joined())))
    }

    /// For a server: `h0`, `h1` … with the authority above, or `fremd`.
    func wechsel(_ name: String) throws -> Tlswechsel {
        try Tlswechsel(kette: pfad(name == "fremd" ? "fremd.pem" : "\(name).kette"), schluessel: pfad("\(name).key"))
    }

    private func pfad(_ name: String) -> String { ordner.appendingPathComponent(name).path }

    private func verkettet(_ name: String) throws {
        let beide = try ["\(name).pem", "stelle.pem"].map { try String(contentsOfFile: pfad($0), encoding: .utf8) }
        try beide.joined().write(toFile: pfad("\(name).kette"), atomically: true, encoding: .utf8)
    }

    private static let neu = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]

    private func selbst(_ name: String, _ inhaber: String, _ zusatz: [String]) throws {
        try openssl(
            ["req", "-x509"] + Self.neu + [
                "-keyout", "\(name).key", "-out", "\(name).pem", "-subj", "/CN=\(inhaber)", "-days", "60",
            ]
                + zusatz.flatMap { ["-addext", $0] })
    }

    private func ausstellen(_ name: String, _ inhaber: String, _ zusatz: String, von oben: String, tage: Int = 2) throws {
        try openssl(
            ["req", "-new"] + Self.neu + ["-keyout", "\(name).key", "-out", "\(name).csr", "-subj", "/CN=\(inhaber) \(name)"])
        try zusatz.write(toFile: pfad("\(name).ext"), atomically: true, encoding: .utf8)
        try openssl([
            "x509", "-req", "-in", "\(name).csr", "-CA", "\(oben).pem", "-CAkey", "\(oben).key", "-CAcreateserial", "-out",
            "\(name).pem", "-days", "\(tage)", "-extfile", "\(name).ext",
        ])
    }

    private func openssl(_ worte: [String]) throws {
        let lauf = try Werkzeuglauf.blockierend("/usr/bin/openssl", worte, ordner: ordner.path)
        try #require(lauf.status == 0, "openssl \(worte.joined(separator: " ")): \(lauf.klage)")
    }
}

/// Runs what blocks on a thread of its own: those of the pool are the servers'.
func imFaden<T: Sendable>(_ tun: @escaping @Sendable () throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { weiter in
        Thread { weiter.resume(with: Result { try tun() }) }.start()
    }
}
