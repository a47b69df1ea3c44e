// SPDX-License-Identifier: EUPL-1.2

/// What the engine answered to one statement.
struct Answer {
    let rows: [Row]
    /// How many rows were changed.
    let changed: Int
}

/// What the answer to an enqueued statement must be.
enum Check {
    case none
    /// So many rows changed, or else the error.
    case changed(Int, else: () -> any Error)
    case answer((Answer) throws -> Void)
    /// No row with a key of this one's is there, or else the error.
    case unique(else: () -> any Error)
    /// The statement itself fails on the server, and that means the error.
    case guarded(else: () -> any Error)

    func callAsFunction(_ answer: Answer) throws {
        switch self {
        case .none, .guarded, .unique: return
        case .changed(let rows, let error): guard answer.changed == rows else { throw error() }
        case .answer(let body): try body(answer)
        }
    }

    /// What the failure of the statement is told as.
    func meaning(of failure: any Error) -> any Error {
        switch (self, failure) {
        case (.guarded(let error), is PGGuard), (.unique(let error), StoreError.eindeutigkeit): error()
        default: failure
        }
    }
}

/// A statement that nobody waited for has failed, or its answer was refused.
struct LateFailure: Error {
    /// Which of the connection's enqueued statements, counted as in `Mark`.
    let number: Int
    var reason: any Error

    /// What the caller is told; how the statement was sent is nobody else's business.
    static func reason(of error: any Error) -> any Error { (error as? LateFailure)?.reason ?? error }
}
