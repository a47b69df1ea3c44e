// SPDX-License-Identifier: EUPL-1.2

/// Why bytes are not read as a mail.
public enum MailImportError: Error, Hashable, Sendable {
    case notAMail
    case tooLarge
    case headerTooLarge
    case tooManyParts
    case nestedTooDeep
    /// The tables of an Outlook file contradict each other.
    case damagedFile
}
