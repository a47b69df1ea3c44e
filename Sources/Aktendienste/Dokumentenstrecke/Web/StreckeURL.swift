// SPDX-License-Identifier: EUPL-1.2
import Akte

/// Addresses of the Dokumentenstrecke.
enum StreckeURL {
    static let liste = "/amt/dokumentenstrecke"
    static let stand = "\(liste)/stand"
    static let wiederholenAlle = "\(liste)/wiederholen"
    static let wiederholenMuster = "\(liste)/{inhalt}/wiederholen"
    static let belassenMuster = "\(liste)/{inhalt}/belassen"
    static let freigabeMuster = "\(liste)/{inhalt}/freigabe"

    static func weiter(_ liste: String, nach stelle: Streckenstelle) -> String {
        "\(Self.liste)?liste=\(liste)&nach=\(stelle.text)#\(liste)"
    }
    static func wiederholen(_ inhalt: String) -> String { "\(liste)/\(inhalt)/wiederholen" }
    static func belassen(_ inhalt: String) -> String { "\(liste)/\(inhalt)/belassen" }
    static func freigabe(_ inhalt: String) -> String { "\(liste)/\(inhalt)/freigabe" }
    static func dokument(_ id: DokumentID) -> String { "/amt/dokumente/\(id)" }
}
