// SPDX-License-Identifier: EUPL-1.2
internal import CZlib
internal import Foundation

/// gzip (RFC 1952) by zlib.
enum Gzip {
    struct Fehler: Error { let code: Int32 }

    /// - Parameter stufe: 1 (fast) to 9 (small).
    static func packen(_ daten: Data, stufe: Int32) throws -> Data {
        var strom = z_stream()
        // 15 + 16: largest window, gzip frame.
        let code = deflateInit2_(
            &strom, stufe, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard code == Z_OK else { throw Fehler(code: code) }
        defer { deflateEnd(&strom) }
        var ziel = Data(count: Int(deflateBound(&strom, UInt(daten.count))))
        var quelle = daten
        let ende = quelle.withUnsafeMutableBytes { ein in
            ziel.withUnsafeMutableBytes { aus in
                strom.next_in = ein.bindMemory(to: UInt8.self).baseAddress
                strom.avail_in = UInt32(ein.count)
                strom.next_out = aus.bindMemory(to: UInt8.self).baseAddress
                strom.avail_out = UInt32(aus.count)
                return deflate(&strom, Z_FINISH)
            }
        }
        guard ende == Z_STREAM_END else { throw Fehler(code: ende) }
        return ziel.prefix(Int(strom.total_out))
    }
}
