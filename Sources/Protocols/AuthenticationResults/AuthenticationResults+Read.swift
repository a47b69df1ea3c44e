// SPDX-License-Identifier: EUPL-1.2

extension AuthenticationResults {
    /// Reads the value of one field, what stands behind the colon, with its folding.
    ///
    /// As strict as the grammar, but for values without the quotes they should have and for a semicolon at the end. What has
    /// no id of its own is refused: nobody can be trusted for it.
    public init(_ value: ArraySlice<UInt8>) throws(AuthenticationResultsError) {
        guard value.count <= Self.longestField else { throw .tooLong }
        var scanner = Scanner(Array(value))
        id = try Self.id(&scanner)
        version = nil
        if !scanner.atEnd, scanner.next != 0x3B {
            version = try scanner.number()
            guard version == 1 else { throw .versionUnknown }
            try scanner.skip()
        }
        results = []
        guard !scanner.atEnd else { throw scanner.error }
        while scanner.take(0x3B) {
            try scanner.skip()
            if scanner.atEnd, !results.isEmpty { return }
            guard let result = try Self.result(&scanner, first: results.isEmpty) else { return }
            guard results.count < Self.mostResults else { throw .tooManyResults }
            results.append(result)
        }
        guard scanner.atEnd else { throw scanner.error }
    }

    /// The id alone, from a field that may go on with anything.
    static func id(of value: ArraySlice<UInt8>) throws(AuthenticationResultsError) -> String {
        guard value.count <= longestField else { throw .tooLong }
        var scanner = Scanner(Array(value))
        let id = try id(&scanner)
        if let next = scanner.next, next != 0x3B { _ = try scanner.number() }
        try scanner.skip()
        guard scanner.atEnd || scanner.next == 0x3B else { throw scanner.error }
        return id
    }

    private static func id(_ scanner: inout Scanner) throws(AuthenticationResultsError) -> String {
        try scanner.skip()
        let id = try scanner.value()
        let end = scanner.position
        try scanner.skip()
        // What touches the id without a blank belongs to no grammar.
        if end == scanner.position, !scanner.atEnd, scanner.next != 0x3B { throw scanner.error }
        return id
    }

    /// `nil` is the `none` that stands for no result at all.
    private static func result(
        _ scanner: inout Scanner, first: Bool
    ) throws(AuthenticationResultsError) -> AuthenticationResult? {
        let method = try scanner.keyword()
        try scanner.skip()
        if first, method == "none", scanner.atEnd { return nil }
        var methodVersion: Int?
        if scanner.take(0x2F) {
            try scanner.skip()
            methodVersion = try scanner.number()
            try scanner.skip()
        }
        guard scanner.take(0x3D) else { throw scanner.error }
        try scanner.skip()
        let word = try scanner.keyword()
        scanner.comment = nil
        try scanner.skip()
        var result = AuthenticationResult(
            method: method, methodVersion: methodVersion, result: word, comment: scanner.comment)
        while !scanner.atEnd, scanner.next != 0x3B { try property(&scanner, into: &result) }
        return result
    }

    /// `reason=text`, which comes first, or `type.name=value`.
    private static func property(
        _ scanner: inout Scanner, into result: inout AuthenticationResult
    ) throws(AuthenticationResultsError) {
        let word = try scanner.keyword()
        try scanner.skip()
        if word == "reason", result.reason == nil, result.properties.isEmpty, scanner.take(0x3D) {
            try scanner.skip()
            result.reason = try scanner.value()
            return try scanner.skip()
        }
        guard scanner.take(0x2E) else { throw scanner.error }
        try scanner.skip()
        let name = try scanner.keyword()
        try scanner.skip()
        guard scanner.take(0x3D) else { throw scanner.error }
        try scanner.skip()
        guard result.properties.count < mostProperties else { throw .tooManyProperties }
        let value = try scanner.atEnd || scanner.next == 0x3B ? "" : scanner.propertyValue()
        result.properties.append(AuthenticationProperty(word, name, value))
        try scanner.skip()
    }
}
