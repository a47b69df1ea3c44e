// SPDX-License-Identifier: EUPL-1.2

/// Why a TLSA record could not be read or made.
public enum DaneError: Error, Hashable, Sendable {
    /// Fewer than the three numbers and one byte of data.
    case tooShort
    case tooLarge
    /// A hash of another length than its algorithm gives.
    case hashLength
    /// No host name, or the port 0.
    case name
}
