// SPDX-License-Identifier: EUPL-1.2
internal import Foundation
internal import Hummingbird
internal import NIOCore

/// Sends a file in pieces, never whole in memory.
enum Dateistrom {
    private static let stueck = 256 * 1024

    static func body(pfad: String, groesse: Int64) -> ResponseBody {
        ResponseBody(contentLength: Int(groesse)) { writer in
            guard let handle = FileHandle(forReadingAtPath: pfad) else { throw WebFehler.nichtGefunden }
            defer { try? handle.close() }
            while let daten = try handle.read(upToCount: stueck), !daten.isEmpty {
                try await writer.write(ByteBuffer(bytes: daten))
            }
            try await writer.finish(nil)
        }
    }
}
