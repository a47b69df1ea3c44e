// SPDX-License-Identifier: EUPL-1.2

extension ParameterizedValue {
    /// The value with some parameters taken away and others put at its end; what stays is as it was written.
    /// - Parameter removing: names in small letters; their forms with stars (RFC 2231) go too.
    /// - Parameter adding: name and value; the value is put in quotes.
    /// - Returns: `nil` if the result would not be read as meant, because the value is broken or holds controls.
    public func rewritten(removing: Set<String>, adding: KeyValuePairs<String, String>) -> [UInt8]? {
        var pieces = [rawValue]
        for parameter in parameters where !removing.contains(String(parameter.name.prefix { $0 != "*" })) {
            pieces.append(parameter.raw)
        }
        for (name, value) in adding {
            var quoted = ""
            for character in value.unicodeScalars {
                if character == "\"" || character == "\\" { quoted += "\\" }
                quoted.unicodeScalars.append(character)
            }
            pieces.append(Array("\(name)=\"\(quoted)\"".utf8))
        }
        let result = Array(pieces.joined(separator: [0x3B, 0x20]))
        let read = ParameterizedValue(result)
        for (name, value) in adding where read.bytes(name) != Array(value.utf8) || read.duplicates.contains(name) { return nil }
        return read.value == self.value && result.allSatisfy({ $0 >= 0x20 || $0 == 0x09 }) ? result : nil
    }
}
