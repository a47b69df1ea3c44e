// SPDX-License-Identifier: EUPL-1.2

/// Keeps a message's bytes up to the empty line.
struct HeaderCollector: Sendable {
    private(set) var bytes: [UInt8] = []
    private(set) var complete = false
    let limit: Int

    /// Takes what belongs to the header and gives back the rest.
    mutating func feed(_ chunk: ArraySlice<UInt8>) throws(DkimError) -> ArraySlice<UInt8> {
        guard !complete else { return chunk }
        for (index, byte) in zip(chunk.indices, chunk) {
            guard bytes.count < limit else { throw .headerTooLarge }
            bytes.append(byte)
            if byte == 0x0A, endsWithEmptyLine {
                complete = true
                return chunk[(index + 1)...]
            }
        }
        return []
    }

    private var endsWithEmptyLine: Bool {
        let end = bytes.suffix(4)
        return end.elementsEqual([0x0D, 0x0A, 0x0D, 0x0A]) || bytes.count == 2 && bytes[0] == 0x0D
    }
}
