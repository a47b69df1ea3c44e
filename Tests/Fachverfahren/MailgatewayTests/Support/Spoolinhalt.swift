// SPDX-License-Identifier: EUPL-1.2
@testable import Mailgateway

extension Spool {
    /// All that lies there, oldest first.
    func alle() throws -> [Spooldatei] {
        try Self.faecher.flatMap { try dateien(fach: $0) }.sorted { $0.name < $1.name }
    }
}
