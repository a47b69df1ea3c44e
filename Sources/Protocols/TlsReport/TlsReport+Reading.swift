// SPDX-License-Identifier: EUPL-1.2
internal import JsonTree

extension TlsReport {
    /// Reads an unpacked report of others. Unknown names are passed over; a list with one text may stand as that text, and the
    /// zone of a time may be missing: large senders write so.
    public init(_ bytes: [UInt8], limits: TlsReportLimits = TlsReportLimits()) throws(TlsReportError) {
        guard bytes.count <= limits.bytes else { throw .tooLarge }
        let root = Fields(try Self.document(bytes, limits), limits)
        let range = Fields(root.members["date-range"], limits)
        self.init(
            organization: try root.text("organization-name"), contact: try root.text("contact-info"),
            id: try root.text("report-id", required: true), start: try range.time("start-datetime"),
            end: try range.time("end-datetime"), results: [])
        guard start <= end else { throw .field("date-range") }
        let policies = try root.list("policies", most: limits.policies)
        for policy in policies { results.append(try Self.result(Fields(policy, limits))) }
    }

    private static func document(_ bytes: [UInt8], _ limits: TlsReportLimits) throws(TlsReportError) -> JsonValue {
        do {
            return try JsonValue(bytes: bytes, limits: JsonLimits(bytes: limits.bytes, depth: limits.depth))
        } catch {
            if case .tooDeep = error { throw .nestedTooDeep }
            throw .malformed
        }
    }

    private static func result(_ fields: Fields) throws(TlsReportError) -> Result {
        let policy = Fields(fields.members["policy"], fields.limits)
        guard let kind = TlsPolicy.Kind(rawValue: try policy.text("policy-type")) else { throw .field("policy-type") }
        let summary = Fields(fields.members["summary"], fields.limits)
        var result = Result(
            policy: TlsPolicy(
                kind, domain: try policy.text("policy-domain", required: true), lines: try policy.texts("policy-string"),
                mxHosts: try policy.texts("mx-host")),
            successes: try summary.count("total-successful-session-count"),
            failures: try summary.count("total-failure-session-count"))
        guard fields.members["failure-details"] != nil else { return result }
        for detail in try fields.list("failure-details", most: fields.limits.detailsPerPolicy) {
            result.details.append(try Self.detail(Fields(detail, fields.limits)))
        }
        return result
    }

    private static func detail(_ fields: Fields) throws(TlsReportError) -> Detail {
        var failure = TlsFailure(TlsResultType(name: try fields.text("result-type", required: true)))
        failure.sendingIp = try fields.text("sending-mta-ip")
        failure.receivingHost = try fields.text("receiving-mx-hostname")
        failure.receivingHelo = try fields.text("receiving-mx-helo")
        failure.receivingIp = try fields.text("receiving-ip")
        failure.information = try fields.text("additional-information")
        failure.reasonCode = try fields.text("failure-reason-code")
        return Detail(failure, sessions: try fields.count("failed-session-count"))
    }
}

/// The members of an object, read by name; what is no object has none.
private struct Fields {
    let members: [String: JsonValue]
    let limits: TlsReportLimits

    init(_ value: JsonValue?, _ limits: TlsReportLimits) {
        members = Dictionary(uniqueKeysWithValues: (value?.members ?? []).map { ($0.name, $0.value) })
        self.limits = limits
    }

    /// Empty where it is missing and may be.
    func text(_ name: String, required: Bool = false) throws(TlsReportError) -> String {
        guard let value = members[name], value != .null else {
            guard !required else { throw .field(name) }
            return ""
        }
        guard let text = value.text, !(required && text.isEmpty) else { throw .field(name) }
        guard text.utf8.count <= limits.textBytes else { throw .tooLarge }
        return text
    }

    func texts(_ name: String) throws(TlsReportError) -> [String] {
        guard let value = members[name], value != .null else { return [] }
        let elements = if case .array(let items) = value { items } else { [value] }
        guard elements.count <= limits.detailsPerPolicy else { throw .tooLarge }
        var result: [String] = []
        for element in elements {
            guard let text = element.text else { throw .field(name) }
            guard text.utf8.count <= limits.textBytes else { throw .tooLarge }
            result.append(text)
        }
        return result
    }

    func list(_ name: String, most: Int) throws(TlsReportError) -> [JsonValue] {
        guard case .array(let elements)? = members[name] else { throw .field(name) }
        guard elements.count <= most else { throw .tooLarge }
        return elements
    }

    /// A whole number that is not negative.
    func count(_ name: String) throws(TlsReportError) -> Int {
        guard case .number(let digits)? = members[name], digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let count = Int(digits)
        else { throw .field(name) }
        return count
    }

    func time(_ name: String) throws(TlsReportError) -> Int64 {
        guard let time = InternetTime.read(try text(name)), InternetTime.writable.contains(time) else { throw .field(name) }
        return time
    }
}
