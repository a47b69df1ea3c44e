// SPDX-License-Identifier: EUPL-1.2

/// Brings one header field into the form that is signed (RFC 6376 §3.4.1, §3.4.2).
public enum DkimHeaderField {
    /// - Parameter field: name, colon and value with its folding; the closing CRLF may be missing.
    /// - Returns: the canonical field with CRLF.
    public static func canonical(_ field: ArraySlice<UInt8>, _ kind: DkimCanonicalization) -> [UInt8] {
        guard kind == .relaxed else { return Array(field) + (field.last == 0x0A ? [] : [0x0D, 0x0A]) }
        let colon = field.firstIndex(of: 0x3A) ?? field.endIndex
        let name = field[..<colon].filter { $0 > 0x20 }.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
        var result = name + [0x3A]
        let start = result.count
        var blank = false
        for byte in field[colon...].dropFirst() {
            switch byte {
            case 0x0D, 0x0A: break
            case 0x20, 0x09: blank = result.count > start
            default:
                if blank { result.append(0x20) }
                blank = false
                result.append(byte)
            }
        }
        return result + [0x0D, 0x0A]
    }
}

/// RFC 6376 §3.7: what is hashed and signed of a header.
enum SignedHeader {
    /// - Parameters:
    ///   - names: as in `h=`. A name again means the next field of it upwards; a name without a field means its absence.
    ///   - signature: the field of the signature itself, its `b=` empty.
    static func bytes(
        _ names: [String], of header: HeaderSection, _ kind: DkimCanonicalization, signature: ArraySlice<UInt8>
    ) -> [UInt8] {
        var open = header.positions
        var result: [UInt8] = []
        for name in names {
            guard let index = open[name.lowercased()]?.popLast() else { continue }
            result += DkimHeaderField.canonical(header.fields[index].bytes, kind)
        }
        return result + DkimHeaderField.canonical(signature, kind).dropLast(2)
    }
}
