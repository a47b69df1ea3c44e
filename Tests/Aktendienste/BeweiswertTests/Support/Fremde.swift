// SPDX-License-Identifier: EUPL-1.2
import TimeStampTesting

/// An authority that nobody trusts.
struct Fremde: Sendable {
    let stelle: OpensslAuthority

    init() throws { stelle = try OpensslAuthority() }
}
