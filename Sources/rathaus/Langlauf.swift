// SPDX-License-Identifier: EUPL-1.2
internal import ArgumentParser
internal import Dispatch
internal import Foundation
internal import Store

/// Long work for an operator: ctrl-C ends it in order, and a refusal is told in words.
enum Langlauf {
    /// - Throws: `ExitCode(1)` when refused or broken off, `ExitCode(2)` when damage was found.
    static func ausfuehren(_ arbeit: @escaping @Sendable () async throws -> Void) async throws {
        let aufgabe = Task { try await arbeit() }
        let signale = [SIGINT, SIGTERM].map { nummer in
            signal(nummer, SIG_IGN)
            let quelle = DispatchSource.makeSignalSource(signal: nummer, queue: .global())
            quelle.setEventHandler { aufgabe.cancel() }
            quelle.activate()
            return quelle
        }
        defer { for quelle in signale { quelle.cancel() } }
        do {
            try await aufgabe.value
        } catch is CancellationError {
            Ausgabe.fehler("Abgebrochen. Was unvollständig war, wurde entfernt.")
            throw ExitCode(1)
        } catch StoreError.inhaltBeschaedigt(let name) {
            Ausgabe.fehler("SCHADEN: \(name) ist beschädigt oder fehlt.")
            throw ExitCode(2)
        } catch let fehler as StoreError {
            switch fehler {
            case .maschine(let grund), .ablage(let grund): Ausgabe.fehler(grund)
            default: break
            }
            Ausgabe.fehler(fehler.meldung)
            throw ExitCode(1)
        }
    }
}

extension Ausgabe {
    static func fehler(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}
