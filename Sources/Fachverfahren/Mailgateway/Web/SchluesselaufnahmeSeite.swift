// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Mailrichtlinie
internal import Store
internal import Web

/// The form in which a certificate is uploaded or pasted.
struct SchluesselaufnahmeSeite: Page {
    static let vorlage = "mailgateway/schluesselaufnahme"

    /// What a file is to be.
    enum Wofuer: String, CaseIterable {
        case partner, stelle, eigener

        fileprivate var deutsch: (text: String, hinweis: String) {
            switch self {
            case .partner:
                ("Ein Partner", "Zertifikat (S/MIME) oder öffentlicher OpenPGP-Schlüssel. Es liegt in der Quarantäne, bis jemand ihm vertraut.")
            case .stelle: ("Eine Zertifizierungsstelle", "Signaturen unter ihren Zertifikaten gelten ab dann als gültig.")
            case .eigener: ("Ein eigener Schlüssel", "Das Zertifikat, das die Zertifizierungsstelle dafür ausgestellt hat.")
            }
        }
    }

    let titel = "Zertifikat aufnehmen"
    let zurueckUrl = SchluesselURL.liste
    let url = SchluesselURL.aufnehmen
    let fehlerliste: Fehlerliste?
    let hatFehler: Bool
    let wofuer: Feldgruppe
    let schluessel: Feldauswahl?
    let fuer: Feld
    let datei: Felddatei
    let text: Feldtext

    init(_ eingabe: Formularwerte, _ db: some ReadAccess, fehler: [String: String] = [:]) throws {
        let eigene = try db.eigenePosten(Schluesselsicht()).filter { $0.art == Signaturart.smime.deutsch && $0.stand != .gesperrt }
        let vorgewaehlt = eingabe["schluessel"]
        let gewaehlt = eingabe["wofuer"].flatMap(Wofuer.init(rawValue:)) ?? (vorgewaehlt == nil ? .partner : .eigener)
        wofuer = Feldgruppe(
            "wofuer", "Wem gehört es?",
            Wofuer.allCases.filter { $0 != .eigener || !eigene.isEmpty }.map {
                Option($0.rawValue, $0.deutsch.text, gewaehlt: $0 == gewaehlt, hinweis: $0.deutsch.hinweis)
            }, fehler: fehler["wofuer"])
        schluessel =
            eigene.isEmpty
            ? nil
            : Feldauswahl(
                "schluessel", "Eigener Schlüssel",
                [Option("", "nur bei einem eigenen Schlüssel", gewaehlt: vorgewaehlt == nil)]
                    + eigene.map {
                        Option(
                            $0.id, "\($0.inhaber), \($0.zweck?.deutsch ?? ""), \($0.stand.deutsch)", gewaehlt: $0.id == vorgewaehlt)
                    }, fehler: fehler["schluessel"])
        fuer = Feld(
            "fuer", "E-Mail-Adresse oder Domain", wert: eingabe["fuer"], freiwillig: true,
            hinweis: "Nur bei Partnern, wenn es für eine ganze Domain gilt oder mehrere Adressen nennt.", fehler: fehler["fuer"])
        datei = Felddatei(
            "datei", "Datei", annahme: ".pem,.crt,.cer,.der,.asc,.gpg,.pgp,.key", hoechstensMb: 1,
            hinweis: "PEM, DER oder ASC. Keine geheimen Schlüssel.", fehler: fehler["datei"])
        text = Feldtext("text", "Oder der Text der Datei", wert: eingabe["text"], zeilen: 6, freiwillig: true)
        hatFehler = !fehler.isEmpty
        fehlerliste = Fehlerliste([
            ("wofuer-1", fehler["wofuer"]), ("schluessel", fehler["schluessel"]), ("fuer", fehler["fuer"]),
            ("datei", fehler["datei"]),
        ])
    }
}
