// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Kryptodienst
import Mailschutz
import Store
import StoreTesting
import Testing

@testable import Mailgateway

extension Werkbank {
    /// One more certificate for the last of the `personen`, with a key of its own, as `NAME.key`, `.pem`, `.der` and `.p12`.
    /// - Parameter nutzen: keyUsage.
    func weiteres(_ name: String, adresse: String, nutzen: String, ca: String = "ca") async throws {
        try lege(
            "y.cnf",
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
                keyUsage=\(nutzen)
                """.utf8))
        try await openssl(
            "req", "-new", "-newkey", "rsa:2048", "-nodes", "-keyout", "\(name).key", "-out", "y.csr", "-config", "y.cnf")
        try await openssl(
            "x509", "-req", "-in", "y.csr", "-CA", "\(ca).pem", "-CAkey", "\(ca).key", "-CAcreateserial", "-days", "20",
            "-extfile",
            "y.cnf", "-extensions", "v", "-out", "\(name).pem")
        try await openssl("x509", "-in", "\(name).pem", "-outform", "DER", "-out", "\(name).der")
        try await openssl(
            "pkcs12", "-export", "-in", "\(name).pem", "-inkey", "\(name).key", "-certfile", "\(ca).pem", "-passout",
            "pass:geheim",
            "-out", "\(name).p12")
    }
}

@Suite("Das Zertifikat, mit dem jemand angeschrieben werden will", .serialized) struct VorzugTests {
    private static let anna = "anna@stadt.example"
    private static let otto = "otto@welt.example"

    enum Genannt: String, Sendable, CaseIterable, CustomTestStringConvertible {
        case keines, eigenes, anderes, vonUnbekannter, nurZumSignieren
        var testDescription: String { rawValue }
    }

    @Test(
        "Aus einer Signatur wird das genannte Zertifikat geerntet, wenn es zum Verschlüsseln taugt, sonst das der Signatur",
        arguments: Genannt.allCases)
    func ernte(genannt: Genannt) async throws {
        try await Probegateway.mit { gateway in
            let bank = gateway.bank
            try await bank.personen(Self.otto)
            try await gateway.anker()
            if genannt == .vonUnbekannter {
                try await bank.openssl(
                    "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "x.key", "-out",
                    "x.pem", "-subj", "/CN=Andere", "-days", "30", "-addext", "keyUsage=critical,keyCertSign,cRLSign")
            }
            try await bank.weiteres(
                "zwei", adresse: Self.otto, nutzen: genannt == .nurZumSignieren ? "digitalSignature" : "keyEncipherment",
                ca: genannt == .vonUnbekannter ? "x" : "ca")
            let (eins, zwei) = (try bank.datei("\(Self.otto).der"), try bank.datei("zwei.der"))
            let krypto = gateway.dienst.krypto
            let eigen = try await krypto.uebernimm(try bank.datei("\(Self.otto).p12"), kennwort: "geheim")
            let vorzug: [UInt8]? =
                switch genannt {
                case .keines: nil
                case .eigenes: eins
                default: zwei
                }
            let schluessel = SmimeSignierschluessel(
                schluessel: eigen.schluessel, zertifikat: eins, kette: [try bank.datei("ca.der")], vorzug: vorzug)
            let mail = try await Schuetzen(krypto)(
                brief(von: Self.otto, an: Self.anna), Schutzauftrag(signatur: .smime(schluessel))
            ).bytes
            _ = try await gateway.sende(mail, von: Self.otto, an: Self.anna)
            let lieferung = try #require(gateway.weg.lieferungen.first)
            #expect(lieferung.text.contains("[signiert OK]"))
            let geerntet = try await gateway.partnerzertifikate(Self.otto)
            #expect(geerntet.map(\.zertifikat) == [genannt == .anderes ? zwei : eins])
            #expect(geerntet.first?.faehigkeiten != nil)
        }
    }

    @Test(
        "Wer mit einem Schlüssel signiert und mit einem anderen entschlüsselt, nennt den anderen; openssl liest es und prüft die Signatur",
        arguments: [true, false], [true, false])
    func ausgang(getrennt: Bool, verschluesselt: Bool) async throws {
        try await Probegateway.mit { gateway in
            let bank = gateway.bank
            try await bank.personen(Self.anna, Self.otto)
            try await gateway.anker()
            if verschluesselt { try await gateway.partner(Self.otto) }
            if getrennt {
                try await bank.weiteres("sig", adresse: Self.anna, nutzen: "digitalSignature")
                try await bank.weiteres("enc", adresse: Self.anna, nutzen: "keyEncipherment")
                for name in ["sig", "enc"] {
                    _ = try await SchluesselEinlesen(dienst: gateway.dienst)(
                        pkcs12: try bank.datei("\(name).p12"), kennwort: "geheim", fuer: nil, akteur: .system("probe"))
                }
            } else {
                try await gateway.eigener(Self.anna)
            }
            _ = try await gateway.sende(brief(von: Self.anna, an: Self.otto), von: Self.anna, an: Self.otto)
            let lieferung = try #require(gateway.weg.lieferungen.first)
            try bank.lege("m.eml", lieferung.bytes)
            if verschluesselt {
                try await bank.openssl(
                    "cms", "-decrypt", "-in", "m.eml", "-recip", "\(Self.otto).pem", "-inkey", "\(Self.otto).key", "-out", "o.eml"
                )
                try bank.lege("m.eml", try bank.datei("o.eml"))
            }
            try await bank.openssl("cms", "-verify", "-in", "m.eml", "-CAfile", "ca.pem", "-certsout", "alle.pem", "-out", "klar")
            try await bank.openssl("cms", "-cmsout", "-noout", "-print", "-in", "m.eml", "-out", "bild.txt")
            let bild = String(decoding: try bank.datei("bild.txt"), as: UTF8.self)
            #expect(bild.contains("id-smime-aa-encrypKeyPref") == getrennt)
            let befund = try await Oeffnen(gateway.dienst.krypto)(
                try bank.datei("m.eml"),
                Schluesselbund(anker: [try bank.datei("ca.der")], zeit: Int64(Date().timeIntervalSince1970)))
            guard case .signiert(let schicht)? = befund.schichten.first, let wer = schicht.unterzeichner.first else {
                Issue.record("nicht signiert")
                return
            }
            let erwartet = getrennt ? try bank.datei("enc.der") : nil
            #expect(wer.vorzug == erwartet && wer.stand == .gueltig)
        }
    }
}
