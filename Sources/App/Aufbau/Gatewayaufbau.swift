// SPDX-License-Identifier: EUPL-1.2
internal import Foundation
internal import Mailgateway
internal import Poststelle

/// The gateway of this installation, where the operator has set one up.
enum Gatewayaufbau {
    /// Where the Poststelle hands over what was written in a Vorgang; `nil` where this process runs no gateway.
    static func uebergabe(_ teile: Teile) -> Aktenuebergabe? {
        teile.installation.mailgateway.map { _ in Aktenuebergabe(store: teile.store) }
    }

    static func modul(_ teile: Teile, poststelle: Mailuebernahme, uebergabe: Aktenuebergabe?) throws -> MailgatewayModul? {
        guard let datei = teile.installation.mailgateway, let uebergabe else { return nil }
        guard let json = FileManager.default.contents(atPath: datei) else {
            throw AppError.mailgateway("\(datei) ist nicht lesbar.")
        }
        do {
            return MailgatewayModul(
                store: teile.store, stadt: try Mailstadt(json: json), spoolordner: teile.installation.spoolordner,
                geheimnis: try teile.installation.geheimnis(),
                kryptoarbeiter: teile.installation.kryptoarbeiter, poststelle: poststelle, akten: uebergabe,
                viren: teile.werkzeuge.virenpruefung,
                inhalte: teile.inhalte, druck: teile.werkzeuge.druck,
                log: teile.log)
        } catch let fehler as MailEinstellungError {
            throw AppError.mailgateway("\(datei): \(fehler.localizedDescription)")
        }
    }
}
