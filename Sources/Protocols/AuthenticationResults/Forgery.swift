// SPDX-License-Identifier: EUPL-1.2

extension AuthenticationResults {
    /// Which fields of an incoming message claim to be ours and must be taken out before our own is added (RFC 8601 §5).
    ///
    /// A field is one if its id is ours however it is written: in other letters, quoted, behind comments, folded. A field
    /// that cannot be read is one if our name turns up in it with or without its comments, blanks and quotes, because
    /// whoever reads it next may be less strict.
    ///
    /// - Parameters:
    ///   - fields: all fields of the header as they came, each with its name and folding.
    ///   - ownId: our id.
    /// - Returns: the positions of the fields to be removed, in rising order.
    public static func forged(_ fields: [ArraySlice<UInt8>], ownId: String) -> [Int] {
        let own = visible(Array(ownId.utf8)[...])
        return fields.indices.filter { isForged(fields[$0], own) }
    }

    private static func isForged(_ field: ArraySlice<UInt8>, _ own: [UInt8]) -> Bool {
        guard let colon = field.firstIndex(of: 0x3A), visible(field[..<colon]).elementsEqual("authentication-results".utf8) else {
            return false
        }
        let value = field[(colon + 1)...]
        // No honest field is as long.
        guard value.count <= longestField else { return true }
        do throws(AuthenticationResultsError) {
            let id = visible(Array(try id(of: value).utf8)[...])
            // An encoded word may become anything once it is decoded.
            return withoutRootDot(id) == withoutRootDot(own) || holds(id, Array("=?".utf8))
        } catch {
            let head = value.prefix { $0 != 0x3B }
            return holds(visible(value), own) || holds(visible(withoutComments(value)[...]), own) || holds(head, Array("=?".utf8))
        }
    }

    /// What is left when everything is gone that does not show: blanks, control characters, quotes, backslashes. In small
    /// letters.
    private static func visible(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        bytes.compactMap { byte in
            guard byte > 0x20, byte != 0x7F, byte != 0x22, byte != 0x5C else { return nil }
            return (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
        }
    }

    private static func withoutRootDot(_ id: [UInt8]) -> ArraySlice<UInt8> { id.last == 0x2E ? id.dropLast() : id[...] }

    private static func withoutComments(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var (result, depth, escaped) = ([UInt8](), 0, false)
        for byte in bytes {
            defer { escaped = byte == 0x5C && !escaped }
            if byte == 0x28, !escaped {
                depth += 1
            } else if byte == 0x29, !escaped, depth > 0 {
                depth -= 1
            } else if depth == 0 {
                result.append(byte)
            }
        }
        return result
    }

    private static func holds(_ bytes: some Collection<UInt8>, _ part: [UInt8]) -> Bool {
        guard let first = part.first else { return false }
        var rest = bytes[...]
        while let start = rest.firstIndex(of: first) {
            if rest[start...].starts(with: part) { return true }
            rest = rest[rest.index(after: start)...]
        }
        return false
    }
}
