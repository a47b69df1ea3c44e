// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Testing
import WerkzeugTesting

/// A folder in which `openssl` works as the outside peer.
struct Werkbank: Sendable {
    let ordner: URL

    init() throws {
        ordner = FileManager.default.temporaryDirectory.appendingPathComponent("mg-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: ordner, withIntermediateDirectories: true)
    }

    func datei(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: ordner.appendingPathComponent(name))) }

    func lege(_ name: String, _ bytes: [UInt8]) throws { try Data(bytes).write(to: ordner.appendingPathComponent(name)) }

    /// An authority, and for each address a key with certificate as `ADRESSE.key`, `.pem`, `.der` and `.p12` (password `geheim`).
    /// - Parameter weitere: extensions of each certificate.
    func personen(_ adressen: String..., weitere: String = "") async throws {
        try await openssl(
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "ca.key", "-out",
            "ca.pem", "-subj",
            "/CN=Probe-CA", "-days", "30", "-addext", "keyUsage=critical,keyCertSign,cRLSign")
        try await openssl("x509", "-in", "ca.pem", "-outform", "DER", "-out", "ca.der")
        for adresse in adressen {
            try lege(
                "x.cnf",
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
            try await openssl(
                "req", "-new", "-newkey", "rsa:2048", "-nodes", "-keyout", "\(adresse).key", "-out", "x.csr", "-config", "x.cnf")
            try await openssl(
                "x509", "-req", "-in", "x.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days", "20", "-extfile",
                "x.cnf",
                "-extensions", "v", "-out", "\(adresse).pem")
            try await openssl("x509", "-in", "\(adresse).pem", "-outform", "DER", "-out", "\(adresse).der")
            try await openssl(
                "pkcs12", "-export", "-in", "\(adresse).pem", "-inkey", "\(adresse).key", "-certfile", "ca.pem", "-passout",
                "pass:geheim",
                "-out", "\(adresse).p12")
        }
    }

    /// Its failure fails the test.
    func openssl(_ argumente: String...) async throws { try await openssl(argumente) }

    func openssl(_ argumente: [String]) async throws {
        let ende = try await Werkzeuglauf.lauf("/usr/bin/openssl", argumente, ordner: ordner.path)
        try #require(ende.status == 0, "openssl \(argumente): \(ende.klage)")
    }

    /// Whether it ends well.
    func gelingt(_ argumente: [String]) async -> Bool {
        do { return try await Werkzeuglauf.lauf("/usr/bin/openssl", argumente, ordner: ordner.path).status == 0 } catch {
            Issue.record(error)
            return false
        }
    }
}
