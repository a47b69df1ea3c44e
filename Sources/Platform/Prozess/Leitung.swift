// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Glibc

/// Our end of a socket pair to a child. A socket, not a pipe: it can be created close-on-exec in
/// one step, and writing to a dead child is an error code instead of a SIGPIPE for the server.
package final class Leitung: Sendable {
    package let ende: Int32

    package init(_ ende: Int32) { self.ende = ende }
    deinit { close(ende) }

    /// A pair: ours, and the child's, which the caller closes after the start.
    package static func paar() throws(Startfehler) -> (unser: Leitung, kind: Leitung) {
        var enden: [Int32] = [-1, -1]
        let art = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, art, 0, &enden) == 0 else { throw Startfehler(programm: "socketpair", errno: errno) }
        return (Leitung(enden[0]), Leitung(enden[1]))
    }

    package enum Stand { case bytes([UInt8]), nichts, zuEnde }

    /// What is there now; never blocks.
    package func lies() -> Stand {
        var anzahl = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: 65_536) { puffer, gefuellt in
            anzahl = recv(ende, puffer.baseAddress, puffer.count, Int32(MSG_DONTWAIT))
            gefuellt = max(0, anzahl)
        }
        if anzahl > 0 { return .bytes(bytes) }
        if anzahl < 0 && (errno == EAGAIN || errno == EINTR) { return .nichts }
        return .zuEnde
    }

    /// Writes what fits now and returns how much that was, or `nil` when nobody reads any more.
    package func schreibe(_ bytes: ArraySlice<UInt8>) -> Int? {
        let anzahl = bytes.withUnsafeBytes {
            send(ende, $0.baseAddress, $0.count, Int32(MSG_DONTWAIT) | Int32(MSG_NOSIGNAL))
        }
        if anzahl >= 0 { return anzahl }
        return errno == EAGAIN || errno == EINTR ? 0 : nil
    }

    /// Tells the child that nothing more will come.
    package func beendeSchreiben() { shutdown(ende, Int32(SHUT_WR)) }
}

/// Waits until one of the lines has something to read (or room to write) or the deadline passes.
/// - Returns: `false` when the deadline passed.
package func warte(lesen: [Leitung], schreiben: Leitung? = nil, bis frist: ContinuousClock.Instant) -> Bool {
    let rest = frist - ContinuousClock.now
    guard rest > .zero else { return false }
    var felder = lesen.map { pollfd(fd: $0.ende, events: Int16(POLLIN), revents: 0) }
    if let schreiben { felder.append(pollfd(fd: schreiben.ende, events: Int16(POLLOUT), revents: 0)) }
    poll(&felder, nfds_t(felder.count), Int32(clamping: rest.inMillisekunden + 1))
    return ContinuousClock.now < frist
}
