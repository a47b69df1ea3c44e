// SPDX-License-Identifier: EUPL-1.2

/// One certificate of the chain that a server shows.
public struct DaneCertificate: Hashable, Sendable {
    public let der: [UInt8]
    /// The SubjectPublicKeyInfo inside.
    public let publicKey: [UInt8]

    public init(der: [UInt8], publicKey: [UInt8]) {
        self.der = der
        self.publicKey = publicKey
    }
}

/// The hashes that the caller lends.
public struct DaneHashes: Sendable {
    let sha256: @Sendable ([UInt8]) -> [UInt8]
    let sha512: @Sendable ([UInt8]) -> [UInt8]

    public init(sha256: @escaping @Sendable ([UInt8]) -> [UInt8], sha512: @escaping @Sendable ([UInt8]) -> [UInt8]) {
        self.sha256 = sha256
        self.sha512 = sha512
    }
}

/// What can be compared of each certificate, computed once and only as far as records ask for it.
struct DaneChain {
    private struct Key: Hashable {
        let selector: TlsaSelector
        let matching: TlsaMatching
        let data: [UInt8]
        let leaf: Bool
    }

    private var places: [Key: Int] = [:]

    init(_ chain: [DaneCertificate], _ records: [UsableTlsa], _ hashes: DaneHashes) {
        for selector in TlsaSelector.allCases {
            for matching in TlsaMatching.allCases
            where records.contains(where: { $0.selector == selector && $0.matching == matching }) {
                for (place, certificate) in chain.enumerated() {
                    let bytes = selector == .certificate ? certificate.der : certificate.publicKey
                    let data =
                        switch matching {
                        case .exact: bytes
                        case .sha256: hashes.sha256(bytes)
                        case .sha512: hashes.sha512(bytes)
                        }
                    let key = Key(selector: selector, matching: matching, data: data, leaf: place == 0)
                    if places[key] == nil { places[key] = place }
                }
            }
        }
    }

    /// Where in the chain the record finds what it names; the server's own certificate is at 0 and no authority above itself.
    func place(_ record: UsableTlsa) -> Int? {
        places[Key(selector: record.selector, matching: record.matching, data: record.data, leaf: record.usage == .endEntity)]
    }
}
