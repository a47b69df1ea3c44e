// SPDX-License-Identifier: EUPL-1.2

/// An `ARC-Seal` (RFC 8617 §4.1.3), as it came.
struct ArcSeal: Sendable {
    let algorithm: DkimAlgorithm
    let signature: [UInt8]
    let state: ArcState
    let domain: String
    let selector: String
    /// The field with an empty `b=`, as it is part of what is signed.
    let unsignedField: [UInt8]

    var keyName: String { "\(selector)._domainkey.\(domain)" }

    init(_ field: ArraySlice<UInt8>) throws(DkimError) {
        guard let colon = field.firstIndex(of: 0x3A) else { throw .headerMalformed }
        let tags = try TagList(field[(colon + 1)...])
        // A seal covers what the standard says; one that says what it covers is none.
        guard tags["h"] == nil, tags["bh"] == nil else { throw .tagInvalid("h") }
        guard let algorithm = DkimAlgorithm(rawValue: DkimSignature.text(try tags.required("a")).lowercased()) else {
            throw .algorithmUnknown
        }
        guard let state = ArcState(rawValue: DkimSignature.text(try tags.required("cv")).lowercased()) else {
            throw .tagInvalid("cv")
        }
        (self.algorithm, self.state) = (algorithm, state)
        signature = try DkimSignature.base64(tags, "b")
        domain = DkimSignature.text(try tags.required("d")).lowercased()
        guard DkimName.isDomain(domain) else { throw .domainInvalid }
        selector = DkimSignature.text(try tags.required("s"))
        guard DkimName.isSelector(selector) else { throw .selectorInvalid }
        _ = try DkimSignature.number(tags, "t", digits: 12)
        let place = tags.tags.first { $0.name == "b" }?.place ?? 0..<0
        unsignedField = Array(field[..<place.lowerBound] + field[place.upperBound...])
    }

    /// What a seal signs (RFC 8617 §5.1.1): all sets up to its own, each in the order results, message signature, seal, always in relaxed form.
    static func bytes(_ before: [ArcSet], results: ArraySlice<UInt8>, message: ArraySlice<UInt8>, seal: ArraySlice<UInt8>)
        -> [UInt8]
    {
        var bytes: [UInt8] = []
        for set in before {
            for field in [set.results, set.message, set.seal] { bytes += DkimHeaderField.canonical(field.bytes, .relaxed) }
        }
        bytes += DkimHeaderField.canonical(results, .relaxed) + DkimHeaderField.canonical(message, .relaxed)
        return bytes + DkimHeaderField.canonical(seal, .relaxed).dropLast(2)
    }
}
