// SPDX-License-Identifier: EUPL-1.2
import Foundation

/// The measurements that need no browser and no server (`make bench`).
@main
enum Rathausbench {
    static func main() async throws {
        let namen = ["kennzeichensuche", "reservierungen", "suche", "akte", "krypto", "bericht"]
        let wahl = Array(CommandLine.arguments.dropFirst())
        guard wahl.allSatisfy(namen.contains) else {
            Bericht.zeile("usage: Bench [\(namen.joined(separator: "|"))]…")
            exit(64)
        }
        var bericht = Bericht()
        #if DEBUG
            Bericht.zeile("debug build: the figures say nothing about the product")
        #endif
        for name in wahl.isEmpty ? namen : wahl {
            Bericht.zeile("--- \(name)")
            switch name {
            case "kennzeichensuche": try await Kennzeichensuchmessung().run(&bericht)
            case "akte": try await Aktenlauf().run(&bericht)
            case "krypto": try await Kryptolauf().run(&bericht)
            case "bericht": try await Berichtslauf.run(&bericht)
            case "reservierungen":
                for maschine in try Maschine.alle() { try await Reservierungslauf(maschine: maschine).run(&bericht) }
            default: for maschine in try Maschine.alle() { try await Suchlauf(maschine: maschine).run(&bericht) }
            }
        }
        exit(bericht.ende)
    }
}
