// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Foundation
internal import Jobs
public import Store
public import Web

/// Pictures of first pages: how one is made, and where it is kept so that it is made once.
public struct Vorschaubilder: Sendable {
    /// Makes a PNG of a page, from 1, of a file of the given media type; `nil` when there is none to make.
    public typealias Zeichnen = @Sendable (_ inhalt: Inhalt, _ typ: String, _ seite: Int) async throws -> Data?

    let ablage: ContentStore
    let zeichnen: Zeichnen
    /// Makes a PNG of a page of the PDF at a path.
    let zeichnenPdf: (@Sendable (_ pfad: String, _ seite: Int) async throws -> Data?)?

    /// - Parameter ablage: a folder of its own, outside the contents that are verified and backed up.
    /// - Parameter zeichnenPdf: for files that have a PDF made of them.
    public init(
        ablage: ContentStore, zeichnenPdf: (@Sendable (_ pfad: String, _ seite: Int) async throws -> Data?)? = nil,
        zeichnen: @escaping Zeichnen
    ) {
        self.zeichnenPdf = zeichnenPdf
        self.ablage = ablage
        self.zeichnen = zeichnen
    }
}

/// The face of the E-Akte.
public struct AkteModul: Sendable {
    let store: Store
    let inhalte: ContentStore
    let pdfText: PDFText?
    let viren: Virenpruefer?
    let vorschau: Vorschaubilder?
    let neueNachrichten: Nachrichtenzaehler
    let verfuegungen: Verfuegungssatz
    let laufzettel: Laufzetteldruck?
    let aktenverweise: [Aktenverweis]
    let suchen: [Modulsuche]
    let fristen: Zugriffsfristen

    /// Messages of a Vorgang that the authority has not read; another module keeps them.
    public typealias Nachrichtenzaehler = @Sendable (any ReadAccess, VorgangID) throws -> Int

    /// - Parameter pdfText: `nil` where the tool is missing; PDFs are then found by their metadata only.
    /// - Parameter viren: `nil` where no scanner is set up.
    /// - Parameter verfuegungen: the verbs of the town; `nil` for those that ship with the house.
    /// - Parameter laufzettel: `nil` where nothing can be printed; the Laufzettel is then a page only.
    /// - Parameter aktenverweise: ways to services, shown as buttons on the page of an Akte.
    /// - Parameter suchen: what other modules add to the search of the house.
    /// - Parameter vorschau: `nil` where the tool is missing; PDFs are then shown by name and downloaded.
    public init(
        store: Store, inhalte: ContentStore, pdfText: PDFText? = nil, viren: Virenpruefer? = nil, vorschau: Vorschaubilder? = nil,
        neueNachrichten: @escaping Nachrichtenzaehler = { _, _ in 0 }, verfuegungen: Verfuegungssatz? = nil,
        laufzettel: Laufzetteldruck? = nil, aktenverweise: [Aktenverweis] = [], suchen: [Modulsuche] = [],
        fristen: Zugriffsfristen = Zugriffsfristen()
    ) {
        self.aktenverweise = aktenverweise
        self.suchen = suchen
        self.fristen = fristen
        self.verfuegungen = verfuegungen ?? .mitgeliefert
        self.laufzettel = laufzettel
        self.store = store
        self.inhalte = inhalte
        self.pdfText = pdfText
        self.viren = viren
        self.vorschau = vorschau
        self.neueNachrichten = neueNachrichten
    }

    /// Templates of letters, to be handed to whoever prints.
    public static var bundle: URL { Bundle.module.bundleURL }

    /// Orders the daily round of the Geschäftsgang; the server calls it at every start.
    public func einplanen() async throws { try await Gangtageslauf(store: store).einplanen() }

    public static let migrationen = AkteMigrations.alle

    public static let rechte = [
        RechtErklaerung(AkteRechte.lesen, "Akten, Vorgänge und Dokumente ansehen und suchen"),
        RechtErklaerung(AkteRechte.bearbeiten, "Vorgänge bearbeiten: Dokumente ablegen, weitergeben, Wiedervorlagen, Vermerke"),
        RechtErklaerung(AkteRechte.anlegen, "Akten und Vorgänge anlegen und umprotokollieren"),
        RechtErklaerung(AkteRechte.schliessen, "Vorgänge und Akten zu den Akten verfügen (z. d. A.)"),
        RechtErklaerung(AkteRechte.wiederoeffnen, "Geschlossene Vorgänge und Akten mit Grund wieder öffnen"),
        RechtErklaerung(AkteRechte.aufbewahrungVerkuerzen, "Aufbewahrung kürzer festlegen, als Aktenplan oder Akte es vorgeben"),
        RechtErklaerung(AkteRechte.planVerwalten, "Aktenplan und Aktenarten einspielen, Zeichenvorlagen ändern"),
        RechtErklaerung(AkteRechte.sperreErzwingen, "Sperren anderer ansehen und mit Grund aufheben (Schriftgutverwaltung)"),
        RechtErklaerung(AkteRechte.schlusszeichnen, "Entwürfe schlusszeichnen und damit abschließen"),
        RechtErklaerung(AkteRechte.laufwegVerwalten, "Laufwege, Leitungen und Mahnregeln des Geschäftsgangs pflegen"),
        RechtErklaerung(AkteRechte.vertraulichLesen, "Vertrauliche Vorgänge der Organisationseinheit ansehen"),
        RechtErklaerung(AkteRechte.strengLesen, "Streng Vertrauliches der Organisationseinheit ansehen"),
        RechtErklaerung(AkteRechte.zugriffSetzen, "Zugriff auf Schriftgut beschränken und sehen, wer Zugriff hat"),
        RechtErklaerung(
            AkteRechte.notzugriff, "Notzugriff auf geschütztes Schriftgut nehmen, mit Begründung und Benachrichtigung"),
        RechtErklaerung(AkteRechte.protokollLesen, "Zugriffsprotokoll und Notzugriffe einsehen (Datenschutz, Revision)"),
    ]

    public var modul: Modul {
        Modul(
            name: "akte", titel: "E-Akte", rechte: Self.rechte, migrationen: Self.migrationen, routen: routen,
            navigation: navigation,
            auftraege: [
                TextGewinnen(store: store, inhalte: inhalte, pdfText: pdfText, viren: viren).auftragsart,
                DateiPruefen(store: store, inhalte: inhalte, viren: viren).auftragsart,
                Gangtageslauf(store: store).auftragsart,
                SucheErneuern(store: store).auftragsart,
            ] + Zugriffspflege(store: store).auftragsarten,
            handlungen: Self.handlungen,
            bundle: Bundle.module.bundleURL, datenschutz: Self.datenschutz, nachweise: nachweise)
    }
}
