// SPDX-License-Identifier: EUPL-1.2
import Dispatch
import Foundation
import Glibc

/// A relay for one connection that says what the test wrote down: the first line at once, each further one after a line
/// of the client, the last one after the message. An empty line hangs up.
final class Proberelay: Sendable {
    let port: Int
    private let ende: Task<String, any Error>

    init(_ antworten: [String]) throws {
        let lauscher = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var adresse = sockaddr_in()
        adresse.sin_family = sa_family_t(AF_INET)
        adresse.sin_addr.s_addr = inet_addr("127.0.0.1")
        var laenge = socklen_t(MemoryLayout<sockaddr_in>.size)
        let gebunden = withUnsafeMutablePointer(to: &adresse) { zeiger in
            zeiger.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(lauscher, $0, laenge) == 0 && listen(lauscher, 1) == 0 && getsockname(lauscher, $0, &laenge) == 0
            }
        }
        guard gebunden else { throw Absicht() }
        port = Int(UInt16(bigEndian: adresse.sin_port))
        ende = Task.detached {
            try await withCheckedThrowingContinuation { weiter in
                DispatchQueue.global().async { weiter.resume(with: Result { try Self.bedienen(lauscher, antworten) }) }
            }
        }
    }

    /// What the client said, once the connection has ended.
    func protokoll() async throws -> String { try await ende.value }

    private static func bedienen(_ lauscher: Int32, _ antworten: [String]) throws -> String {
        let fd = accept(lauscher, nil, nil)
        defer {
            close(fd)
            close(lauscher)
        }
        var gesagt = ""
        for antwort in antworten {
            if antwort.isEmpty { return gesagt }
            _ = antwort.withCString { send(fd, $0, strlen($0), Int32(MSG_NOSIGNAL)) }
            let inNachricht = antwort.hasPrefix("354")
            var stueck = ""
            while !(inNachricht ? stueck.hasSuffix("\r\n.\r\n") : stueck.hasSuffix("\r\n")) {
                guard let zeichen = lesen(fd) else { return gesagt + stueck }
                stueck += zeichen
            }
            gesagt += stueck
        }
        return gesagt
    }

    private static func lesen(_ fd: Int32) -> String? {
        var byte: UInt8 = 0
        return recv(fd, &byte, 1, 0) == 1 ? String(decoding: [byte], as: UTF8.self) : nil
    }
}
