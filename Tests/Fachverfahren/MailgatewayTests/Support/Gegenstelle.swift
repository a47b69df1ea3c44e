// SPDX-License-Identifier: EUPL-1.2
import ClamdProtocol
import Foundation
import Glibc
import Synchronization

/// A server in the test process that keeps what it is sent and answers the same to everybody. Works on a thread of its own, since it blocks.
final class Gegenstelle: Sendable {
    let port: UInt16
    private let lauscher: Int32
    private let gelesen = Mutex<[[UInt8]]>([])

    var anfragen: [String] { gelesen.withLock { $0.map { String(decoding: $0, as: UTF8.self) } } }

    /// - Parameters:
    ///   - fertig: whether what was read so far is a whole question.
    ///   - antwort: made of the question.
    init(fertig: @escaping @Sendable ([UInt8]) -> Bool, antwort: @escaping @Sendable ([UInt8]) -> [UInt8]) throws {
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
                bediene(leitung, fertig, antwort)
                close(leitung)
            }
        }
        faden.start()
    }

    func ende() {
        shutdown(lauscher, Int32(SHUT_RDWR))
        close(lauscher)
    }

    private func bediene(_ leitung: Int32, _ fertig: ([UInt8]) -> Bool, _ antwort: ([UInt8]) -> [UInt8]) {
        var frage: [UInt8] = []
        var puffer = [UInt8](repeating: 0, count: 1 << 16)
        while !fertig(frage) {
            let anzahl = recv(leitung, &puffer, puffer.count, 0)
            guard anzahl > 0 else { return }
            frage += puffer[..<anzahl]
        }
        gelesen.withLock { $0.append(frage) }
        let bytes = antwort(frage)
        var fort = 0
        while fort < bytes.count {
            let anzahl = bytes[fort...].withUnsafeBytes { send(leitung, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard anzahl > 0 else { return }
            fort += anzahl
        }
    }

    /// Answers each HTTP request with this JSON.
    static func http(status: Int = 200, _ json: String) throws -> Gegenstelle {
        try http { _, _ in (status, Array(json.utf8)) }
    }

    /// - Parameter antwort: status and body for a path and what was sent there.
    static func http(_ antwort: @escaping @Sendable (String, [UInt8]) -> (Int, [UInt8])) throws -> Gegenstelle {
        try Gegenstelle(
            fertig: { frage in
                guard let kopf = Self.kopf(frage) else { return false }
                let zeile = kopf.text.components(separatedBy: "\r\n").first { $0.lowercased().hasPrefix("content-length:") }
                let laenge = zeile.flatMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) } ?? 0
                return frage.count - kopf.ende >= laenge
            },
            antwort: { frage in
                guard let kopf = Self.kopf(frage) else { return [] }
                let pfad = kopf.text.split(separator: " ").dropFirst().first.map(String.init) ?? ""
                let (status, inhalt) = antwort(pfad, Array(frage[kopf.ende...]))
                return Array("HTTP/1.1 \(status) X\r\nContent-Length: \(inhalt.count)\r\nConnection: close\r\n\r\n".utf8)
                    + inhalt
            })
    }

    private static func kopf(_ frage: [UInt8]) -> (text: String, ende: Int)? {
        guard let ende = frage.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
        return (String(decoding: frage[..<ende.lowerBound], as: UTF8.self), ende.upperBound)
    }
}

extension Gegenstelle {
    /// A clamd that finds `muster`, or answers the same to everything.
    static func clamd(findet muster: String = "nichts davon", sonst: String = "stream: OK\0") throws -> Gegenstelle {
        try Gegenstelle(
            fertig: { $0.suffix(4) == [0, 0, 0, 0] && $0.starts(with: ClamdCommand.instream) },
            antwort: { frage in
                let treffer = String(decoding: frage, as: UTF8.self).contains(muster)
                return Array((treffer ? "stream: Probe.Virus-1 FOUND\0" : sonst).utf8)
            })
    }
}
