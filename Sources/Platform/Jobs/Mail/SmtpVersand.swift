// SPDX-License-Identifier: EUPL-1.2
internal import Dispatch
internal import Foundation
internal import Glibc

/// Hands one message to a relay on the city's own network (RFC 5321). The mail gateway will take this over;
/// until then there is no TLS, so the relay belongs on this machine or behind it.
struct SmtpVersand: Sendable {
    enum Fehler: Error {
        case verbindung(String)
        case abgelehnt(String)
    }

    let host: String
    let port: Int

    func senden(_ bytes: [UInt8], von: String, an: String) async throws {
        let versand = self
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            DispatchQueue.global().async { continuation.resume(with: Result { try versand.dialog(bytes, von, an) }) }
        }
    }

    private func dialog(_ bytes: [UInt8], _ von: String, _ an: String) throws {
        let socket = try verbinden()
        defer { close(socket) }
        try erwarten(socket, 220)
        try befehl(socket, "EHLO rathaus", 250)
        try befehl(socket, "MAIL FROM:<\(von)>", 250)
        try befehl(socket, "RCPT TO:<\(an)>", 250)
        try befehl(socket, "DATA", 354)
        try schreiben(socket, bytes + Array("\r\n.\r\n".utf8))
        try erwarten(socket, 250)
        // The message is the relay's now; what it answers to QUIT changes nothing.
        try schreiben(socket, Array("QUIT\r\n".utf8))
    }

    private func verbinden() throws -> Int32 {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var liste: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, String(port), &hints, &liste) == 0 else { throw Fehler.verbindung("\(host) unbekannt") }
        defer { freeaddrinfo(liste) }
        var adresse = liste
        while let a = adresse?.pointee {
            let fd = socket(a.ai_family, a.ai_socktype, a.ai_protocol)
            if fd >= 0 {
                var zeit = timeval(tv_sec: 30, tv_usec: 0)
                setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &zeit, socklen_t(MemoryLayout<timeval>.size))
                setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &zeit, socklen_t(MemoryLayout<timeval>.size))
                if connect(fd, a.ai_addr, a.ai_addrlen) == 0 { return fd }
                close(fd)
            }
            adresse = a.ai_next
        }
        throw Fehler.verbindung("\(host):\(port) nicht erreichbar")
    }

    private func befehl(_ socket: Int32, _ zeile: String, _ code: Int) throws {
        try schreiben(socket, Array("\(zeile)\r\n".utf8))
        try erwarten(socket, code)
    }

    private func schreiben(_ socket: Int32, _ bytes: [UInt8]) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let zahl = rest.withUnsafeBytes { send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard zahl > 0 else { throw Fehler.verbindung("abgebrochen") }
            rest = rest.dropFirst(zahl)
        }
    }

    /// Reads one reply, which may have several lines, at most 8 KiB.
    private func erwarten(_ socket: Int32, _ code: Int) throws {
        var antwort: [UInt8] = []
        var puffer = [UInt8](repeating: 0, count: 1024)
        while antwort.count < 8192 {
            let zahl = recv(socket, &puffer, puffer.count, 0)
            guard zahl > 0 else { throw Fehler.verbindung("keine Antwort") }
            antwort += puffer.prefix(zahl)
            let zeilen = String(decoding: antwort, as: UTF8.self).split(separator: "\r\n")
            guard antwort.last == 10, let letzte = zeilen.last, letzte.dropFirst(3).first != "-" else { continue }
            guard letzte.hasPrefix(String(code)) else { throw Fehler.abgelehnt(String(letzte.prefix(200))) }
            return
        }
        throw Fehler.abgelehnt("Antwort zu lang")
    }
}
