// SPDX-License-Identifier: EUPL-1.2
internal import Core
public import Store
public import Web

/// What a GET shows of the file, so that the reading of what is kept closely is written down before the answer goes out: also where
/// only a form, a list of parties or the way of a draft is shown. Whether it may be read is judged by the handler, first; what it
/// refuses is not read.
public struct Lesespur: Sendable {
    public typealias Objekte = @Sendable (WebRequest, ReadContext) throws -> [Aktenobjekt]

    private let store: Store
    private let weg: Lesezugriff.Weg
    private let objekte: Objekte

    public init(_ store: Store, _ weg: Lesezugriff.Weg = .seite, _ objekte: @escaping Objekte) {
        self.store = store
        self.weg = weg
        self.objekte = objekte
    }

    /// Of the Akte, the Vorgang or the Dokument that the path names as `{id}`.
    public static func akte(_ store: Store, _ weg: Lesezugriff.Weg = .seite) -> Self {
        Self(store, weg) { anfrage, _ in [.akte(try anfrage.id("id", AkteTag.self))] }
    }

    public static func vorgang(_ store: Store, _ weg: Lesezugriff.Weg = .seite) -> Self {
        Self(store, weg) { anfrage, _ in [.vorgang(try anfrage.id("id", VorgangTag.self))] }
    }

    public static func dokument(_ store: Store, _ weg: Lesezugriff.Weg = .seite) -> Self {
        Self(store, weg) { anfrage, _ in [.dokument(try anfrage.id("id", DokumentTag.self))] }
    }

    /// The handler with its trace. Not for one that answers with a `Lesung`, which reads only later.
    public func um(_ handler: @escaping Route.Handler) -> Route.Handler {
        { anfrage in
            let antwort = try await handler(anfrage)
            // Who is sent elsewhere has read nothing yet.
            if antwort.status < 300 { try await festhalten(anfrage) }
            return antwort
        }
    }

    /// Called by whoever has judged the request already.
    public func festhalten(_ anfrage: WebRequest) async throws {
        let zugriffe = try await store.read { db in
            try objekte(anfrage, db).compactMap { try db.lesezugriff($0, weg, anfrage.akteur, am: anfrage.jetzt) }
        }
        for zugriff in zugriffe { try await zugriff.festhalten(store) }
    }
}

extension Lesespur {
    /// Of the Geschäftsgang that the path names.
    static func gang(_ store: Store, _ weg: Lesezugriff.Weg) -> Self {
        Self(store, weg) { anfrage, db in
            try db.geschaeftsgang(try anfrage.id("id", GeschaeftsgangTag.self)).map { [$0.gelesen] } ?? []
        }
    }
}

extension Lesespur {
    /// Of a Vorgang with what stands on its Laufzettel.
    static func gaenge(_ store: Store, _ weg: Lesezugriff.Weg) -> Self {
        Self(store, weg) { anfrage, db in
            let id = try anfrage.id("id", VorgangTag.self)
            return try [.vorgang(id)] + db.gelesenMitGaengen(id, anfrage.akteur)
        }
    }
}

extension ReadAccess {
    func gelesenMitGaengen(_ id: VorgangID, _ akteur: Akteur) throws -> [Aktenobjekt] {
        try Set(geschaeftsgaenge(in: id, sichtbarFuer: akteur).compactMap(\.dokument)).map { .dokument($0) }
    }
}

extension Geschaeftsgang {
    /// Whose reading the reading of its Laufzettel is.
    var gelesen: Aktenobjekt { dokument.map { .dokument($0) } ?? .vorgang(vorgang) }
}
