// SPDX-License-Identifier: EUPL-1.2
internal import CLibpq
internal import Dispatch
internal import Foundation
internal import Synchronization

/// A fresh database on the server that `RATHAUS_TEST_POSTGRES` names.
public enum PGDatenbank {
    public struct Fehler: Error, CustomStringConvertible {
        public let description: String
    }

    /// So many at once, each with a handful of connections, stay below what the test server takes.
    private static let schranke = Schranke(plaetze: 8)

    /// - Parameter vorlage: finds, on this server, the database that the fresh one is a copy of.
    static func mit<T: Sendable>(
        vorlage: @Sendable (String) async throws -> String, _ body: @Sendable (String) async throws -> T
    ) async throws -> T {
        guard let server = ProcessInfo.processInfo.environment["RATHAUS_TEST_POSTGRES"] else {
            throw Fehler(
                description:
                    "RATHAUS_TEST_POSTGRES fehlt: Tests mit PostgreSQL laufen unter scripts/with-postgres, etwa durch make test.")
        }
        await schranke.nehmen()
        defer { schranke.geben() }
        let name = neuerName("t")
        try await ausfuehren("CREATE DATABASE \(name) TEMPLATE \(try await vorlage(server))", auf: server)
        do {
            let result = try await body(server + " dbname=\(name)")
            try await ausfuehren("DROP DATABASE \(name) WITH (FORCE)", auf: server)
            return result
        } catch {
            try await ausfuehren("DROP DATABASE \(name) WITH (FORCE)", auf: server)
            throw error
        }
    }

    static func neuerName(_ anfang: String) -> String {
        anfang + UUID().uuidString.lowercased().replacingOccurrences(of: "-", with: "")
    }

    /// Runs one statement on a connection of its own, past the store.
    public static func ausfuehren(_ sql: String, auf conninfo: String) async throws {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            DispatchQueue.global().async {
                let handle = PQconnectdb(conninfo)
                defer { PQfinish(handle) }
                let result = PQexec(handle, sql)
                defer { PQclear(result) }
                let stand = PQresultStatus(result)
                if stand == PGRES_COMMAND_OK || stand == PGRES_TUPLES_OK {
                    continuation.resume()
                } else {
                    continuation.resume(throwing: Fehler(description: String(cString: PQerrorMessage(handle))))
                }
            }
        }
    }
}

/// Lets a bounded number of tests in at once.
final class Schranke: Sendable {
    private struct State {
        var frei: Int
        var wartend: [CheckedContinuation<Void, Never>] = []
    }

    private let state: Mutex<State>

    init(plaetze: Int) { state = Mutex(State(frei: plaetze)) }

    func nehmen() async {
        await withCheckedContinuation { continuation in
            let sofort = state.withLock { state in
                if state.frei > 0 {
                    state.frei -= 1
                    return true
                }
                state.wartend.append(continuation)
                return false
            }
            if sofort { continuation.resume() }
        }
    }

    func geben() {
        let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
            if !state.wartend.isEmpty { return state.wartend.removeFirst() }
            state.frei += 1
            return nil
        }
        next?.resume()
    }
}
