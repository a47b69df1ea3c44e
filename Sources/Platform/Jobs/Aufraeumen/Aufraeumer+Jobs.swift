// SPDX-License-Identifier: EUPL-1.2
public import Core
internal import Foundation
public import Store

extension Aufraeumer {
    /// Jobs that are done, and dead ones that nobody wanted to repeat.
    public static func auftraege(_ store: Store, _ fristen: Aufraeumfristen) -> Aufraeumer {
        Aufraeumer("auftraege") {
            try await store.technical { db in
                let erledigt = db.jetzt - .seconds(86_400 * fristen.auftraege)
                let tot = db.jetzt - .seconds(86_400 * fristen.gescheiterte)
                return try db.deleted(
                    from: TechnicalTable("auftrag"),
                    where: "(zustand = 'erledigt' AND beendet <= \(erledigt)) OR (zustand = 'tot' AND beendet <= \(tot))")
            }
        }
    }

    /// Events that every consumer of the installation has seen. Nodes that were away for longer rebuild what they keep.
    public static func ereignisse(_ store: Store, _ konsumenten: [Konsument], _ fristen: Aufraeumfristen) -> Aufraeumer {
        let namen = konsumenten.compactMap { if case .einmal = $0.art { $0.name } else { nil } }
        return Aufraeumer("ereignisse") {
            try await store.technical { db in
                let staende = try db.rows("SELECT nr FROM ereignis_stand WHERE konsument IN (\(list: namen))")
                    .map { try $0["nr"] as Int64 }
                // One that has never run has seen nothing.
                guard staende.count == namen.count else { return 0 }
                let gesehen = staende.min() ?? .max
                let grenze = db.jetzt - .seconds(86_400 * fristen.ereignisse)
                return try db.deleted(from: TechnicalTable("ereignis"), where: "nr <= \(gesehen) AND zeit <= \(grenze)")
            }
        }
    }

    /// Mails that were written to the folder.
    public static func mailordner(_ ordner: String, _ uhr: Uhr, _ fristen: Aufraeumfristen) -> Aufraeumer {
        Aufraeumer("mails") {
            let dateien = FileManager.default
            guard dateien.fileExists(atPath: ordner) else { return 0 }
            let grenze = uhr.jetzt - .seconds(86_400 * fristen.mails)
            var zahl = 0
            for name in try dateien.contentsOfDirectory(atPath: ordner) where name.hasSuffix(".eml") {
                let pfad = "\(ordner)/\(name)"
                guard let zeit = try dateien.attributesOfItem(atPath: pfad)[.modificationDate] as? Date,
                    zeit.timeIntervalSince1970 * 1000 <= Double(grenze.millisekunden)
                else { continue }
                try dateien.removeItem(atPath: pfad)
                zahl += 1
            }
            return zahl
        }
    }
}
