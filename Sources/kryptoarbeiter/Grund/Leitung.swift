// SPDX-License-Identifier: EUPL-1.2
internal import Glibc
internal import Kryptoprotokoll

/// The socket to the server. Blocks: this process has nothing else to do.
struct Leitung {
    private let socket: Int32

    init(_ socket: Int32) { self.socket = socket }

    /// One message without its length, or `nil` when the server has closed the line or broken the form.
    func lies() -> [UInt8]? {
        guard let kopf = lies(4), let laenge = try? Kryptorahmen.laenge(kopf) else { return nil }
        return lies(laenge)
    }

    private func lies(_ anzahl: Int) -> [UInt8]? {
        var da = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: anzahl) { puffer, gefuellt in
            while da < anzahl {
                let frei = UnsafeMutableBufferPointer(rebasing: puffer[da..<anzahl])
                let jetzt = recv(socket, frei.baseAddress, frei.count, 0)
                if jetzt < 0 && errno == EINTR { continue }
                if jetzt <= 0 { break }
                da += jetzt
            }
            gefuellt = da
        }
        return da == anzahl ? bytes : nil
    }

    /// A server that no longer listens shows with the next question, so nothing is reported here.
    func schreibe(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { puffer in
            var fort = 0
            while fort < puffer.count {
                let offen = UnsafeRawBufferPointer(rebasing: puffer[fort...])
                let jetzt = send(socket, offen.baseAddress, offen.count, Int32(MSG_NOSIGNAL))
                if jetzt < 0 && errno == EINTR { continue }
                if jetzt <= 0 { return }
                fort += jetzt
            }
        }
    }
}
