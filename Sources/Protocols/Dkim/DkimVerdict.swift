// SPDX-License-Identifier: EUPL-1.2

/// What a signature turned out to be (RFC 6376 §6.1). Whether the key could be fetched is not known here.
public enum DkimVerdict: Hashable, Sendable {
    /// - Parameter testing: the domain says it is only trying; the message counts as unsigned (RFC 6376 §3.6.1).
    case pass(testing: Bool)
    /// The message is not the one that was signed, or is too late.
    case fail(DkimFault)
    /// The key does not let this signature be checked.
    case permanentError(DkimFault)
}

public enum DkimFault: Hashable, Sendable {
    case bodyChanged
    /// `l=` leaves bytes of the body uncovered, which anybody may have added.
    case bodyNotCovered
    case signatureWrong
    case expired
    case keyRevoked
    case keyOfOtherType
    case hashNotAllowed
    case serviceNotAllowed
    case identityNotAllowed
}
