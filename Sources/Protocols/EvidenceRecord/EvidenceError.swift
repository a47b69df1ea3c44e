// SPDX-License-Identifier: EUPL-1.2

/// Why an evidence record proves nothing.
public enum EvidenceError: Error, Hashable, Sendable {
    case tooLarge
    /// Not as RFC 4998 says.
    case malformed
    case algorithm(String)
    /// The first list of the stamp does not hold what must be in it: the document, or what came before. Chain and place count from 1.
    case notCovered(chain: Int, place: Int)
    /// The stamp is over another root than the reduced hash tree leads to.
    case wrongRoot(chain: Int, place: Int)
    /// A chain uses one hash algorithm only.
    case mixedAlgorithms(chain: Int)
    /// A later stamp bears an earlier time.
    case order(chain: Int, place: Int)
}
