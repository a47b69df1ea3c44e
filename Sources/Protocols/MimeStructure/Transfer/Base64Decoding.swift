// SPDX-License-Identifier: EUPL-1.2

/// RFC 2045 §6.8. Line ends and blanks are no damage; everything else outside the alphabet is skipped as damage.
struct Base64Decoding: Sendable {
    private var value: UInt32 = 0
    private var digits = 0
    private var isPadded = false
    private(set) var isDamaged = false

    mutating func feed(_ piece: ArraySlice<UInt8>, into output: inout [UInt8]) {
        piece.withUnsafeBufferPointer { bytes in
            // No more comes out than goes in, but for what is left of the piece before.
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count + 3) { room in
                let count = Self.table.withUnsafeBufferPointer { feed(bytes, $0, into: room) }
                output.append(contentsOf: UnsafeBufferPointer(rebasing: room[..<count]))
            }
        }
    }

    mutating func finish(into output: inout [UInt8]) {
        if digits > 0 { isDamaged = true }
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 3) { room in
            let count = emit(into: room, at: 0)
            output.append(contentsOf: UnsafeBufferPointer(rebasing: room[..<count]))
        }
    }

    /// - Returns: bytes written.
    private mutating func feed(
        _ bytes: UnsafeBufferPointer<UInt8>, _ table: UnsafeBufferPointer<UInt8>, into room: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        var (position, filled) = (0, 0)
        while position < bytes.count {
            // Whole groups, of which a mail has little else.
            while digits == 0, !isPadded, position + 4 <= bytes.count {
                let (first, second) = (table[Int(bytes[position])], table[Int(bytes[position + 1])])
                let (third, fourth) = (table[Int(bytes[position + 2])], table[Int(bytes[position + 3])])
                guard first | second | third | fourth < 64 else { break }
                room[filled] = first << 2 | second >> 4
                room[filled + 1] = second << 4 | third >> 2
                room[filled + 2] = third << 6 | fourth
                filled += 3
                position += 4
            }
            guard position < bytes.count else { break }
            filled += take(bytes[position], table, into: room, at: filled)
            position += 1
        }
        return filled
    }

    private mutating func take(
        _ byte: UInt8, _ table: UnsafeBufferPointer<UInt8>, into room: UnsafeMutableBufferPointer<UInt8>, at place: Int
    ) -> Int {
        let six = table[Int(byte)]
        if six < 64 {
            // Some writers put several base64 texts one after the other; readers disagree on the second.
            if isPadded { (isPadded, isDamaged) = (false, true) }
            value = value << 6 | UInt32(six)
            digits += 1
            if digits == 4 { return emit(into: room, at: place) }
        } else if byte == 0x3D {
            let wasPadded = isPadded
            isPadded = true
            if digits >= 2 { return emit(into: room, at: place) }
            if digits == 1 || !wasPadded { isDamaged = true }
        } else if byte != 0x0D, byte != 0x0A, !isBlank(byte) {
            isDamaged = true
        }
        return 0
    }

    private mutating func emit(into room: UnsafeMutableBufferPointer<UInt8>, at place: Int) -> Int {
        let (bits, count) = (value << UInt32(6 * (4 - digits)), max(0, digits - 1))
        for number in 0..<count { room[place + number] = UInt8(truncatingIfNeeded: bits >> UInt32(16 - 8 * number)) }
        (value, digits) = (0, 0)
        return count
    }

    /// The six bits a letter stands for; 255 for what is no letter of the alphabet.
    private static let table: [UInt8] = {
        var table = [UInt8](repeating: 255, count: 256)
        for (six, letter) in Base64Encoder.alphabet.enumerated() { table[Int(letter)] = UInt8(six) }
        return table
    }()
}
