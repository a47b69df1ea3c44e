// SPDX-License-Identifier: EUPL-1.2

/// Bytes that are looked up often and end in a signature or a tag, so that their last ones tell them apart. Whoever makes many with the same
/// end makes the look-up slow for as many as a store holds, and never wrong: equal are only equal bytes.
struct Kurzgestreut: Hashable {
    private static let ende = 16
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func hash(into hasher: inout Hasher) {
        bytes.withUnsafeBytes { hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: $0.suffix(Self.ende))) }
    }
}
