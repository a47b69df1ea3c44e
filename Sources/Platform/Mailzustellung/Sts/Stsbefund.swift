// SPDX-License-Identifier: EUPL-1.2
internal import MtaSts
internal import TlsReport

/// What MTA-STS says of a domain.
enum Stsbefund: Sendable, Hashable {
    case keine
    /// Of mode `testing` or `enforce`.
    case gilt(StsPolicy)
    /// The domain says that it has a policy, and none could be had: mail goes as without one, and the domain is told (RFC
    /// 8461 §3.3, RFC 8460 §4.3.2).
    case nichtZuHaben(TlsResultType, String)

    init(_ policy: StsPolicy) { self = policy.mode == .none ? .keine : .gilt(policy) }
}
