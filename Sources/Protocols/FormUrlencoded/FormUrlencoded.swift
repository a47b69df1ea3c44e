// SPDX-License-Identifier: EUPL-1.2

/// application/x-www-form-urlencoded as the WHATWG URL standard §5 defines it: query strings and plain form bodies.
///
/// One point is stricter: broken UTF-8 is an error instead of U+FFFD, because what is stored must be what was sent.
/// A percent sign without two hexadecimal digits stands for itself, as in the standard.
public enum FormUrlencoded {
    public static func decode(
        _ text: some StringProtocol, limits: FormUrlencodedLimits = FormUrlencodedLimits()
    ) throws(FormUrlencodedError) -> [FormUrlencodedField] {
        try decode(Array(text.utf8)[...], limits: limits)
    }

    /// Fields in the order they were sent; a name may occur several times. Without a leading `?`.
    public static func decode(
        _ bytes: ArraySlice<UInt8>, limits: FormUrlencodedLimits = FormUrlencodedLimits()
    ) throws(FormUrlencodedError) -> [FormUrlencodedField] {
        guard bytes.count <= limits.totalBytes else { throw .tooLarge(limit: limits.totalBytes) }
        var fields: [FormUrlencodedField] = []
        var rest = bytes
        while !rest.isEmpty {
            let pair = rest[..<(rest.firstIndex(of: 0x26) ?? rest.endIndex)]
            rest = rest[pair.endIndex...].dropFirst()
            guard !pair.isEmpty else { continue }
            guard fields.count < limits.fields else { throw .tooManyFields(limit: limits.fields) }
            let equals = pair.firstIndex(of: 0x3D) ?? pair.endIndex
            let name = PercentCoding.decode(pair[..<equals])
            let value = PercentCoding.decode(pair[equals...].dropFirst())
            guard name.count <= limits.nameBytes else { throw .nameTooLong(limit: limits.nameBytes) }
            guard let name = String(validating: name, as: UTF8.self) else { throw .notUTF8 }
            guard value.count <= limits.valueBytes else { throw .valueTooLong(name: name, limit: limits.valueBytes) }
            guard let value = String(validating: value, as: UTF8.self) else { throw .notUTF8 }
            fields.append(FormUrlencodedField(name: name, value: value))
        }
        return fields
    }

    public static func encode(_ fields: [FormUrlencodedField]) -> String {
        var result: [UInt8] = []
        for field in fields {
            if !result.isEmpty { result.append(0x26) }
            PercentCoding.encode(field.name, into: &result)
            result.append(0x3D)
            PercentCoding.encode(field.value, into: &result)
        }
        return String(decoding: result, as: UTF8.self)
    }
}
