// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Foundation
import Glibc
import Testing

/// A name server for one zone that is signed with a key of the test's own (RFC 4034, ECDSA P-256 of RFC 6605). Denies
/// nothing: what is asked for in a signed zone must be there.
final class Zonenserver: Sendable {
    struct Eintrag: Sendable {
        let name: String
        let art: UInt16
        let daten: [UInt8]
    }

    let port: Int
    private let socket: Int32
    private let zone: String
    private let schluessel = P256.Signing.PrivateKey()
    private let eintraege: [Eintrag]
    private let kaputt: Set<UInt16>
    private static let dauer: [UInt8] = [0, 0, 0, 60]

    /// - Parameter kaputt: types whose signatures do not hold.
    init(_ zone: String, kaputt: Set<UInt16> = [], _ eintraege: [Eintrag]) throws {
        (self.zone, self.kaputt) = (zone, kaputt)
        self.eintraege = eintraege + [Eintrag(name: zone, art: 48, daten: Self.dnskey(schluessel))]
        socket = Glibc.socket(AF_INET, Int32(SOCK_DGRAM.rawValue), 0)
        var adresse = sockaddr_in()
        adresse.sin_family = sa_family_t(AF_INET)
        adresse.sin_addr.s_addr = inet_addr("127.0.0.1")
        var laenge = socklen_t(MemoryLayout<sockaddr_in>.size)
        let fd = socket
        let gut = withUnsafeMutablePointer(to: &adresse) { zeiger in
            zeiger.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(fd, $0, laenge) == 0 && getsockname(fd, $0, &laenge) == 0
            }
        }
        try #require(gut)
        port = Int(UInt16(bigEndian: adresse.sin_port))
        Thread { [self] in bediene() }.start()
    }

    /// File with the key that is to be trusted.
    func anker() throws -> URL {
        let datei = FileManager.default.temporaryDirectory.appendingPathComponent("anker-\(UUID().uuidString)")
        let key = Data(Self.dnskey(schluessel).dropFirst(4)).base64EncodedString()
        try "\(zone). 60 IN DNSKEY 257 3 13 \(key)\n".write(to: datei, atomically: true, encoding: .utf8)
        return datei
    }

    func schliesse() {
        shutdown(socket, Int32(SHUT_RDWR))
        close(socket)
    }

    private static func dnskey(_ schluessel: P256.Signing.PrivateKey) -> [UInt8] {
        [1, 1, 3, 13] + Array(schluessel.publicKey.rawRepresentation)
    }

    private func bediene() {
        var puffer = [UInt8](repeating: 0, count: 2048)
        while true {
            var von = sockaddr_storage()
            var laenge = socklen_t(MemoryLayout<sockaddr_storage>.size)
            let zahl = withUnsafeMutablePointer(to: &von) { zeiger in
                zeiger.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    recvfrom(socket, &puffer, puffer.count, 0, $0, &laenge)
                }
            }
            guard zahl > 12 else { return }
            guard let antwort = try? antwort(Array(puffer[..<zahl])) else { continue }
            _ = withUnsafePointer(to: &von) { zeiger in
                zeiger.withMemoryRebound(to: sockaddr.self, capacity: 1) { sendto(socket, antwort, antwort.count, 0, $0, laenge) }
            }
        }
    }

    private func antwort(_ frage: [UInt8]) throws -> [UInt8] {
        var (stelle, worte) = (12, [String]())
        while frage[stelle] != 0 {
            let laenge = Int(frage[stelle])
            worte.append(String(decoding: frage[(stelle + 1)...(stelle + laenge)], as: UTF8.self).lowercased())
            stelle += laenge + 1
        }
        let (name, art) = (worte.joined(separator: "."), UInt16(frage[stelle + 1]) << 8 | UInt16(frage[stelle + 2]))
        let gefunden = eintraege.filter { $0.name == name && $0.art == art }.map(\.daten)
        let signaturen = gefunden.isEmpty ? [] : [try rrsig(name, art, gefunden)]
        var antwort =
            Array(frage[..<2]) + [0x84, 0, 0, 1, 0, UInt8(gefunden.count + signaturen.count), 0, 0, 0, 1]
            + frage[12..<(stelle + 5)]
        for daten in gefunden { antwort += Self.satz(art, daten) }
        for daten in signaturen { antwort += Self.satz(46, daten) }
        // EDNS with DO, or the signatures are not believed to be meant.
        return antwort + [0, 0, 41, 4, 0xD0, 0, 0, 0x80, 0, 0, 0]
    }

    private static func satz(_ art: UInt16, _ daten: [UInt8]) -> [UInt8] {
        [0xC0, 12] + zwei(art) + [0, 1] + dauer + zwei(UInt16(daten.count)) + daten
    }

    private func rrsig(_ name: String, _ art: UInt16, _ daten: [[UInt8]]) throws -> [UInt8] {
        let jetzt = UInt32(time(nil))
        let worte = UInt8(name.split(separator: ".").count)
        let key = Self.dnskey(schluessel)
        let marke = key.enumerated().reduce(UInt32(0)) {
            $0 + ($1.offset % 2 == 0 ? UInt32($1.element) << 8 : UInt32($1.element))
        }
        let kopf =
            Self.zwei(art) + [13, worte] + Self.dauer + Self.vier(jetzt + 3600) + Self.vier(jetzt - 3600)
            + Self.zwei(UInt16(truncatingIfNeeded: marke + marke >> 16)) + Namentafel.name(zone)
        var gezeichnet = kopf
        for satz in daten.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            gezeichnet += Namentafel.name(name) + Self.zwei(art) + [0, 1] + Self.dauer + Self.zwei(UInt16(satz.count)) + satz
        }
        if kaputt.contains(art) { gezeichnet.append(0) }
        return kopf + Array(try schluessel.signature(for: gezeichnet).rawRepresentation)
    }

    private static func zwei(_ zahl: UInt16) -> [UInt8] { [UInt8(zahl >> 8), UInt8(zahl & 255)] }
    private static func vier(_ zahl: UInt32) -> [UInt8] { zwei(UInt16(zahl >> 16)) + zwei(UInt16(zahl & 0xFFFF)) }
}
