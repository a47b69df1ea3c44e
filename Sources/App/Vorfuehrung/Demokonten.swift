// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store

/// The accounts of a demonstration. Invented people; password and second factor are known to everybody, so they
/// exist only where `rathaus demo` made the data.
public struct Demokonten: Sendable {
    public static let kennwort = "Vorfuehrung-2026!"
    /// Base32; the same for every demonstration account.
    public static let totp = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"

    /// Where an account belongs: the unit of the plates, the whole city, or somewhere else.
    enum Ebene: Sendable { case einheit, wurzel, fremd }

    /// A role and whose files it opens.
    enum Akten: Sendable {
        case datenschutz, programm

        var rolle: String {
            switch self {
            case .datenschutz: "datenschutzakte"
            case .programm: "programmakte"
            }
        }
    }

    public struct Konto: Sendable {
        public let anmeldename: String
        public let name: String
        public let aufgabe: String
        let ebene: Ebene
        let rolle: String
        /// What it may do in the unit that keeps the files of its work.
        var akten: Akten?
    }

    public static let mitarbeitende = [
        Konto(
            anmeldename: "sommer", name: "Ada Sommer", aufgabe: "Sachbearbeitung Kfz-Zulassung", ebene: .einheit,
            rolle: "sachbearbeitung"),
        Konto(
            anmeldename: "winter", name: "Bela Winter", aufgabe: "Sachbearbeitung Kfz-Zulassung", ebene: .einheit,
            rolle: "sachbearbeitung"),
        Konto(
            anmeldename: "herbst", name: "Carla Herbst", aufgabe: "Leitung Zulassung und Fahrerlaubnis", ebene: .einheit,
            rolle: "leitung"),
        Konto(anmeldename: "lenz", name: "Deniz Lenz", aufgabe: "Leitung Straßenverkehr", ebene: .wurzel, rolle: "leitung"),
        Konto(anmeldename: "registratur", name: "Emil Regen", aufgabe: "Registratur", ebene: .wurzel, rolle: "registratur"),
        Konto(anmeldename: "betrieb", name: "Frida Technik", aufgabe: "Systembetrieb", ebene: .wurzel, rolle: "betrieb"),
        Konto(
            anmeldename: "archiv", name: "Gero Alt", aufgabe: "Andere Dienststelle, ohne Einsicht in die Zulassung",
            ebene: .fremd, rolle: "lesen"),
        Konto(
            anmeldename: "datenschutz", name: "Ina Wacht", aufgabe: "Datenschutz und Revision", ebene: .wurzel,
            rolle: "datenschutz", akten: .datenschutz),
        Konto(
            anmeldename: "sicherheit", name: "Levi Schild", aufgabe: "Informationssicherheit", ebene: .wurzel,
            rolle: "informationssicherheit"),
        Konto(
            anmeldename: "programm", name: "Kim Plan", aufgabe: "Programmbüro Digitalisierung", ebene: .wurzel,
            rolle: "programmbuero", akten: .programm),
        Konto(
            anmeldename: "vorhaben", name: "Lia Werk", aufgabe: "Zuständig für Vorhaben", ebene: .wurzel, rolle: "vorhaben"),
        Konto(anmeldename: "gremien", name: "Nele Punkt", aufgabe: "Gremiendienst", ebene: .wurzel, rolle: "gremiendienst"),
        Konto(anmeldename: "rat", name: "Olga Mandat", aufgabe: "Mitglied des Rates", ebene: .wurzel, rolle: "ratsmitglied"),
        Konto(anmeldename: "pruefung", name: "Piet Soll", aufgabe: "Rechnungsprüfung", ebene: .wurzel, rolle: "pruefung"),
        Konto(anmeldename: "gpa", name: "Rita Blick", aufgabe: "Prüfung von außen (gpaNRW)", ebene: .wurzel, rolle: "gpa"),
        Konto(anmeldename: "stadtarchiv", name: "Hanna Urkund", aufgabe: "Stadtarchiv", ebene: .wurzel, rolle: "archiv"),
    ]

    public static let buerger = [
        (name: "Mina Beispiel", email: "mina@example.org"), (name: "Jonas Muster", email: "jonas@example.org"),
    ]

    let store: Store
    let einheit: OrgNummer
    let wurzel: OrgNummer
    let datenschutz: OrgNummer
    let programm: OrgNummer

    struct Angelegt: Sendable {
        /// Those who work in the unit of the plates.
        var bearbeitende: [MitarbeiterID] = []
        var leitende: [(person: MitarbeiterID, oe: OrgNummer)] = []
    }

    private func ort(_ akten: Akten) -> OrgNummer {
        switch akten {
        case .datenschutz: datenschutz
        case .programm: programm
        }
    }

    func anlegen(_ akteur: Akteur) async throws -> Angelegt {
        let verwaltung = Verwaltung(store: store)
        let fremd = try await store.read { db in
            try db.orgEinheiten(am: store.uhr.jetzt.tag).last { $0.nummer != einheit && $0.nummer != wurzel }?.nummer ?? wurzel
        }
        var angelegt = Angelegt()
        for konto in Self.mitarbeitende {
            let oe =
                switch konto.ebene {
                case .einheit: einheit
                case .wurzel: wurzel
                case .fremd: fremd
                }
            let zugang = try await verwaltung.mitarbeiterAnlegen(
                anmeldename: konto.anmeldename, name: konto.name, email: "\(konto.anmeldename)@stadt.example", oe: oe,
                kennwort: Self.kennwort,
                rollen: [(konto.rolle, oe)] + [konto.akten].compactMap { $0.map { ($0.rolle, ort($0)) } }, totp: Self.totp,
                akteur: akteur)
            if konto.rolle == "sachbearbeitung" { angelegt.bearbeitende.append(zugang.id) }
            if konto.rolle == "leitung" { angelegt.leitende.append((zugang.id, oe)) }
        }
        for person in Self.buerger {
            _ = try await verwaltung.buergerAnlegen(
                name: person.name, email: person.email, kennwort: Self.kennwort, akteur: akteur)
        }
        return angelegt
    }
}
