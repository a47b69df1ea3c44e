// SPDX-License-Identifier: EUPL-1.2
internal import Jobs
internal import Store
internal import Web

/// Outgoing notification mail as a module of its own, because every module orders mails.
enum Postausgang {
    static func ausgang(_ teile: Teile) -> Mailausgang {
        Mailausgang(
            store: teile.store, weg: weg(teile.installation), absender: teile.stadt.stammdaten.email,
            absendername: teile.stadt.stammdaten.name)
    }

    static func modul(_ teile: Teile) -> Modul {
        let ausgang = ausgang(teile)
        return Modul(
            name: "mail", titel: "Postausgang", auftraege: [ausgang.auftragsart],
            handlungen: ["mail.gesendet": "E-Mail gesendet", "mail.gescheitert": "E-Mail konnte nicht gesendet werden"])
    }

    private static func weg(_ installation: Installation) -> Mailausgang.Weg {
        guard let relay = installation.relay, let doppelpunkt = relay.lastIndex(of: ":"),
            let port = Int(relay[relay.index(after: doppelpunkt)...])
        else { return .ordner(installation.mailordner) }
        return .relay(host: String(relay[..<doppelpunkt]), port: port)
    }
}
