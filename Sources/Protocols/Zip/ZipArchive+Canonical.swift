// SPDX-License-Identifier: EUPL-1.2

extension ZipArchive {
    /// The first byte that `ZipWriter` would have written otherwise, for an archive of stored entries: also bytes that no reader
    /// looks at, such as times and gaps, are then held to what they must be.
    /// - Returns: `nil` when every byte is as it must be; else its offset and the entry it belongs to, if to one.
    public func firstDeviation() throws -> (offset: UInt64, entry: String?)? {
        var place: UInt64 = 0
        var different: UInt64?
        let writer = ZipWriter { [source] piece in
            guard different == nil else { return }
            let count = Int(min(UInt64(piece.count), source.size - min(place, source.size)))
            let there = try source.piece(place, count)
            if let first = zip(piece, there).enumerated().first(where: { $0.element.0 != $0.element.1 })?.offset {
                different = place + UInt64(first)
            } else if count < piece.count {
                different = source.size
            }
            place += UInt64(piece.count)
        }
        for entry in entries {
            guard entry.method == 0 else { return (entry.offset, entry.name) }
            try writer.store(entry.name, size: entry.size, checksum: entry.checksum) { put in try unpack(entry, put) }
            if let different { return (different, self.entry(at: different)) }
        }
        try writer.finish()
        if different == nil, place < source.size { different = place }
        return different.map { ($0, self.entry(at: $0)) }
    }

    private func entry(at offset: UInt64) -> String? {
        entries.last { $0.offset <= offset && offset < $0.dataOffset + $0.packedSize }?.name
    }
}
