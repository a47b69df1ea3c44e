// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Kryptodienst
import Mailschutz

/// Somebody with a key and certificate for S/MIME.
struct Person {
    let name: String
    let zertifikat: [UInt8]
    let schluessel: VersiegelterSchluessel
    let ca: [UInt8]

    var signiert: Signierauftrag {
        .smime(SmimeSignierschluessel(schluessel: schluessel, zertifikat: zertifikat, kette: [ca]))
    }
    var oeffner: SmimeSchluessel { SmimeSchluessel(kennung: name, schluessel: schluessel, zertifikat: zertifikat) }
    /// With this key, and trust in the authority.
    var bund: Schluesselbund { Schluesselbund(smime: [oeffner], anker: [ca], zeit: jetzt) }
}

/// Somebody with an OpenPGP key.
struct PgpPerson {
    let zertifikat: [UInt8]
    let schluessel: VersiegelterSchluessel
    func bund(kennt andere: [UInt8]...) -> Schluesselbund {
        Schluesselbund(pgp: [PgpSchluessel(kennung: "pgp", schluessel: schluessel)], bekannte: andere, zeit: jetzt)
    }
}

extension Werkstatt {
    static let p256 = ["EC", "-pkeyopt", "ec_paramgen_curve:P-256"]
    static let rsa = ["RSA", "-pkeyopt", "rsa_keygen_bits:2048"]

    func pgpPerson(_ adresse: String) async throws -> PgpPerson {
        let neu = try await dienst.erzeugePgp(name: "Wer <\(adresse)>", tage: nil)
        return PgpPerson(zertifikat: neu.oeffentlich, schluessel: neu.schluessel)
    }

    /// A CA and one certificate for `adresse`, made by openssl; the key is taken over by the service.
    func person(_ adresse: String, art: [String] = p256) async throws -> Person {
        if !FileManager.default.fileExists(atPath: ordner.appendingPathComponent("ca.pem").path) {
            try await rufe(
                "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "ca.key",
                "-out", "ca.pem", "-subj", "/CN=Probe-CA", "-days", "30", "-addext", "keyUsage=critical,keyCertSign,cRLSign")
            try await rufe("openssl", "x509", "-in", "ca.pem", "-outform", "DER", "-out", "ca.der")
        }
        let name = adresse.replacingOccurrences(of: "@", with: "_")
        try await rufe("openssl", ["genpkey", "-algorithm"] + art + ["-out", "\(name).key"])
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
                """.utf8))
        try await rufe("openssl", "req", "-new", "-key", "\(name).key", "-out", "\(name).csr", "-config", "\(name).cnf")
        try await rufe(
            "openssl", "x509", "-req", "-in", "\(name).csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days",
            "20", "-extfile", "\(name).cnf", "-extensions", "v", "-out", "\(name).pem")
        try await rufe("openssl", "x509", "-in", "\(name).pem", "-outform", "DER", "-out", "\(name).der")
        try await rufe("openssl", "pkcs8", "-topk8", "-nocrypt", "-in", "\(name).key", "-outform", "DER", "-out", "\(name).p8")
        let schluessel = try await dienst.uebernimm(try datei("\(name).p8"), kennwort: nil).schluessel
        return Person(name: name, zertifikat: try datei("\(name).der"), schluessel: schluessel, ca: try datei("ca.der"))
    }
}
