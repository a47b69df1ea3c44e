// SPDX-License-Identifier: EUPL-1.2

/// Width and height of a PNG (ISO/IEC 15948 §11.2.2). Nothing is unpacked: the program that shows it does that.
struct PngSize: Hashable {
    let width: Int
    let height: Int

    private static let begin: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
    private static let end: [UInt8] = [0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]

    /// `nil` for bytes that are no whole PNG.
    init?(_ bytes: [UInt8]) {
        guard bytes.count >= 45, bytes.starts(with: Self.begin), bytes.suffix(12).elementsEqual(Self.end) else { return nil }
        func number(_ at: Int) -> Int { bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) } }
        (width, height) = (number(16), number(20))
        guard width > 0, height > 0, width <= Int(Int32.max), height <= Int(Int32.max) else { return nil }
    }
}
