// SPDX-License-Identifier: EUPL-1.2
import Dispatch
import Foundation
import Glibc

/// Answers one HTTP request on a free port of this machine.
final class Einmalserver: Sendable {
    struct Anfrage {
        let kopf: String
        let koerper: [UInt8]
    }
    struct Fehler: Error {}

    let adresse: URL

    init(_ antworten: @escaping @Sendable (Anfrage) throws -> (status: String, typ: String, koerper: [UInt8])) throws {
        let dose = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var ort = sockaddr_in()
        ort.sin_family = sa_family_t(AF_INET)
        ort.sin_addr.s_addr = inet_addr("127.0.0.1")
        var laenge = socklen_t(MemoryLayout<sockaddr_in>.size)
        let gut = withUnsafeMutablePointer(to: &ort) { zeiger in
            zeiger.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(dose, $0, laenge) == 0 && getsockname(dose, $0, &laenge) == 0
            }
        }
        guard dose >= 0, gut, listen(dose, 1) == 0,
            let url = URL(string: "http://127.0.0.1:\(UInt16(bigEndian: ort.sin_port))/tsa")
        else {
            throw Fehler()
        }
        adresse = url
        DispatchQueue.global().async {
            defer { close(dose) }
            let leitung = accept(dose, nil, nil)
            guard leitung >= 0 else { return }
            defer { close(leitung) }
            guard let anfrage = Self.lesen(leitung) else { return }
            let antwort: (status: String, typ: String, koerper: [UInt8]) =
                (try? antworten(anfrage)) ?? ("500 Internal Server Error", "text/plain", [])
            let kopf =
                "HTTP/1.1 \(antwort.status)\r\nContent-Type: \(antwort.typ)\r\nContent-Length: \(antwort.koerper.count)\r\nConnection: close\r\n\r\n"
            let bytes = Array(kopf.utf8) + antwort.koerper
            var weg = 0
            while weg < bytes.count {
                let zahl = bytes[weg...].withUnsafeBytes { send(leitung, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
                guard zahl > 0 else { return }
                weg += zahl
            }
        }
    }

    private static func lesen(_ leitung: Int32) -> Anfrage? {
        var bytes: [UInt8] = []
        var puffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let zahl = recv(leitung, &puffer, puffer.count, 0)
            guard zahl > 0 else { return nil }
            bytes += puffer.prefix(zahl)
            guard let ende = Data(bytes).range(of: Data("\r\n\r\n".utf8)) else { continue }
            let kopf = String(decoding: bytes[..<ende.lowerBound], as: UTF8.self)
            let zeile = kopf.split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-length:") }
            let laenge = zeile.flatMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) } ?? 0
            if bytes.count >= ende.upperBound + laenge { return Anfrage(kopf: kopf, koerper: Array(bytes[ende.upperBound...])) }
        }
    }
}
