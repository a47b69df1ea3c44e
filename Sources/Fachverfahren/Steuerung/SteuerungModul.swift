// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Foundation
import Jobs
public import Store
public import Web

/// The face of the digitalisation programme.
public struct SteuerungModul: Sendable {
    let store: Store
    let vorgaben: Programmvorgaben
    let stadt: Oparlstadt
    let mittel: Berichtsmittel
    let anfragen: Anfragevorgaben?
    let pflichten: Pflichtendienst
    let staende: [Standprobe]

    /// - Parameters:
    ///   - ordner: the city's folder of the programme; `nil` where it has none.
    ///   - stadt: what the open data of the council say of the city.
    ///   - anfragen: `nil` where nobody is asked by mail.
    ///   - proben: what the other modules prove from the running system.
    ///   - staende: where the other modules' matters stand.
    /// - Throws: `Vorgabenfehler` for a file that cannot be read.
    public init(
        store: Store, ordner: URL?, stadt: Oparlstadt, berichte: Berichtsmittel, anfragen: Anfragevorgaben? = nil,
        proben: [Nachweisprobe] = [], staende: [Standprobe] = []
    ) throws {
        self.staende = staende
        pflichten = Pflichtendienst(store: store, proben: proben)
        self.store = store
        self.stadt = stadt
        self.anfragen = anfragen
        mittel = berichte
        vorgaben = try Programmvorgaben(ordner: ordner)
    }

    public static let migrationen = SteuerungMigrations.alle
    public static let rechte = SteuerungRechte.alle
    public static let bundle = Bundle.module.bundleURL

    /// The acts of this module as a history names them.
    public static let handlungen = [
        "st.objekt.anlegen": "Im Digitalisierungsprogramm angelegt",
        "st.aussage.setzen": "Angaben zum Digitalisierungsprogramm gemacht",
        "st.tagesordnung.ziehen": "Tagesordnung ergänzt",
        "st.beschluss.fassen": "Beschluss mit Stimmen festgehalten",
        "st.beschluss.fortschreiben": "Umsetzung eines Beschlusses fortgeschrieben",
        "st.beschluss.berichten": "Erledigte Beschlüsse berichtet und abgelegt",
        "st.frage.stellen": "Frage zu einem Tagesordnungspunkt gestellt",
        "st.frage.beantworten": "Frage zu einem Tagesordnungspunkt beantwortet",
        "st.anfrage.stellen": "Sachstand erfragt",
        "st.sitzung.bestellen": "Fragen vor einer Sitzung bestellt",
        "st.sitzung.erfragen": "Vor einer Sitzung den Sachstand erfragt",
        "st.anfrage.erinnern": "An die Sachstandsanfrage erinnert",
        "st.anfrage.beantworten": "Sachstandsanfrage beantwortet",
        "st.anfrage.zuruecknehmen": "Sachstandsanfrage zurückgenommen",
        "st.anfrage.unzustellbar": "Sachstandsanfrage nicht zustellbar",
        "st.stand.bestellen": "Frage nach dem Stand der Verfahren bestellt",
        "st.stand.lesen": "Stand der Verfahren übernommen",
        "st.nachweis.pruefen": "Nachweise aus dem laufenden System geprüft",
        "st.nachweis.bestellen": "Prüfung der Nachweise bestellt",
        "st.ausgabe.anlegen": "Ausgabe des Statusberichts angelegt",
        "st.ausgabe.kurzfassung": "Kurzfassung des Statusberichts geschrieben",
        "st.ausgabe.weiter": "Ausgabe des Statusberichts weitergebracht",
        "st.ausgabe.freigeben": "Ausgabe des Statusberichts freigegeben und abgelegt",
    ]

    /// Lays down the duties that the program knows and the register does not, and orders today's round of proofs; the server calls it at every start.
    public func einplanen() async throws {
        try await PflichtenVorbelegen(store: store)(try Pflichtangabe.mitgeliefert())
        try await Nachweislauf(dienst: pflichten).einplanen()
        if !staende.isEmpty { try await Standlauf(store: store, proben: staende).tagesauftrag.einplanen() }
        if let anfragen { try await Sitzungslauf(store: store, vorgaben: anfragen).tagesauftrag.einplanen() }
    }

    public var modul: Modul {
        let oparl = Oparlabfrage(store: store, stadt: stadt)
        let berichte = Berichtsdienst(store: store, vorgaben: vorgaben, mittel: mittel)
        return Modul(
            name: "st", titel: Self.titel, rechte: Self.rechte, migrationen: Self.migrationen,
            routen: SteuerungRouten(store: store).alle + SteuerungAPI(store: store).alle
                + GremienRouten(store: store, vorlauf: anfragen?.vorlauf).alle
                + OparlRouten(abfrage: oparl, adresse: stadt.adresse, berichte: berichte).alle + RatRouten(abfrage: oparl).alle
                + PflichtenRouten(dienst: pflichten).alle
                + (anfragen.map { AnfrageRouten(store: store, vorgaben: $0).alle } ?? [])
                + BerichtRouten(dienst: berichte).alle,
            navigation: [
                Navigationspunkt("ratNav", GremienURL.oeffentlich, .oeffentlich),
                // Questions that wait for an answer of whoever leads the committees' work.
                Navigationspunkt("Digitalisierung", SteuerungURL.vorhaben, .recht(SteuerungRechte.lesen)) { akteur, db in
                    akteur.darf(SteuerungRechte.gremien) ? try db.offeneSitzungsfragen() : 0
                },
            ],
            auftraege: [
                Nachweislauf(dienst: pflichten).auftragsart, Standlauf(store: store, proben: staende).tagesauftrag.auftragsart,
            ]
                + (anfragen.map {
                    [
                        Erinnerungslauf(store: store, vorgaben: $0).auftragsart,
                        Sitzungslauf(store: store, vorgaben: $0).tagesauftrag.auftragsart,
                    ]
                } ?? []),
            konsumenten: [Anfragezustellung(store: store).konsument], handlungen: Self.handlungen, bundle: Self.bundle,
            datenschutz: Self.datenschutz)
    }
}
