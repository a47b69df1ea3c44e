// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import Mailschutz
internal import Store

/// The certificates of those who signed a message, up to the authority that is trusted, and what was known of their revocation when it came
/// (mail facts §17.1). A text that people can read, in which programs find certificates and answers as PEM (RFC 7468).
struct Widerrufsnachweis: Sendable, Hashable {
    static let dateiname = "Zertifikate beim Eingang.txt"

    fileprivate struct Glied: Sendable, Hashable {
        let zertifikat: [UInt8]
        /// `nil` where it was never asked about, as for the authority that is trusted.
        let eintrag: Widerrufseintrag?
    }

    /// Of each signature, from the certificate to its anchor.
    private let ketten: [[Glied]]

    /// - Returns: `nil` where nothing was signed with a certificate whose path is known.
    init?(_ befund: Oeffnungsbefund, _ db: some ReadAccess) throws {
        let alle = befund.schichten.flatMap { schicht -> [[[UInt8]]] in
            guard case .signiert(let hier) = schicht else { return [] }
            return hier.unterzeichner.map(\.kette).filter { !$0.isEmpty }
        }
        guard !alle.isEmpty else { return nil }
        let bekannt = try db.widerrufe(Set(alle.joined().map(Widerrufseintrag.fingerabdruck)).sorted())
        ketten = alle.map { kette in
            kette.map { Glied(zertifikat: $0, eintrag: bekannt[Widerrufseintrag.fingerabdruck($0)]) }
        }
    }

    func text(gateway: String, zeit: Zeitpunkt) -> String {
        var zeilen = [
            "Zertifikate einer signierten E-Mail und was beim Eingang über ihren Widerruf bekannt war",
            "Festgehalten vom E-Mail-Gateway \(gateway) am \(zeit.iso8601)",
        ]
        for (nummer, kette) in ketten.enumerated() {
            zeilen += ["", ketten.count == 1 ? "Signatur" : "Signatur \(nummer + 1)"]
            for (stufe, glied) in kette.enumerated() { zeilen += glied.zeilen(stufe, von: kette.count, zeit) }
        }
        return zeilen.map { "\($0)\r\n" }.joined()
    }
}

extension Widerrufsnachweis.Glied {
    fileprivate func zeilen(_ stufe: Int, von anzahl: Int, _ zeit: Zeitpunkt) -> [String] {
        let rolle =
            stufe == 0
            ? "Zertifikat der Person"
            : stufe == anzahl - 1 ? "Zertifizierungsstelle, der hier vertraut wird" : "Zertifizierungsstelle"
        var alles = [
            "", rolle + (eintrag.map { ": \($0.inhaber)" } ?? ""), "SHA-256: \(Widerrufseintrag.fingerabdruck(zertifikat))",
        ]
        alles += auskunft(zeit, istAnker: stufe > 0 && stufe == anzahl - 1)
        alles += Self.pem(zertifikat, "CERTIFICATE")
        if let ocsp = eintrag?.beleg?.ocsp {
            do { alles += ["Antwort der Stelle (OCSP):"] + Self.pem(try Base64.bytes(ocsp), "OCSP RESPONSE") } catch {
                alles.append("Die Antwort der Stelle ist nicht mehr lesbar.")
            }
        }
        return alles
    }

    private func auskunft(_ zeit: Zeitpunkt, istAnker: Bool) -> [String] {
        guard let eintrag else {
            return istAnker ? [] : ["Sperrstand: Danach wurde nicht gefragt."]
        }
        let stand = eintrag.gesagter == .gesperrt ? eintrag.gesperrtDeutsch : eintrag.stand(zeit).deutsch
        var zeilen = ["Sperrstand: \(stand)"]
        if let quelle = eintrag.quelle { zeilen.append("Auskunft von: \(quelle)") }
        if let gesagt = eintrag.gesagtAm { zeilen.append("Auskunft vom: \(gesagt.iso8601)") }
        if let naechste = eintrag.naechste { zeilen.append("Sie gilt bis: \(naechste.iso8601)") }
        if let geprueft = eintrag.geprueft { zeilen.append("Gefragt am: \(geprueft.iso8601)") }
        for liste in eintrag.beleg?.listen ?? [] {
            let nummer = liste.nummer.map { ", Nummer \($0)" } ?? ""
            zeilen.append(
                "Sperrliste: \(liste.aussteller)\(nummer), vom \(Zeitpunkt(unix: liste.vom).iso8601), SHA-256 \(liste.sha256), von \(liste.adresse)"
            )
        }
        if eintrag.beleg == nil, eintrag.quelle != nil { zeilen.append("Der Wortlaut der Auskunft wurde nicht festgehalten.") }
        return zeilen
    }

    private static func pem(_ der: [UInt8], _ art: String) -> [String] {
        String(decoding: Pem.schreibe(der, art), as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
