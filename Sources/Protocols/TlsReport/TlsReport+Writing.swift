// SPDX-License-Identifier: EUPL-1.2
internal import JsonTree

extension TlsReport {
    /// The report as JSON in UTF-8; the sender packs it with gzip (RFC 8460 §4.4, §5.3).
    public func json() -> [UInt8] {
        let range = JsonValue.object(pairs: [
            ("start-datetime", .string(InternetTime.text(start))), ("end-datetime", .string(InternetTime.text(end))),
        ])
        let report = JsonValue.object(pairs: [
            ("organization-name", .string(organization)), ("date-range", range), ("contact-info", .string(contact)),
            ("report-id", .string(id)), ("policies", .array(results.map(\.json))),
        ])
        return Array(report.line.utf8)
    }
}

extension TlsReport.Result {
    fileprivate var json: JsonValue {
        let policy = JsonValue.object(pairs: [
            ("policy-type", .string(policy.kind.rawValue)), ("policy-string", strings(policy.lines)),
            ("policy-domain", .string(policy.domain)), ("mx-host", strings(policy.mxHosts)),
        ])
        let summary = JsonValue.object(pairs: [
            ("total-successful-session-count", .integer(successes)), ("total-failure-session-count", .integer(failures)),
        ])
        return .object(pairs: [("policy", policy), ("summary", summary), ("failure-details", .array(details.map(\.json)))])
    }

    private func strings(_ texts: [String]) -> JsonValue { .array(texts.map(JsonValue.string)) }
}

extension TlsReport.Detail {
    /// What is not known is left out.
    fileprivate var json: JsonValue {
        let known = [
            ("sending-mta-ip", failure.sendingIp), ("receiving-mx-hostname", failure.receivingHost),
            ("receiving-mx-helo", failure.receivingHelo), ("receiving-ip", failure.receivingIp),
            ("additional-information", failure.information), ("failure-reason-code", failure.reasonCode),
        ].filter { !$0.1.isEmpty }
        return .object(
            pairs: [("result-type", .string(failure.type.name))] + known.map { ($0, .string($1)) }
                + [("failed-session-count", .integer(sessions))])
    }
}
