// SPDX-License-Identifier: EUPL-1.2

/// A page that was read, and what its being opened sets off.
public struct Lesung: Sendable {
    let page: any Page
    /// Runs before the answer goes out, such as remembering technically that it was opened.
    let danach: (@Sendable () async throws -> Void)?

    public init(_ page: any Page, danach: (@Sendable () async throws -> Void)? = nil) {
        self.page = page
        self.danach = danach
    }
}
