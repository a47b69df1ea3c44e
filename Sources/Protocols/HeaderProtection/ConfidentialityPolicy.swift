// SPDX-License-Identifier: EUPL-1.2
internal import MimeStructure

/// What of the header stays readable outside an encryption: a Header Confidentiality Policy (RFC 9788 §3). None touches
/// From (§3.1.1) or what delivery needs.
public enum ConfidentialityPolicy: Hashable, Sendable {
    /// `hcp_baseline` (§3.2.1): the subject becomes `[...]`; comments and keywords go.
    case baseline
    /// The baseline with another subject outside, for example a file number. It must not say what the inner one keeps
    /// confidential.
    case subject(String)
    /// `hcp_no_confidentiality` (§3.2.3).
    case noConfidentiality

    enum Outside: Hashable {
        case same
        case text(String)
        case nothing
    }

    func outside(_ field: HeaderField) -> Outside {
        switch (self, field.key) {
        case (.noConfidentiality, _): .same
        case (.baseline, "subject"): .text("[...]")
        case (.subject(let text), "subject"): .text(text)
        case (_, "comments"), (_, "keywords"): .nothing
        default: .same
        }
    }
}
