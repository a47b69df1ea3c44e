// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Kryptodienst

/// Certificates with P-256 made by `openssl`, in a folder that goes away.
struct Zertifikatswerk {
    struct Person {
        let zertifikat: [UInt8]
        let ca: [UInt8]
        /// DER, PKCS #8, for the peer.
        let schluessel: [UInt8]
        let versiegelt: VersiegelterSchluessel
    }

    private let ordner: URL

    /// Built beside the measurement.
    var arbeiter: String {
        URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
            .appendingPathComponent("kryptoarbeiter").path
    }

    init() throws {
        ordner = FileManager.default.temporaryDirectory.appendingPathComponent("rathaus-krypto-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: ordner, withIntermediateDirectories: true)
        try openssl(
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "ca.key", "-out",
            "ca.pem", "-subj", "/CN=Probe-CA", "-days", "30", "-addext", "keyUsage=critical,keyCertSign,cRLSign")
        try openssl("x509", "-in", "ca.pem", "-outform", "DER", "-out", "ca.der")
    }

    func aufraeumen() {
        do { try FileManager.default.removeItem(at: ordner) } catch { Bericht.zeile("\(ordner.path) stays: \(error)") }
    }

    func person(_ adresse: String, _ dienst: Kryptodienst) async throws -> Person {
        let merkmale = """
            subjectAltName=email:\(adresse)
            extendedKeyUsage=emailProtection
            keyUsage=digitalSignature,keyAgreement
            """
        try Data(merkmale.utf8).write(to: ordner.appendingPathComponent("ext.cnf"))
        try openssl(
            "req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "k.pem", "-out", "k.csr",
            "-subj", "/CN=\(adresse)")
        try openssl(
            "x509", "-req", "-in", "k.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days", "20", "-extfile",
            "ext.cnf", "-outform", "DER", "-out", "k.der")
        try openssl("pkcs8", "-topk8", "-nocrypt", "-in", "k.pem", "-outform", "DER", "-out", "k.p8")
        let schluessel = try datei("k.p8")
        return Person(
            zertifikat: try datei("k.der"), ca: try datei("ca.der"), schluessel: schluessel,
            versiegelt: try await dienst.uebernimm(schluessel, kennwort: nil).schluessel)
    }

    private func datei(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: ordner.appendingPathComponent(name))) }

    private func openssl(_ argumente: String...) throws {
        let prozess = Process()
        prozess.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
        prozess.arguments = argumente
        prozess.currentDirectoryURL = ordner
        prozess.standardError = FileHandle.nullDevice
        try prozess.run()
        prozess.waitUntilExit()
        guard prozess.terminationStatus == 0 else { throw Maschine.Fehler(text: "openssl \(argumente[0]) failed") }
    }
}
