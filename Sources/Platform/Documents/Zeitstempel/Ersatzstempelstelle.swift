// SPDX-License-Identifier: EUPL-1.2
internal import Foundation

/// A stand-in for a time stamp authority, for demonstration and trial: real stamps with keys of its own that nobody trusts.
/// Its certificates say SIMULIERT, and so does every page that shows them.
public struct Ersatzstempelstelle: Sendable {
    public static let name = "SIMULIERTE Zeitstempelstelle"

    /// One at a time: the number of the last stamp stands in a file.
    private let kind = KindProzess(gleichzeitig: 1)
    private let ordner: String
    private let programm: String

    /// - Parameter ordner: for its keys; made when missing. Full path.
    public init(ordner: String, programm: String = "/usr/bin/openssl") {
        self.ordner = ordner
        self.programm = programm
    }

    /// The certificate to be trusted, once there was a first stamp.
    public var anker: String { ordner + "/wurzel.pem" }

    /// Answers a TimeStampReq (RFC 3161).
    public func antworte(_ anfrage: [UInt8]) async throws -> [UInt8] {
        try await einrichten()
        let datei = try Zwischendatei(anfrage)
        defer { datei.entfernen() }
        let ergebnis = try await rufe([
            "ts", "-reply", "-config", ordner + "/stelle.cnf", "-section", "stelle", "-queryfile", datei.pfad,
        ])
        return [UInt8](ergebnis.ausgabe)
    }

    /// Makes keys and certificates; called before the first stamp.
    public func einrichten() async throws {
        let files = FileManager.default
        // The number is written last, so that it says that all else is there.
        guard !files.fileExists(atPath: ordner + "/nummer") else { return }
        try files.createDirectory(atPath: ordner, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        try Data(einstellung.utf8).write(to: URL(fileURLWithPath: ordner + "/stelle.cnf"))
        let schluessel = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
        _ = try await rufe(
            [
                "req", "-x509", "-config", ordner + "/stelle.cnf", "-extensions", "wurzel", "-subj", "/CN=\(Self.name) (Wurzel)",
                "-days", "7300",
            ]
                + schluessel + ["-keyout", ordner + "/wurzel.key", "-out", anker])
        _ = try await rufe(
            ["req", "-config", ordner + "/stelle.cnf", "-subj", "/CN=\(Self.name)"] + schluessel
                + ["-keyout", ordner + "/stelle.key", "-out", ordner + "/stelle.csr"])
        _ = try await rufe([
            "x509", "-req", "-in", ordner + "/stelle.csr", "-CA", anker, "-CAkey", ordner + "/wurzel.key", "-set_serial", "2",
            "-days", "1825", "-extfile", ordner + "/stelle.cnf", "-extensions", "stelle_zertifikat", "-out",
            ordner + "/stelle.pem",
        ])
        try Data("01\n".utf8).write(to: URL(fileURLWithPath: ordner + "/nummer"), options: .atomic)
    }

    private func rufe(_ argumente: [String]) async throws -> KindProzess.Ergebnis {
        let ergebnis = try await kind.fuehreAus(programm, argumente)
        guard ergebnis.code == 0 else { throw KindError.rechnerGestoert("openssl: \(ergebnis.fehlertext.suffix(200))") }
        return ergebnis
    }

    private var einstellung: String {
        """
        [req]
        distinguished_name = name
        [name]
        [wurzel]
        basicConstraints = critical,CA:TRUE
        keyUsage = critical,keyCertSign,cRLSign
        subjectKeyIdentifier = hash
        [stelle_zertifikat]
        basicConstraints = critical,CA:FALSE
        keyUsage = critical,digitalSignature
        extendedKeyUsage = critical,timeStamping
        [stelle]
        serial = \(ordner)/nummer
        crypto_device = builtin
        signer_cert = \(ordner)/stelle.pem
        certs = \(anker)
        signer_key = \(ordner)/stelle.key
        signer_digest = sha256
        default_policy = 1.2.3.4.1
        digests = sha256, sha384, sha512
        accuracy = secs:1
        tsa_name = yes
        ess_cert_id_alg = sha256

        """
    }
}
