// SPDX-License-Identifier: EUPL-1.2

extension TlsReport {
    /// The report as JSON in UTF-8; the sender packs it with gzip (RFC 8460 §4.4, §5.3).
    public func json() -> [UInt8] {
        let range = JsonWriter.object([
            "start-datetime": JsonWriter.string(InternetTime.text(start)),
            "end-datetime": JsonWriter.string(InternetTime.text(end)),
        ])
        let text = JsonWriter.object([
            "organization-name": JsonWriter.string(organization), "date-range": range, "contact-info": JsonWriter.string(contact),
            "report-id": JsonWriter.string(id), "policies": JsonWriter.array(results.map { $0.json }),
        ])
        return Array(text.utf8)
    }
}

extension TlsReport.Result {
    fileprivate var json: String {
        let policyText = JsonWriter.object([
            "policy-type": JsonWriter.string(policy.kind.rawValue), "policy-string": strings(policy.lines),
            "policy-domain": JsonWriter.string(policy.domain), "mx-host": strings(policy.mxHosts),
        ])
        let summary = JsonWriter.object([
            "total-successful-session-count": String(successes), "total-failure-session-count": String(failures),
        ])
        return JsonWriter.object([
            "policy": policyText, "summary": summary, "failure-details": JsonWriter.array(details.map(\.json)),
        ])
    }

    private func strings(_ texts: [String]) -> String { JsonWriter.array(texts.map(JsonWriter.string)) }
}

extension TlsReport.Detail {
    /// What is not known is left out.
    fileprivate var json: String {
        var parts = ["\"result-type\":" + JsonWriter.string(failure.type.name)]
        for (name, text) in [
            ("sending-mta-ip", failure.sendingIp), ("receiving-mx-hostname", failure.receivingHost),
            ("receiving-mx-helo", failure.receivingHelo), ("receiving-ip", failure.receivingIp),
            ("additional-information", failure.information), ("failure-reason-code", failure.reasonCode),
        ] where !text.isEmpty {
            parts.append("\"\(name)\":" + JsonWriter.string(text))
        }
        return "{" + (parts + ["\"failed-session-count\":\(sessions)"]).joined(separator: ",") + "}"
    }
}
