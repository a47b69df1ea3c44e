// SPDX-License-Identifier: EUPL-1.2

/// MS-CFB: a little file system in one file. Every chain is bounded by the number of sectors, so a loop ends as damage.
struct CompoundFile {
    struct Entry {
        let name: String
        let kind: UInt8
        let left, right, child: Int
        let start, size: Int
    }

    private let bytes: [UInt8]
    private let sector: Int
    private var fat: [UInt32] = []
    private var miniFat: [UInt32] = []
    private var mini: [UInt8] = []
    private(set) var entries: [Entry] = []

    static func begins(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) }

    init(_ bytes: [UInt8], _ limits: MailLimits) throws(MailImportError) {
        self.bytes = bytes
        guard bytes.count >= 1536, Self.begins(bytes) else { throw .damagedFile }
        let shift = Self.number(bytes, 30, 2)
        guard shift == 9 || shift == 12, Self.number(bytes, 32, 2) == 6 else { throw .damagedFile }
        sector = 1 << shift
        fat = try readFat()
        try readDirectory(limits)
        guard let root = entries.first, root.kind == 5 else { throw .damagedFile }
        mini = root.size == 0 ? [] : try chain(root.start, size: root.size)
        let table = Self.number(bytes, 64, 4) == 0 ? [] : try chain(Self.number(bytes, 60, 4), size: nil)
        miniFat = stride(from: 0, to: table.count - 3, by: 4).map { UInt32(Self.number(table, $0, 4)) }
    }

    func content(_ entry: Entry) throws(MailImportError) -> [UInt8] {
        if entry.size == 0 { return [] }
        guard entry.size < 4096 else { return try chain(entry.start, size: entry.size) }
        var (result, at) = ([UInt8](), entry.start)
        while result.count < entry.size {
            guard at < miniFat.count, (at + 1) * 64 <= mini.count else { throw .damagedFile }
            result += mini[(at * 64)..<((at + 1) * 64)]
            at = Int(miniFat[at])
        }
        return Array(result.prefix(entry.size))
    }

    /// The entries directly in a folder. A sibling tree that meets an entry twice is damage.
    func children(of index: Int) throws(MailImportError) -> [Int] {
        var (result, open, seen) = ([Int](), [entries[index].child], Set<Int>())
        while let next = open.popLast() {
            guard next != Self.none else { continue }
            guard entries.indices.contains(next), seen.insert(next).inserted else { throw .damagedFile }
            result.append(next)
            open += [entries[next].left, entries[next].right]
        }
        return result.sorted()
    }

    private func readFat() throws(MailImportError) -> [UInt32] {
        let sectors = bytes.count / sector
        var places = (0..<109).map { Self.number(bytes, 76 + 4 * $0, 4) }
        var (next, rounds) = (Self.number(bytes, 68, 4), 0)
        while next < Self.special {
            rounds += 1
            guard rounds <= sectors else { throw .damagedFile }
            let base = try offset(next)
            places += stride(from: 0, to: sector - 4, by: 4).map { Self.number(bytes, base + $0, 4) }
            next = Self.number(bytes, base + sector - 4, 4)
        }
        places.removeAll { $0 >= Self.special }
        guard !places.isEmpty, places.count <= sectors else { throw .damagedFile }
        var result: [UInt32] = []
        for place in places {
            let base = try offset(place)
            result += stride(from: 0, to: sector, by: 4).map { UInt32(Self.number(bytes, base + $0, 4)) }
        }
        return result
    }

    private mutating func readDirectory(_ limits: MailLimits) throws(MailImportError) {
        let table = try chain(Self.number(bytes, 48, 4), size: nil)
        guard table.count / 128 <= limits.entries else { throw .tooManyParts }
        for base in stride(from: 0, to: table.count - 127, by: 128) {
            let length = max(0, min(Self.number(table, base + 64, 2) - 2, 62))
            let size = Self.number(table, base + 120, sector == 512 ? 4 : 8)
            entries.append(
                Entry(
                    name: Charset.utf16(table[base..<(base + length)], bigEndian: false), kind: table[base + 66],
                    left: Self.number(table, base + 68, 4), right: Self.number(table, base + 72, 4),
                    child: Self.number(table, base + 76, 4), start: Self.number(table, base + 116, 4), size: size))
        }
    }

    private func chain(_ start: Int, size: Int?) throws(MailImportError) -> [UInt8] {
        if let size, size > bytes.count { throw .damagedFile }
        var (result, at) = ([UInt8](), start)
        while at < Self.special, result.count < size ?? .max {
            guard at < fat.count, result.count <= bytes.count else { throw .damagedFile }
            let base = try offset(at)
            result += bytes[base..<(base + sector)]
            at = Int(fat[at])
        }
        guard let size else { return result }
        guard result.count >= size else { throw .damagedFile }
        return Array(result.prefix(size))
    }

    private func offset(_ number: Int) throws(MailImportError) -> Int {
        let base = (number + 1) * sector
        guard base + sector <= bytes.count else { throw .damagedFile }
        return base
    }

    /// Little-endian; a number of eight bytes that no file can have becomes the largest one.
    static func number(_ bytes: [UInt8], _ at: Int, _ count: Int) -> Int {
        guard at >= 0, at + count <= bytes.count else { return none }
        let value = (0..<count).reduce(UInt64(0)) { $0 | UInt64(bytes[at + $1]) << UInt64(8 * $1) }
        return Int(clamping: value)
    }

    /// Sector numbers from here on mean something else than a sector.
    private static let special = 0xFFFF_FFFA
    private static let none = 0xFFFF_FFFF
}
