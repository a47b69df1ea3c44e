// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
package import Foundation
package import Store
import Zip

/// What the measurements may call (`make bench-akte`): one Akte written as a 0503, out of its tables and files, into the content store.
package struct Lieferungsmessung: Sendable {
    private let dienst: Aussonderungsdienst

    package init(store: Store, inhalte: ContentStore) {
        dienst = Aussonderungsdienst(
            store: store, inhalte: inhalte, format: .xdomea, eigene: Stelle(name: "Stadt Muster", schluessel: nil),
            inhaltVernichten: AkteModul(store: store, inhalte: inhalte).inhaltVernichten)
    }

    /// - Parameter vorgaenge: of one Akte.
    /// - Returns: where the package lies, and how many documents it carries.
    package func schreiben(_ vorgaenge: [String]) async throws -> (paket: String, dokumente: Int) {
        let akte = try await dienst.store.read { db in
            let koepfe = try vorgaenge.compactMap { try db.vorgang(VorgangID(gespeichert: $0)) }
            guard let erster = koepfe.first, let kopf = try db.akte(erster.akteID) else { throw AussonderungError.nichtGefunden }
            let objekte =
                [Self.objekt(kopf.id.text, .akte, eltern: nil, kopf.zeichen.text, kopf.betreff)]
                + koepfe.map { Self.objekt($0.id.text, .vorgang, eltern: kopf.id.text, $0.zeichen.text, $0.betreff) }
            let baum = try Schriftgut(db: db, mitDateien: true, fassung: .v31, handlung: { $0 }).baum(objekte, in: objekte)
            guard let akte = baum.first else { throw AussonderungError.nichtsAbzugeben }
            return akte
        }
        let kopf = Nachrichtenkopf(
            code: .aussonderung, fassung: .v31, prozess: UUID().uuidString.lowercased(),
            nachricht: UUID().uuidString.lowercased(), erstellt: dienst.store.uhr.jetzt, absender: dienst.eigene,
            empfaenger: Stelle(name: "Archiv", schluessel: nil))
        let dateien = akte.alleDokumente.flatMap(\.versionen).map(\.datei)
        let inhalt = try await dienst.ablegen(Nachricht(kopf: kopf, inhalt: .schriftgut([akte])), dateien: dateien)
        return (try await dienst.inhalte.verifiedFile(inhalt), akte.alleDokumente.count)
    }

    /// The message in a package, to be held against its schema.
    package static func nachricht(_ paket: String) throws -> Data {
        let zip = try ZipArchive(.file(paket))
        guard let eintrag = zip.entries.first(where: { $0.name.hasSuffix(".xml") }) else {
            throw AussonderungError.nichtGefunden
        }
        return Data(try zip.content(eintrag, atMost: 1 << 30))
    }

    private static func objekt(_ uuid: String, _ art: Objektart, eltern: String?, _ zeichen: String, _ betreff: String)
        -> Laufobjekt
    {
        let null = Zeitpunkt(millisekunden: 0)
        return Laufobjekt(
            id: LaufobjektID(null), lauf: LaufID(null), objekt: uuid, art: art, eltern: eltern, zeichen: zeichen,
            betreff: betreff, zdaAm: nil, ende: nil, planart: nil, dokumente: 0, vorschlag: nil, vorschlagGrund: nil,
            bewertung: .archivwuerdig, bewertungGrund: nil, zustand: .bewertet, archivkennung: nil, fehler: nil)
    }
}
