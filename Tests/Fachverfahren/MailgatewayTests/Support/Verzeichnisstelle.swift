// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Glibc
import Synchronization

/// A directory in the test process (RFC 4511): anybody may bind, and each search finds one entry with this value.
final class Verzeichnisstelle: Sendable {
    let port: UInt16
    private let lauscher: Int32
    private let merkmal: String
    private let wert: Mutex<[UInt8]>
    private let gelesen = Mutex<[[UInt8]]>([])

    /// The searches as they came.
    var suchen: [String] { gelesen.withLock { $0.map { String(decoding: $0, as: UTF8.self) } } }

    init(_ wert: [UInt8], _ merkmal: String = "userCertificate;binary") throws {
        self.wert = Mutex(wert)
        self.merkmal = merkmal
        let lauscher = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        self.lauscher = lauscher
        var adresse = sockaddr_in()
        adresse.sin_family = sa_family_t(AF_INET)
        adresse.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var laenge = socklen_t(MemoryLayout<sockaddr_in>.size)
        let gelungen = withUnsafeMutablePointer(to: &adresse) { zeiger in
            zeiger.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(lauscher, $0, laenge) == 0 && listen(lauscher, 8) == 0 && getsockname(lauscher, $0, &laenge) == 0
            }
        }
        guard gelungen else { throw POSIXError(.EADDRNOTAVAIL) }
        port = UInt16(bigEndian: adresse.sin_port)
        let faden = Thread { [self] in
            while case let leitung = accept(lauscher, nil, nil), leitung >= 0 {
                while let frage = lies(leitung), beantworte(frage, leitung) {}
                close(leitung)
            }
        }
        faden.start()
    }

    func setze(_ neu: [UInt8]) { wert.withLock { $0 = neu } }

    func ende() {
        shutdown(lauscher, Int32(SHUT_RDWR))
        close(lauscher)
    }

    /// One message; all of them here are shorter than 128 octets or say their length in one more.
    private func lies(_ leitung: Int32) -> [UInt8]? {
        var frage: [UInt8] = []
        var puffer = [UInt8](repeating: 0, count: 4_096)
        while frage.count < 3 || frage.count < (frage[1] < 0x80 ? 2 + Int(frage[1]) : 3 + Int(frage[2])) {
            let anzahl = recv(leitung, &puffer, puffer.count, 0)
            guard anzahl > 0 else { return nil }
            frage += puffer[..<anzahl]
        }
        return frage
    }

    private func beantworte(_ frage: [UInt8], _ leitung: Int32) -> Bool {
        // Behind the sequence stands the number of the message, of one octet here.
        let anfang = frage[1] < 0x80 ? 2 : 3
        let nummer = frage[anfang..<(anfang + 3)]
        let gut = Self.satz(0x0A, [0]) + Self.satz(0x04, []) + Self.satz(0x04, [])
        let antwort: [UInt8]
        switch frage[anfang + 3] {
        case 0x60: antwort = Self.satz(0x30, nummer + Self.satz(0x61, gut))
        case 0x63:
            gelesen.withLock { $0.append(frage) }
            let werte = Self.satz(0x31, Self.satz(0x04, wert.withLock { $0 }))
            let merkmal = Self.satz(0x30, Self.satz(0x04, Array(merkmal.utf8)) + werte)
            let eintrag = Self.satz(0x64, Self.satz(0x04, Array("cn=Otto".utf8)) + Self.satz(0x30, merkmal))
            antwort = Self.satz(0x30, nummer + eintrag) + Self.satz(0x30, nummer + Self.satz(0x65, gut))
        default: return false
        }
        return antwort.withUnsafeBytes { send(leitung, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) } == antwort.count
    }

    private static func satz(_ art: UInt8, _ inhalt: some Collection<UInt8>) -> [UInt8] {
        let zahl = inhalt.count
        let laenge: [UInt8] = zahl < 0x80 ? [UInt8(zahl)] : [0x82, UInt8(zahl >> 8), UInt8(zahl & 0xFF)]
        return [art] + laenge + inhalt
    }
}
