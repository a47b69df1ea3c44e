// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

/// Kinds of session, which never mix.
enum Sitzungsart: String, SQLConvertible, Sendable {
    case mitarbeiter, buerger, gast

    /// Idle and absolute limits (portal.md § 17).
    var leerlauf: Duration { self == .mitarbeiter ? .seconds(45 * 60) : .seconds(30 * 60) }
    static let hoechstens = Duration.seconds(12 * 3600)
}

/// One signed-in device, as shown under "my sessions".
public struct SitzungEintrag: Sendable {
    public let tokenHash: String
    public let beginn: Zeitpunkt
    public let zuletzt: Zeitpunkt
    public let geraet: String
    public let adresse: String
}

struct SitzungRecord: Sendable {
    static let tabelle = TechnicalTable("id_sitzung")

    let tokenHash: String
    let art: Sitzungsart
    let subjekt: String
    let beginn: Zeitpunkt
    let zuletzt: Zeitpunkt
    let endet: Zeitpunkt

    init(row: Row) throws {
        tokenHash = try row["token_hash"]
        art = try row["art"]
        subjekt = try row["subjekt"]
        beginn = try row["beginn"]
        zuletzt = try row["zuletzt"]
        endet = try row["endet"]
    }

    func gilt(_ jetzt: Zeitpunkt) -> Bool { jetzt < endet && jetzt - zuletzt < art.leerlauf }
    var endetOhneZutun: Zeitpunkt { min(endet, zuletzt + art.leerlauf) }
}

extension ReadAccess {
    func sitzung(_ tokenHash: String) throws -> SitzungRecord? {
        try row("SELECT * FROM id_sitzung WHERE token_hash = \(tokenHash)").map(SitzungRecord.init(row:))
    }

    public func sitzungen(subjekt: String) throws -> [SitzungEintrag] {
        try rows("SELECT * FROM id_sitzung WHERE subjekt = \(subjekt) ORDER BY zuletzt DESC LIMIT 50").map {
            SitzungEintrag(
                tokenHash: try $0["token_hash"], beginn: try $0["beginn"], zuletzt: try $0["zuletzt"], geraet: try $0["geraet"],
                adresse: try $0["adresse"])
        }
    }
}
