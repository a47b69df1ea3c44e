// SPDX-License-Identifier: EUPL-1.2

extension DmarcRecord {
    /// A record as it was read, with what was passed over.
    public struct Reading: Hashable, Sendable {
        public let record: DmarcRecord
        /// Whether receivers do anything with the record (RFC 9989 §4.10.1): without a valid policy only if reports are asked
        /// for.
        public let applies: Bool
        /// Names of the tags that mean nothing, in their order.
        public let unknown: [String]
        /// Names of the tags whose value is not in the grammar; their default counts.
        public let invalid: [String]
    }

    /// Reads a record.
    ///
    /// Unknown tags and wrong values are passed over as RFC 9989 §4.7 asks; a tag twice is refused, because readers take
    /// different ones.
    public static func read(_ text: String) throws(MailDnsError) -> Reading {
        let list = try TagList(text, version: "DMARC1")
        var record = DmarcRecord(policy: .noAction)
        var (unknown, invalid): ([String], [String]) = ([], [])
        var policy: Policy?
        for (name, value) in list.tags.dropFirst() {
            switch record.set(name, value, policy: &policy) {
            case .some(true): break
            case .some(false): invalid.append(name)
            case .none: unknown.append(name)
            }
        }
        let usable = policy != nil && !invalid.contains("sp") && !invalid.contains("np")
        if !usable { (record.subdomains, record.nonexistent) = (nil, nil) }
        record.policy = usable ? policy ?? .noAction : .noAction
        return Reading(
            record: record, applies: usable || !record.aggregateReports.isEmpty, unknown: unknown, invalid: invalid)
    }

    /// `nil` for a tag that is not known, `false` for a value that is wrong.
    private mutating func set(_ name: String, _ value: String, policy: inout Policy?) -> Bool? {
        let word = value.lowercased()
        switch name {
        case "p":
            policy = Policy(rawValue: word)
            return policy != nil
        case "sp":
            subdomains = Policy(rawValue: word)
            return subdomains != nil
        case "np":
            nonexistent = Policy(rawValue: word)
            return nonexistent != nil
        case "t":
            testing = word == "y"
            return word == "y" || word == "n"
        case "psd":
            publicSuffix = PublicSuffix(rawValue: word) ?? .unknown
            return PublicSuffix(rawValue: word) != nil
        case "adkim":
            strictDkim = word == "s"
            return word == "s" || word == "r"
        case "aspf":
            strictSpf = word == "s"
            return word == "s" || word == "r"
        case "rua": return Self.set(&aggregateReports, value)
        case "ruf": return Self.set(&failureReports, value)
        case "fo":
            let options = word.split(separator: ":", omittingEmptySubsequences: false)
                .map { FailureOption(rawValue: TagList.trim($0)) }
            let known = options.compactMap(\.self)
            let good =
                known.count == options.count && Set(known).count == known.count
                && !(known.contains(.allFail) && known.contains(.anyFails))
            failureOptions = good ? known : [.allFail]
            return good
        default: return nil
        }
    }

    private static func set(_ uris: inout [ReportUri], _ value: String) -> Bool {
        let (good, clean) = ReportUri.list(value)
        uris = good
        return clean
    }
}
