// SPDX-License-Identifier: EUPL-1.2

/// What became of a message: the machine's part of a delivery status notification (RFC 3464 §2).
///
/// Dates are texts as they stand in a `Date` field (RFC 5322 §3.3). Texts that are read have no control characters and are
/// cut at `longestText` bytes.
public struct DeliveryReport: Hashable, Sendable {
    /// The host that reports. Written it must be there; others leave it out.
    public var reportingMta: String?
    /// The `ENVID` the message came with, its xtext undone (RFC 3461 §4.4).
    public var envelopeId: String?
    /// When the message came to the reporting host.
    public var arrivalDate: String?
    public var recipients: [Recipient]

    public init(
        reportingMta: String?, envelopeId: String? = nil, arrivalDate: String? = nil, recipients: [Recipient]
    ) {
        self.reportingMta = reportingMta
        self.envelopeId = envelopeId
        self.arrivalDate = arrivalDate
        self.recipients = recipients
    }

    public static let longestText = 900

    /// RFC 3464 §2.3.3.
    public enum Action: String, Hashable, Sendable, CaseIterable {
        case failed, delayed, delivered, relayed, expanded
    }

    /// RFC 3464 §2.3.6: what the other host answered.
    public struct Diagnostic: Hashable, Sendable {
        /// `smtp` for the answer of a mail server; in small letters.
        public var type: String
        public var text: String

        public init(type: String = "smtp", text: String) {
            self.type = type
            self.text = text
        }
    }

    /// What became of the message for one recipient (RFC 3464 §2.3).
    public struct Recipient: Hashable, Sendable {
        /// The `ORCPT` the recipient came with, its xtext undone.
        public var originalRecipient: Address?
        public var finalRecipient: Address
        public var action: Action
        public var status: Status
        public var remoteMta: String?
        public var diagnostic: Diagnostic?
        public var lastAttempt: String?
        public var willRetryUntil: String?

        public init(
            originalRecipient: Address? = nil, finalRecipient: Address, action: Action, status: Status,
            remoteMta: String? = nil, diagnostic: Diagnostic? = nil, lastAttempt: String? = nil, willRetryUntil: String? = nil
        ) {
            self.originalRecipient = originalRecipient
            self.finalRecipient = finalRecipient
            self.action = action
            self.status = status
            self.remoteMta = remoteMta
            self.diagnostic = diagnostic
            self.lastAttempt = lastAttempt
            self.willRetryUntil = willRetryUntil
        }
    }
}
