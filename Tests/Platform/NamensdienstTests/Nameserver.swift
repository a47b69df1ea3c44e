// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Glibc
import Testing

/// A name server for one test: answers from a table, says NXDOMAIN for names that begin with `fehlt.` and SERVFAIL for those with `kaputt.`.
final class Nameserver: Sendable {
    struct Eintrag: Sendable {
        let name: String
        let art: UInt16
        let daten: [UInt8]
    }

    let port: Int
    private let socket: Int32
    private let eintraege: [Eintrag]

    init(_ eintraege: [Eintrag]) throws {
        self.eintraege = eintraege
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

    /// Ends the thread that answers.
    func schliesse() {
        shutdown(socket, Int32(SHUT_RDWR))
        close(socket)
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
            let antwort = antwort(Array(puffer[..<zahl]))
            _ = withUnsafePointer(to: &von) { zeiger in
                zeiger.withMemoryRebound(to: sockaddr.self, capacity: 1) { sendto(socket, antwort, antwort.count, 0, $0, laenge) }
            }
        }
    }

    private func antwort(_ frage: [UInt8]) -> [UInt8] {
        var (stelle, worte) = (12, [String]())
        while frage[stelle] != 0 {
            let laenge = Int(frage[stelle])
            worte.append(String(decoding: frage[(stelle + 1)...(stelle + laenge)], as: UTF8.self).lowercased())
            stelle += laenge + 1
        }
        let (name, art) = (worte.joined(separator: "."), UInt16(frage[stelle + 1]) << 8 | UInt16(frage[stelle + 2]))
        let gefunden = eintraege.filter { $0.name == name && $0.art == art }
        let code: UInt8 = name.hasPrefix("fehlt.") ? 3 : name.hasPrefix("kaputt.") ? 2 : 0
        var antwort = Array(frage[..<2]) + [0x84, code, 0, 1, 0, UInt8(gefunden.count), 0, 0, 0, 0] + frage[12..<(stelle + 5)]
        for eintrag in gefunden {
            antwort +=
                [0xC0, 12, UInt8(art >> 8), UInt8(art & 255), 0, 1, 0, 0, 0, 60, 0, UInt8(eintrag.daten.count)] + eintrag.daten
        }
        return antwort
    }
}
