// SPDX-License-Identifier: EUPL-1.2

/// Collects the header lines of one part. RFC 7578 §4.2: `Content-Disposition: form-data` with a name is required.
struct PartHeader {
    private var fields: [String: ArraySlice<UInt8>] = [:]
    private(set) var lines = 0

    /// Continuation lines (obsolete in RFC 5322) and control characters are refused: no browser sends them.
    mutating func add(_ line: ArraySlice<UInt8>) throws(MultipartError) {
        lines += 1
        guard let colon = line.firstIndex(of: 0x3A), colon > line.startIndex,
            line[..<colon].allSatisfy({ (0x21...0x7E).contains($0) }),
            line[colon...].allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 })
        else { throw .headerMalformed }
        let name = ParameterField.lower(line[..<colon])
        let value = ParameterField.trim(line[(colon + 1)...])
        guard fields.updateValue(value, forKey: name) == nil else { throw .headerDuplicate(name) }
    }

    func part() throws(MultipartError) -> MultipartPart {
        guard let line = fields["content-disposition"] else { throw .dispositionMissing }
        let disposition = try ParameterField(line)
        guard disposition.value == "form-data" else { throw .dispositionMissing }
        guard let raw = disposition.parameters["name"] else { throw .nameMissing }
        guard let name = String(validating: Self.unescape(raw), as: UTF8.self) else { throw .nameNotUTF8 }
        if let encoding = fields["content-transfer-encoding"] {
            // RFC 7578 §4.7: not to be used; only the ones that change nothing can be let through.
            guard ["7bit", "8bit", "binary"].contains(ParameterField.lower(encoding)) else { throw .transferEncodingUnsupported }
        }
        return MultipartPart(
            name: name, filename: try Self.filename(disposition.parameters),
            contentType: fields["content-type"].map { String(decoding: $0, as: UTF8.self) })
    }

    /// `filename*` (RFC 5987) says its encoding and therefore wins over `filename`.
    private static func filename(_ parameters: [String: [UInt8]]) throws(MultipartError) -> String? {
        if let extended = parameters["filename*"] { return try ExtendedValue.decode(extended) }
        return parameters["filename"].map { String(decoding: unescape($0), as: UTF8.self) }
    }

    /// The three escapes of the HTML standard (multipart/form-data encoding algorithm): `%22`, `%0D`, `%0A`; no others.
    private static func unescape(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(0x25) else { return bytes }
        var result: [UInt8] = []
        var i = 0
        while i < bytes.count {
            if bytes[i] == 0x25, i + 2 < bytes.count, let value = escapes[ParameterField.lower(bytes[(i + 1)...(i + 2)])] {
                result.append(value)
                i += 3
            } else {
                result.append(bytes[i])
                i += 1
            }
        }
        return result
    }

    private static let escapes: [String: UInt8] = ["22": 0x22, "0d": 0x0D, "0a": 0x0A]
}
