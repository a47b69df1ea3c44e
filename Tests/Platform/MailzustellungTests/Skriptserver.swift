// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Glibc
import Synchronization
import Testing

/// A mail server that says exactly what the test wants, right or wrong. Each connection has a thread of its own.
final class Skriptserver: Sendable {
    /// The reply to a line, without its end; `.` is the end of the content. `nil` closes without a word.
    typealias Regie = @Sendable (String) -> String?

    let port: Int
    private let socket: Int32
    private let gruss: String
    private let regie: Regie
    private let gehoert = Mutex<[String]>([])
    private let offen = Mutex<[Int32]>([])

    /// Lines of all connections; `+` for each new one.
    var zeilen: [String] { gehoert.withLock { $0 } }
    var verbindungen: Int { zeilen.count { $0 == "+" } }

    init(_ host: String = "127.0.0.1", port: Int = 0, gruss: String = "220 skript", regie: @escaping Regie = Skriptserver.ueblich)
        throws
    {
        (self.gruss, self.regie) = (gruss, regie)
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var ja: Int32 = 1
        setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &ja, socklen_t(MemoryLayout<Int32>.size))
        var adresse = sockaddr_in()
        adresse.sin_family = sa_family_t(AF_INET)
        adresse.sin_port = in_port_t(port).bigEndian
        adresse.sin_addr.s_addr = inet_addr(host)
        var laenge = socklen_t(MemoryLayout<sockaddr_in>.size)
        let fd = socket
        let gut = withUnsafeMutablePointer(to: &adresse) { zeiger in
            zeiger.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(fd, $0, laenge) == 0 && listen(fd, 16) == 0 && getsockname(fd, $0, &laenge) == 0
            }
        }
        try #require(gut)
        self.port = Int(UInt16(bigEndian: adresse.sin_port))
        Thread { [self] in
            while case let verbindung = accept(socket, nil, nil), verbindung >= 0 {
                offen.withLock { $0.append(verbindung) }
                gehoert.withLock { $0.append("+") }
                Thread { [self] in bediene(verbindung) }.start()
            }
        }.start()
    }

    /// Takes everything.
    static let ueblich: Regie = { zeile in
        switch zeile.prefix(4).uppercased() {
        case "EHLO": "250-skript\r\n250 PIPELINING"
        case "DATA": "354 los"
        case "QUIT": "221 weg"
        default: "250 2.0.0 gut"
        }
    }

    func schliesse() {
        shutdown(socket, Int32(SHUT_RDWR))
        close(socket)
        offen.withLock { for verbindung in $0 { shutdown(verbindung, Int32(SHUT_RDWR)) } }
    }

    private func bediene(_ verbindung: Int32) {
        defer {
            // Within the lock: the number may belong to somebody else right after.
            offen.withLock {
                $0.removeAll { $0 == verbindung }
                close(verbindung)
            }
        }
        sage(verbindung, gruss)
        var (rest, inhalt) = ([UInt8](), false)
        var puffer = [UInt8](repeating: 0, count: 4096)
        while true {
            while let ende = rest.firstIndex(of: 10) {
                let zeile = String(decoding: rest[..<ende], as: UTF8.self).trimmingCharacters(in: .newlines)
                rest.removeFirst(ende + 1)
                if inhalt, zeile != "." { continue }
                inhalt = false
                gehoert.withLock { $0.append(zeile) }
                guard let antwort = regie(zeile) else { return }
                sage(verbindung, antwort)
                inhalt = antwort.hasPrefix("354")
            }
            let zahl = recv(verbindung, &puffer, puffer.count, 0)
            guard zahl > 0 else { return }
            rest += puffer[..<zahl]
        }
    }

    private func sage(_ verbindung: Int32, _ text: String) {
        let bytes = Array("\(text)\r\n".utf8)
        _ = bytes.withUnsafeBytes { send(verbindung, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
    }
}
