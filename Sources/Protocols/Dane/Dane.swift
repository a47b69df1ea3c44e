// SPDX-License-Identifier: EUPL-1.2

/// Authentication of mail servers by TLSA records (RFC 7672). That the records and the names of the hosts came with valid DNSSEC
/// is the caller's to have checked.
public enum Dane {
    /// Longer chains are cut there; more than a handful does not occur.
    public static let longestChain = 32
    /// Of more records the rest is passed over.
    public static let mostRecords = 256

    /// - Parameters:
    ///   - records: of the host, not empty; without records there is no DANE.
    ///   - chain: as the server shows it, its own certificate first.
    ///   - names: which of them the certificate must bear when only its authority is named (`DaneNames`).
    public static func judge(
        _ records: [TlsaRecord], chain: [DaneCertificate], names: DaneNames, hashes: DaneHashes
    ) -> DaneOutcome {
        let usable = UsableTlsa.among(Array(records.prefix(mostRecords)))
        guard !usable.isEmpty else { return .unusable }
        guard !chain.isEmpty else { return .mismatch }
        let shown = DaneChain(Array(chain.prefix(longestChain)), usable, hashes)
        var anchors: [DaneAnchor] = []
        for record in usable {
            let place = shown.place(record)
            switch record.usage {
            case .endEntity: if place != nil { return .authenticated(.endEntity) }
            case .trustAnchor:
                guard let anchor = place.map(DaneAnchor.inChain) ?? lent(record), !anchors.contains(anchor) else { continue }
                anchors.append(anchor)
            }
        }
        return anchors.isEmpty ? .mismatch : .needsNameCheck(anchors: anchors, names: names.all)
    }

    /// The anchor that a record itself brings along.
    private static func lent(_ record: UsableTlsa) -> DaneAnchor? {
        guard record.matching == .exact else { return nil }
        return record.selector == .certificate ? .certificate(record.data) : .publicKey(record.data)
    }
}
