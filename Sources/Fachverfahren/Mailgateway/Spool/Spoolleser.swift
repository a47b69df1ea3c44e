// SPDX-License-Identifier: EUPL-1.2
internal import Crypto
internal import Foundation
internal import Glibc

/// Reads one message piece by piece, each checked before it is handed out.
final class Spoolleser {
    private enum Quelle {
        case datei(Int32, SymmetricKey)
        case gedaechtnis([UInt8])
    }

    private let quelle: Quelle
    private var nummer: UInt32 = 0
    private var zuEnde = false

    init(pfad: String, schluessel haupt: SymmetricKey) throws(SpoolError) {
        let fd = open(pfad, O_RDONLY | O_CLOEXEC)
        guard fd >= 0 else { throw errno == ENOENT ? .fehlt : .platte("\(pfad): \(errno)") }
        do throws(SpoolError) {
            let kopf = try Self.lies(fd, Spoolform.kopf.count + Spoolform.salz)
            guard kopf.starts(with: Spoolform.kopf) else { throw .beschaedigt }
            quelle = .datei(fd, Spoolform.schluessel(haupt, salz: Array(kopf.dropFirst(Spoolform.kopf.count))))
        } catch {
            close(fd)
            throw error
        }
    }

    /// Of a message of one piece that is still known.
    init(_ inhalt: [UInt8]) { quelle = .gedaechtnis(inhalt) }

    deinit { if case .datei(let fd, _) = quelle { close(fd) } }

    /// At most 64 KiB; `nil` after the last piece.
    /// - Throws: `.unvollstaendig` where the last piece is missing, `.beschaedigt` where a piece was changed.
    func naechstes() throws(SpoolError) -> [UInt8]? {
        if zuEnde { return nil }
        switch quelle {
        case .gedaechtnis(let inhalt):
            zuEnde = true
            return inhalt
        case .datei(let fd, let schluessel): return try naechstes(fd, schluessel)
        }
    }

    private func naechstes(_ fd: Int32, _ schluessel: SymmetricKey) throws(SpoolError) -> [UInt8] {
        let kopf = try Self.lies(fd, 4)
        let wert = kopf.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        let laenge = Int(wert & ~Spoolform.letztes)
        guard laenge <= Spoolform.stueck else { throw .beschaedigt }
        let geheim = try Self.lies(fd, laenge + 16)
        do {
            let kasten = try AES.GCM.SealedBox(
                nonce: try Spoolform.nonce(nummer), ciphertext: geheim.prefix(laenge), tag: geheim.suffix(16))
            let klar = try AES.GCM.open(kasten, using: schluessel, authenticating: kopf)
            nummer += 1
            zuEnde = wert & Spoolform.letztes != 0
            return [UInt8](klar)
        } catch {
            throw .beschaedigt
        }
    }

    private static func lies(_ fd: Int32, _ anzahl: Int) throws(SpoolError) -> [UInt8] {
        var da = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: anzahl) { puffer, gefuellt in
            while da < anzahl {
                let frei = UnsafeMutableBufferPointer(rebasing: puffer[da..<anzahl])
                let jetzt = read(fd, frei.baseAddress, frei.count)
                if jetzt < 0, errno == EINTR { continue }
                if jetzt <= 0 { break }
                da += jetzt
            }
            gefuellt = da
        }
        guard da == anzahl else { throw .unvollstaendig }
        return bytes
    }
}
