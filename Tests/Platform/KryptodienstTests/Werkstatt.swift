// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Kryptodienst
import Testing
import WerkzeugTesting

/// A crypto service with the worker that was built beside the tests, and `openssl` as the outside peer that makes certificates.
struct Werkstatt {
    let dienst: Kryptodienst
    let ordner: URL

    init() throws {
        let programm = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
            .appendingPathComponent("kryptoarbeiter").path
        var einstellung = Kryptoeinstellung(programm: programm, kek: Array(repeating: 7, count: 32))
        einstellung.zeit = .seconds(60)
        dienst = Kryptodienst(einstellung)
        ordner = FileManager.default.temporaryDirectory.appendingPathComponent("krypto-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: ordner, withIntermediateDirectories: true)
    }

    func ende() async {
        await dienst.beende()
        try? FileManager.default.removeItem(at: ordner)
    }

    func datei(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: ordner.appendingPathComponent(name))) }

    func lege(_ name: String, _ bytes: [UInt8]) throws { try Data(bytes).write(to: ordner.appendingPathComponent(name)) }

    /// Runs a tool in the folder; its failure fails the test.
    func rufe(_ programm: String, _ argumente: String...) async throws { try await rufe(programm, argumente) }

    func rufe(_ programm: String, _ argumente: [String]) async throws {
        let lauf = try await Werkzeuglauf.lauf("/usr/bin/\(programm)", argumente, ordner: ordner.path)
        try #require(lauf.status == 0, "\(programm): \(lauf.klage)")
    }

    /// A CA and one certificate for `adresse`, made by openssl; the key is taken over by the service.
    func person(_ adresse: String, art: [String] = ["ec", "-pkeyopt", "ec_paramgen_curve:P-256"], weitere: String = "")
        async throws -> Person
    {
        if !FileManager.default.fileExists(atPath: ordner.appendingPathComponent("ca.pem").path) {
            try await rufe(
                "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "ca.key",
                "-out", "ca.pem",
                "-subj", "/CN=Probe-CA", "-days", "30", "-addext", "keyUsage=critical,keyCertSign,cRLSign")
            try await rufe("openssl", "x509", "-in", "ca.pem", "-outform", "DER", "-out", "ca.der")
        }
        let name = adresse.replacingOccurrences(of: "@", with: "_")
        let neu = art[0] == "ec" ? ["genpkey", "-algorithm", "EC"] : ["genpkey", "-algorithm", art[0]]
        try await rufe("openssl", neu + art.dropFirst() + ["-out", "\(name).key"])
        try lege(
            "\(name).cnf",
            Array(
                """
                [req]
                distinguished_name=dn
                prompt=no
                [dn]
                CN=\(adresse)
                [v]
                subjectAltName=email:\(adresse)
                extendedKeyUsage=emailProtection
                keyUsage=digitalSignature,keyEncipherment,keyAgreement
                \(weitere)
                """.utf8))
        try await rufe("openssl", "req", "-new", "-key", "\(name).key", "-out", "\(name).csr", "-config", "\(name).cnf")
        try await rufe(
            "openssl", "x509", "-req", "-in", "\(name).csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days",
            "20", "-extfile",
            "\(name).cnf", "-extensions", "v", "-out", "\(name).pem")
        try await rufe("openssl", "x509", "-in", "\(name).pem", "-outform", "DER", "-out", "\(name).der")
        try await rufe("openssl", "pkcs8", "-topk8", "-nocrypt", "-in", "\(name).key", "-outform", "DER", "-out", "\(name).p8")
        let schluessel = try await dienst.uebernimm(try datei("\(name).p8"), kennwort: nil).schluessel
        return Person(name: name, zertifikat: try datei("\(name).der"), schluessel: schluessel, ca: try datei("ca.der"))
    }
}

struct Person {
    let name: String
    let zertifikat: [UInt8]
    let schluessel: VersiegelterSchluessel
    let ca: [UInt8]
}

var jetzt: Int64 { Int64(Date().timeIntervalSince1970) }

/// The refusal of a call that must not succeed.
func absage<T>(_ tun: () async throws -> T) async -> KryptoError? {
    do {
        _ = try await tun()
        return nil
    } catch {
        return error as? KryptoError
    }
}
