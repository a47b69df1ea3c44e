// SPDX-License-Identifier: EUPL-1.2
import XmlTree

extension DmarcReport {
    /// Reads an unpacked report. Namespaces are not looked at, since many senders write none or another one; unknown elements are passed over.
    public init(_ bytes: [UInt8], limits: DmarcReportLimits = DmarcReportLimits()) throws(DmarcReportError) {
        guard bytes.count <= limits.bytes else { throw .tooLarge }
        let root: XmlElement
        do throws(XmlError) {
            root = try XmlReader.read(
                bytes, limits: XmlLimits(bytes: limits.bytes, depth: 16, elements: limits.rows * 30, attributes: 16))
        } catch {
            throw error == .limit ? .tooLarge : .malformed
        }
        guard root.name.local == "feedback" else { throw .field("feedback") }
        let metadata = try root.child("report_metadata")
        let range = try metadata.child("date_range")
        organization = try metadata.word("org_name", limits)
        id = try metadata.word("report_id", limits)
        (start, end) = (try range.number("begin", limits), try range.number("end", limits))
        guard start <= end else { throw .field("date_range") }
        domain = try root.child("policy_published").word("domain", limits).lowercased()
        let records = root.elements.filter { $0.name.local == "record" }
        guard records.count <= limits.rows else { throw .tooLarge }
        var read: [Row] = []
        for record in records { read.append(try Row(record, limits)) }
        rows = read
    }
}

extension DmarcReport.Row {
    fileprivate init(_ record: XmlElement, _ limits: DmarcReportLimits) throws(DmarcReportError) {
        let row = try record.child("row")
        let policy = try row.child("policy_evaluated")
        let count = try row.number("count", limits)
        guard (0...1_000_000_000).contains(count) else { throw .field("count") }
        let disposition = try policy.word("disposition", limits).lowercased()
        guard let disposition = DmarcReport.Disposition(rawValue: disposition) else { throw .field("disposition") }
        self.init(
            source: try row.word("source_ip", limits), count: Int(count), disposition: disposition,
            dkim: try policy.word("dkim", limits).lowercased() == "pass",
            spf: try policy.word("spf", limits).lowercased() == "pass",
            headerFrom: try record.child("identifiers").word("header_from", limits).lowercased())
    }
}

extension XmlElement {
    fileprivate func child(_ name: String) throws(DmarcReportError) -> XmlElement {
        guard let found = elements.first(where: { $0.name.local == name }) else { throw .field(name) }
        return found
    }

    /// The text of a child without the white space around it; never empty.
    fileprivate func word(_ name: String, _ limits: DmarcReportLimits) throws(DmarcReportError) -> String {
        let text = try child(name).text
        guard text.utf8.count <= limits.textBytes else { throw .tooLarge }
        let trimmed = text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
        guard !trimmed.isEmpty else { throw .field(name) }
        return String(trimmed)
    }

    fileprivate func number(_ name: String, _ limits: DmarcReportLimits) throws(DmarcReportError) -> Int64 {
        let text = try word(name, limits)
        guard text.utf8.count <= 15, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int64(text) else {
            throw .field(name)
        }
        return number
    }
}
