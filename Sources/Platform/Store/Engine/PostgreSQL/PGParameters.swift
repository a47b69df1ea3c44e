// SPDX-License-Identifier: EUPL-1.2

/// The values of one statement as libpq takes them: zero-terminated texts, one behind the other in one buffer, none for NULL.
/// `SQL.pruefen` has refused U+0000 before.
struct PGParameters {
    private var bytes: [UInt8] = []
    /// Where each text begins.
    private var starts: [Int?] = []

    init(_ values: [SQLValue]) {
        bytes.reserveCapacity(values.count * 40)
        starts.reserveCapacity(values.count)
        for value in values {
            switch value {
            case .null: starts.append(nil)
            case .integer(let zahl): append(String(zahl))
            case .text(let text): append(text)
            }
        }
    }

    private mutating func append(_ text: String) {
        starts.append(bytes.count)
        bytes.append(contentsOf: text.utf8)
        bytes.append(0)
    }

    /// - Parameter body: gets one pointer a value, good only while it runs.
    func withPointers<T>(_ body: (UnsafeBufferPointer<UnsafePointer<CChar>?>) -> T) -> T {
        bytes.withUnsafeBytes { buffer in
            let texts = buffer.assumingMemoryBound(to: CChar.self)
            return starts.map { start in start.flatMap { start in texts.baseAddress.map { $0 + start } } }
                .withUnsafeBufferPointer(body)
        }
    }
}
