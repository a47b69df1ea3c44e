// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Xdomea
import Zip

/// Objects of transfers that were kept, passed on under another head: every field as it came, those left out that were not taken over.
struct Weitergabe {
    private var objekte: [Schriftgutobjekt] = []
    /// Which package holds a file.
    private var pakete: [String: Xdomeapaket] = [:]

    init(quellen: [Nachrichtenquelle], nur: Set<String>) throws {
        // The newest first: what failed once came again, and counts as it came last.
        for quelle in quellen.reversed() {
            let paket = try Xdomeapaket(pfad: quelle.pfad, name: quelle.name)
            var leser = try paket.leser()
            do {
                while let teil = try leser.naechster() {
                    guard case .schriftgutobjekt(let objekt) = teil, let rest = objekt.auszug(nur) else { continue }
                    hinzu(rest)
                }
            } catch {
                throw Abweisung.von(error)
            }
            for name in paket.dateien where pakete[name] == nil { pakete[name] = paket }
        }
    }

    /// A later transfer repeats the Akte as a frame; what only the earlier one has goes into the one that is there.
    private mutating func hinzu(_ alt: Schriftgutobjekt) {
        guard let stelle = objekte.firstIndex(where: { $0.id.lowercased() == alt.id.lowercased() }) else {
            return objekte.append(alt)
        }
        guard case .akte(let frueher) = alt, case .akte(let da) = objekte[stelle] else { return }
        var akte = da.kontextobjekt ? frueher : da
        akte.vorgaenge = da.vorgaenge + frueher.vorgaenge.filter { neu in !da.vorgaenge.contains { $0.id == neu.id } }
        akte.teilakten = da.teilakten + frueher.teilakten.filter { neu in !da.teilakten.contains { $0.id == neu.id } }
        objekte[stelle] = .akte(akte)
    }

    func schreiben(_ kopf: Nachrichtenkopf, _ ziel: String) throws {
        let datei = try Zieldatei(ziel)
        let zip = ZipWriter { try datei.anhaengen($0) }
        let version = kopf.fassung.version
        try zip.deflate(kopf.name.xml) { ausgeben in
            var schreiber = try XdomeaSchreiber(kopf.code.typ, version, kopf: kopf.xdomea)
            try ausgeben(schreiber.anfang()[...])
            for objekt in objekte {
                try ausgeben(schreiber.teil(.schriftgutobjekt(objekt.ausgedrueckt(in: version)))[...])
            }
            try ausgeben(schreiber.ende()[...])
        }
        let namen = Set(objekte.flatMap { $0.primaerdokumente.flatMap(\.dateinamen) })
        for name in namen.sorted() {
            guard let paket = pakete[name] else {
                throw AussonderungError.abgewiesen("Die Datei \(name) fehlt im Paket.")
            }
            try zip.store(name) { try paket.auspacken(name, $0) }
        }
        try zip.finish()
        try datei.schliessen()
    }
}

extension Schriftgutobjekt {
    /// The object without what is not in `nur`; `nil` when nothing is left. An Akte that is not in it stays as the frame of its Vorgänge.
    fileprivate func auszug(_ nur: Set<String>) -> Schriftgutobjekt? {
        switch self {
        case .akte(let akte): akte.auszug(nur).map(Schriftgutobjekt.akte)
        case .vorgang(let vorgang): nur.contains(vorgang.id.lowercased()) ? self : nil
        case .dokument: nil
        }
    }

    /// Before 4.0 there is no word for a frame; it goes as what it is.
    fileprivate func ausgedrueckt(in version: XdomeaVersion) -> Schriftgutobjekt {
        guard version != .v40, case .akte(var akte) = self else { return self }
        akte.kontextobjekt = false
        return .akte(akte)
    }
}

extension Akte {
    fileprivate func auszug(_ nur: Set<String>) -> Akte? {
        var rest = self
        rest.vorgaenge = vorgaenge.filter { nur.contains($0.id.lowercased()) }
        rest.teilakten = teilakten.compactMap { $0.auszug(nur) }
        let selbst = nur.contains(id.lowercased())
        guard selbst || !rest.vorgaenge.isEmpty || !rest.teilakten.isEmpty else { return nil }
        if !selbst { rest.dokumente = [] }
        return rest
    }
}
