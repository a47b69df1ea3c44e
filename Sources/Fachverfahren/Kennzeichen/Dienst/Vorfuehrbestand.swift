// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Foundation

extension KennzeichenModul {
    /// A stock table of `anzahl` plates in use, invented from a seed: most of the first sign, some of the others.
    public func vorfuehrbestand(anzahl: Int, zufall: inout some RandomNumberGenerator) -> Data {
        var zeilen = "kennzeichen;zustand\n"
        var gesehen: Set<Kennzeichen> = []
        let zeichen = dienst.stadt.unterscheidungszeichen
        while gesehen.count < anzahl {
            let uz = Int.random(in: 0..<8, using: &zufall) == 0 ? zeichen[zeichen.count - 1] : zeichen[0]
            let zeile = Int.random(in: 0..<Kennzeichenschluessel.zeilen, using: &zufall)
            let zahl = Int.random(in: dienst.stadt.ziffern.lowerBound...999, using: &zufall)
            guard let schluessel = Kennzeichenschluessel(zeile: zeile, zahl: zahl), let k = try? Kennzeichen(uz, schluessel),
                gesehen.insert(k).inserted
            else { continue }
            zeilen += "\(k.text);zugeteilt\n"
        }
        return Data(zeilen.utf8)
    }

    /// Reads a stock table at once, as the upload does in the background.
    public func bestandEinlesen(_ daten: Data, akteur: Akteur, fortschritt: @escaping @Sendable (Int) -> Void) async throws {
        _ = try await BestandEinlesen(dienst: dienst)(daten, akteur: akteur) { fortschritt($0.gelesen) }
    }
}
