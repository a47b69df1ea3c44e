// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// One waiting commit with its type erased, so that commits of any result share a transaction.
struct CommitJob: Sendable {
    let vermerk: Vermerk
    /// Runs the closure and keeps its result for `answer`.
    let run: @Sendable (WriteContext) throws -> Void
    /// Called once, after the transaction is durable or has failed for good.
    let answer: @Sendable ((any Error)?) -> Void
}

/// What became of a job inside the transaction that has not been committed yet.
enum Outcome: Sendable {
    case done
    case refused(any Error)
    /// It was refused after it had assumed something, so it has to be run again without.
    case assumedWrongly
}
