// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

/// A statement of a module with the title of the module that makes it.
struct Vorbelegung: Sendable, Hashable {
    let modul: String
    let angabe: Verarbeitungsangabe

    static func aus(_ module: [Modul]) -> [Vorbelegung] {
        module.flatMap { modul in
            (modul.datenschutz?.verarbeitungen ?? []).map { Vorbelegung(modul: modul.titel, angabe: $0) }
        }
    }

    /// As the register puts it.
    var werte: [Verzeichnisfeld: String] {
        let leer: [Verzeichnisfeld: String] = [
            .bezeichnung: angabe.bezeichnung, .zweck: angabe.zweck, .rechtsgrundlage: angabe.rechtsgrundlage, .verfahren: modul,
            .betroffene: angabe.betroffene.joined(separator: "\n"), .daten: angabe.daten.joined(separator: "\n"),
            .besondere: angabe.besondere ?? "", .empfaenger: angabe.empfaenger.joined(separator: "\n"),
            .drittland: angabe.drittland, .loeschfrist: angabe.loeschung,
            .massnahmen: angabe.massnahmen.joined(separator: "\n"),
        ]
        return leer.filter { !$0.value.isEmpty }
    }
}
