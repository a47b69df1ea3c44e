// SPDX-License-Identifier: EUPL-1.2

/// What the engine answered to one statement.
struct Answer {
    let rows: [Row]
    /// How many rows were changed.
    let changed: Int
}

/// A statement that nobody waited for has failed, or its answer was refused.
struct LateFailure: Error {
    /// Which of the connection's enqueued statements, counted as in `Mark`.
    let number: Int
    let reason: any Error

    /// What the caller is told; how the statement was sent is nobody else's business.
    static func reason(of error: any Error) -> any Error { (error as? LateFailure)?.reason ?? error }
}
